import type { Micros } from "../../sim/kernel.ts";

/**
 * A logical replication slot: how far its consumer has confirmed. A copy of the position is saved at every whole
 * multiple of a period; what is confirmed between two savings is not in the copy.
 */
export class Slot {
  #confirmed: number;
  #saved: number;
  #savings = 0;
  readonly #period: Micros;

  /** With a period of 0 every position is saved at once. */
  constructor(position: number, now: Micros, period: Micros) {
    this.#confirmed = position;
    this.#saved = position;
    this.#period = period;
    this.#savings = this.#savingsUntil(now);
  }

  /** The LSN up to which the consumer has applied: confirmed_flush_lsn. */
  get confirmed(): number {
    return this.#confirmed;
  }

  confirm(lsn: number, now: Micros): void {
    this.#save(now);
    this.#confirmed = Math.max(this.#confirmed, lsn);
  }

  /** What a failover leaves of it: the position as it was saved last. */
  restore(now: Micros): void {
    this.#save(now);
    this.#confirmed = this.#saved;
  }

  #save(now: Micros): void {
    const savings = this.#savingsUntil(now);
    if (this.#period === 0 || savings > this.#savings) this.#saved = this.#confirmed;
    this.#savings = savings;
  }

  #savingsUntil(now: Micros): number {
    return this.#period === 0 ? 0 : Math.floor(now / this.#period);
  }
}
