import { expect } from "vitest";
import { assert } from "fast-check";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
// tests/mutation/vitest.ts
function describe$1(name, ...rest) {
	const outer = path;
	path = [...outer, name];
	bodyOf(rest)();
	path = outer;
}
function test(name, ...rest) {
	add(name, bodyOf(rest));
}
/** All tests of a file, by what imports it. */
async function testsOf(file, load) {
	const first = collected.length;
	path = [file];
	await load();
	return collected.slice(first);
}
var collected, path, bodyOf, add;
var init_vitest = __esmMin((() => {
	collected = [];
	path = [];
	bodyOf = (rest) => {
		const body = rest.find((one) => typeof one === "function");
		if (body === void 0) throw new Error("A test without a body.");
		return body;
	};
	add = (name, run) => void collected.push({
		name: [...path, name].join(" › "),
		run
	});
	test.each = (rows) => (name, ...rest) => {
		const body = bodyOf(rest);
		for (const [i, row] of rows.entries()) {
			const args = Array.isArray(row) ? row : [row];
			add(`${name} [${i}]`, () => body(...args));
		}
	};
}));
// src/sim/parameters.ts
/** The value that a parameter allows and that is nearest to what was asked for; its default when that makes no sense. */
function settle(parameter, raw) {
	if (parameter.kind === "choice") return typeof raw === "string" && Object.hasOwn(parameter.options, raw) ? raw : parameter.default;
	return typeof raw === "number" && !Number.isNaN(raw) ? snap(parameter, raw) : parameter.default;
}
/** One settled value for each parameter. */
function settleValues(parameters, raw) {
	const settled = Object.entries(parameters).map(([name, parameter]) => [name, settle(parameter, raw[name])]);
	return Object.fromEntries(settled);
}
/** Within the range and on a step. Rounded as the step is written, as 3 × 0.1 is a little over 0.3. */
function snap({ min, max, step }, value) {
	const last = Math.floor((max - min) / step + 1e-9);
	const nearest = Math.min(last, Math.max(0, Math.round((value - min) / step)));
	return Number((min + nearest * step).toFixed(Math.max(places(min), places(step))));
}
/** How many digits a number has behind the point. */
function places(value) {
	const [digits = "", power = "0"] = String(value).split("e");
	const fraction = digits.split(".")[1] ?? "";
	return Math.max(0, fraction.length - Number(power));
}
var defaults;
var init_parameters$1 = __esmMin((() => {
	defaults = (parameters) => settleValues(parameters, {});
}));
// src/sim/statistics.ts
/**
* The smallest of the sorted values that at least a share `p` of them do not exceed: the nearest rank, type 1 of
* Hyndman & Fan, "Sample Quantiles in Statistical Packages" (1996). Undefined when there are none.
*/
function quantile(sorted, p) {
	const rank = Math.ceil(p * sorted.length - 1e-9);
	return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
}
var ascending;
var init_statistics = __esmMin((() => {
	ascending = (values) => [...values].toSorted((a, b) => a - b);
	[...Array.from({ length: 30 }, (_, i) => i + 1)];
}));
// src/projects/openresty-worker-thread/recording.ts
/**
* A time-out is false when the reply was in the socket, in time, and the timer was expired nevertheless; early when
* the timer was expired before its time, and the reply would have come in time. In time is a millisecond before the
* time-out, as nginx counts in whole ones. Undefined of what did not time out.
*/
function verdictOf({ asked, replied, fired }, { timeout }) {
	if (fired === void 0 || asked === void 0 || replied === void 0) return void 0;
	if (replied - asked > (timeout - 1) * 1e3) return "true";
	return replied <= fired ? "false" : "early";
}
/** The stretches in which an event of a request is ready and its loop has not come to it. */
function waitsOf({ arrived, begun, replied, fired, resumed, worked, kind }) {
	const second = kind === "light" ? replied : worked;
	const first = [arrived, begun];
	if (second === void 0 || fired !== void 0 && fired < second) return [first];
	return [first, [second, resumed]];
}
var init_recording = __esmMin((() => {}));
// src/projects/openresty-worker-thread/measures.ts
/** Heavy requests that were not refused. */
function heavyQuantile(run, p) {
	const served = ofKind(run, "heavy").filter(({ result }) => result !== "refused");
	return quantile(ascending(served.map((request) => latency(request, run))), p);
}
/** Answered, over the time until the last answer. */
function throughput({ requests }) {
	const answered = requests.filter(({ result }) => result === "answered");
	const last = answered.reduce((latest, { ended = 0 }) => Math.max(latest, ended), 0);
	return last === 0 ? void 0 : answered.length * 1e6 / last;
}
var latency, ofKind, lightLatencies, lightQuantile, timeouts, measures;
var init_measures = __esmMin((() => {
	init_statistics();
	init_recording();
	latency = ({ arrived, ended }, run) => (ended ?? run.end) - arrived;
	ofKind = (run, kind) => run.requests.filter((request) => request.kind === kind);
	lightLatencies = (run) => ofKind(run, "light").map((request) => latency(request, run));
	lightQuantile = (run, p) => quantile(ascending(lightLatencies(run)), p);
	timeouts = (run, verdict) => run.requests.filter((request) => verdictOf(request, run.settings) === verdict).length;
	measures = {
		p50: {
			label: "Light requests, median",
			unit: "duration",
			better: "less",
			value: (run) => lightQuantile(run, .5)
		},
		p99: {
			label: "Light requests, 99th percentile",
			unit: "duration",
			better: "less",
			value: (run) => lightQuantile(run, .99)
		},
		heavy: {
			label: "Heavy requests, median",
			unit: "duration",
			better: "less",
			value: (run) => heavyQuantile(run, .5)
		},
		falseTimeouts: {
			label: "Time-outs with the reply in the socket",
			unit: "count",
			better: "less",
			value: (run) => timeouts(run, "false")
		},
		earlyTimeouts: {
			label: "Time-outs before their time",
			unit: "count",
			better: "less",
			value: (run) => timeouts(run, "early")
		},
		trueTimeouts: {
			label: "Time-outs of a slow upstream",
			unit: "count",
			value: (run) => timeouts(run, "true")
		},
		throughput: {
			label: "Answered",
			unit: "per second",
			better: "more",
			value: throughput
		},
		queue: {
			label: "Longest queue of a pool",
			unit: "count",
			value: (run) => run.design === "pool" ? Math.max(0, ...run.pools.map(({ queued }) => queued)) : void 0
		},
		refused: {
			label: "Refused, queue full",
			unit: "count",
			better: "less",
			value: (run) => run.requests.filter(({ result }) => result === "refused").length
		}
	};
}));
// src/sim/agenda.ts
var before$1, Agenda;
var init_agenda = __esmMin((() => {
	before$1 = (a, b) => a.time < b.time || a.time === b.time && a.sequence < b.sequence;
	Agenda = class {
		#heap = [];
		get first() {
			return this.#heap[0];
		}
		/** Of rising sequence numbers, so that at equal times a new event stays behind. */
		add(event) {
			const heap = this.#heap;
			let place = heap.length;
			heap.push(event);
			while (place > 0) {
				const above = place - 1 >> 1;
				const parent = heap[above];
				if (parent === void 0 || parent.time <= event.time) break;
				heap[place] = parent;
				place = above;
			}
			heap[place] = event;
		}
		removeFirst() {
			const last = this.#heap.pop();
			if (last !== void 0 && this.#heap.length > 0) this.#sink(last);
		}
		/** Puts an event in the place of the first, and moves it down to where it belongs. */
		#sink(event) {
			const heap = this.#heap;
			let place = 0;
			for (;;) {
				let below = 2 * place + 1;
				let child = heap[below];
				if (child === void 0) break;
				const right = heap[below + 1];
				if (right !== void 0 && before$1(right, child)) {
					child = right;
					below += 1;
				}
				if (before$1(event, child)) break;
				heap[place] = child;
				place = below;
			}
			heap[place] = event;
		}
	};
}));
// src/sim/kernel.ts
/**
* Runs what `start` schedules, and what that schedules in turn, until nothing is left or a bound is reached. A run that
* is quiet ended at its last event, one that ran out of events at the last it was allowed, one out of time at `until`.
*/
function simulate(bounds, start) {
	const agenda = new Agenda();
	let now = 0;
	let scheduled = 0;
	let events = 0;
	const at = (time, action) => {
		if (!Number.isSafeInteger(time) || time < now) throw new RangeError(`at ${now}, cannot schedule for ${time}`);
		const event = {
			time,
			sequence: scheduled,
			action
		};
		scheduled += 1;
		agenda.add(event);
		return event;
	};
	start({
		get now() {
			return now;
		},
		at,
		after: (delay, action) => at(now + delay, action),
		cancel(timer) {
			timer.action = void 0;
		}
	});
	for (let event = agenda.first; event !== void 0; event = agenda.first) {
		const { action } = event;
		if (action !== void 0) {
			if (event.time > bounds.until) return {
				ended: "time",
				at: bounds.until,
				events
			};
			if (events >= bounds.events) return {
				ended: "events",
				at: now,
				events
			};
		}
		agenda.removeFirst();
		if (action !== void 0) {
			now = event.time;
			events += 1;
			action();
		}
	}
	return {
		ended: "quiet",
		at: now,
		events
	};
}
var millisecond$1, second, minute;
var init_kernel = __esmMin((() => {
	init_agenda();
	millisecond$1 = 1e3;
	second = 1e6;
	minute = 6e7;
}));
// src/sim/format.ts
/** To three significant digits, or to the second from a minute on. */
function rounded(t) {
	if (t >= 6e7) return Math.round(t / 1e6) * 1e6;
	return Math.round(Number(t.toPrecision(3)));
}
function writeTime$1(t) {
	if (t === 0) return `0${gap}s`;
	if (t < 1e6) return `${t / 1e3}${gap}ms`;
	const millis = Math.round(t / 1e3);
	return [
		[Math.floor(millis / 36e5), "h"],
		[Math.floor(millis / 6e4) % 60, "min"],
		[millis % 6e4 / 1e3, "s"]
	].flatMap(([count, unit]) => count > 0 ? [`${count}${gap}${unit}`] : []).join(gap);
}
function writeShare(share) {
	if (share > .9995 && share < 1) return `>${gap}99.9${gap}%`;
	if (share > 0 && share < 1e-5) return `<${gap}0.001${gap}%`;
	return `${short(share * 100)}${gap}%`;
}
function writeBytes(bytes) {
	const [size, unit] = sizes.find(([one]) => bytes >= .9995 * one) ?? [1, "B"];
	return `${short(bytes / size)}${gap}${unit}`;
}
var gap, minus, decimals, grouped$1, short, signed, formatTime, sizes, writers, formatQuantity;
var init_format = __esmMin((() => {
	init_kernel();
	gap = "\xA0";
	minus = "−";
	decimals = (value, places) => String(Number(value.toFixed(places)));
	grouped$1 = (whole) => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ",");
	short = (value) => value >= 99.95 ? grouped$1(Math.round(value)) : decimals(Number(value.toPrecision(3)), 6);
	signed = (value, write) => value < 0 ? `${minus}${write(-value)}` : write(value);
	formatTime = (t) => signed(Math.round(t), writeTime$1);
	sizes = [
		[0xe8d4a51000, "TB"],
		[1e9, "GB"],
		[1e6, "MB"],
		[1e3, "kB"]
	];
	writers = {
		duration: (value) => writeTime$1(rounded(value)),
		count: short,
		share: writeShare,
		bytes: writeBytes,
		"per second": (value) => `${short(value)}/s`
	};
	formatQuantity = (value, unit) => value === void 0 || !Number.isFinite(value) ? "–" : signed(value, writers[unit]);
}));
// src/sim/model.ts
var defineModel;
var init_model$1 = __esmMin((() => {
	defineModel = (model) => model;
}));
// src/projects/openresty-worker-thread/state.ts
function stateAt(run, t) {
	const loops = waitingAt(run, t).map((count, worker) => ({
		waiting: count,
		block: blockAt(run, worker, t)
	}));
	const pools = loops.map((_, worker) => run.pools.findLast((pool) => pool.worker === worker && pool.at <= t));
	const ended = run.requests.filter((request) => request.ended !== void 0 && request.ended <= t);
	const fired = run.requests.filter((request) => request.fired !== void 0 && request.fired <= t);
	const timeouts = {
		true: 0,
		false: 0,
		early: 0
	};
	for (const request of fired) timeouts[verdictOf(request, run.settings) ?? "true"] += 1;
	return {
		loops,
		queued: sum(pools.map((pool) => pool?.queued ?? 0)),
		busyThreads: sum(pools.map((pool) => pool?.busy ?? 0)),
		answered: ended.filter(({ result }) => result === "answered").length,
		refused: ended.filter(({ result }) => result === "refused").length,
		timeouts
	};
}
/** By worker, how many of its events are ready and not yet handled. */
function waitingAt(run, t) {
	const counts = Array.from({ length: run.settings.workers }, () => 0);
	for (const request of run.requests) {
		if (request.arrived > t) break;
		if ((request.ended ?? Infinity) < t) continue;
		if (waitsOf(request).some(([from, to = Infinity]) => from <= t && t < to)) counts[request.worker] = (counts[request.worker] ?? 0) + 1;
	}
	return counts;
}
var sum, blockAt;
var init_state = __esmMin((() => {
	init_recording();
	sum = (values) => values.reduce((total, value) => total + value, 0);
	blockAt = (run, worker, t) => run.blocks.find((block) => block.worker === worker && block.thread === 0 && block.start <= t && t < (block.end ?? Infinity));
}));
// src/projects/openresty-worker-thread/words.ts
/** A time-out, and why. */
function timedOut(request, settings, verdict) {
	const { id, asked, replied, fired } = request;
	if (verdict === "false") return `Request ${id} reports a time-out, with the reply in its socket for ${from(replied, fired)}: a false one.`;
	if (verdict === "early") return `Request ${id} reports a time-out after ${from(asked, fired)} of ${formatTime(settings.timeout * 1e3)}: its timer was set by a clock that was behind.`;
	return `Request ${id}: no reply within ${formatTime(settings.timeout * 1e3)}, a time-out.`;
}
var workerName, laneName, heavyWork, counted, capital, roughly, task, from, blocks, unblocks, taken, worked, refused, upstreamTurns, upstreamStays, bursts, stalls;
var init_words = __esmMin((() => {
	init_format();
	workerName = (index) => `worker ${index + 1}`;
	laneName = ({ worker, thread }) => thread === 0 ? `the loop of ${workerName(worker)}` : `thread ${thread} of ${workerName(worker)}`;
	heavyWork = ({ heavyKind }) => heavyKind === "write" ? "file write" : "checksum";
	counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
	capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
	roughly = (t) => formatTime(Math.round(t / 100) * 100);
	task = ({ id }, settings) => `${heavyWork(settings)} ${id}`;
	from = (earlier, later) => roughly((later ?? 0) - (earlier ?? 0));
	blocks = (request, settings) => `${capital(workerName(request.worker))} does ${task(request, settings)} in its loop: all else there has to wait.`;
	unblocks = (request, settings, waiting) => `${capital(task(request, settings))} is done after ${from(request.begun, request.worked)}; ${counted(waiting, "event")} ${waiting === 1 ? "waits" : "wait"} for ${workerName(request.worker)}.`;
	taken = (request, settings, thread) => `Thread ${thread} of ${workerName(request.worker)} takes ${task(request, settings)}.`;
	worked = (request, settings, thread) => `Thread ${thread} of ${workerName(request.worker)} is done with ${task(request, settings)}, ${from(request.arrived, request.worked)} after it arrived.`;
	refused = (request, settings) => `Thread pool queue overflow: ${counted(settings.maxQueue, "task")} waiting in ${workerName(request.worker)}; ${task(request, settings)} is refused.`;
	upstreamTurns = (slow) => slow ? "The upstream slows down." : "The upstream is as fast as before.";
	upstreamStays = (slow) => `The upstream is ${slow ? "slow already" : "not slow"}: nothing changes.`;
	bursts = (worker, count, settings) => `${count} heavy requests at once (${heavyWork(settings)}s) for ${workerName(worker)}.`;
	stalls = (time, settings) => `The disk stalls for ${formatTime(time)}${settings.heavyKind === "write" ? "." : ": nobody writes, nothing changes."}`;
}));
// src/projects/openresty-worker-thread/describe.ts
/** The state in words, for who cannot see the figure. */
function describe(run, t) {
	const state = stateAt(run, t);
	const { queued, busyThreads } = state;
	const loops = state.loops.map((loop, worker) => {
		const waiting = `${counted(loop.waiting, "event")} ${loop.waiting === 1 ? "waits" : "wait"}`;
		return `${capital(workerName(worker))}’s loop ${doing(run, loop)}; ${waiting}.`;
	});
	const threads = `${counted(busyThreads, "thread")} ${busyThreads === 1 ? "is" : "are"} busy, ${counted(queued, "task")} queued.`;
	return [
		...loops,
		...run.design === "pool" ? [threads] : [],
		failures(state)
	].join(" ");
}
function doing(run, { block }) {
	if (block === void 0) return "is idle";
	return block.heavy ? `does ${heavyWork(run.settings)} ${block.request}` : "handles an event";
}
function failures({ timeouts, refused }) {
	const all = timeouts.true + timeouts.false + timeouts.early;
	const kinds = ["false", "early"].filter((kind) => timeouts[kind] > 0).map((kind) => `${timeouts[kind]} ${kind}`);
	const detail = kinds.length > 0 ? ` (${kinds.join(", ")})` : "";
	return `So far ${counted(all, "time-out")}${detail}${refused > 0 ? `, ${refused} refused` : ""}.`;
}
var init_describe = __esmMin((() => {
	init_state();
	init_words();
}));
// src/projects/openresty-worker-thread/parameters.ts
var parameters;
var init_parameters = __esmMin((() => {
	parameters = {
		workers: {
			kind: "number",
			label: "Workers",
			min: 1,
			max: 8,
			step: 1,
			default: 1,
			help: "nginx processes, each with one event loop (worker_processes)."
		},
		cores: {
			kind: "number",
			label: "Cores",
			min: 1,
			max: 8,
			step: 1,
			default: 4,
			help: "CPU cores that all loops and threads share."
		},
		lightRate: {
			kind: "number",
			label: "Light requests",
			unit: "per second",
			min: 0,
			max: 500,
			step: 10,
			default: 150,
			help: "Requests that ask an upstream over a cosocket and need little CPU time."
		},
		heavyRate: {
			kind: "number",
			label: "Heavy requests",
			unit: "per second",
			min: 0,
			max: 40,
			step: 1,
			default: 8,
			help: "Requests with work that blocks."
		},
		heavyKind: {
			kind: "choice",
			label: "Heavy work",
			options: {
				checksum: "a checksum (CPU)",
				write: "a file write (disk)"
			},
			default: "checksum",
			help: "A checksum keeps a core busy; a blocking file write waits for the disk and needs no core."
		},
		heavyTime: {
			kind: "number",
			label: "Heavy work takes",
			unit: "ms",
			min: 5,
			max: 300,
			step: 5,
			default: 60,
			help: "On average, undisturbed; each takes between half of this and one and a half times as long."
		},
		threads: {
			kind: "number",
			label: "Threads per pool",
			min: 1,
			max: 8,
			step: 1,
			default: 2,
			help: "Every worker has a pool of its own (thread_pool … threads=)."
		},
		maxQueue: {
			kind: "number",
			label: "Room in a pool’s queue",
			min: 0,
			max: 64,
			step: 1,
			default: 32,
			help: "Tasks that may wait for a thread (max_queue=); nginx’s default, 65,536, would hardly be seen to fill up."
		},
		timeout: {
			kind: "number",
			label: "Cosocket time-out",
			unit: "ms",
			min: 10,
			max: 200,
			step: 5,
			default: 50,
			help: "How long a light request waits for the upstream’s reply (settimeout)."
		},
		upstream: {
			kind: "number",
			label: "Upstream’s reply time",
			unit: "ms",
			min: 1,
			max: 100,
			step: 1,
			default: 12,
			help: "On average; never less than half of this."
		},
		lightCpu: {
			kind: "number",
			label: "CPU time of a light request",
			unit: "ms",
			min: .2,
			max: 1,
			step: .2,
			default: .4,
			help: "Half of it before the upstream is asked, half after its reply."
		},
		clock: {
			kind: "choice",
			label: "nginx’s clock",
			options: {
				epoll: "set after epoll_wait only",
				update: "also set after heavy work"
			},
			default: "update",
			help: "nginx reads the time once per iteration; code that times itself calls ngx.update_time() as well."
		},
		mutex: {
			kind: "choice",
			label: "accept_mutex",
			options: {
				off: "off",
				on: "on"
			},
			default: "off",
			help: "The worker that holds it looks at its timers before its sockets. On by default before nginx 1.11.3; unused by a single worker."
		},
		duration: {
			kind: "number",
			label: "Requests arrive for",
			unit: "s",
			min: .2,
			max: 2,
			step: .1,
			default: .6,
			help: "Then the run goes on until all are done, or for as long again and a second."
		}
	};
}));
// src/projects/openresty-worker-thread/presets.ts
var ms$2, presets;
var init_presets = __esmMin((() => {
	init_kernel();
	ms$2 = millisecond$1;
	presets = [
		{
			name: "A checksum in the loop",
			text: "While the loop computes a checksum, everything else in its process waits (red). When it is done it looks at its timers before it looks at its sockets: three requests report a time-out although the reply is there. With threads neither happens.",
			seed: 96,
			at: 560 * ms$2
		},
		{
			name: "The clock left alone",
			text: "The same requests, but the checksum’s handler does not call ngx.update_time(). nginx then judges its timers by the time at which epoll_wait returned, and comes to the replies first. Requests wait as long, but none of these time-outs is false. Instead two are early: their timers were set right after a checksum, by a clock that was behind.",
			values: { clock: "epoll" },
			seed: 96,
			at: 560 * ms$2
		},
		{
			name: "Timers before sockets",
			text: "Two workers with accept_mutex, as was nginx’s default before 1.11.3. A worker that holds the mutex looks at its timers before it handles the events that are ready, so a time-out can be false though nobody touched the clock. The other worker is a process of its own and is not held up, but neither can it take over what waits here.",
			values: {
				workers: 2,
				cores: 6,
				clock: "epoll",
				mutex: "on"
			},
			at: 500 * ms$2
		},
		{
			name: "File writes, and a stalled disk",
			text: "Six files are to be written at once, and then the disk stalls. No core is busy, yet the loop stands still until each write returns. In the pool it is threads that wait.",
			values: {
				heavyKind: "write",
				heavyRate: 0,
				duration: .8
			},
			interventions: [{
				kind: "burst",
				target: 0,
				at: 150 * ms$2
			}, {
				kind: "stall",
				target: 0,
				at: 200 * ms$2
			}],
			at: 760 * ms$2
		},
		{
			name: "More threads than cores",
			text: "Eight threads and the loop share one core. No handler blocks the loop, but while seven checksums are computed it has an eighth of the core: light requests are slow, and even here time-outs are false. With two threads there are none.",
			values: {
				cores: 1,
				threads: 8,
				lightCpu: 1,
				heavyRate: 3
			},
			seed: 34,
			interventions: [{
				kind: "burst",
				target: 0,
				at: 200 * ms$2
			}],
			at: 560 * ms$2
		},
		{
			name: "The pool’s queue overflows",
			text: "One thread, and room for two tasks: of six checksums at once one is computed, two wait and three are refused. nginx logs “thread pool queue overflow”.",
			values: {
				heavyRate: 0,
				threads: 1,
				maxQueue: 2
			},
			interventions: [{
				kind: "burst",
				target: 0,
				at: 200 * ms$2
			}],
			at: 500 * ms$2
		},
		{
			name: "Nothing heavy",
			text: "Light requests only: both designs do the same. While the upstream is slow there are time-outs, and they are true: no reply came in time.",
			values: { heavyRate: 0 },
			interventions: [{
				kind: "slow",
				target: 0,
				at: 150 * ms$2
			}, {
				kind: "restore",
				target: 0,
				at: 350 * ms$2
			}],
			at: 500 * ms$2
		}
	];
}));
// src/sim/snapshots.ts
/** How many of the items, in time order, are at or before `t`: in a log, what has been said so far. */
function countUntil(items, t) {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = low + high >> 1;
		const item = items[middle];
		if (item !== void 0 && item.at <= t) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** The last of the items, in time order, that is at or before `t`; the first when none is. Throws when there are none. */
function latest(items, t) {
	const found = items[Math.max(0, countUntil(items, t) - 1)];
	if (found === void 0) throw new RangeError("there are no snapshots");
	return found;
}
var init_snapshots = __esmMin((() => {}));
// src/projects/openresty-worker-thread/properties.ts
function grouped(items, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group === void 0) groups.set(key(item), [item]);
		else group.push(item);
	}
	return groups;
}
/** The first witness that a search finds. */
function firstOf(items, find) {
	for (const item of items) {
		const witness = find(item);
		if (witness !== void 0) return witness;
	}
}
/** A loop and a thread do one thing at a time. */
function oneAtATime({ blocks }) {
	return firstOf(grouped(blocks, ({ worker, thread }) => worker * 100 + thread).values(), (lane) => firstOf(lane.keys(), (i) => {
		const [block, next] = [lane[i], lane[i + 1]];
		if (block === void 0 || next === void 0 || next.start >= (block.end ?? Infinity)) return void 0;
		return {
			at: next.start,
			text: `${capital(laneName(next))} begins with request ${next.request} while it is at request ${block.request}.`
		};
	}));
}
/** What equal shares of the cores give to each block, against what it needs. */
function sharesKept(run) {
	const begun = /* @__PURE__ */ new Map();
	let given = 0;
	let running = 0;
	let now = 0;
	return firstOf(changes(run), ({ at, block, step }) => {
		given += (at - now) * Math.min(1, run.settings.cores / Math.max(1, running));
		now = at;
		running += step;
		if (step === 1) {
			begun.set(block, given);
			return;
		}
		const got = given - (begun.get(block) ?? given);
		return got <= block.work + tick && (block.end === void 0 || got >= block.work - tick) ? void 0 : {
			at,
			text: `Request ${block.request} needed ${roughly(block.work)} of a core and was given ${roughly(got)}.`
		};
	});
}
/** Taken up, worked on if it is heavy, and answered: how often something is done for a request. */
function spells({ kind, result }) {
	if (result === "refused") return 1;
	return kind === "heavy" ? 3 : 2;
}
/** Everything was done once for each request that is over; no request is lost. */
function nothingLost({ requests, blocks, outcome }) {
	const done = /* @__PURE__ */ new Map();
	for (const { request, end } of blocks) if (end !== void 0) done.set(request, (done.get(request) ?? 0) + 1);
	return firstOf(requests, (request) => {
		const { id, result, ended = outcome.at } = request;
		const times = done.get(id) ?? 0;
		if (result !== void 0 && times !== spells(request)) return {
			at: ended,
			text: `Request ${id} is over after ${counted(times, "spell")} of work instead of ${spells(request)}.`
		};
		if (result === void 0 && outcome.ended === "quiet") return {
			at: ended,
			text: `Request ${id} is never answered.`
		};
	});
}
/** While the cores are busy without a break, they do not do more than they can. */
function withinCapacity(run) {
	let [running, since, done, ended] = [
		0,
		0,
		0,
		0
	];
	return firstOf(changes(run), ({ at, block, step }) => {
		if (running === 0) [since, done, ended] = [
			at,
			0,
			0
		];
		running += step;
		if (step === -1 && block.end !== void 0) [done, ended] = [done + block.work, ended + 1];
		const most = (at - since) * run.settings.cores + ended * tick;
		return done > most ? {
			at,
			text: `${capital(counted(run.settings.cores, "core"))} did ${roughly(done)} of work in ${roughly(at - since)}.`
		} : void 0;
	});
}
/** By how much a time-out was false or early: how much sooner the reply came, or the timer was expired, than it was due. */
function excess(request, { settings }) {
	const verdict = verdictOf(request, settings);
	const due = (request.asked ?? 0) + settings.timeout * 1e3;
	if (verdict === "false") return due - (request.replied ?? due);
	return verdict === "early" ? due - (request.fired ?? due) : 0;
}
/** Finds a time-out that is false or early by more than two iterations of its loop account for, each `length` long at most. */
function unaccounted(run, length) {
	const suspects = run.requests.filter((request) => excess(request, run) > millisecond);
	if (suspects.length === 0) return void 0;
	const loops = grouped(run.blocks.filter(({ thread }) => thread === 0), ({ worker }) => worker);
	const iterations = new Map([...loops].map(([worker, blocks]) => [worker, [...grouped(blocks, ({ iteration }) => iteration).values()]]));
	return firstOf(suspects, (request) => {
		const most = 2 * length(request, iterations.get(request.worker) ?? []) + millisecond + tick;
		return excess(request, run) <= most ? void 0 : {
			at: request.fired ?? 0,
			text: complaint(request, run)
		};
	});
}
function complaint(request, run) {
	const { id, asked = 0, replied = 0, fired = 0 } = request;
	return verdictOf(request, run.settings) === "false" ? `The reply to request ${id} came after ${roughly(replied - asked)} and lay in the socket for ${roughly(fired - replied)} when the time-out of ${run.settings.timeout} ms was reported.` : `Request ${id} was given ${roughly(fired - asked)} of its ${run.settings.timeout} ms.`;
}
/** The longest iteration, from the first handler’s beginning to the last one’s end, of those during a request. */
function longestDuring({ arrived, fired = 0 }, iterations, end) {
	const spans = iterations.map((blocks) => [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? end]);
	return Math.max(0, ...spans.filter(([from, to]) => to >= arrived && from <= fired).map(([from, to]) => to - from));
}
/** Whether every loop and every thread that needs one has a core of its own. */
function coresForAll({ design, settings }) {
	const { workers, threads, cores, heavyKind } = settings;
	return workers * (1 + (design === "pool" && heavyKind === "checksum" ? threads : 0)) <= cores;
}
function blockedBy(run) {
	const most = Math.max(50, Math.round(run.settings.lightCpu * 1e3 / 2));
	const block = run.blocks.find(({ thread, work }) => thread === 0 && work > most);
	return block && {
		at: block.start,
		text: `${capital(workerName(block.worker))} does ${heavyWork(run.settings)} ${block.request} in its loop, which takes ${roughly((block.end ?? run.end) - block.start)}.`
	};
}
function queueKept({ pools, requests, settings }) {
	const over = pools.find(({ queued }) => queued > settings.maxQueue);
	if (over !== void 0) return {
		at: over.at,
		text: `${counted(over.queued, "task")} wait in the pool of ${workerName(over.worker)}.`
	};
	return firstOf(requests.filter(({ result }) => result === "refused"), ({ id, worker, ended = 0 }) => {
		const { queued, busy } = latest(pools.filter((pool) => pool.worker === worker), ended);
		return queued === settings.maxQueue && busy === settings.threads ? void 0 : {
			at: ended,
			text: `Request ${id} is refused though there is room.`
		};
	});
}
var tick, millisecond, changes, mostLight, properties;
var init_properties = __esmMin((() => {
	init_snapshots();
	init_recording();
	init_words();
	tick = 2;
	millisecond = 1e3;
	changes = ({ blocks, end }) => blocks.filter(({ on }) => on === "cpu").flatMap((block) => [{
		at: block.start,
		block,
		step: 1
	}, {
		at: block.end ?? end,
		block,
		step: -1
	}]).toSorted((a, b) => a.at - b.at || a.step - b.step);
	mostLight = (iterations) => Math.max(0, ...iterations.map((blocks) => blocks.reduce((sum, { heavy, work }) => sum + (heavy ? 0 : work + 1), 0)));
	properties = {
		oneAtATime: {
			text: "A loop runs one handler at a time, and a thread one task.",
			kind: "always",
			check: oneAtATime
		},
		conserved: {
			text: "Work is conserved: no request is lost or done twice, and what can run gets an equal share of the cores until it is done.",
			kind: "always",
			check: (run) => sharesKept(run) ?? nothingLost(run)
		},
		capacity: {
			text: "Loops and threads together never do more than the cores can.",
			kind: "always",
			check: withinCapacity
		},
		neverBlocked: {
			text: "No handler keeps its loop for longer than light work does.",
			kind: "always",
			promisedBy: ["pool"],
			check: blockedBy
		},
		noFalse: {
			text: "With a core for every loop and thread, no time-out is false or early, beyond what light work may delay.",
			kind: "always",
			promisedBy: ["pool"],
			check: (run) => coresForAll(run) ? unaccounted(run, (_, iterations) => mostLight(iterations)) : void 0
		},
		accounted: {
			text: "Where nothing blocks no time-out is false: none is false or early by more than two iterations of its loop took, and a millisecond.",
			kind: "always",
			check: (run) => unaccounted(run, (request, iterations) => longestDuring(request, iterations, run.end))
		},
		queueKept: {
			text: "A pool’s queue is never longer than its room, and a task is refused only when the queue is full and all threads are busy.",
			kind: "always",
			check: queueKept
		}
	};
}));
// src/projects/openresty-worker-thread/provenance.ts
var provenance;
var init_provenance = __esmMin((() => {
	provenance = {
		stated: [
			"nginx is multi-process and LuaJIT a single-threaded virtual machine: nothing may block, or everything else in that process stalls.",
			"In a stalled process a cosocket reports a time-out that is not one.",
			"A request cannot be moved once it is in one process.",
			"The patch gives CPU-bound and file work, such as an MD5 checksum or writing large data, worker threads to run on."
		],
		assumed: [
			"An iteration of a loop is nginx’s: epoll_wait, the clock, the events that are ready, one handler at a time, then the timers that are due. Only a worker that holds the accept mutex takes its timers first.",
			"Timers are set and judged by nginx’s clock, which is read after epoll_wait, in whole milliseconds. So a reply that comes during a checksum is found before its timer, unless the checksum’s handler calls ngx.update_time(), as one that times itself does and as is the default here. nginx 1.22.1 with Lua NGINX module 0.10.23 was seen to do the same in all three settings.",
			"A time-out is false when the reply was in the socket, and in time by a millisecond or more; early when the timer was expired before its time and the reply would have been in time.",
			"Clients keep their connections, and each belongs to a worker by chance: accepting is left out. epoll_wait returns all that is ready (nginx: at most 512 events). System calls and switches cost nothing.",
			"A light request asks one question, on a connection that is open. Half of the mean reply time is the same for all, the rest exponential. Requests come at random (Poisson).",
			"Loops and threads that can run share the cores equally, none with more than one core. Linux comes near that, but favours a loop that has slept.",
			"File writes need no core, do not slow each other down, and stop while the disk stalls.",
			"The pool is like nginx’s thread pools: one per worker, first come, first served, a bound on the tasks that wait. How the patch queued its work is not known. To take up a heavy request and to answer it cost the loop 50 µs each."
		],
		sources: [
			{
				title: "nginx, src/event/ngx_event.c: ngx_process_events_and_timers()",
				url: "https://github.com/nginx/nginx/blob/master/src/event/ngx_event.c"
			},
			{
				title: "nginx, src/event/ngx_event_timer.c and .h: ngx_event_expire_timers(), ngx_event_add_timer()",
				url: "https://github.com/nginx/nginx/blob/master/src/event/ngx_event_timer.c"
			},
			{
				title: "nginx, src/core/ngx_thread_pool.c: ngx_thread_task_post()",
				url: "https://github.com/nginx/nginx/blob/master/src/core/ngx_thread_pool.c"
			},
			{
				title: "nginx documentation, Core functionality: thread_pool, accept_mutex",
				url: "https://nginx.org/en/docs/ngx_core_module.html"
			},
			{
				title: "Lua NGINX module: ngx.update_time, tcpsock:settimeout",
				url: "https://github.com/openresty/lua-nginx-module#ngxupdate_time"
			},
			{
				title: "OpenResty issue 264 (2017): the cached time leads to socket time-outs",
				url: "https://github.com/openresty/openresty/issues/264"
			},
			{ title: "L. Kleinrock, Queueing Systems, Volume II, chapter 4: processor sharing" }
		]
	};
}));
// src/projects/openresty-worker-thread/host.ts
/** A request arrives; its handlers fill in what becomes of it. */
function admit({ kernel, journal }, kind, worker) {
	const request = {
		id: journal.requests.length + 1,
		kind,
		worker: worker.index,
		arrived: kernel.now
	};
	journal.requests.push(request);
	return request;
}
function finish$1(host, request, result) {
	request.ended = host.kernel.now;
	request.result = result;
	host.journal.unfinished -= 1;
}
function tell({ kernel, journal }, text, tone = "plain") {
	journal.log.push({
		at: kernel.now,
		text,
		tone
	});
}
/** Does work on a loop or a thread, and then what is next. File writes need the disk, everything else a core. */
function spend(host, { worker, thread = 0, request, work, heavy = false }, next) {
	const on = heavy && host.settings.heavyKind === "write" ? "disk" : "cpu";
	const { iteration } = thread === 0 ? worker.loop : { iteration: 0 };
	const start = host.kernel.now;
	const block = {
		worker: worker.index,
		thread,
		request: request.id,
		start,
		work,
		on,
		heavy,
		iteration
	};
	host.journal.blocks.push(block);
	(on === "cpu" ? host.cores : host.disk).begin(work, () => {
		block.end = host.kernel.now;
		next();
	});
}
var init_host = __esmMin((() => {}));
// src/projects/openresty-worker-thread/heavy.ts
/** A heavy request: its work is done by the loop itself, or by a thread of the worker's pool. */
function arriveHeavy(host, worker, work) {
	const request = admit(host, "heavy", worker);
	const act = host.design === "loop" ? inLoop : inPool;
	worker.loop.notify({ handle(next) {
		request.begun = host.kernel.now;
		spend(host, {
			worker,
			request,
			work: errand
		}, () => act(host, worker, request, work, next));
	} });
}
/** Nothing else happens in this worker meanwhile, and its clock stands still. */
function inLoop(host, worker, request, work, next) {
	tell(host, blocks(request, host.settings));
	spend(host, {
		worker,
		request,
		work,
		heavy: true
	}, () => {
		request.worked = host.kernel.now;
		if (host.settings.clock === "update") worker.loop.updateTime();
		tell(host, unblocks(request, host.settings, worker.loop.waiting));
		answer(host, worker, request, next);
	});
}
/** ngx_thread_task_post(); the completion comes back as an event of the loop. */
function inPool(host, worker, request, work, next) {
	if (!worker.pool.post({
		run(thread, done) {
			tell(host, taken(request, host.settings, thread));
			spend(host, {
				worker,
				thread,
				request,
				work,
				heavy: true
			}, () => {
				request.worked = host.kernel.now;
				tell(host, worked(request, host.settings, thread));
				done();
			});
		},
		complete: (then) => answer(host, worker, request, then)
	})) {
		tell(host, refused(request, host.settings), "bad");
		finish$1(host, request, "refused");
	}
	next();
}
function answer(host, worker, request, next) {
	request.resumed = host.kernel.now;
	spend(host, {
		worker,
		request,
		work: errand
	}, () => {
		finish$1(host, request, "answered");
		next();
	});
}
var errand;
var init_heavy = __esmMin((() => {
	init_host();
	init_words();
	errand = 50;
}));
// src/projects/openresty-worker-thread/light.ts
/** A light request: asks the upstream over a cosocket, waits for its reply or the time-out, and answers. */
function arriveLight(host, worker, { latency }) {
	const request = admit(host, "light", worker);
	const work = half(host);
	worker.loop.notify({ handle(next) {
		request.begun = host.kernel.now;
		spend(host, {
			worker,
			request,
			work
		}, () => {
			ask(host, worker, request, latency * host.slowness);
			next();
		});
	} });
}
/**
* The question is sent, and the timer set: to nginx's cached time plus the time-out, as ngx_event_add_timer() does. A
* reply that comes first deletes the timer; a timer that is expired first closes the socket, whatever is in it.
*/
function ask(host, worker, request, latency) {
	const { kernel, settings } = host;
	const { loop } = worker;
	const answer = (result, next) => {
		request.resumed = kernel.now;
		spend(host, {
			worker,
			request,
			work: half(host)
		}, () => {
			finish$1(host, request, result);
			next();
		});
	};
	const expiry = {
		key: loop.clock + settings.timeout * 1e3,
		handle(next) {
			loop.forget(reply);
			kernel.cancel(arrival);
			request.fired = kernel.now;
			const verdict = verdictOf(request, settings);
			tell(host, timedOut(request, settings, verdict), verdict === "true" ? "plain" : "bad");
			answer("timed out", next);
		}
	};
	const reply = { handle(next) {
		loop.deleteTimer(expiry);
		answer("answered", next);
	} };
	request.asked = kernel.now;
	request.replied = kernel.now + latency;
	loop.addTimer(expiry);
	const arrival = kernel.at(request.replied, () => loop.notify(reply));
}
var half;
var init_light = __esmMin((() => {
	init_host();
	init_recording();
	init_words();
	half = ({ settings }) => Math.round(settings.lightCpu * 1e3 / 2);
}));
// src/projects/openresty-worker-thread/loop.ts
var mutexDelay, Loop;
var init_loop = __esmMin((() => {
	mutexDelay = 5e5;
	Loop = class {
		/** nginx's cached time, ngx_current_msec: set when epoll_wait returns, and by ngx.update_time(). */
		clock = 0;
		iteration = 0;
		#kernel;
		#worker;
		#mutex;
		#over;
		#ready = [];
		#batch = [];
		#timers = [];
		#asleep = false;
		#wake;
		#holds = false;
		/** Workers that have nothing more to come need not try for the mutex again: `over` tells. */
		constructor(kernel, worker, mutex, over) {
			this.#kernel = kernel;
			this.#worker = worker;
			this.#mutex = mutex;
			this.#over = over;
		}
		/** How many events are ready. */
		get waiting() {
			return this.#batch.length + this.#ready.length;
		}
		/** An event became ready: epoll_wait returns, or the loop comes to it after what it is at. */
		notify(event) {
			this.#ready.push(event);
			if (this.#asleep) this.#wakeAfter(0);
		}
		/** A socket was closed: its event, if there is one, is gone. */
		forget(event) {
			this.#ready = this.#ready.filter((other) => other !== event);
			this.#batch = this.#batch.filter((other) => other !== event);
		}
		addTimer(expiry) {
			const place = this.#timers.findLastIndex(({ key }) => key <= expiry.key);
			this.#timers.splice(place + 1, 0, expiry);
		}
		deleteTimer(expiry) {
			this.#timers = this.#timers.filter((other) => other !== expiry);
		}
		/** ngx_time_update(): in whole milliseconds. */
		updateTime() {
			this.clock = Math.floor(this.#kernel.now / 1e3) * 1e3;
		}
		/** The top of an iteration. How long it waits follows from the clock as it was left, not from the time. */
		wait() {
			this.#tryMutex();
			this.#asleep = true;
			const first = this.#timers[0];
			const delays = first === void 0 ? [] : [Math.max(0, first.key - this.clock)];
			if (this.#mutex !== void 0 && !this.#holds && !this.#over()) delays.push(mutexDelay);
			if (this.#ready.length > 0) this.#wakeAfter(0);
			else if (delays.length > 0) this.#wakeAfter(Math.min(...delays));
		}
		#tryMutex() {
			if (this.#mutex === void 0) return;
			this.#mutex.holder ??= this.#worker;
			this.#holds = this.#mutex.holder === this.#worker;
		}
		#wakeAfter(delay) {
			if (this.#wake !== void 0) this.#kernel.cancel(this.#wake);
			this.#wake = this.#kernel.after(delay, () => this.#return());
		}
		/** epoll_wait returns with what is ready. */
		#return() {
			this.#asleep = false;
			this.iteration += 1;
			this.updateTime();
			this.#batch = this.#ready;
			this.#ready = [];
			const handleBatch = (next) => this.#handleBatch(next);
			const expireTimers = (next) => this.#expireTimers(next);
			const [first, second] = this.#holds ? [expireTimers, handleBatch] : [handleBatch, expireTimers];
			if (this.#holds && this.#mutex !== void 0) this.#mutex.holder = void 0;
			first(() => second(() => this.wait()));
		}
		#handleBatch(next) {
			const event = this.#batch.shift();
			if (event === void 0) next();
			else event.handle(() => this.#handleBatch(next));
		}
		/** ngx_event_expire_timers() */
		#expireTimers(next) {
			const first = this.#timers[0];
			if (first === void 0 || first.key > this.clock) next();
			else {
				this.#timers.shift();
				first.handle(() => this.#expireTimers(next));
			}
		}
	};
}));
// src/projects/openresty-worker-thread/pool.ts
var Pool;
var init_pool = __esmMin((() => {
	Pool = class {
		#maxQueue;
		#notify;
		#changed;
		#queue = [];
		#idle;
		#threads;
		#done = [];
		/** `notify`: tells the loop by its eventfd that tasks are done. */
		constructor(threads, maxQueue, notify, changed) {
			this.#threads = threads;
			this.#maxQueue = maxQueue;
			this.#notify = notify;
			this.#changed = changed;
			this.#idle = Array.from({ length: threads }, (_, i) => i + 1);
		}
		/** ngx_thread_task_post(): false when the queue is full ("thread pool queue overflow"). */
		post(task) {
			const thread = this.#idle.shift();
			if (thread === void 0 && this.#queue.length >= this.#maxQueue) return false;
			if (thread === void 0) this.#queue.push(task);
			else this.#begin(thread, task);
			this.#told();
			return true;
		}
		/** The tasks whose completion is to be handled; they are taken away. */
		takeDone() {
			const done = this.#done;
			this.#done = [];
			return done;
		}
		#begin(thread, task) {
			task.run(thread, () => {
				this.#done.push(task);
				this.#notify();
				const next = this.#queue.shift();
				if (next !== void 0) this.#begin(thread, next);
				else this.#idle = [...this.#idle, thread].toSorted((a, b) => a - b);
				this.#told();
			});
		}
		#told() {
			this.#changed(this.#queue.length, this.#threads - this.#idle.length);
		}
	};
}));
// src/projects/openresty-worker-thread/sharing.ts
var Sharing;
var init_sharing = __esmMin((() => {
	Sharing = class {
		#kernel;
		#speed;
		#jobs = [];
		#asOf = 0;
		#next;
		/** `speed`: how fast each of so many jobs gets on, from 0 to 1. */
		constructor(kernel, speed) {
			this.#kernel = kernel;
			this.#speed = speed;
		}
		begin(work, done) {
			this.#progress();
			this.#jobs.push({
				left: work,
				done
			});
			this.#plan();
		}
		/** To be called before something outside changes the speed; the change is made by `change`. */
		changeSpeed(change) {
			this.#progress();
			change();
			this.#plan();
		}
		#progress() {
			const given = (this.#kernel.now - this.#asOf) * this.#speed(this.#jobs.length);
			for (const job of this.#jobs) job.left -= given;
			this.#asOf = this.#kernel.now;
		}
		#plan() {
			if (this.#next !== void 0) this.#kernel.cancel(this.#next);
			const speed = this.#speed(this.#jobs.length);
			if (this.#jobs.length === 0 || speed === 0) return;
			const least = Math.min(...this.#jobs.map((job) => job.left));
			this.#next = this.#kernel.after(Math.max(0, Math.ceil(least / speed - 1e-6)), () => this.#finish());
		}
		#finish() {
			this.#progress();
			const ended = this.#jobs.filter((job) => job.left <= 1e-6);
			this.#jobs = this.#jobs.filter((job) => job.left > 1e-6);
			this.#plan();
			for (const job of ended) job.done();
		}
	};
}));
// src/projects/openresty-worker-thread/server.ts
/** Runs all workers on one machine until every request is over, or a bound is reached. */
function run(input) {
	const { values: settings, design, workload } = input;
	const duration = Math.round(settings.duration * 1e6);
	const until = 2 * duration + 1e6;
	const journal = {
		requests: [],
		blocks: [],
		pools: [],
		log: [],
		unfinished: workload.light.length + workload.heavy.length
	};
	const outcome = simulate({
		until,
		events: 5e5
	}, (kernel) => start(kernel, input, journal, until));
	const { requests, blocks, pools, log } = journal;
	const last = requests.reduce((latest, { ended = 0 }) => Math.max(latest, ended), log.at(-1)?.at ?? 0);
	return {
		requests,
		blocks,
		pools,
		log,
		design,
		settings,
		outcome,
		end: Math.max(duration, outcome.ended === "quiet" ? last : outcome.at)
	};
}
function start(kernel, { values: settings, design, workload, interventions }, journal, until) {
	const weather = {
		slow: false,
		stalledUntil: 0
	};
	const host = {
		kernel,
		settings,
		design,
		journal,
		cores: new Sharing(kernel, (jobs) => Math.min(1, settings.cores / jobs)),
		disk: new Sharing(kernel, () => weather.stalledUntil > 0 ? 0 : 1),
		get slowness() {
			return weather.slow ? 8 : 1;
		}
	};
	const workers = employ(host);
	const at = (worker, arrive) => {
		const found = workers[worker];
		if (found !== void 0) arrive(found);
	};
	for (const work of workload.light) kernel.at(work.at, () => at(work.worker, (worker) => arriveLight(host, worker, work)));
	for (const { at: time, worker, work } of workload.heavy) kernel.at(time, () => at(worker, (found) => arriveHeavy(host, found, work)));
	for (const intervention of interventions) {
		if (intervention.at > until) continue;
		kernel.at(intervention.at, () => at(intervention.target, (worker) => intervene(host, weather, worker, intervention)));
	}
	for (const { loop } of workers) loop.wait();
}
/** Starts the worker processes. A mutex is used only where there are several. */
function employ(host) {
	const { settings, journal, kernel } = host;
	const mutex = settings.mutex === "on" && settings.workers > 1 ? { holder: void 0 } : void 0;
	const over = () => journal.unfinished <= 0;
	return Array.from({ length: settings.workers }, (_, index) => {
		const loop = new Loop(kernel, index, mutex, over);
		const pool = new Pool(settings.threads, settings.maxQueue, () => loop.notify({ handle: (next) => completeAll(pool, next) }), (queued, busy) => journal.pools.push({
			at: kernel.now,
			worker: index,
			queued,
			busy
		}));
		return {
			index,
			loop,
			pool
		};
	});
}
/** ngx_thread_pool_handler(): the completion handlers of all tasks that are done. */
function completeAll(pool, next) {
	const handlers = pool.takeDone().map(({ complete }) => complete);
	const step = () => (handlers.shift() ?? next)(step);
	step();
}
function intervene(host, weather, worker, { kind }) {
	if (kind === "burst") burstOn(host, worker);
	else if (kind === "stall") stallDisk(host, weather);
	else {
		const slow = kind === "slow";
		tell(host, weather.slow === slow ? upstreamStays(slow) : upstreamTurns(slow), "intervention");
		weather.slow = slow;
	}
}
function burstOn(host, worker) {
	tell(host, bursts(worker.index, 6, host.settings), "intervention");
	host.journal.unfinished += 6;
	for (let i = 0; i < 6; i += 1) arriveHeavy(host, worker, host.settings.heavyTime * 1e3);
}
function stallDisk(host, weather) {
	tell(host, stalls(stall, host.settings), "intervention");
	const until = host.kernel.now + stall;
	host.disk.changeSpeed(() => weather.stalledUntil = until);
	host.kernel.at(until, () => {
		if (weather.stalledUntil === until) host.disk.changeSpeed(() => weather.stalledUntil = 0);
	});
}
var stall;
var init_server = __esmMin((() => {
	init_kernel();
	init_heavy();
	init_host();
	init_light();
	init_loop();
	init_pool();
	init_sharing();
	init_words();
	stall = 2e5;
}));
/** ln(1 + f) for 1 + f between √2/2 and √2, plus `power` times ln 2. */
function lnNearOne(f, power) {
	const s = f / (2 + f);
	const z = s * s;
	const w = z * z;
	const even = w * (.3999999999940942 + w * (.22222198432149784 + w * .15313837699209373));
	const odd = z * (.6666666666666735 + w * (.2857142874366239 + w * (.1818357216161805 + w * .14798198605116586)));
	const halfSquare = .5 * f * f;
	return power * ln2High - (halfSquare - (s * (halfSquare + (even + odd)) + power * ln2Low) - f);
}
/** The natural logarithm: -Infinity of 0, NaN of what is negative. */
function ln(x) {
	if (x === 0) return -Infinity;
	if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
	const subnormal = x < 22250738585072014e-324;
	bits$1.setFloat64(0, subnormal ? x * 0x40000000000000 : x);
	const shifted = bits$1.getInt32(0) + 614242;
	const power = (shifted >> 20) - 1023 - (subnormal ? 54 : 0);
	bits$1.setInt32(0, (shifted & 1048575) + 1072079006);
	return lnNearOne(bits$1.getFloat64(0) - 1, power);
}
var ln2High, ln2Low, bits$1;
var init_elementary = __esmMin((() => {
	ln2High = .6931471803691238;
	ln2Low = 19082149292705877e-26;
	bits$1 = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
}));
// src/sim/draws.ts
/**
* The times of a Poisson process from time zero, ascending: so many, or all that are not later than `until`. Each is
* rounded once, so that rounding does not add up.
*/
function poissonArrivals(stream, perSecond, extent) {
	const { count, until } = {
		count: Infinity,
		until: Infinity,
		...extent
	};
	if (perSecond === 0 && count === Infinity) return [];
	if (!(perSecond > 0)) throw new RangeError(`no arrivals at ${perSecond} per second`);
	const times = [];
	let time = exponential(stream, second / perSecond);
	while (times.length < count && Math.round(time) <= until) {
		times.push(Math.round(time));
		time += exponential(stream, second / perSecond);
	}
	return times;
}
var uniform, whole, exponential;
var init_draws = __esmMin((() => {
	init_elementary();
	init_kernel();
	uniform = (stream, low, high) => low + (high - low) * stream.next();
	whole = (stream, low, high) => low + Math.floor(stream.next() * (high - low + 1));
	exponential = (stream, mean) => (0 - ln(1 - stream.next())) * mean;
}));
// src/sim/mix.ts
/** Takes one more word into a hash. */
function absorb(hash, word) {
	const scattered = Math.imul(turn(Math.imul(word, 3432918353), 15), 461845907);
	return Math.imul(turn(hash ^ scattered, 13), 5) + 3864292196 | 0;
}
/** The last step: spreads what the last words did over all bits. */
function finish(hash) {
	let h = hash;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return h ^ h >>> 16;
}
/** Takes in a text by its UTF-16 code units, and its length, so that texts that follow each other stay apart. */
function absorbText(hash, text) {
	let h = absorb(hash, text.length);
	for (let i = 0; i < text.length; i += 1) h = absorb(h, text.charCodeAt(i));
	return h;
}
var turn;
var init_mix = __esmMin((() => {
	turn = (x, by) => x << by | x >>> 32 - by;
}));
// src/sim/random.ts
/**
* The stream of this name under a seed (a whole number from 0 to 2^32 - 1). Each kind of chance has a stream of its
* own, so that one more draw of one kind does not shift another.
*
* The generator is sfc32 (Chris Doty-Humphrey, PractRand 0.9x): three words and a counter, whose period is at least
* 2^32. Its words come from the seed and the name by MurmurHash3's steps, started differently for each; the first
* fifteen draws are dropped.
*/
function stream(seed, name) {
	const word = (start) => finish(absorbText(absorb(start, seed), name));
	let a = word(608135816);
	let b = word(2242054355);
	let c = word(320440878);
	let counter = 1;
	const draw = () => {
		const drawn = a + b + counter | 0;
		counter = counter + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + drawn | 0;
		return drawn >>> 0;
	};
	for (let i = 0; i < 15; i += 1) draw();
	return { next: () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992 };
}
var init_random = __esmMin((() => {
	init_mix();
}));
// src/projects/openresty-worker-thread/workload.ts
/** Everything that comes from outside. A client’s connection belongs to a worker, so the worker is drawn here. */
function draw(settings, seed) {
	const until = Math.round(settings.duration * 1e6);
	const lastWorker = settings.workers - 1;
	const lightWorker = stream(seed, "worker of a light request");
	const heavyWorker = stream(seed, "worker of a heavy request");
	const reply = stream(seed, "upstream");
	const size = stream(seed, "size of heavy work");
	const half = settings.upstream * 1e3 / 2;
	const mean = settings.heavyTime * 1e3;
	return {
		light: poissonArrivals(stream(seed, "light requests"), settings.lightRate, { until }).map((at) => ({
			at,
			worker: whole(lightWorker, 0, lastWorker),
			latency: Math.round(half + exponential(reply, half))
		})),
		heavy: poissonArrivals(stream(seed, "heavy requests"), settings.heavyRate, { until }).map((at) => ({
			at,
			worker: whole(heavyWorker, 0, lastWorker),
			work: Math.round(uniform(size, mean / 2, 1.5 * mean))
		}))
	};
}
var init_workload = __esmMin((() => {
	init_draws();
	init_random();
}));
// src/projects/openresty-worker-thread/model.ts
var p99, wrong, model;
var init_model = __esmMin((() => {
	init_format();
	init_model$1();
	init_describe();
	init_measures();
	init_parameters();
	init_presets();
	init_properties();
	init_provenance();
	init_server();
	init_words();
	init_workload();
	p99 = (one) => lightQuantile(one, .99) ?? 0;
	wrong = (one) => timeouts(one, "false") + timeouts(one, "early");
	model = defineModel({
		version: 1,
		title: "Event loops and their threads",
		text: "Requests at a web server’s event loop, each a line from its arrival to its answer: red while it waits for its turn. A checksum in the loop holds up all others, and time-outs are reported (crosses) although the reply has come; done by threads, it holds up none.",
		parameters,
		advanced: [
			"lightCpu",
			"upstream",
			"maxQueue",
			"clock",
			"mutex",
			"duration"
		],
		designs: {
			loop: {
				label: "In the loop",
				text: "The event loop does heavy work itself; nothing else happens in its process meanwhile."
			},
			pool: {
				label: "In a thread pool",
				text: "Heavy work is posted to the worker’s threads, and comes back to the loop as an event when it is done."
			}
		},
		interventions: {
			burst: {
				label: "Send a burst to",
				help: `6 heavy requests of average size arrive at once.`,
				targets: ({ workers }) => Array.from({ length: workers }, (_, index) => workerName(index))
			},
			slow: {
				label: "Slow down",
				help: `Questions asked from here on take 8 times as long.`,
				targets: () => ["the upstream"]
			},
			restore: {
				label: "Restore",
				help: "Questions asked from here on take as long as usual.",
				targets: () => ["the upstream"]
			},
			stall: {
				label: "Stall",
				help: `For ${stall / 1e3} ms no file write gets on.`,
				targets: () => ["the disk"]
			}
		},
		draw,
		run,
		describe,
		properties,
		measures,
		distribution: {
			label: "Latency of light requests",
			unit: "duration",
			values: lightLatencies
		},
		claim: {
			designs: ["loop", "pool"],
			sentence(rival, chosen) {
				const light = lightLatencies(rival).length;
				const heavy = rival.requests.length - light;
				const latencies = [rival, chosen].map((one) => formatQuantity(p99(one), "duration"));
				return `On the same ${counted(light, "light request")} and ${counted(heavy, heavyWork(rival.settings))}, the 99th percentile of the light ones’ latency goes from ${latencies.join(" to ")}, and false or early time-outs from ${wrong(rival)} to ${wrong(chosen)}.`;
			},
			counted: "the 99th percentile was lower, and in the pool no time-out was false or early",
			holds: (rival, chosen) => p99(chosen) < p99(rival) && wrong(chosen) === 0
		},
		presets,
		provenance
	});
}));
// src/projects/openresty-worker-thread/trial.ts
var perform, six;
var init_trial = __esmMin((() => {
	init_parameters$1();
	init_parameters();
	init_server();
	perform = (values, { light = [], heavy = [] }, design, interventions = []) => run({
		values: settleValues(parameters, values),
		seed: 1,
		workload: {
			light,
			heavy
		},
		design,
		interventions
	});
	six = (at, latency) => Array.from({ length: 6 }, () => ({
		at,
		worker: 0,
		latency
	}));
}));
// src/projects/openresty-worker-thread/byHand.test.ts
var byHand_test_exports = /* @__PURE__ */ __exportAll({});
var plain, told, blocksOf, measured, found, both$1, meet, step, average;
var init_byHand_test = __esmMin((() => {
	init_vitest();
	init_parameters$1();
	init_measures();
	init_model();
	init_parameters();
	init_properties();
	init_state();
	init_trial();
	plain = {
		workers: 1,
		cores: 4,
		threads: 2,
		timeout: 50,
		lightCpu: .4,
		clock: "update",
		mutex: "off",
		heavyKind: "checksum"
	};
	told = ({ log }) => log.map(({ at, text }) => `${at} ${text}`.replaceAll("\xA0", " "));
	blocksOf = ({ blocks }) => blocks.map(({ thread, request, start, end, heavy, iteration }) => [
		thread,
		request,
		start,
		end,
		heavy,
		iteration
	]);
	measured = (run) => Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value(run)]));
	found = (name, run) => {
		const witness = properties[name].check(run);
		return witness && `${witness.at} ${witness.text}`.replaceAll("\xA0", " ");
	};
	both$1 = {
		light: [{
			at: 0,
			worker: 0,
			latency: 3e4
		}],
		heavy: [{
			at: 1e4,
			worker: 0,
			work: 9e4
		}]
	};
	meet = (design, over = {}) => perform({
		...plain,
		...over
	}, both$1, design);
	describe$1("a checksum", () => {
		test("in the loop keeps a reply in its socket until its timer is expired", () => {
			const run = meet("loop");
			expect(blocksOf(run)).toEqual([
				[
					0,
					1,
					0,
					200,
					false,
					1
				],
				[
					0,
					2,
					1e4,
					10050,
					false,
					2
				],
				[
					0,
					2,
					10050,
					100050,
					true,
					2
				],
				[
					0,
					2,
					100050,
					100100,
					false,
					2
				],
				[
					0,
					1,
					100100,
					100300,
					false,
					2
				]
			]);
			expect(run.requests).toEqual([{
				id: 1,
				kind: "light",
				worker: 0,
				arrived: 0,
				begun: 0,
				asked: 200,
				replied: 30200,
				fired: 100100,
				resumed: 100100,
				ended: 100300,
				result: "timed out"
			}, {
				id: 2,
				kind: "heavy",
				worker: 0,
				arrived: 1e4,
				begun: 1e4,
				worked: 100050,
				resumed: 100050,
				ended: 100100,
				result: "answered"
			}]);
			expect(told(run)).toEqual([
				"10050 Worker 1 does checksum 2 in its loop: all else there has to wait.",
				"100050 Checksum 2 is done after 90.1 ms; 1 event waits for worker 1.",
				"100100 Request 1 reports a time-out, with the reply in its socket for 69.9 ms: a false one."
			]);
			expect(measured(run)).toEqual({
				p50: 100300,
				p99: 100300,
				heavy: 90100,
				falseTimeouts: 1,
				earlyTimeouts: 0,
				trueTimeouts: 0,
				throughput: 1e6 / 100100,
				queue: void 0,
				refused: 0
			});
		});
		test("in a pool lets the loop answer meanwhile", () => {
			const run = meet("pool");
			expect(blocksOf(run)).toEqual([
				[
					0,
					1,
					0,
					200,
					false,
					1
				],
				[
					0,
					2,
					1e4,
					10050,
					false,
					2
				],
				[
					1,
					2,
					10050,
					100050,
					true,
					0
				],
				[
					0,
					1,
					30200,
					30400,
					false,
					3
				],
				[
					0,
					2,
					100050,
					100100,
					false,
					4
				]
			]);
			expect(told(run)).toEqual(["10050 Thread 1 of worker 1 takes checksum 2.", "100050 Thread 1 of worker 1 is done with checksum 2, 90.1 ms after it arrived."]);
			expect(run.pools).toEqual([{
				at: 10050,
				worker: 0,
				queued: 0,
				busy: 1
			}, {
				at: 100050,
				worker: 0,
				queued: 0,
				busy: 0
			}]);
			expect(measured(run)).toMatchObject({
				p50: 30400,
				heavy: 90100,
				falseTimeouts: 0,
				throughput: 2e6 / 100100,
				queue: 0
			});
		});
		test("is told at any time", () => {
			const words = (design, t) => model.describe(meet(design), t);
			expect(words("loop", 100)).toBe("Worker 1’s loop handles an event; 0 events wait. So far 0 time-outs.");
			expect(words("loop", 5e3)).toBe("Worker 1’s loop is idle; 0 events wait. So far 0 time-outs.");
			expect(words("loop", 30200)).toBe("Worker 1’s loop does checksum 2; 1 event waits. So far 0 time-outs.");
			expect(words("loop", 100100)).toBe("Worker 1’s loop handles an event; 0 events wait. So far 1 time-out (1 false).");
			expect(words("pool", 5e4)).toBe("Worker 1’s loop is idle; 0 events wait. 1 thread is busy, 0 tasks queued. So far 0 time-outs.");
			expect(stateAt(meet("loop"), 100300)).toMatchObject({
				answered: 1,
				refused: 0,
				timeouts: {
					true: 0,
					false: 1,
					early: 0
				}
			});
		});
	});
	test("a pool of one thread and one place takes a task, keeps one and refuses one", () => {
		const heavy = [
			0,
			0,
			0
		].map((at) => ({
			at,
			worker: 0,
			work: 1e4
		}));
		const run = perform({
			...plain,
			threads: 1,
			maxQueue: 1
		}, { heavy }, "pool");
		expect(told(run)).toEqual([
			"50 Thread 1 of worker 1 takes checksum 1.",
			"150 Thread pool queue overflow: 1 task waiting in worker 1; checksum 3 is refused.",
			"10050 Thread 1 of worker 1 is done with checksum 1, 10.1 ms after it arrived.",
			"10050 Thread 1 of worker 1 takes checksum 2.",
			"20050 Thread 1 of worker 1 is done with checksum 2, 20.1 ms after it arrived."
		]);
		expect(run.pools.map(({ at, queued, busy }) => [
			at,
			queued,
			busy
		])).toEqual([
			[
				50,
				0,
				1
			],
			[
				100,
				1,
				1
			],
			[
				10050,
				0,
				1
			],
			[
				20050,
				0,
				0
			]
		]);
		expect(run.requests.map(({ ended }) => ended)).toEqual([
			10100,
			20100,
			150
		]);
		expect(measured(run)).toMatchObject({
			queue: 1,
			refused: 1,
			heavy: 10100,
			p50: void 0
		});
		expect(stateAt(run, 150)).toMatchObject({
			queued: 1,
			busyThreads: 1,
			refused: 1,
			answered: 0
		});
		expect(model.describe(run, 150)).toMatch(/1 thread is busy, 1 task queued\. So far 0 time-outs, 1 refused\.$/);
	});
	test("two on one core take twice as long", () => {
		const heavy = [0, 0].map((at) => ({
			at,
			worker: 0,
			work: 1e4
		}));
		const run = perform({
			...plain,
			cores: 1
		}, { heavy }, "pool");
		expect(blocksOf(run).slice(0, 4)).toEqual([
			[
				0,
				1,
				0,
				50,
				false,
				1
			],
			[
				1,
				1,
				50,
				20050,
				true,
				0
			],
			[
				0,
				2,
				50,
				150,
				false,
				1
			],
			[
				2,
				2,
				150,
				20150,
				true,
				0
			]
		]);
		expect(found("conserved", run)).toBeUndefined();
	});
	step = (kind, at) => ({
		kind,
		target: 0,
		at
	});
	describe$1("what is done to it", () => {
		test("a slow upstream takes eight times as long, until it is as fast as before", () => {
			const light = [2e3, 2e4].map((at) => ({
				at,
				worker: 0,
				latency: 5e3
			}));
			const run = perform(plain, { light }, "loop", [
				step("slow", 1e3),
				step("slow", 1500),
				step("restore", 1e4),
				step("restore", 11e3)
			]);
			expect(told(run)).toEqual([
				"1000 The upstream slows down.",
				"1500 The upstream is slow already: nothing changes.",
				"10000 The upstream is as fast as before.",
				"11000 The upstream is not slow: nothing changes."
			]);
			expect(run.requests.map(({ asked = 0, replied = 0 }) => replied - asked)).toEqual([4e4, 5e3]);
			const late = perform(plain, { light: [{
				at: 2e3,
				worker: 0,
				latency: 7e3
			}] }, "loop", [step("slow", 1e3)]);
			expect(told(late).at(-1)).toBe("52200 Request 1: no reply within 50 ms, a time-out.");
			expect(measured(late)).toMatchObject({
				trueTimeouts: 1,
				falseTimeouts: 0,
				throughput: void 0
			});
		});
		test("a burst is six heavy requests of the usual size", () => {
			const run = perform({
				...plain,
				heavyTime: 20
			}, {}, "pool", [step("burst", 1e3)]);
			expect(told(run)[0]).toBe("1000 6 heavy requests at once (checksums) for worker 1.");
			expect(run.requests.map(({ arrived, kind }) => `${arrived} ${kind}`)).toEqual(Array(6).fill("1000 heavy"));
			expect(run.blocks.filter(({ heavy }) => heavy).map(({ work }) => work)).toEqual(Array(6).fill(2e4));
		});
		test("a stalled disk holds up file writes, and nothing else", () => {
			const heavy = [{
				at: 0,
				worker: 0,
				work: 1e4
			}];
			const writes = perform({
				...plain,
				heavyKind: "write"
			}, { heavy }, "pool", [step("stall", 5050)]);
			expect(told(writes)[1]).toBe("5050 The disk stalls for 200 ms.");
			expect(writes.requests[0]?.worked).toBe(210050);
			const sums = perform(plain, { heavy }, "pool", [step("stall", 5050)]);
			expect(told(sums)[1]).toBe("5050 The disk stalls for 200 ms: nobody writes, nothing changes.");
			expect(sums.requests[0]?.worked).toBe(10050);
		});
	});
	describe$1("the properties find", () => {
		const withBlocks = (run, change) => ({
			...run,
			blocks: change(run.blocks)
		});
		const heavier = (blocks) => blocks.map((block) => block.heavy ? {
			...block,
			work: 18e4
		} : block);
		test("nothing wrong with a run in a pool", () => {
			const pool = meet("pool");
			for (const { check } of Object.values(properties)) expect(check(pool)).toBeUndefined();
		});
		test("two things at once", () => {
			const [loop, pool] = [meet("loop"), meet("pool")];
			expect(found("oneAtATime", withBlocks(loop, (blocks) => blocks.flatMap((block) => [block, block])))).toBe("0 The loop of worker 1 begins with request 1 while it is at request 1.");
			expect(found("oneAtATime", withBlocks(pool, (blocks) => blocks.map((block) => ({
				...block,
				thread: 1
			})).slice(2)))).toBe("30200 Thread 1 of worker 1 begins with request 1 while it is at request 2.");
		});
		test("work that was not given, or given twice, or lost", () => {
			const [loop, pool] = [meet("loop"), meet("pool")];
			expect(found("conserved", withBlocks(loop, heavier))).toBe("100050 Request 2 needed 180 ms of a core and was given 90 ms.");
			expect(found("conserved", withBlocks(pool, (blocks) => blocks.toSpliced(3, 1)))).toBe("30400 Request 1 is over after 1 spell of work instead of 2.");
			const open = pool.requests.map(({ ended: _ended, result: _result, ...rest }) => rest);
			expect(found("conserved", {
				...pool,
				requests: open
			})).toBe(`${pool.outcome.at} Request 1 is never answered.`);
		});
		test("more than the cores can do", () => {
			const loop = meet("loop");
			const one = {
				...loop,
				settings: {
					...loop.settings,
					cores: 1
				}
			};
			expect(found("capacity", one)).toBeUndefined();
			expect(found("capacity", withBlocks(one, heavier))).toBe("100050 1 core did 180 ms of work in 90 ms.");
		});
		test("a loop that is blocked, and what comes of it", () => {
			const [loop, pool] = [meet("loop"), meet("pool")];
			expect(found("neverBlocked", loop)).toBe("10050 Worker 1 does checksum 2 in its loop, which takes 90 ms.");
			expect(found("noFalse", loop)).toBe("100100 The reply to request 1 came after 30 ms and lay in the socket for 69.9 ms when the time-out of 50 ms was reported.");
			expect(found("noFalse", meet("loop", {
				cores: 1,
				workers: 2
			}))).toBeUndefined();
			expect(found("accounted", loop)).toBeUndefined();
			const hasty = {
				...pool,
				requests: pool.requests.map((request) => request.kind === "light" ? {
					...request,
					fired: 20200
				} : request)
			};
			expect(found("accounted", hasty)).toBe("20200 Request 1 was given 20 ms of its 50 ms.");
		});
		test("a queue without an end, and a refusal without a reason", () => {
			const pool = meet("pool");
			const full = {
				...pool,
				pools: [{
					at: 5,
					worker: 0,
					queued: pool.settings.maxQueue + 1,
					busy: 2
				}]
			};
			expect(found("queueKept", full)).toMatch(/^5 \d+ tasks wait in the pool of worker 1\.$/);
			const refused = {
				...pool,
				requests: pool.requests.map((request) => request.kind === "heavy" ? {
					...request,
					result: "refused"
				} : request)
			};
			expect(found("queueKept", refused)).toBe("100100 Request 2 is refused though there is room.");
		});
	});
	average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
	test("what comes from outside has the sizes that are set", () => {
		const settings = {
			...defaults(parameters),
			workers: 2,
			upstream: 40,
			heavyTime: 60,
			duration: 5,
			lightRate: 100,
			heavyRate: 20
		};
		const { light, heavy } = model.draw(settings, 3);
		expect(Math.min(...light.map(({ latency }) => latency))).toBeGreaterThanOrEqual(2e4);
		expect(Math.abs(average(light.map(({ latency }) => latency)) - 4e4)).toBeLessThan(4e3);
		expect(Math.abs(average(heavy.map(({ work }) => work)) - 6e4)).toBeLessThan(8e3);
		for (const { work } of heavy) expect(Math.abs(work - 6e4)).toBeLessThanOrEqual(3e4);
		for (const all of [light, heavy]) {
			expect(new Set(all.map(({ worker }) => worker))).toEqual(/* @__PURE__ */ new Set([0, 1]));
			expect(Math.max(...all.map(({ at }) => at))).toBeLessThanOrEqual(5e6);
		}
		expect([Math.abs(light.length - 500) < 80, Math.abs(heavy.length - 100) < 40]).toEqual([true, true]);
	});
}));
// src/projects/openresty-worker-thread/mechanism.test.ts
var mechanism_test_exports = /* @__PURE__ */ __exportAll({});
var ms$1, verdicts, tasks, ends;
var init_mechanism_test = __esmMin((() => {
	init_vitest();
	init_kernel();
	init_measures();
	init_recording();
	init_sharing();
	init_trial();
	ms$1 = 1e3;
	verdicts = (run) => run.requests.filter(({ kind }) => kind === "light").map((request) => verdictOf(request, run.settings));
	tasks = (count) => Array.from({ length: count }, () => ({
		at: 0,
		worker: 0,
		work: 10 * ms$1
	}));
	ends = (jobs, cores) => {
		const ended = [];
		simulate({
			until: second,
			events: 1e3
		}, (kernel) => {
			const sharing = new Sharing(kernel, (count) => Math.min(1, cores / count));
			jobs.forEach(([at, work], i) => kernel.at(at, () => sharing.begin(work, () => ended[i] = kernel.now)));
		});
		return ended;
	};
	describe$1("as nginx 1.22.1 with Lua NGINX module 0.10.23 was seen to do", () => {
		const before = {
			light: six(0, 30 * ms$1),
			heavy: [{
				at: 10 * ms$1,
				worker: 0,
				work: 90 * ms$1
			}]
		};
		test("replies that came during a blocking handler are found before their timers", () => {
			expect(verdicts(perform({ clock: "epoll" }, before, "loop"))).toEqual(Array(6).fill(void 0));
		});
		test("they are time-outs when the handler has called ngx.update_time()", () => {
			expect(verdicts(perform({ clock: "update" }, before, "loop"))).toEqual(Array(6).fill("false"));
		});
		test("they are time-outs when the worker gets the accept mutex again", () => {
			expect(verdicts(perform({
				clock: "epoll",
				mutex: "on",
				workers: 2
			}, before, "loop"))).toEqual(Array(6).fill("false"));
		});
		test("they are none when another worker has taken the mutex meanwhile", () => {
			const mutex = {
				clock: "epoll",
				mutex: "on",
				workers: 2
			};
			const other = {
				at: 40 * ms$1,
				worker: 1,
				latency: 5 * ms$1
			};
			expect(verdicts(perform(mutex, {
				...before,
				light: [...before.light, other]
			}, "loop"))).toEqual(Array(7).fill(void 0));
		});
		test("a single worker has no mutex", () => {
			expect(verdicts(perform({
				clock: "epoll",
				mutex: "on"
			}, before, "loop"))).toEqual(Array(6).fill(void 0));
		});
		test("a timer that is set after a blocking handler in the same iteration is expired early", () => {
			const heavy = [{
				at: 0,
				worker: 0,
				work: 60 * ms$1
			}, {
				at: 10 * ms$1,
				worker: 0,
				work: 90 * ms$1
			}];
			const light = [...six(11 * ms$1, 10 * ms$1), ...six(90 * ms$1, 10 * ms$1)];
			expect(verdicts(perform({ clock: "epoll" }, {
				light,
				heavy
			}, "loop"))).toEqual([...Array(6).fill("early"), ...Array(6).fill(void 0)]);
			expect(verdicts(perform({ clock: "epoll" }, {
				light,
				heavy
			}, "pool"))).toEqual(Array(12).fill(void 0));
		});
	});
	describe$1("a loop", () => {
		test("expires a timer when it is due", () => {
			const run = perform({
				timeout: 50,
				lightCpu: .4
			}, { light: [{
				at: 0,
				worker: 0,
				latency: 80 * ms$1
			}] }, "loop");
			expect(run.requests[0]).toMatchObject({
				asked: 200,
				fired: 50200,
				ended: 50400,
				result: "timed out"
			});
		});
		test("answers when the reply comes", () => {
			const run = perform({ lightCpu: .4 }, { light: [{
				at: 5,
				worker: 0,
				latency: 10 * ms$1
			}] }, "loop");
			expect(run.requests[0]).toMatchObject({
				asked: 205,
				resumed: 10205,
				ended: 10405,
				result: "answered"
			});
		});
		test("of another worker is not held up", () => {
			const run = perform({ workers: 2 }, {
				light: [{
					at: 20 * ms$1,
					worker: 1,
					latency: ms$1
				}],
				heavy: [{
					at: 0,
					worker: 0,
					work: 90 * ms$1
				}]
			}, "loop");
			expect(run.requests[1]).toMatchObject({
				begun: 20 * ms$1,
				ended: 21 * ms$1 + 400
			});
		});
	});
	describe$1("a pool", () => {
		test("has room for as many tasks as threads, and max_queue", () => {
			const run = perform({
				threads: 2,
				maxQueue: 3,
				cores: 8
			}, { heavy: tasks(8) }, "pool");
			expect(run.requests.map(({ result }) => result)).toEqual([...Array(5).fill("answered"), ...Array(3).fill("refused")]);
			expect(measures.queue.value(run)).toBe(3);
			expect(run.log.map(({ text }) => text)).toContain("Thread pool queue overflow: 3 tasks waiting in worker 1; checksum 6 is refused.");
		});
		test("takes tasks first come, first served", () => {
			const run = perform({
				threads: 2,
				cores: 8
			}, { heavy: tasks(6) }, "pool");
			expect(run.blocks.filter((block) => block.heavy).map(({ request }) => request)).toEqual([
				1,
				2,
				3,
				4,
				5,
				6
			]);
		});
		test("is each worker’s own", () => {
			const run = perform({
				threads: 1,
				maxQueue: 0,
				workers: 2
			}, { heavy: [
				0,
				0,
				1
			].map((worker) => ({
				at: 0,
				worker,
				work: ms$1
			})) }, "pool");
			expect(run.requests.map(({ result }) => result)).toEqual([
				"answered",
				"refused",
				"answered"
			]);
		});
	});
	describe$1("sharing", () => {
		test("gives a job a core of its own at most", () => {
			expect(ends([[0, 100]], 8)).toEqual([100]);
		});
		test("gives all jobs the same", () => {
			expect(ends([
				[0, 300],
				[0, 100],
				[0, 200]
			], 1)).toEqual([
				600,
				300,
				500
			]);
			expect(ends([
				[0, 300],
				[0, 100],
				[0, 200]
			], 2)).toEqual([
				350,
				150,
				250
			]);
			expect(ends([[0, 300], [100, 100]], 1)).toEqual([400, 300]);
		});
	});
	describe$1("file writes", () => {
		const writes = {
			heavyKind: "write",
			cores: 1,
			threads: 8
		};
		const heavy = tasks(4);
		test("need no core", () => {
			const spans = perform(writes, { heavy }, "pool").blocks.filter((block) => block.heavy).map(({ start, end = 0 }) => end - start);
			expect(spans).toEqual(Array(4).fill(10 * ms$1));
		});
		test("stop while the disk stalls, the longest stall of several", () => {
			const stalls = [5, 100].map((at) => ({
				kind: "stall",
				target: 0,
				at: at * ms$1
			}));
			const run = perform(writes, { heavy: heavy.slice(0, 1) }, "pool", stalls);
			expect(run.requests[0]?.worked).toBe(50 + 10 * ms$1 + 295 * ms$1);
		});
	});
}));
// tests/mutation/few.ts
var few_exports = /* @__PURE__ */ __exportAll({ assert: () => assert$1 });
import * as import_fast_check from "fast-check";
__reExport(few_exports, import_fast_check);
/** Takes the place of fast-check's own there; the first failure is enough, since nobody reads it. */
function assert$1(property, parameters = {}) {
	return assert(property, {
		...parameters,
		seed: 1,
		endOnFailure: true,
		numRuns: Math.min(most, parameters.numRuns ?? 100)
	});
}
var most;
var init_few = __esmMin((() => {
	most = 5;
}));
// src/sim/digest.ts
/**
* Sixteen hexadecimal digits that tell plain data apart: the same for equal data in every engine, whatever the order
* in which the keys of its objects were set. Numbers count by their bits (-0 as 0), arrays, typed arrays, maps and sets
* by what they hold, in order. Throws a TypeError for what is not data: functions, symbols.
*/
function digest(value) {
	const sum = fresh();
	take(sum, value, /* @__PURE__ */ new Map());
	return hexadecimal(finish(sum.high)) + hexadecimal(finish(sum.low));
}
function word(sum, next) {
	sum.high = absorb(sum.high, next);
	sum.low = absorb(sum.low, next ^ sum.high);
}
/** `known` has what was summed up before: states share what did not change. */
function take(sum, value, known) {
	if (typeof value === "number") takeNumber(sum, value);
	else if (typeof value === "string") takeText(sum, value);
	else if (typeof value === "boolean") word(sum, value ? marks.true : marks.false);
	else if (value === void 0) word(sum, marks.undefined);
	else if (value === null) word(sum, marks.null);
	else if (typeof value === "object") takeObject(sum, value, known);
	else throw new TypeError(`a ${typeof value} has no digest`);
}
function takeNumber(sum, value) {
	bits.setFloat64(0, value + 0);
	word(sum, marks.number);
	word(sum, Number.isNaN(value) ? 2146959360 : bits.getInt32(0));
	word(sum, Number.isNaN(value) ? 0 : bits.getInt32(4));
}
function takeText(sum, text) {
	word(sum, marks.text);
	word(sum, text.length);
	for (let i = 0; i < text.length; i += 1) word(sum, text.charCodeAt(i));
}
function takeObject(sum, value, known) {
	let own = known.get(value);
	if (own === void 0) {
		own = fresh();
		takeContents(own, value, known);
		known.set(value, own);
	}
	word(sum, own.high);
	word(sum, own.low);
}
function takeContents(sum, value, known) {
	if (value instanceof Map) takeItems(sum, marks.map, [...value], known);
	else if (value instanceof Set) takeItems(sum, marks.set, [...value], known);
	else if (isList(value)) takeItems(sum, marks.list, value, known);
	else takeFields(sum, value, known);
}
function takeItems(sum, mark, items, known) {
	word(sum, mark);
	word(sum, items.length);
	for (let i = 0; i < items.length; i += 1) take(sum, items[i], known);
}
function takeFields(sum, value, known) {
	const fields = Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1);
	word(sum, marks.object);
	word(sum, fields.length);
	for (const [key, field] of fields) {
		takeText(sum, key);
		take(sum, field, known);
	}
}
var marks, bits, hexadecimal, fresh, isList;
var init_digest = __esmMin((() => {
	init_mix();
	marks = {
		undefined: 1,
		null: 2,
		false: 3,
		true: 4,
		number: 5,
		text: 6,
		list: 7,
		object: 8,
		map: 9,
		set: 10
	};
	bits = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	hexadecimal = (bits32) => (bits32 >>> 0).toString(16).padStart(8, "0");
	fresh = () => ({
		high: 608135816,
		low: 2242054355
	});
	isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value);
}));
// src/sim/compare.ts
/** Runs designs on one workload, drawn once. */
function record(model, { values, seed, interventions }, [left, right]) {
	const workload = model.draw(values, seed);
	const run = (design) => model.run({
		values,
		seed,
		workload,
		design,
		interventions
	});
	return [run(left), run(right)];
}
/** Both designs of a scenario, with measures and verdicts. */
function runScenario(model, scenario) {
	const examine = (design, recording) => ({
		design,
		recording,
		measures: mapped(model.measures, (measure) => measure.value(recording)),
		verdicts: mapped(model.properties, (property) => property.check(recording))
	});
	const [left, right] = record(model, scenario, scenario.designs);
	return [examine(scenario.designs[0], left), examine(scenario.designs[1], right)];
}
/** The claim under one seed, with the values and interventions of a scenario, of the designs that it always is about. */
function claimOf(model, { values, interventions }, seed) {
	const [rival, chosen] = record(model, {
		values,
		seed,
		interventions
	}, model.claim.designs);
	return {
		sentence: model.claim.sentence(rival, chosen),
		holds: model.claim.holds(rival, chosen)
	};
}
/** Whether the claim holds under seed 1, under seed 2, and so on, run one by one. */
function* claims(model, { values, interventions }, seeds = 200) {
	for (let seed = 1; seed <= seeds; seed += 1) yield model.claim.holds(...record(model, {
		values,
		seed,
		interventions
	}, model.claim.designs));
}
/** In how many of so many seeds the claim holds. */
function countClaim(model, scenario, { seeds = 200, onProgress, stopped = () => false } = {}) {
	let count = {
		held: 0,
		of: 0
	};
	const verdicts = claims(model, scenario, seeds);
	while (!stopped()) {
		const { value, done } = verdicts.next();
		if (done === true) break;
		count = {
			held: count.held + (value ? 1 : 0),
			of: count.of + 1
		};
		onProgress?.(count);
	}
	return count;
}
var mapped;
var init_compare = __esmMin((() => {
	init_digest();
	mapped = (table, map) => Object.fromEntries(Object.entries(table).map(([name, value]) => [name, map(value)]));
}));
// src/sim/scenario.ts
/** What a preset leaves out: the parameters' defaults, seed 1, the designs of the claim, no interventions. */
function presetScenario(model, preset) {
	return {
		values: settleValues(model.parameters, preset.values ?? {}),
		seed: preset.seed ?? 1,
		designs: preset.designs ?? model.claim.designs,
		interventions: inOrder(preset.interventions ?? []),
		at: preset.at
	};
}
/** Whether there is such a target under these values. */
function hasTarget(model, values, { kind, target }) {
	return target >= 0 && target < model.interventions[kind].targets(values).length;
}
var lastSeed, lastTime, inOrder;
var init_scenario = __esmMin((() => {
	init_kernel();
	init_parameters$1();
	lastSeed = 4294967295;
	lastTime = 1440 * minute;
	inOrder = (interventions) => interventions.toSorted((a, b) => a.at - b.at);
}));
// tests/unit/scenarios.ts
/** Up to six interventions, from the start to a little after the default run's end. */
function scenarios(model) {
	let latest;
	const usualEnd = () => Math.max(...runScenario(model, presetScenario(model, model.presets[0])).map(({ recording }) => recording.end));
	const times = few_exports.constant(0).chain((min) => few_exports.integer({
		min,
		max: latest ??= Math.min(lastTime, Math.round(1.2 * usualEnd()))
	}));
	const designs = few_exports.constantFrom(...keys(model.designs));
	const kinds = keys(model.interventions);
	const intervention = (values) => few_exports.constantFrom(...kinds).chain((kind) => few_exports.record({
		kind: few_exports.constant(kind),
		target: few_exports.nat({ max: model.interventions[kind].targets(values).length - 1 }),
		at: times
	}));
	return valuesOf(model.parameters).chain((values) => few_exports.record({
		values: few_exports.constant(values),
		seed: few_exports.integer({
			min: 1,
			max: lastSeed
		}),
		designs: few_exports.tuple(designs, designs),
		interventions: kinds.length === 0 ? few_exports.constant([]) : few_exports.array(intervention(values), { maxLength: 6 }).map(inOrder),
		at: times
	}));
}
var anyOf, valuesOf, keys;
var init_scenarios = __esmMin((() => {
	init_few();
	init_compare();
	init_parameters$1();
	init_scenario();
	anyOf = (parameter) => parameter.kind === "choice" ? few_exports.constantFrom(...Object.keys(parameter.options)) : few_exports.integer({
		min: 0,
		max: Math.floor((parameter.max - parameter.min) / parameter.step + 1e-9)
	}).map((steps) => settle(parameter, parameter.min + steps * parameter.step));
	valuesOf = (parameters) => few_exports.record(Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, anyOf(parameter)]))).map((values) => settleValues(parameters, values));
	keys = (table) => Object.keys(table).filter((key) => Object.hasOwn(table, key));
})), seeds, init_seeds = __esmMin((() => {
	seeds = Array.from({ length: 2 }, (_, i) => i + 1);
})), reserved;
var init_address = __esmMin((() => {
	init_parameters$1();
	init_scenario();
	reserved = [
		"seed",
		"designs",
		"do",
		"t",
		"v"
	];
}));
// src/sim/problems.ts
/** What is wrong with a model's declaration beyond its types, in words for who wrote it; a test wants none. */
function problemsOf(model) {
	return [
		...unless(Number.isInteger(model.version) && model.version > 0, "the version is not a whole number above zero"),
		...blanks(model, "the model"),
		...names$1(model).flatMap((name) => unless(/^[\w-]+$/.test(name), `“${name}” cannot stand in an address`)),
		...reserved.flatMap((name) => unless(!Object.hasOwn(model.parameters, name), `no parameter may be called ${name}`)),
		...Object.entries(model.parameters).flatMap(([name, parameter]) => inParameter(name, parameter)),
		...(model.advanced ?? []).flatMap((name) => unless(Object.hasOwn(model.parameters, name), `no parameter ${String(name)}`)),
		...designsNamed(model).flatMap((design) => unless(Object.hasOwn(model.designs, design), `no design ${design}`)),
		...targetless(model),
		...unless(model.presets.length >= 3, "fewer than three presets"),
		...model.presets.flatMap((preset) => inPreset(model, preset)),
		...inProvenance(model)
	];
}
/** The texts that are empty, wherever they stand. */
function blanks(value, path) {
	if (typeof value === "string") return unless(value.trim() !== "", `${path} is blank`);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => blanks(part, `${path}: ${key}`));
}
function inParameter(name, parameter) {
	const usable = settle(parameter, parameter.default) === parameter.default;
	const problem = `${name} cannot have its own default, ${parameter.default}`;
	if (parameter.kind === "choice") return unless(Object.hasOwn(parameter.options, parameter.default), problem);
	const { min, max, step } = parameter;
	return [
		...unless(min < max && step > 0, `${name} has no range`),
		...unless(settle(parameter, max) === max, `${name} does not reach ${max} by steps of ${step}`),
		...unless(usable, problem)
	];
}
function targetless(model) {
	const values = defaults(model.parameters);
	return Object.entries(model.interventions).flatMap(([kind, { targets }]) => unless(targets(values).length > 0, `${kind} has no targets`));
}
function inPreset(model, preset) {
	const { values, seed, interventions, at } = presetScenario(model, preset);
	return [
		...Object.entries(preset.values ?? {}).flatMap(([name, value]) => unless(values[name] === value, `${name} cannot be ${String(value)}`)),
		...unless(Number.isInteger(seed) && seed >= 1 && seed <= 4294967295, `${seed} is no seed`),
		...unless(isTime(at), `${at} is no time`),
		...unless(interventions.length <= 24, "too many interventions"),
		...interventions.flatMap((each) => Object.hasOwn(model.interventions, each.kind) ? unless(isTime(each.at) && Number.isInteger(each.target) && hasTarget(model, values, each), `${each.kind} cannot be done to ${each.target} at ${each.at}`) : [`no intervention ${each.kind}`])
	].map((problem) => `${preset.name}: ${problem}`);
}
var unless, names$1, designsNamed, isTime, inProvenance;
var init_problems = __esmMin((() => {
	init_address();
	init_parameters$1();
	init_scenario();
	unless = (fine, problem) => fine ? [] : [problem];
	names$1 = (model) => [
		model.parameters,
		model.designs,
		model.interventions,
		...Object.values(model.parameters).flatMap((each) => each.kind === "choice" ? [each.options] : [])
	].flatMap((table) => Object.keys(table));
	designsNamed = (model) => [
		...model.claim.designs,
		...Object.values(model.properties).flatMap(({ promisedBy = [] }) => promisedBy),
		...model.presets.flatMap(({ designs = [] }) => designs)
	];
	isTime = (t) => Number.isInteger(t) && t >= 0 && t <= lastTime;
	inProvenance = ({ provenance }) => [...[
		"stated",
		"assumed",
		"sources"
	].flatMap((part) => unless(provenance[part].length > 0, `nothing is ${part}`)), ...provenance.sources.flatMap(({ url = "https://" }) => unless(url.startsWith("https://"), `${url} is not https`))];
}));
// src/projects/openresty-worker-thread/model.test.ts
var model_test_exports = /* @__PURE__ */ __exportAll({});
var ms, designs, names, usual, runOf, brokenBy, violated, longestQueue, arrivals, before, both;
var init_model_test = __esmMin((() => {
	init_few();
	init_vitest();
	init_scenarios();
	init_seeds();
	init_compare();
	init_digest();
	init_parameters$1();
	init_problems();
	init_scenario();
	init_measures();
	init_model();
	init_parameters();
	init_properties();
	init_state();
	init_trial();
	ms = 1e3;
	designs = ["loop", "pool"];
	names = Object.keys(properties).filter((name) => Object.hasOwn(properties, name));
	usual = {
		values: defaults(parameters),
		seed: 1,
		designs,
		interventions: [],
		at: 0
	};
	runOf = ({ values, seed, interventions }, design) => model.run({
		values,
		seed,
		workload: model.draw(values, seed),
		design,
		interventions
	});
	brokenBy = (run) => names.flatMap((name) => {
		const { check, promisedBy = designs } = properties[name];
		const witness = promisedBy.includes(run.design) ? check(run) : void 0;
		return witness === void 0 ? [] : [`${name} (${run.design}): ${witness.text}`];
	});
	violated = (run) => names.filter((name) => properties[name].check(run) !== void 0);
	longestQueue = (run) => Math.max(...run.blocks.map(({ start }) => stateAt(run, start).loops[0]?.waiting ?? 0));
	arrivals = (run, until) => run.requests.filter(({ arrived }) => arrived <= until).map(({ kind, worker, arrived }) => ({
		kind,
		worker,
		arrived
	}));
	before = (run, cut) => ({
		log: run.log.filter(({ at }) => at < cut),
		blocks: run.blocks.filter(({ start }) => start < cut).map(({ end = cut, ...block }) => ({
			...block,
			end: Math.min(cut, end)
		})),
		states: [
			0,
			cut / 3,
			cut / 2,
			cut - 1
		].filter((t) => t >= 0 && t < cut).map((t) => {
			const state = stateAt(run, t);
			return {
				...state,
				loops: state.loops.map(({ waiting, block }) => ({
					waiting,
					at: block?.request
				}))
			};
		})
	});
	test("its declaration has no problems", () => {
		expect(problemsOf(model)).toEqual([]);
	});
	describe$1("the claim", () => {
		test("holds in 190 of 200 seeds or more", () => {
			expect(countClaim(model, usual, { seeds: 2 }).held).toBeGreaterThanOrEqual(1.9);
		});
		test("speaks of its own two runs", () => {
			expect(claimOf(model, usual, 96).sentence).toBe("On the same 83 light requests and 3 checksums, the 99th percentile of the light ones’ latency goes from 100\xA0ms to 33.9\xA0ms, and false or early time-outs from 3 to 0.");
		});
	});
	both = () => runScenario(model, presetScenario(model, model.presets[0]));
	describe$1("the default", () => {
		test("has false time-outs in the loop and none in the pool", () => {
			const [loop, pool] = both();
			expect(stateAt(loop.recording, model.presets[0].at).timeouts).toEqual({
				true: 0,
				false: 3,
				early: 0
			});
			expect(stateAt(pool.recording, model.presets[0].at).timeouts).toEqual({
				true: 0,
				false: 0,
				early: 0
			});
		});
		test("piles up requests behind a checksum in the loop", () => {
			const [loop, pool] = both();
			expect(longestQueue(loop.recording)).toBeGreaterThan(10);
			expect(longestQueue(pool.recording)).toBeLessThan(4);
		});
	});
	test.each(model.presets.map((preset) => [preset.name, preset]))("the preset “%s” shows what it says", (name, preset) => {
		const [loop, pool] = runScenario(model, presetScenario(model, preset)).map(({ recording }) => stateAt(recording, preset.at));
		const seen = {
			loop: {
				...loop?.timeouts,
				refused: loop?.refused
			},
			pool: {
				...pool?.timeouts,
				refused: pool?.refused
			}
		};
		const none = {
			true: 0,
			false: 0,
			early: 0,
			refused: 0
		};
		expect(seen).toEqual({
			"A checksum in the loop": {
				loop: {
					...none,
					false: 3
				},
				pool: none
			},
			"The clock left alone": {
				loop: {
					...none,
					early: 2
				},
				pool: none
			},
			"Timers before sockets": {
				loop: {
					...none,
					false: 5
				},
				pool: none
			},
			"File writes, and a stalled disk": {
				loop: {
					...none,
					false: 2
				},
				pool: none
			},
			"More threads than cores": {
				loop: {
					...none,
					false: 2
				},
				pool: {
					...none,
					false: 3
				}
			},
			"The pool’s queue overflows": {
				loop: none,
				pool: {
					...none,
					refused: 3
				}
			},
			"Nothing heavy": {
				loop: {
					...none,
					true: 24
				},
				pool: {
					...none,
					true: 24
				}
			}
		}[name]);
	});
	describe$1("properties", () => {
		test.each(model.presets.map((preset) => [preset.name, preset]))("hold in 200 seeds of “%s”", (_name, preset) => {
			const scenario = presetScenario(model, preset);
			expect(seeds.flatMap((seed) => designs.flatMap((design) => brokenBy(runOf({
				...scenario,
				seed
			}, design))))).toEqual([]);
		}, 6e4);
		test("hold in 200 seeds of the default parameters", () => {
			expect(seeds.flatMap((seed) => designs.flatMap((design) => brokenBy(runOf({
				...usual,
				seed
			}, design))))).toEqual([]);
		}, 6e4);
		test("hold in any scenario", () => {
			assert$1(few_exports.property(scenarios(model), (scenario) => {
				for (const design of designs) expect(brokenBy(runOf(scenario, design))).toEqual([]);
			}), { numRuns: 300 });
		}, 12e4);
		test("are violated by work in the loop, with a witness", () => {
			const run = perform({}, {
				light: six(0, 30 * ms),
				heavy: [{
					at: 10 * ms,
					worker: 0,
					work: 90 * ms
				}]
			}, "loop");
			expect(properties.neverBlocked.check(run)?.text).toBe("Worker 1 does checksum 7 in its loop, which takes 90\xA0ms.");
			expect(properties.noFalse.check(run)?.text).toBe("The reply to request 1 came after 30\xA0ms and lay in the socket for 69.9\xA0ms when the time-out of 50 ms was reported.");
		});
		test("are violated by recordings that are not right", () => {
			const run = runOf(usual, "pool");
			const altered = (change) => ({
				...run,
				blocks: run.blocks.map(change)
			});
			const hasty = altered((block) => block.heavy ? {
				...block,
				end: block.start + block.work / 2
			} : block);
			const idle = altered((block) => block.heavy ? {
				...block,
				end: block.start + block.work * 2
			} : block);
			const twice = {
				...run,
				blocks: run.blocks.flatMap((block) => [block, block])
			};
			const lost = {
				...run,
				requests: run.requests.map(({ ended: _ended, result: _result, ...rest }) => rest)
			};
			const hurried = {
				...run,
				requests: run.requests.map((request) => request.asked === void 0 ? request : {
					...request,
					fired: (request.asked ?? 0) + 2 * ms
				})
			};
			const refused = {
				...run,
				requests: run.requests.map((request) => request.kind === "heavy" ? {
					...request,
					result: "refused"
				} : request)
			};
			expect(violated(run)).toEqual([]);
			expect(violated(hasty)).toEqual(expect.arrayContaining(["conserved"]));
			expect(violated({
				...hasty,
				settings: {
					...run.settings,
					cores: 1
				}
			})).toEqual(expect.arrayContaining(["capacity"]));
			expect(violated(idle)).toEqual(expect.arrayContaining(["conserved"]));
			expect(violated(twice)).toEqual(expect.arrayContaining(["oneAtATime"]));
			expect(violated(lost)).toEqual(["conserved"]);
			expect(violated(hurried)).toEqual(expect.arrayContaining(["noFalse", "accounted"]));
			expect(violated(refused)).toEqual(expect.arrayContaining(["queueKept"]));
		});
	});
	describe$1("runs", () => {
		test("have the same workload in both designs", () => {
			assert$1(few_exports.property(scenarios(model), ({ values, seed, interventions }) => {
				const [loop, pool] = [runOf({
					values,
					seed,
					interventions
				}, "loop"), runOf({
					values,
					seed,
					interventions
				}, "pool")];
				const until = Math.min(loop.outcome.at, pool.outcome.at);
				expect(arrivals(loop, until)).toEqual(arrivals(pool, until));
			}), { numRuns: 60 });
		}, 6e4);
		test("with nothing heavy are the same in both designs", () => {
			const scenario = presetScenario(model, model.presets.find(({ name }) => name === "Nothing heavy") ?? model.presets[0]);
			const [loop, pool] = designs.map((design) => runOf(scenario, design));
			expect(pool?.requests).toEqual(loop?.requests);
		});
		test("do not know interventions to come", () => {
			const kinds = few_exports.constantFrom("burst", "slow", "restore", "stall");
			assert$1(few_exports.property(scenarios(model), kinds, few_exports.constantFrom(...designs), (scenario, kind, design) => {
				const cut = scenario.at;
				const past = scenario.interventions.filter(({ at }) => at < cut);
				const one = runOf({
					...scenario,
					interventions: past
				}, design);
				const other = runOf({
					...scenario,
					interventions: [...past, {
						kind,
						target: 0,
						at: cut
					}]
				}, design);
				expect(before(other, cut)).toEqual(before(one, cut));
			}), { numRuns: 100 });
		}, 6e4);
		test("have states that agree with their logs", () => {
			assert$1(few_exports.property(scenarios(model), few_exports.constantFrom(...designs), (scenario, design) => {
				const run = runOf(scenario, design);
				const t = Math.min(scenario.at, run.end);
				const said = (part) => run.log.filter(({ at, text }) => at <= t && text.includes(part)).length;
				const { timeouts, refused, busyThreads, loops } = stateAt(run, t);
				expect(timeouts).toEqual({
					true: said("no reply within"),
					false: said("a false one"),
					early: said("was behind")
				});
				expect(refused).toBe(said("is refused"));
				const begun = said(" takes ");
				const done = said("is done with");
				if (design === "pool") expect(busyThreads).toBe(begun - done);
				else expect(loops.filter(({ block }) => block?.heavy === true)).toHaveLength(said("in its loop") - said("is done after"));
			}), { numRuns: 100 });
		}, 6e4);
		test("count every request once", () => {
			assert$1(few_exports.property(scenarios(model), few_exports.constantFrom(...designs), (scenario, design) => {
				const run = runOf(scenario, design);
				const { answered, refused } = stateAt(run, run.end);
				const results = run.requests.map(({ result }) => result);
				expect(answered).toBe(results.filter((result) => result === "answered").length);
				expect(answered + refused + results.filter((result) => result === "timed out" || result === void 0).length).toBe(results.length);
				for (const { arrived, begun = Infinity, ended = Infinity } of run.requests) expect(arrived <= begun && begun <= ended).toBe(true);
			}), { numRuns: 60 });
		}, 6e4);
		test("have measures and words at any time", () => {
			assert$1(few_exports.property(scenarios(model), few_exports.constantFrom(...designs), (scenario, design) => {
				const run = runOf(scenario, design);
				for (const { value } of Object.values(measures)) expect(value(run) ?? 0).toBeGreaterThanOrEqual(0);
				for (const t of [
					0,
					scenario.at,
					run.end,
					10 * run.end
				]) expect(model.describe(run, t)).toMatch(/^Worker 1’s loop .* So far \d+ time-outs?/);
				const times = run.log.map(({ at }) => at);
				expect(times).toEqual(times.toSorted((a, b) => a - b));
			}), { numRuns: 60 });
		}, 6e4);
		test("are plain data, and the same for the same input", () => {
			const once = runOf(usual, "pool");
			expect(structuredClone(once)).toEqual(once);
			expect(digest(runOf(usual, "pool"))).toBe(digest(once));
			expect(digest(runOf({
				...usual,
				seed: 2
			}, "pool"))).not.toBe(digest(once));
		});
	});
}));
// \0tests
init_vitest();
var tests = [
	...await testsOf("src/projects/openresty-worker-thread/byHand.test.ts", () => Promise.resolve().then(() => (init_byHand_test(), byHand_test_exports))),
	...await testsOf("src/projects/openresty-worker-thread/mechanism.test.ts", () => Promise.resolve().then(() => (init_mechanism_test(), mechanism_test_exports))),
	...await testsOf("src/projects/openresty-worker-thread/model.test.ts", () => Promise.resolve().then(() => (init_model_test(), model_test_exports)))
];
export { tests };
