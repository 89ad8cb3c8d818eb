import { chromium } from "./chromium.ts";
import { scenarios } from "./scenarios.ts";

scenarios(await chromium());
