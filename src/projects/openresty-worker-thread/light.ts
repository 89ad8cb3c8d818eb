import { admit, finish, spend, tell, type Changing, type Host, type Worker } from "./host.ts";
import type { Expiry, Ready } from "./loop.ts";
import { verdictOf, type Request } from "./recording.ts";
import { timedOut } from "./words.ts";
import type { LightWork } from "./workload.ts";

/** A light request: asks the upstream over a cosocket, waits for its reply or the time-out, and answers. */
export function arriveLight(host: Host, worker: Worker, { latency }: LightWork): void {
  const request = admit(host, "light", worker);
  const work = half(host);
  worker.loop.notify({
    handle(next) {
      request.begun = host.kernel.now;
      spend(host, { worker, request, work }, () => {
        ask(host, worker, request, latency * host.slowness);
        next();
      });
    },
  });
}

const half = ({ settings }: Host): number => Math.round((settings.lightCpu * 1000) / 2);

/**
 * The question is sent, and the timer set: to nginx's cached time plus the time-out, as ngx_event_add_timer() does. A
 * reply that comes first deletes the timer; a timer that is expired first closes the socket, whatever is in it.
 */
function ask(host: Host, worker: Worker, request: Changing<Request>, latency: number): void {
  const { kernel, settings } = host;
  const { loop } = worker;
  const answer = (result: "answered" | "timed out", next: () => void): void => {
    request.resumed = kernel.now;
    spend(host, { worker, request, work: half(host) }, () => {
      finish(host, request, result);
      next();
    });
  };
  const expiry: Expiry = {
    key: loop.clock + settings.timeout * 1000,
    handle(next) {
      loop.forget(reply);
      kernel.cancel(arrival);
      request.fired = kernel.now;
      const verdict = verdictOf(request, settings);
      tell(host, timedOut(request, settings, verdict), verdict === "true" ? "plain" : "bad");
      answer("timed out", next);
    },
  };
  const reply: Ready = {
    handle(next) {
      loop.deleteTimer(expiry);
      answer("answered", next);
    },
  };
  request.asked = kernel.now;
  request.replied = kernel.now + latency;
  loop.addTimer(expiry);
  const arrival = kernel.at(request.replied, () => loop.notify(reply));
}
