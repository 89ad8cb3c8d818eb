import { memo, type ReactNode } from "react";
import type { Result } from "../sim/compare.ts";
import { formatQuantity, formatRatio, formatTime } from "../sim/format.ts";
import type { Micros } from "../sim/kernel.ts";
import type { Model } from "../sim/model.ts";
import { stageWords as words } from "../words/stage.ts";
import { Distribution } from "./Distribution.tsx";
import { Glyph } from "./glyphs.tsx";

interface ResultsProps {
  readonly model: Model;
  readonly results: readonly [Result, Result];
  readonly enabled: boolean;
  readonly go: (t: Micros) => void;
}

/** Which of two values is the better one; undefined when neither is. */
function better(a: number | undefined, b: number | undefined, way: "less" | "more" | undefined): 0 | 1 | undefined {
  if (way === undefined || a === undefined || b === undefined || a === b) return undefined;
  return a < b === (way === "less") ? 0 : 1;
}

function Measures({ model, results: [a, b] }: ResultsProps) {
  return (
    <table className="stage-measures">
      <caption>{words.measures}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{words.measure}</span>
          </th>
          {[a, b].map(({ design }, i) => (
            <th key={i} scope="col">
              {words.letters[i]}
              <span className="sr-only">, {model.designs[design]?.label}</span>
            </th>
          ))}
          <th scope="col">{words.ratio}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(model.measures).map(([name, { label, unit, better: way }]) => {
          const values = [a.measures[name], b.measures[name]] as const;
          const best = better(...values, way);
          return (
            <tr key={name}>
              <th scope="row">{label}</th>
              {values.map((value, i) => {
                const text = formatQuantity(value, unit);
                return <td key={i}>{i === best ? <b>{text}</b> : text}</td>;
              })}
              <td>{formatRatio(values[1], values[0])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface VerdictProps {
  readonly model: Model;
  readonly name: string;
  readonly result: Result;
  readonly letter: string;
  readonly enabled: boolean;
  readonly go: (t: Micros) => void;
}

function Verdict({ model, name, result, letter, enabled, go }: VerdictProps): ReactNode {
  const property = model.properties[name];
  const witness = result.verdicts[name];
  const promised = property?.promisedBy?.includes(result.design) ?? true;
  const caveat = promised ? "" : words.notPromised;
  return (
    <div className={witness && promised ? "stage-verdict text-accent" : "stage-verdict"}>
      <b>{letter}</b>
      <Glyph name={witness ? "violated" : "holds"} />
      {witness ? (
        <p>
          <button type="button" className="link" disabled={!enabled} onClick={() => go(witness.at)}>
            {words.violated(formatTime(witness.at))}
          </button>
          {caveat + words.witness(witness.text)}
        </p>
      ) : (
        <p>{words.holds[property?.kind ?? "always"] + caveat}</p>
      )}
    </div>
  );
}

/** What came out: measures, distributions, and what must hold. */
export const Results = memo(function Results(props: ResultsProps) {
  const { model, results, enabled, go } = props;
  return (
    <>
      <div className="stage-pair">
        <Measures {...props} />
        {model.distribution ? (
          <div className="stage-curves">
            {enabled ? <Distribution distribution={model.distribution} recordings={[results[0].recording, results[1].recording]} /> : null}
          </div>
        ) : null}
      </div>
      <ul className="stage-properties" aria-label={words.properties}>
        {Object.entries(model.properties).map(([name, { text }]) => (
          <li key={name}>
            <p>{text}</p>
            {results.map((result, i) => (
              <Verdict key={i} {...{ model, name, result, enabled, go }} letter={words.letters[i] ?? ""} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
});
