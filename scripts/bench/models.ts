import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Model } from "../../src/sim/model.ts";
import { launch } from "../browser.ts";
import { serve } from "../serve.ts";
import { builtSite, limits, modelChunks, modelFiles, type Site } from "../weigh.ts";
import { kernelTables } from "./kernel.ts";
import { playingRows, playingTitle } from "./playing.ts";
import { runTables } from "./runs.ts";
import { verdict, type Options, type Row, type Tables } from "./tables.ts";

async function importModel(file: string): Promise<Model> {
  const { model }: { model: Model } = await import(pathToFileURL(resolve(file)).href);
  return model;
}

async function importModels(): Promise<Record<string, Model>> {
  const loaded = Object.entries(modelFiles()).map(async ([slug, file]) => [slug, await importModel(file)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

function weighed(site: Site): Row[] {
  return modelChunks(site).map(({ name, brotli }) => {
    const aim = name === "stage" ? limits.stage : limits.model;
    return { chunk: name, brotli, aim, verdict: verdict(brotli <= aim) };
  });
}

async function played(site: Site, slugs: string[]): Promise<Row[]> {
  const [server, browser] = [await serve(site), await launch()];
  try {
    return await playingRows(browser, server.url, slugs);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** The kernel and the models: their speed in Node and in a browser, and what they weigh. */
export async function measure(options: Options): Promise<Tables> {
  const [site, models] = [builtSite(), await importModels()];
  return {
    ...kernelTables(options),
    ...runTables(models, options),
    [playingTitle]: await played(site, Object.keys(models)),
    "Chunks of the models, and kit and stage, bytes": weighed(site),
  };
}
