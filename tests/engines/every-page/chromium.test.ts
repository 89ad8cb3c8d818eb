import { chromium } from "../chromium.ts";
import { everyPage, within } from "../scenarios.ts";

within(await chromium(), everyPage);
