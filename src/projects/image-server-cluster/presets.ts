import { millisecond, second } from "../../sim/kernel.ts";
import type { Preset } from "../../sim/model.ts";
import type { parameters } from "./parameters.ts";
import type { Design } from "./recording.ts";
import type { Kind } from "./run.ts";

type ImagePreset = Preset<typeof parameters, Design, Kind>;

export const presets: readonly [ImagePreset, ...ImagePreset[]] = [
  {
    name: "Two releases, the same requests",
    text: "Dealt out in turn, requests wait behind long ones while other cores have nothing to do (red). Popped from one queue, each goes to the first core that is free.",
    at: 24_050 * millisecond,
  },
  {
    name: "A server dies",
    text: "In the first release the requests queued at the dead server’s cores fail with it. In the redesign only those being converted do: who waits holds no address yet. Later the server comes back.",
    interventions: [
      { kind: "kill", target: 1, at: 24_050 * millisecond },
      { kind: "start", target: 1, at: 28 * second },
    ],
    at: 24_800 * millisecond,
  },
  {
    name: "A server joins a crowd",
    text: "More comes in than two servers can do, and a third one joins. In round robin the queues stay where they are, and the new cores have nothing to do between their turns.",
    values: { arrivals: 11.5 },
    interventions: [{ kind: "start", target: 2, at: 17 * second }],
    at: 17_300 * millisecond,
  },
  {
    name: "The shortest queue instead",
    text: "Joining the shortest queue is nearly as good. But nobody knows how long a request will take: some wait behind a long one, and a core that falls idle later cannot help.",
    designs: ["shortest-queue", "free-workers"],
    at: 34_400 * millisecond,
  },
  {
    name: "All requests take equally long",
    text: "With as much work in equal parts, round robin does well: there is no long request to wait behind. The flaw comes from how unequal the requests are.",
    values: { distribution: "constant" },
    at: 24 * second,
  },
  {
    name: "A pop as dear as the work",
    text: "Requests of 5–50 ms, and 20 ms for each pop. A core that was popped stands still until its client is there, and round robin wins. The redesign needs a queue that is fast for the work it hands out.",
    values: { servers: 1, arrivals: 140, shortest: 5, longest: 50, overhead: 20 },
    at: 1 * second,
  },
  {
    name: "128 cores, nine tenths busy",
    text: "Eight servers of 16 cores. The more cores share one queue, the less anybody waits; with a queue for each core, numbers do not help.",
    values: { servers: 8, cores: 16, arrivals: 159, requests: 1_500 },
    at: 9 * second,
  },
];
