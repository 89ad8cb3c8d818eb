import { second, simulate, type Kernel } from "../../sim/kernel.ts";
import type { Intervention } from "../../sim/model.ts";
import { Centre } from "./centre.ts";
import { emptyDraft, type Draft, type World } from "./draft.ts";
import { differences, differenceText } from "./state.ts";
import { linksAmong, nth, type Replication } from "./records.ts";
import type { Settings } from "./settings.ts";
import { Stream } from "./stream.ts";
import { centreName, counted, linkName, writeText } from "./words.ts";
import type { Write } from "./workload.ts";

/** What the reader can do. */
export type Kind = "cut" | "heal" | "failover";

/** How long a run may take to come to rest: the slowest stream needs less. */
const patience = 120 * second;

/** Replicates a workload. After the writes every link is healed, so that the run comes to rest. */
export function replicate(
  settings: Settings,
  writes: readonly Write[],
  interventions: readonly Intervention<Kind>[],
): Replication {
  const draft = emptyDraft();
  const until = settings.stop + patience;
  const outcome = simulate({ until, events: 200_000 }, (kernel) => {
    const site = new Deployment(settings, kernel, draft);
    kernel.at(settings.stop, () => site.stop());
    for (const { kind, target, at } of interventions) if (at <= until) kernel.at(at, () => site.intervene(kind, target));
    for (const write of writes) kernel.at(write.at, () => site.write(write));
  });
  const last = Math.max(draft.rest ?? outcome.at, draft.log.at(-1)?.at ?? 0);
  const end = Math.ceil((last + second / 2) / second) * second;
  const { centres, rows: rowCount, clocks, policy, stop } = settings;
  return { ...draft, end, outcome, centres, rowCount, clocks, policy, stop };
}

/** The centres, the links between them, and what befalls them. */
class Deployment {
  readonly #world: World;
  readonly #centres: readonly Centre[];
  /** Two for each link, one each way. */
  readonly #streams: readonly (readonly [Stream, Stream])[];
  #stopped = false;

  constructor(settings: Settings, kernel: Kernel, draft: Draft) {
    this.#world = {
      kernel,
      settings,
      draft,
      say: (text, tone = "plain") => draft.log.push({ at: kernel.now, text, tone }),
      onIdle: () => this.#rest(),
    };
    const world = this.#world;
    const all = Array.from({ length: settings.centres }, (_, number) => new Centre(world, number));
    this.#centres = all;
    this.#streams = linksAmong(settings.centres).map(([a, b], link) => {
      const latency = nth(settings.latencies, link);
      return [new Stream(world, nth(all, a), nth(all, b), latency), new Stream(world, nth(all, b), nth(all, a), latency)];
    });
  }

  write({ centre, key, amount }: Write): void {
    const { kernel, draft, say } = this.#world;
    const source = nth(this.#centres, centre);
    if (!source.up) {
      draft.refused.push({ at: kernel.now, centre });
      say(`A write at ${centreName(centre)} is refused: there is no primary.`, "bad");
      return;
    }
    source.commit(key, amount);
    say(writeText(nth(source.wal, source.wal.length - 1)));
    for (const stream of this.#of(centre)) if (stream.source === source) stream.pump();
  }

  intervene(kind: Kind, target: number): void {
    const name = kind === "failover" ? centreName(target) : linkName(target);
    const late = `${name}: writing has ended, and nothing is broken any more. Nothing happens.`;
    if (this.#stopped) this.#world.say(late, "intervention");
    else if (kind === "cut") this.#cut(target);
    else if (kind === "heal") this.#heal(target);
    else this.#failOver(target);
  }

  /** Nothing is written any more, and the links come back, as nothing can be promised across one that stays cut. */
  stop(): void {
    const { draft, say } = this.#world;
    this.#stopped = true;
    say("Writing ends.");
    const open = draft.cuts.filter(({ to }) => to === undefined);
    for (const { link } of open) this.#heal(link, ", so that the run can come to rest");
    this.#rest();
  }

  #cutOf(link: number): Draft["cuts"][number] | undefined {
    return this.#world.draft.cuts.find((cut) => cut.link === link && cut.to === undefined);
  }

  #cut(link: number): void {
    const { kernel, draft, say } = this.#world;
    if (this.#cutOf(link) !== undefined) {
      say(`The link ${linkName(link)} is cut already: nothing happens.`, "intervention");
      return;
    }
    draft.cuts.push({ link, from: kernel.now, to: undefined });
    const lost = nth(this.#streams, link).reduce((sum, stream) => sum + stream.disconnect(), 0);
    say(`The link ${linkName(link)} is cut${lost > 0 ? `, with ${counted(lost, "change")} on the way` : ""}.`, "intervention");
  }

  #heal(link: number, reason = ""): void {
    const { kernel, say } = this.#world;
    const cut = this.#cutOf(link);
    if (cut === undefined) {
      say(`The link ${linkName(link)} is not cut: nothing happens.`, "intervention");
      return;
    }
    cut.to = kernel.now;
    say(`The link ${linkName(link)} is healed${reason}.`, "intervention");
    this.#reconnect(nth(this.#streams, link));
  }

  #failOver(number: number): void {
    const { kernel, settings, draft, say } = this.#world;
    const centre = nth(this.#centres, number);
    if (!centre.up) {
      say(`${centreName(number)} is failing over already: nothing happens.`, "intervention");
      return;
    }
    centre.up = false;
    const failover: Draft["failovers"][number] = { centre: number, from: kernel.now, to: undefined };
    draft.failovers.push(failover);
    say(`The primary of ${centreName(number)} fails.`, "intervention");
    for (const stream of this.#of(number)) {
      stream.disconnect();
      if (stream.source === centre) stream.loseSource();
    }
    kernel.after(settings.takeover, () => {
      centre.up = true;
      failover.to = kernel.now;
      this.#promoted(number);
    });
  }

  #promoted(number: number): void {
    const { settings, say } = this.#world;
    const name = centreName(number);
    const taken = `The standby of ${name} is the primary now`;
    if (settings.persists) say(`${taken}; its slots are there, where they were saved.`, "good");
    else say(`${taken}; it has no slots.`, "bad");
    this.#streams.forEach((pair, link) => {
      if (pair.some(({ source }) => source.number === number) && this.#cutOf(link) === undefined) this.#reconnect(pair);
    });
  }

  #reconnect(pair: readonly Stream[]): void {
    for (const stream of pair) if (stream.source.up && stream.target.up) stream.reconnect();
  }

  /** The streams from and to a centre. */
  #of(number: number): Stream[] {
    return this.#streams.flat().filter(({ source, target }) => source.number === number || target.number === number);
  }

  #rest(): void {
    const { kernel, draft, say } = this.#world;
    if (!this.#stopped || draft.rest !== undefined || !this.#streams.flat().every(({ idle }) => idle)) return;
    draft.rest = kernel.now;
    const differ = differences(draft.rows, kernel.now);
    if (differ.length === 0) say("All has been sent and applied. All rows agree.", "good");
    else say(`All has been sent and applied. ${differenceText(differ)}`, "bad");
  }
}
