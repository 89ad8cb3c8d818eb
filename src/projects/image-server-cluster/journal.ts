import { formatQuantity } from "../../sim/format.ts";
import type { Micros } from "../../sim/kernel.ts";
import type { Entry } from "../../sim/model.ts";
import type { Failure } from "./recording.ts";
import { capital, count, list, requestName } from "./words.ts";

/** The log of a run, written as it happens. */
export class Journal {
  readonly entries: Entry[] = [];
  readonly failures: Failure[] = [];
  readonly #talkative: boolean;
  #longest: Micros = 0;

  /** One that is not talkative leaves out what happens to each request, but for waits longer than any before. */
  constructor(talkative: boolean) {
    this.#talkative = talkative;
  }

  #tell(at: Micros, text: string, tone: Entry["tone"] = "plain"): void {
    this.entries.push({ at, text: `${capital(text)}.`, tone });
  }

  /** `ahead`: how many are at that core already; `idle`: how many cores have nothing to do. */
  deals(at: Micros, request: number, address: string, ahead: number, idle: () => number): void {
    if (!this.#talkative) return;
    const goes = `${requestName(request)} goes to ${address}`;
    const idles = ahead > 0 ? idle() : 0;
    if (ahead === 0) this.#tell(at, goes);
    else if (idles === 0) this.#tell(at, `${goes} and waits behind ${ahead}`);
    else this.#tell(at, `${goes} and waits behind ${ahead}, while ${count(idles, "core is", "cores are")} idle`, "bad");
  }

  pops(at: Micros, request: number, address: string): void {
    if (this.#talkative) this.#tell(at, `${requestName(request)} pops ${address}`);
  }

  blocks(at: Micros, request: number, ahead: number): void {
    if (!this.#talkative) return;
    this.#tell(at, `${requestName(request)} finds no free core and blocks${ahead > 0 ? ` behind ${ahead}` : ""}`);
  }

  /** A request that waited in a queue gets its core. */
  waited(at: Micros, request: number, address: string, age: Micros): void {
    const longest = age > this.#longest;
    if (longest) this.#longest = age;
    if (!longest && !this.#talkative) return;
    const gets = `${requestName(request)} gets ${address} after ${formatQuantity(age, "duration")}`;
    this.#tell(at, this.#talkative ? gets : `${gets}, the longest wait so far`);
  }

  noAnswer(at: Micros, request: number, address: string): void {
    this.#tell(at, `${address} does not answer: ${requestName(request)} pops again`, "bad");
  }

  refuses(at: Micros, request: number): void {
    this.#tell(at, `${requestName(request)} fails, as no server is up`, "bad");
  }

  dies(at: Micros, server: string, converting: number, queued: number): void {
    const lost = [
      ...(converting > 0 ? [`${converting} being converted`] : []),
      ...(queued > 0 ? [`${queued} queued at its cores`] : []),
    ];
    this.#tell(at, `${server} dies. Requests lost: ${lost.length > 0 ? list(lost) : "none"}`, "intervention");
  }

  joins(at: Micros, server: string, cores: number): void {
    this.#tell(at, `${server} joins with ${count(cores, "core")}`, "intervention");
  }

  nothing(at: Micros, why: string): void {
    this.#tell(at, `${why}: nothing happens`, "intervention");
  }

  ends(at: Micros, served: number, failed: number): void {
    const all = `all ${count(served + failed, "request")} are through`;
    if (failed === 0) this.#tell(at, `${all}, and none failed`, "good");
    else this.#tell(at, `${all}: ${served} served, ${failed} failed`);
  }
}
