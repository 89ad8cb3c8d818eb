import type { Model } from "../sim/model.ts";

/** The models, each in a file of its own, fetched with its project's page. */
const files = import.meta.glob<Model>("./*/model.ts", { import: "model" });

/** The slugs of the projects that have one. */
export const modelled: ReadonlySet<string> = new Set(Object.keys(files).map((file) => file.slice(2, -"/model.ts".length)));

/** Loads a model; rejects when the project has none, or its file cannot be fetched. */
export async function modelOf(slug: string): Promise<Model> {
  const file = files[`./${slug}/model.ts`];
  if (!file) throw new Error(`no model: ${slug}`);
  return file();
}
