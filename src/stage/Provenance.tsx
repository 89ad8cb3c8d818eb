import { memo, type ReactNode } from "react";
import { External } from "../components/External.tsx";
import type { Model } from "../sim/model.ts";
import { stageWords as words } from "../words/stage.ts";

/** What the model stands on: said, assumed, documented. */
export const Provenance = memo(function Provenance({ model }: { model: Model }) {
  const { stated, assumed, sources } = model.provenance;
  const parts: readonly (readonly [string, readonly ReactNode[]])[] = [
    [words.stated, stated],
    [words.assumed, assumed],
    [words.sources, sources.map(({ title, url }) => (url ? <External href={url}>{title}</External> : title))],
  ];
  return (
    <details>
      <summary className="skill-more">
        <span>{words.basisNote}</span>
        <span>{words.basisNote}</span>
      </summary>
      <dl className="facts stage-basis">
        {parts.map(([title, items]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {items.map((item, i) => (
                <div key={i}>{item}</div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="stage-note">{words.version(model.version)}</p>
    </details>
  );
});
