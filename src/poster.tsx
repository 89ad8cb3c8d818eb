import { renderToStaticMarkup } from "react-dom/server";
import { models } from "./projects/models.ts";
import { runScenario } from "./sim/compare.ts";
import { presetScenario } from "./sim/scenario.ts";

/** The figures of a model's first preset at its moment: the rival's and that of the résumé's design. */
export interface Poster {
  readonly title: string;
  /** Markup of one `svg` element each, of the width it is given, in the classes of stage/figure.css. */
  readonly figures: readonly { readonly design: string; readonly markup: string; readonly height: number }[];
}

/** Draws what stands for a model outside of its page. */
export async function posterOf(slug: string): Promise<Poster> {
  const { model, Figure } = await models.load(slug);
  const scenario = { ...presetScenario(model, model.presets[0]), designs: model.claim.designs };
  const results = runScenario(model, scenario);
  const end = Math.max(...results.map(({ recording }) => recording.end));
  const figures = results.map(({ design, recording }, i) => {
    const markup = renderToStaticMarkup(<Figure recording={recording} t={scenario.at} end={end} id={`poster-${i}`} />);
    const height = Number(/ height="(\d+)"/.exec(markup)?.[1]);
    return { design: model.designs[design]?.label ?? design, markup, height };
  });
  return { title: model.title, figures };
}
