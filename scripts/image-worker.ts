/** A thread that draws preview images; its faces are loaded once. */
import "./production.ts";
import { existsSync } from "node:fs";
import { copyFile, rename, writeFile } from "node:fs/promises";
import { parentPort, threadId } from "node:worker_threads";
import type { Job } from "./images.ts";

parentPort?.on("message", async ({ input, file, kept }: Job) => {
  if (!existsSync(kept)) {
    const { socialImage } = await import("./social-image.ts");
    // Under its name only when it is whole.
    const part = `${kept}.${threadId}`;
    await writeFile(part, await socialImage(input));
    await rename(part, kept);
  }
  await copyFile(kept, file);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage("drawn");
});
