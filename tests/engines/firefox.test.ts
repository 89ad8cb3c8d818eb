import { firefox } from "./firefox.ts";
import { mainPaths, within } from "./scenarios.ts";

within(await firefox(), mainPaths);
