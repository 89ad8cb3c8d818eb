/** Two releases of the last build whose pages listen to themselves, for all engines. */
import type { TestProject } from "vitest/node";
import { makeRelease } from "../site/release.ts";
import { listener } from "./listen.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folders of the releases, and the path that they are mounted at. */
    releases: { readonly first: string; readonly second: string; readonly base: string };
  }
}

/** The origins that the releases name as theirs. */
export const origins = { first: "https://first.example", second: "https://second.example" } as const;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [first, second] = await Promise.all([makeRelease(origins.first, listener), makeRelease(origins.second, listener)]);
  project.provide("releases", { first: first.root, second: second.root, base: first.base });
  return async () => void (await Promise.all([first.remove(), second.remove()]));
}
