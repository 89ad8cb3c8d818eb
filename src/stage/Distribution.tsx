import { formatQuantity } from "../sim/format.ts";
import type { Model, Recording } from "../sim/model.ts";
import { ascending, quantile } from "../sim/statistics.ts";
import { stageWords as words } from "../words/stage.ts";
import { axisFor, stepPath } from "./curves.ts";

const height = 160;
const marked = [0.5, 0.99];
const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

interface DistributionProps {
  readonly distribution: NonNullable<Model["distribution"]>;
  readonly recordings: readonly [Recording, Recording];
}

/** The cumulative distributions of both designs on one axis: the first dashed, the second drawn through. */
export function Distribution({ distribution, recordings }: DistributionProps) {
  const { label, unit } = distribution;
  const sorted = recordings.map((each) => ascending(distribution.values(each)));
  const axis = axisFor(ascending(sorted.flat()));
  const curves = sorted.map((values) => ({ values, d: stepPath(values, axis), at: marked.map((p) => quantile(values, p)) }));
  const text = (value: number | undefined): string => formatQuantity(value, unit);
  const told = curves.map(({ at: [half, high] }, i) => words.percentiles(words.letters[i] ?? "", text(half), text(high)));
  const [left = 0, right = 0] = curves.map(({ at: [half = 0] }) => half);
  return (
    <figure>
      <figcaption>{words.cumulative(label)}</figcaption>
      <svg className="figure" width="100%" height={height + 24} role="img" aria-label={told.join(" ")}>
        <svg x="9%" y="4" width="90%" height={height} overflow="visible">
          {marked.map((p) => (
            <g key={p}>
              <line className="s-rule" x2="100%" y1={percent(1 - p)} y2={percent(1 - p)} />
              <text className="t t-small t-quiet" x="-6" y={percent(1 - p)} dy="4" textAnchor="end">
                {words.percentile(p * 100)}
              </text>
            </g>
          ))}
          {axis.ticks.map((value) => (
            <g key={value}>
              <line className="s-line" x1={percent(axis.place(value))} x2={percent(axis.place(value))} y1={height} y2={height + 4} />
              <text
                className="t t-small t-quiet"
                x={percent(axis.place(value))}
                y={height + 17}
                textAnchor="middle"
              >
                {text(value)}
              </text>
            </g>
          ))}
          <line className="s-line" x2="100%" y1="100%" y2="100%" />
          <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height={height} overflow="visible">
            {curves.map(({ d, values }, i) =>
              values.length ? (
                <path key={i} className="s-ink" d={d} vectorEffect="non-scaling-stroke" {...(i === 0 && { strokeDasharray: "4 3" })} />
              ) : null,
            )}
          </svg>
          {curves.map(({ at }, i) =>
            at.map((value, p) =>
              value === undefined ? null : (
                <circle key={`${i}${p}`} className="f-ink" cx={percent(axis.place(value))} cy={percent(1 - (marked[p] ?? 0))} r="3" />
              ),
            ),
          )}
          {curves.map(({ at: [half] }, i) => {
            const before = i === 0 ? left <= right : right < left;
            return half === undefined ? null : (
              <text
                key={i}
                className="t t-bold"
                x={percent(axis.place(half))}
                dx={before ? -8 : 8}
                y="50%"
                dy={before ? -6 : 16}
                textAnchor={before ? "end" : "start"}
              >
                {words.letters[i]}
              </text>
            );
          })}
        </svg>
      </svg>
      <p className="stage-note">{told.join(" ")}</p>
    </figure>
  );
}
