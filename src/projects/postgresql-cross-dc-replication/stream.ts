import type { Micros } from "../../sim/kernel.ts";
import type { Centre } from "./centre.ts";
import type { OpenDelivery, World } from "./draft.ts";
import type { Change, Delivery } from "./records.ts";
import { Slot } from "./slot.ts";
import { gapText, resumeText, skipText } from "./words.ts";

function end(delivery: OpenDelivery, fate: Delivery["fate"], now: Micros): void {
  delivery.fate = fate;
  delivery.ended = now;
}

/** How one centre pulls another's changes: the slot at the source, and the connection through which it is read. */
export class Stream {
  readonly source: Centre;
  readonly target: Centre;
  readonly #world: World;
  readonly #latency: Micros;
  /** Undefined when the source's new primary has none. */
  #slot: Slot | undefined;
  #connected = true;
  /** Rises whenever the connection breaks: what was under way in an earlier one is void. */
  #connection = 0;
  /** Where the slot was created. */
  #start = 0;
  /** How far the WAL has been read in this connection. */
  #sent = 0;
  #sending = false;
  #applyAt: Micros = 0;
  readonly #underWay = new Set<OpenDelivery>();

  constructor(world: World, source: Centre, target: Centre, latency: Micros) {
    this.source = source;
    this.target = target;
    this.#world = world;
    this.#latency = latency;
    this.#slot = new Slot(0, 0, world.settings.saveEvery);
  }

  /** Whether all that it will ever bring has been brought. */
  get idle(): boolean {
    return this.#connected && this.#underWay.size === 0 && this.#nextLocal() === undefined;
  }

  /** Sends what is next in the WAL, one change after another; those that came from elsewhere are filtered out. */
  pump(): void {
    const change = this.#connected && !this.#sending ? this.#nextLocal() : undefined;
    if (change === undefined) return;
    this.#sent = change.lsn;
    this.#sending = true;
    this.#send(change);
    this.#later(this.#world.settings.spacing, () => {
      this.#sending = false;
      this.pump();
    });
  }

  /** The connection breaks; what was on its way is lost. Tells how much. */
  disconnect(): number {
    const { now } = this.#world.kernel;
    for (const delivery of this.#underWay) end(delivery, "lost", now);
    const lost = this.#underWay.size;
    this.#underWay.clear();
    this.#connected = false;
    this.#connection += 1;
    return lost;
  }

  /** The source's primary fails: of its slot the position remains that was saved last, or nothing. */
  loseSource(): void {
    if (this.#world.settings.persists) this.#slot?.restore(this.#world.kernel.now);
    else this.#slot = undefined;
  }

  /** The consumer finds out after a while that it can connect again. */
  reconnect(): void {
    this.#later(this.#world.settings.retry + this.#latency, () => this.#open());
  }

  /** After a delay, unless the connection breaks meanwhile. */
  #later(delay: Micros, action: () => void): void {
    const connection = this.#connection;
    this.#world.kernel.after(delay, () => {
      if (connection === this.#connection) action();
    });
  }

  /** Only what was written here is sent on: applied changes bear the origin from which they came. */
  #nextLocal(): Change | undefined {
    const { wal, number } = this.source;
    for (let i = this.#sent; i < wal.length; i += 1) if (wal[i]?.origin === number) return wal[i];
    return undefined;
  }

  #send(change: Change): void {
    const { kernel, draft } = this.#world;
    const delivery: OpenDelivery = {
      change: change.id,
      from: this.source.number,
      to: this.target.number,
      sent: kernel.now,
      due: kernel.now + this.#latency,
      ended: undefined,
      fate: "under way",
    };
    draft.deliveries.push(delivery);
    this.#underWay.add(delivery);
    this.#later(this.#latency, () => this.#receive(change, delivery));
  }

  /** In commit order; by timestamp, not before the clock here has passed the change's. */
  #receive(change: Change, delivery: OpenDelivery): void {
    const { kernel, settings } = this.#world;
    const patience = settings.policy === "lww" ? this.target.past(change.stamp) : 0;
    this.#applyAt = Math.max(kernel.now, this.#applyAt, patience);
    this.#later(this.#applyAt - kernel.now, () => this.#apply(change, delivery));
  }

  #apply(change: Change, delivery: OpenDelivery): void {
    const { kernel } = this.#world;
    const fate = this.target.apply(change);
    end(delivery, fate, kernel.now);
    this.#underWay.delete(delivery);
    if (fate === "skipped") this.#world.say(skipText(change, this.target.number));
    this.#later(this.#latency, () => this.#slot?.confirm(change.lsn, kernel.now));
    this.#world.onIdle();
  }

  #open(): void {
    this.#connected = true;
    this.#sending = false;
    this.#applyAt = 0;
    if (this.#slot === undefined) this.#createSlot();
    else this.#resume(this.#slot);
    this.pump();
    this.#world.onIdle();
  }

  #resume(slot: Slot): void {
    this.#sent = slot.confirmed;
    const changes = this.#local(this.#sent);
    this.#world.say(resumeText(this.source.number, this.target.number, this.#sent, changes.length));
  }

  /** A new slot begins at the end of the WAL as it is now: what was committed before is not decoded through it. */
  #createSlot(): void {
    const { kernel, settings, draft } = this.#world;
    this.#sent = this.source.wal.length;
    this.#slot = new Slot(this.#sent, kernel.now, settings.saveEvery);
    const missed = this.#local(Math.max(this.#start, this.target.progress(this.source.number)));
    this.#start = this.#sent;
    const gap = { at: kernel.now, from: this.source.number, to: this.target.number, changes: missed.map(({ id }) => id) };
    if (missed.length > 0) draft.gaps.push(gap);
    this.#world.say(gapText(gap, draft.changes, this.#sent), missed.length > 0 ? "bad" : "plain");
  }

  /** The changes of the source's own beyond a place in its WAL. */
  #local(position: number): Change[] {
    return this.source.wal.slice(position).filter((change) => change.origin === this.source.number);
  }
}
