import type { Micros } from "../../sim/kernel.ts";
import { admit, finish, spend, tell, type Changing, type Host, type Worker } from "./host.ts";
import type { Request } from "./recording.ts";
import * as words from "./words.ts";

/** CPU time of the loop to take up a heavy request, and to answer it: without the heavy work itself. */
const errand: Micros = 50;

/** A heavy request: its work is done by the loop itself, or by a thread of the worker's pool. */
export function arriveHeavy(host: Host, worker: Worker, work: Micros): void {
  const request = admit(host, "heavy", worker);
  const act = host.design === "loop" ? inLoop : inPool;
  worker.loop.notify({
    handle(next) {
      request.begun = host.kernel.now;
      spend(host, { worker, request, work: errand }, () => act(host, worker, request, work, next));
    },
  });
}

/** Nothing else happens in this worker meanwhile, and its clock stands still. */
function inLoop(host: Host, worker: Worker, request: Changing<Request>, work: Micros, next: () => void): void {
  tell(host, words.blocks(request, host.settings));
  spend(host, { worker, request, work, heavy: true }, () => {
    request.worked = host.kernel.now;
    if (host.settings.clock === "update") worker.loop.updateTime();
    tell(host, words.unblocks(request, host.settings, worker.loop.waiting));
    answer(host, worker, request, next);
  });
}

/** ngx_thread_task_post(); the completion comes back as an event of the loop. */
function inPool(host: Host, worker: Worker, request: Changing<Request>, work: Micros, next: () => void): void {
  const posted = worker.pool.post({
    run(thread, done) {
      tell(host, words.taken(request, host.settings, thread));
      spend(host, { worker, thread, request, work, heavy: true }, () => {
        request.worked = host.kernel.now;
        tell(host, words.worked(request, host.settings, thread));
        done();
      });
    },
    complete: (then) => answer(host, worker, request, then),
  });
  if (!posted) {
    tell(host, words.refused(request, host.settings), "bad");
    finish(host, request, "refused");
  }
  next();
}

function answer(host: Host, worker: Worker, request: Changing<Request>, next: () => void): void {
  request.resumed = host.kernel.now;
  spend(host, { worker, request, work: errand }, () => {
    finish(host, request, "answered");
    next();
  });
}
