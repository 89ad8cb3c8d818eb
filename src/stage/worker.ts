/** Runs models beside the page, so that long ones do not hold it up. */
import { modelOf } from "../projects/modelOf.ts";
import { answer, type Asked } from "./messages.ts";

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void answer(data, modelOf, (told) => postMessage(told));
});
