/**
 * nginx’s worker processes under OpenResty, each an event loop, with heavy work in the loop or in a thread pool.
 *
 * Units: microseconds (parameters: milliseconds). An iteration of a loop is ngx_process_events_and_timers(), from
 * nginx’s src/event/ngx_event.c; its clock is ngx_current_msec. The pool is src/core/ngx_thread_pool.c; loops and
 * threads share the cores by egalitarian processor sharing.
 *
 * How a time-out can be false: timers are expired once per iteration, by the clock. The clock is set when epoll_wait
 * returns, and handlers run before timers; so a reply that came while a handler blocked is found by the next
 * epoll_wait and handled before its timer is looked at, although that is overdue. It is not when
 *   - the blocking handler sets the clock (ngx.update_time): then the timers at the end of its own iteration are
 *     judged by the new time, and the reply, which is not in this iteration’s batch, is still in the socket;
 *   - the worker holds the accept mutex: it posts its events and expires timers first;
 *   - the timer was set in the same iteration as the blocking, by the clock as it was before: then it is due too soon,
 *     and the reply comes too late for the next batch.
 *
 * Left out: accepting connections, the bound of 512 events per epoll_wait, system calls’ and switches’ time, the
 * memory and the Lua VM that a thread needs.
 */
import { formatQuantity } from "../../sim/format.ts";
import { defineModel } from "../../sim/model.ts";
import { describe } from "./describe.ts";
import { lightLatencies, lightQuantile, measures, timeouts } from "./measures.ts";
import { parameters } from "./parameters.ts";
import { presets } from "./presets.ts";
import { properties } from "./properties.ts";
import { provenance } from "./provenance.ts";
import type { Run } from "./recording.ts";
import { burst, run, slowness, stall } from "./server.ts";
import { counted, heavyWork, workerName } from "./words.ts";
import { draw } from "./workload.ts";

const p99 = (one: Run): number => lightQuantile(one, 0.99) ?? 0;

/** Time-outs of replies that were in time. */
const wrong = (one: Run): number => timeouts(one, "false") + timeouts(one, "early");

export const model = defineModel({
  version: 1,
  title: "Event loops and their threads",
  text: "Requests at a web server’s event loop, each a line from its arrival to its answer: red while it waits for its turn. A checksum in the loop holds up all others, and time-outs are reported (crosses) although the reply has come; done by threads, it holds up none.",
  parameters,
  advanced: ["lightCpu", "upstream", "maxQueue", "clock", "mutex", "duration"],
  designs: {
    loop: { label: "In the loop", text: "The event loop does heavy work itself; nothing else happens in its process meanwhile." },
    pool: { label: "In a thread pool", text: "Heavy work is posted to the worker’s threads, and comes back to the loop as an event when it is done." },
  },
  interventions: {
    burst: {
      label: "Send a burst to",
      help: `${burst} heavy requests of average size arrive at once.`,
      targets: ({ workers }) => Array.from({ length: workers }, (_, index) => workerName(index)),
    },
    slow: { label: "Slow down", help: `Questions asked from here on take ${slowness} times as long.`, targets: () => ["the upstream"] },
    restore: { label: "Restore", help: "Questions asked from here on take as long as usual.", targets: () => ["the upstream"] },
    stall: { label: "Stall", help: `For ${stall / 1000} ms no file write gets on.`, targets: () => ["the disk"] },
  },
  draw,
  run,
  describe,
  properties,
  measures,
  distribution: { label: "Latency of light requests", unit: "duration", values: lightLatencies },
  claim: {
    designs: ["loop", "pool"],
    sentence(rival, chosen) {
      const light = lightLatencies(rival).length;
      const heavy = rival.requests.length - light;
      const latencies = [rival, chosen].map((one) => formatQuantity(p99(one), "duration"));
      return `On the same ${counted(light, "light request")} and ${counted(heavy, heavyWork(rival.settings))}, the 99th percentile of the light ones’ latency goes from ${latencies.join(" to ")}, and false or early time-outs from ${wrong(rival)} to ${wrong(chosen)}.`;
    },
    counted: "the 99th percentile was lower, and in the pool no time-out was false or early",
    holds: (rival, chosen) => p99(chosen) < p99(rival) && wrong(chosen) === 0,
  },
  presets,
  provenance,
});
