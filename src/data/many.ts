import { projects } from "../projects/index.ts";
import { listed } from "./listed.ts";

/** Whether there are more projects than a page shows as cards. The build writes the answer here, and leaves out what only many need. */
export const many: boolean = projects.length > listed;
