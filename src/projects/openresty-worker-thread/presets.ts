import { millisecond } from "../../sim/kernel.ts";
import type { Preset } from "../../sim/model.ts";
import type { parameters } from "./parameters.ts";
import type { Design } from "./recording.ts";
import type { Kind } from "./server.ts";

type Own = Preset<typeof parameters, Design, Kind>;

const ms = millisecond;

export const presets: readonly [Own, ...Own[]] = [
  {
    name: "A checksum in the loop",
    text: "While the loop computes a checksum, everything else in its process waits (red). When it is done it looks at its timers before it looks at its sockets: three requests report a time-out although the reply is there. With threads neither happens.",
    seed: 96,
    at: 560 * ms,
  },
  {
    name: "The clock left alone",
    text: "The same requests, but the checksum’s handler does not call ngx.update_time(). nginx then judges its timers by the time at which epoll_wait returned, and comes to the replies first. Requests wait as long, but none of these time-outs is false. Instead two are early: their timers were set right after a checksum, by a clock that was behind.",
    values: { clock: "epoll" },
    seed: 96,
    at: 560 * ms,
  },
  {
    name: "Timers before sockets",
    text: "Two workers with accept_mutex, as was nginx’s default before 1.11.3. A worker that holds the mutex looks at its timers before it handles the events that are ready, so a time-out can be false though nobody touched the clock. The other worker is a process of its own and is not held up, but neither can it take over what waits here.",
    values: { workers: 2, cores: 6, clock: "epoll", mutex: "on" },
    at: 500 * ms,
  },
  {
    name: "File writes, and a stalled disk",
    text: "Six files are to be written at once, and then the disk stalls. No core is busy, yet the loop stands still until each write returns. In the pool it is threads that wait.",
    values: { heavyKind: "write", heavyRate: 0, duration: 0.8 },
    interventions: [
      { kind: "burst", target: 0, at: 150 * ms },
      { kind: "stall", target: 0, at: 200 * ms },
    ],
    at: 760 * ms,
  },
  {
    name: "More threads than cores",
    text: "Eight threads and the loop share one core. No handler blocks the loop, but while seven checksums are computed it has an eighth of the core: light requests are slow, and even here time-outs are false. With two threads there are none.",
    values: { cores: 1, threads: 8, lightCpu: 1, heavyRate: 3 },
    seed: 34,
    interventions: [{ kind: "burst", target: 0, at: 200 * ms }],
    at: 560 * ms,
  },
  {
    name: "The pool’s queue overflows",
    text: "One thread, and room for two tasks: of six checksums at once one is computed, two wait and three are refused. nginx logs “thread pool queue overflow”.",
    values: { heavyRate: 0, threads: 1, maxQueue: 2 },
    interventions: [{ kind: "burst", target: 0, at: 200 * ms }],
    at: 500 * ms,
  },
  {
    name: "Nothing heavy",
    text: "Light requests only: both designs do the same. While the upstream is slow there are time-outs, and they are true: no reply came in time.",
    values: { heavyRate: 0 },
    interventions: [
      { kind: "slow", target: 0, at: 150 * ms },
      { kind: "restore", target: 0, at: 350 * ms },
    ],
    at: 500 * ms,
  },
];
