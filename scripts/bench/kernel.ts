import { whole } from "../../src/sim/draws.ts";
import { simulate } from "../../src/sim/kernel.ts";
import { stream } from "../../src/sim/random.ts";
import { cpuTime } from "./cpuTime.ts";
import { PlainLoop } from "./plainLoop.ts";
import { median, round, verdict, type Options, type Row, type Tables } from "./tables.ts";

const events = 300_000;

/** The kernel checks every time and can cancel: that may cost a fifth. */
const aim = 0.8;

/** Whole and few, so that many events meet at one time. A power of two of them. */
const chance = stream(1, "delays");
const delays = Array.from({ length: 1 << 16 }, () => whole(chance, 1, 1_000));

interface Clock {
  readonly now: number;
  after(delay: number, action: () => void): unknown;
}

/** So many events are pending at any time: each that happens schedules one. Gives a sum over their times, in order. */
function hold(clock: Clock, pending: number): () => number {
  let sum = 0;
  let drawn = 0;
  const delay = () => delays[drawn++ & (delays.length - 1)] ?? 1;
  for (let id = 0; id < pending; id += 1) {
    const happen = () => {
      sum = (Math.imul(sum, 31) + clock.now + id) | 0;
      clock.after(delay(), happen);
    };
    clock.after(delay(), happen);
  }
  return () => sum;
}

function onKernel(pending: number): number {
  let sum: (() => number) | undefined;
  simulate({ until: Number.MAX_SAFE_INTEGER, events }, (kernel) => {
    sum = hold(kernel, pending);
  });
  return sum?.() ?? NaN;
}

function onPlainLoop(pending: number): number {
  const loop = new PlainLoop();
  const sum = hold(loop, pending);
  loop.run(events);
  return sum();
}

/** Events per second of this thread's time. */
const speed = (run: () => number) => (events / cpuTime(run)) * 1000;

function compare(pending: number, runs: number): Row {
  const [kernel, plain] = [() => onKernel(pending), () => onPlainLoop(pending)];
  // This warms both up, too.
  if (kernel() !== plain()) throw new Error(`With ${pending} pending, the two loops run in different orders.`);
  const pairs = Array.from({ length: runs }, () => ({ kernel: speed(kernel), plain: speed(plain) }));
  const speeds = {
    kernel: round(median(pairs.map((pair) => pair.kernel))),
    "plain loop": round(median(pairs.map((pair) => pair.plain))),
  };
  const ratio = round(median(pairs.map((pair) => pair.kernel / pair.plain)), 2);
  return { pending, ...speeds, ratio, aim, verdict: verdict(ratio >= aim) };
}

/** The kernel beside a plain loop, in turns, so that a slow moment of the machine falls on both. */
export function kernelTables({ runs = 15 }: Options): Tables {
  const rows = [10, 100, 1_000, 10_000].map((pending) => compare(pending, runs));
  return { [`Kernel and a plain heap, events per second, median of ${runs}`]: rows };
}
