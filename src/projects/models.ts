import type { ComponentType } from "react";
import type { Count } from "../sim/compare.ts";
import type { FigureProps, Model, Recording } from "../sim/model.ts";
import { once } from "./once.ts";
import { modelled, modelOf } from "./modelOf.ts";

/** A model that is ready to be shown. */
export interface Staged {
  readonly model: Model;
  readonly Figure: ComponentType<FigureProps<Recording>>;
  /** The claim with the first preset's values, over so many seeds, counted when the site was built. */
  readonly counted: Count;
}

const figures = import.meta.glob<Staged["Figure"]>("./*/figure.tsx", { import: "Figure" });
const counts = import.meta.glob<Count>("./*/model.ts", { import: "counted", query: "?counted" });

export const hasModel = (slug: string): boolean => modelled.has(slug);

/** The models with their figures, by slug; fails when the project has none, or a file cannot be fetched. */
export const models = once(async (slug): Promise<Staged> => {
  const [model, Figure, counted] = await Promise.all([
    modelOf(slug),
    figures[`./${slug}/figure.tsx`]?.(),
    counts[`./${slug}/model.ts`]?.(),
  ]);
  if (!Figure || !counted) throw new Error(`no figure: ${slug}`);
  return { model, Figure, counted };
});
