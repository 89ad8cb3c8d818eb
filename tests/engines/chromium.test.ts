import { chromium } from "./chromium.ts";
import { mainPaths, within } from "./scenarios.ts";

within(await chromium(), mainPaths);
