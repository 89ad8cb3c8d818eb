import { firefox } from "../firefox.ts";
import { everyPage, within } from "../scenarios.ts";

within(await firefox(), everyPage);
