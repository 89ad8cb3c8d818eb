import { mainPaths, within } from "./scenarios.ts";
import { webkit } from "./webkit.ts";

within(webkit(), mainPaths);
