import { memo, useEffect, useMemo } from "react";
import { sayQuery } from "../app/paper.ts";
import type { Micros } from "../sim/kernel.ts";
import type { Intervention } from "../sim/model.ts";
import { inOrder, presetScenario } from "../sim/scenario.ts";
import { stageWords as words } from "../words/stage.ts";
import { Claim } from "./Claim.tsx";
import { Copy } from "./Copy.tsx";
import { Failed } from "./Failed.tsx";
import { Figures } from "./Figures.tsx";
import { Guard } from "./Guard.tsx";
import { Interventions } from "./Interventions.tsx";
import { Log } from "./Log.tsx";
import type { Connect } from "./messages.ts";
import { Parameters } from "./Parameters.tsx";
import { movedTo, placed as place } from "./placed.ts";
import { Presets } from "./Presets.tsx";
import { Provenance } from "./Provenance.tsx";
import { Results } from "./Results.tsx";
import { Row } from "./Row.tsx";
import { keyOf } from "./run.ts";
import { useShortcuts } from "./useShortcuts.ts";
import type { StageProps } from "./Stage.tsx";
import { Timeline } from "./Timeline.tsx";
import { Transport } from "./Transport.tsx";
import { useCount } from "./useCount.ts";
import { usePlayer } from "./usePlayer.ts";
import { useRun } from "./useRun.ts";
import { useScenario } from "./useScenario.ts";

interface BenchProps extends StageProps {
  readonly connect: Connect;
  /** Whether it may depend on the browser. */
  readonly hydrated: boolean;
}

/** All parts of the stage around one scenario. */
export const Bench = memo(function Bench({ slug, staged, number, connect, hydrated }: BenchProps) {
  const { model, Figure, counted } = staged;
  const scene = useScenario(model, hydrated);
  const { scenario, notes, playing, edit, write, linkTo, address, now } = scene;
  const { values, designs, interventions, seed } = scenario;
  /** The scenario but for the moment looked at: the same while it plays. */
  const played = useMemo(() => ({ values, designs, interventions, seed, at: 0 }), [values, designs, interventions, seed]);
  const { shown, busy } = useRun(slug, model, played, connect);
  const { stage, heard, keys, go, t, told, moments, end, seek, ...pace } = usePlayer(shown, scene);
  const section = useShortcuts(keys);

  const { first, key, firstKey, counts, firstCounts } = useMemo(() => {
    const preset = presetScenario(model, model.presets[0]);
    const countsOf = (of: typeof scenario): string => keyOf(model, { ...of, seed: 1, designs: model.claim.designs });
    return {
      first: linkTo(preset),
      key: keyOf(model, played),
      firstKey: keyOf(model, preset),
      counts: countsOf(played),
      firstCounts: countsOf(preset),
    };
  }, [model, played, linkTo]);
  const { counting, start, stop } = useCount(slug, played, counts, connect);
  useEffect(() => sayQuery(now), [now]);
  const failed = (error: string) => <Failed error={error} search={linkTo(scenario)} first={first} />;

  const placed = useMemo(() => place(interventions), [interventions]);
  const acts = useMemo(
    () => ({
      add: (one: Intervention) => edit({ interventions: inOrder([...interventions, one]) }),
      move: (one: Intervention, at: Micros) => edit({ interventions: movedTo(interventions, one, at) }),
      remove: (one: Intervention) => edit({ interventions: interventions.filter((each) => each !== one) }),
    }),
    [edit, interventions],
  );
  const { move, remove } = acts;
  const tools = useMemo(
    () => (
      <>
        {hydrated ? <span className="stage-note stage-hint">{words.keys}</span> : null}
        <Copy search={address} enabled={hydrated} />
      </>
    ),
    [hydrated, address],
  );

  return (
    <section id="model" className="stage" aria-labelledby="model-title" tabIndex={-1} ref={section}>
      <div className="hang">
        <h2 id="model-title" className="section-title">
          <span className="section-number">{words.figure(number)}</span>{" "}
          {model.title}
        </h2>
        <div className="min-w-0">
          <p className="max-w-measure text-pretty">{model.text}</p>
          <Presets model={model} current={key} linkTo={linkTo} leave={write} />
          <div role="status">
            {notes.map((note, i) => (
              <p key={i} className="notice">
                {note}
              </p>
            ))}
          </div>
        </div>
      </div>
      {shown.error === undefined ? null : failed(shown.error)}
      {shown.run ? (
        <div ref={stage}>
          <figure className="hang stage-row stage-figures">
            <Figures {...{ model, Figure, shown, busy, designs, t, told, end, edit, failed }} enabled={hydrated}>
              <Claim
                sentence={shown.run.sentence}
                what={model.claim.counted}
                counted={counts === firstCounts ? counted : undefined}
                {...{ counting, start, stop }}
                enabled={hydrated}
              />
            </Figures>
          </figure>
          <Row title={words.time} only="script" className="stage-time">
            <Transport {...pace} {...{ keys, playing, end }} t={told} enabled={hydrated}>
              {tools}
            </Transport>
            <Timeline {...{ model, values, placed, moments, end, seek, move, remove }} t={told} enabled={hydrated} />
            <p className="sr-only" role="status">
              {heard}
            </p>
          </Row>
          <Row title={words.events} only="script">
            <div className="stage-pair">
              {shown.run.results.map(({ design, recording }, i) => (
                <Log
                  key={i}
                  id={`events-${i}`}
                  letter={words.letters[i] ?? ""}
                  design={model.designs[design]?.label ?? design}
                  log={hydrated ? recording.log : []}
                  t={t}
                  go={go}
                />
              ))}
            </div>
          </Row>
        </div>
      ) : null}
      <Row title={words.interventions} only="script">
        <Interventions {...{ model, values, placed, end }} {...acts} t={told} enabled={hydrated} />
      </Row>
      <Row title={words.parameters} only="script">
        <Parameters
          model={model}
          values={values}
          seed={seed}
          enabled={hydrated}
          edit={edit}
          first={key === firstKey ? undefined : first}
          leave={write}
        />
      </Row>
      {shown.run ? (
        <Row title={words.result} className="stage-result">
          <Guard of={shown.key} fallback={failed}>
            <Results model={model} results={shown.run.results} enabled={hydrated} go={go} />
          </Guard>
        </Row>
      ) : null}
      <Row title={words.basis} only="screen">
        <Provenance model={model} />
      </Row>
    </section>
  );
});
