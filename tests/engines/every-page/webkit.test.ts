import { everyPage, within } from "../scenarios.ts";
import { webkit } from "../webkit.ts";

within(webkit(), everyPage);
