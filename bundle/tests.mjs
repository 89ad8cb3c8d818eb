import { expect } from "vitest";
import { assert } from "fast-check";
import { createElement, memo, useMemo } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { jsx, jsxs } from "react/jsx-runtime";
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
var collected, path, bodyOf, add, vi;
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
	vi = { setConfig: () => void 0 };
}));
// src/sim/agenda.ts
var before, Agenda;
var init_agenda = __esmMin((() => {
	before = (a, b) => a.time < b.time || a.time === b.time && a.sequence < b.sequence;
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
				if (right !== void 0 && before(right, child)) {
					child = right;
					below += 1;
				}
				if (before(event, child)) break;
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
var millisecond, second, minute;
var init_kernel = __esmMin((() => {
	init_agenda();
	millisecond = 1e3;
	second = 1e6;
	minute = 6e7;
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
var init_parameters$1 = __esmMin((() => {}));
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
var lastSeed, lastTime, inOrder;
var init_scenario = __esmMin((() => {
	init_kernel();
	init_parameters$1();
	lastSeed = 4294967295;
	lastTime = 1440 * minute;
	inOrder = (interventions) => interventions.toSorted((a, b) => a.at - b.at);
}));
// src/sim/model.ts
var defineModel;
var init_model$1 = __esmMin((() => {
	defineModel = (model) => model;
}));
// src/sim/elementary.ts
/** 2 to a whole power from -1022 to 1023. */
function twoTo(power) {
	bits$1.setInt32(0, power + 1023 << 20);
	bits$1.setInt32(4, 0);
	return bits$1.getFloat64(0);
}
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
/** e to the power of x. */
function exp(x) {
	if (x !== x) return x;
	if (x > 709.782712893384) return Infinity;
	if (x < -745.1332191019411) return 0;
	const power = Math.trunc(1.4426950408889634 * x + (x < 0 ? -.5 : .5));
	const high = x - power * ln2High;
	const low = power * ln2Low;
	const r = high - low;
	const z = r * r;
	const c = r - z * (.16666666666666602 + z * (-.0027777777777015593 + z * (6613756321437934e-20 + z * (-16533902205465252e-22 + z * 4.1381367970572385e-8))));
	const y = 1 - (low - r * c / (2 - c) - high);
	const half = power >> 1;
	return y * twoTo(half) * twoTo(power - half);
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
var uniform, whole, exponential, logUniform;
var init_draws = __esmMin((() => {
	init_elementary();
	init_kernel();
	uniform = (stream, low, high) => low + (high - low) * stream.next();
	whole = (stream, low, high) => low + Math.floor(stream.next() * (high - low + 1));
	exponential = (stream, mean) => (0 - ln(1 - stream.next())) * mean;
	logUniform = (stream, low, high) => Math.min(high, Math.max(low, low * exp(stream.next() * ln(high / low))));
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
// src/projects/image-server-cluster/draw.ts
/** When requests come, and how long each keeps a core busy: at least 1 µs. */
function draw$1(values, seed) {
	const law = laws[values.distribution];
	const services = stream(seed, "service times");
	const service = () => Math.max(1, Math.round(law(services, values) * millisecond));
	return {
		arrivals: poissonArrivals(stream(seed, "arrivals"), values.arrivals, { count: values.requests }),
		services: Array.from({ length: values.requests }, service)
	};
}
var laws, bounds$1;
var init_draw = __esmMin((() => {
	init_draws();
	init_kernel();
	init_random();
	laws = {
		"log-uniform": (chance, values) => logUniform(chance, ...bounds$1(values)),
		uniform: (chance, values) => uniform(chance, ...bounds$1(values)),
		exponential: (chance, { mean }) => exponential(chance, mean),
		constant: (_, { mean }) => mean
	};
	bounds$1 = ({ shortest, longest }) => [Math.min(shortest, longest), Math.max(shortest, longest)];
}));
// src/sim/format.ts
/** To three significant digits, or to the second from a minute on. */
function rounded(t) {
	if (t >= 6e7) return Math.round(t / 1e6) * 1e6;
	return Math.round(Number(t.toPrecision(3)));
}
function writeTime(t) {
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
	return `${short$1(share * 100)}${gap}%`;
}
function writeBytes(bytes) {
	const [size, unit] = sizes.find(([one]) => bytes >= .9995 * one) ?? [1, "B"];
	return `${short$1(bytes / size)}${gap}${unit}`;
}
var gap, minus, decimals, grouped, short$1, signed, formatTime, sizes, writers, formatQuantity;
var init_format = __esmMin((() => {
	init_kernel();
	gap = "\xA0";
	minus = "−";
	decimals = (value, places) => String(Number(value.toFixed(places)));
	grouped = (whole) => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ",");
	short$1 = (value) => value >= 99.95 ? grouped(Math.round(value)) : decimals(Number(value.toPrecision(3)), 6);
	signed = (value, write) => value < 0 ? `${minus}${write(-value)}` : write(value);
	formatTime = (t) => signed(Math.round(t), writeTime);
	sizes = [
		[0xe8d4a51000, "TB"],
		[1e9, "GB"],
		[1e6, "MB"],
		[1e3, "kB"]
	];
	writers = {
		duration: (value) => writeTime(rounded(value)),
		count: short$1,
		share: writeShare,
		bytes: writeBytes,
		"per second": (value) => `${short$1(value)}/s`
	};
	formatQuantity = (value, unit) => value === void 0 || !Number.isFinite(value) ? "–" : signed(value, writers[unit]);
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
var ascending, mean;
var init_statistics = __esmMin((() => {
	ascending = (values) => [...values].toSorted((a, b) => a - b);
	mean = (values) => values.length === 0 ? void 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
	[...Array.from({ length: 30 }, (_, i) => i + 1)];
}));
// src/projects/image-server-cluster/recording.ts
/** How many items come before the first that fails the test; those that pass it come first. */
function countWhile(items, passes) {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = low + high >> 1;
		const item = items[middle];
		if (item !== void 0 && passes(item)) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** The state of a run at a time. */
function stateAt(recording, t) {
	const { servers, queues, cores } = recording;
	const ofCores = recording.design !== "free-workers";
	const states = cores.filter((core) => (servers[core.server]?.up[0]?.from ?? never) <= t).map((core, index) => {
		const [work] = within(core.works, t, t);
		const idle = within(core.holds, t, t).length > 0 ? "held" : "idle";
		return {
			address: core.address,
			server: core.server,
			doing: !isUp(servers[core.server], t) ? "down" : work ? "converting" : idle,
			request: work?.request,
			waiting: ofCores ? standing(queues[index] ?? [], t) : []
		};
	});
	return {
		cores: states,
		waiting: ofCores ? states.flatMap((core) => core.waiting) : standing(queues[0] ?? [], t),
		free: standing(recording.addresses, t),
		arrived: countWhile(recording.arrivals, (at) => at <= t),
		failed: countWhile(recording.failures, (failure) => failure.at <= t)
	};
}
var never, within, standing, isUp;
var init_recording = __esmMin((() => {
	never = Number.MAX_SAFE_INTEGER;
	within = (spans, from, to) => spans.slice(countWhile(spans, (span) => span.to <= from), countWhile(spans, (span) => span.from <= to));
	standing = (stays, t) => within(stays, t, t).map((stay) => stay.who);
	isUp = (server, t) => server !== void 0 && within(server.up, t, t).length > 0;
}));
// src/projects/image-server-cluster/words.ts
/** "2:1, 2:3 and 1:4"; of more than `most`, how many more. */
function list(items, most = 4) {
	const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
	return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown.join("");
}
function idleWords({ cores, waiting }) {
	const idle = cores.filter((core) => core.doing === "idle").map((core) => core.address);
	const waits = waiting.length > 0 ? `${count(waiting.length, "request waits", "requests wait")}` : "no request waits";
	if (idle.length === 0) return `no core is idle, and ${waits}`;
	const idles = `${list(idle)} ${idle.length === 1 ? "is" : "are"} idle`;
	return waiting.length > 0 ? `${idles} although ${waits}` : `${idles}, and ${waits}`;
}
/** The state at a time in a sentence. */
function describe(recording, t, state = stateAt(recording, t)) {
	const up = state.cores.filter((core) => core.doing !== "down").length;
	const busy = state.cores.filter((core) => core.doing === "converting").length;
	const failed = state.failed > 0 ? ` ${count(state.failed, "request has", "requests have")} failed so far.` : "";
	return `At ${formatTime(t)}, ${busy} of ${count(up, "core")} convert; ${idleWords(state)}.${failed}`;
}
var count, requestName, serverName, capital;
var init_words = __esmMin((() => {
	init_format();
	init_recording();
	count = (n, one, many = `${one}s`) => `${formatQuantity(n, "count")} ${n === 1 ? one : many}`;
	requestName = (request) => `request ${request + 1}`;
	serverName = (number) => `server ${number + 1}`;
	capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
}));
// src/projects/image-server-cluster/measures.ts
var total, ratio, latency, measures, duration, less, change$1, claim;
var init_measures = __esmMin((() => {
	init_format();
	init_statistics();
	init_words();
	total = (spans, end) => spans.reduce((sum, { from, to }) => sum + Math.min(to, end) - from, 0);
	ratio = (part, whole) => whole > 0 ? part / whole : void 0;
	latency = (label, value) => ({
		label,
		unit: "duration",
		better: "less",
		value: ({ latencies }) => value(latencies)
	});
	measures = {
		mean: latency("Latency, mean", mean),
		p50: latency("Latency, median", (sorted) => quantile(sorted, .5)),
		p95: latency("Latency, 95th percentile", (sorted) => quantile(sorted, .95)),
		p99: latency("Latency, 99th percentile", (sorted) => quantile(sorted, .99)),
		max: latency("Latency, longest", (sorted) => sorted.at(-1)),
		utilisation: {
			label: "Utilisation of the cores",
			unit: "share",
			value: ({ cores, servers, end }) => ratio(cores.reduce((sum, { works }) => sum + total(works, end), 0), cores.reduce((sum, { server }) => sum + total(servers[server]?.up ?? [], end), 0))
		},
		flaw: {
			label: "Time in which a request waits for a busy core while another is idle",
			unit: "share",
			better: "less",
			value: ({ flaw, end }) => ratio(total(flaw, end), end)
		},
		failed: {
			label: "Failed requests",
			unit: "count",
			better: "less",
			value: ({ failures }) => failures.length
		}
	};
	duration = (value) => formatQuantity(value, "duration");
	less = (value, base) => value !== void 0 && base !== void 0 && value < base;
	change$1 = (measure, rival, chosen) => {
		const [from, to] = [measure.value(rival), measure.value(chosen)];
		return `${less(to, from) ? "falls" : "goes"} from ${duration(from)} to ${duration(to)}`;
	};
	claim = {
		designs: ["round-robin", "free-workers"],
		sentence(rival, chosen) {
			return `On the same ${count(rival.arrivals.length, "request")}, the mean latency ${change$1(measures.mean, rival, chosen)}, and the 99th percentile ${change$1(measures.p99, rival, chosen)}.`;
		},
		counted: "both were lower",
		holds: (rival, chosen) => [measures.mean, measures.p99].every((measure) => less(measure.value(chosen), measure.value(rival)))
	};
}));
// src/projects/image-server-cluster/parameters.ts
var parameters;
var init_parameters = __esmMin((() => {
	parameters = {
		servers: {
			kind: "number",
			label: "Servers",
			min: 1,
			max: 8,
			step: 1,
			default: 2,
			help: "Image servers that are there from the start."
		},
		cores: {
			kind: "number",
			label: "Cores per server",
			min: 1,
			max: 16,
			step: 1,
			default: 4,
			help: "One thread runs on each core, and converts one image at a time."
		},
		arrivals: {
			kind: "number",
			label: "Arrivals",
			unit: "per second",
			min: .1,
			max: 200,
			step: .1,
			default: 8,
			help: "Requests per second on average. They come at random (a Poisson process)."
		},
		requests: {
			kind: "number",
			label: "Requests",
			min: 50,
			max: 2e4,
			step: 50,
			default: 250,
			help: "The run ends when so many have been served."
		},
		distribution: {
			kind: "choice",
			label: "Service time",
			options: {
				"log-uniform": "log-uniform",
				uniform: "uniform",
				exponential: "exponential",
				constant: "constant"
			},
			default: "log-uniform",
			help: "How long a conversion takes. Log-uniform: as many take 5–50 ms as take 0.5–5 s."
		},
		shortest: {
			kind: "number",
			label: "Shortest",
			unit: "ms",
			min: 1,
			max: 1e3,
			step: 1,
			default: 5,
			help: "The shortest service time, of log-uniform and uniform ones."
		},
		longest: {
			kind: "number",
			label: "Longest",
			unit: "ms",
			min: 10,
			max: 1e4,
			step: 10,
			default: 5e3,
			help: "The longest service time, of log-uniform and uniform ones."
		},
		mean: {
			kind: "number",
			label: "Mean",
			unit: "ms",
			min: 5,
			max: 5e3,
			step: 5,
			default: 725,
			help: "The mean service time of exponential ones, and the length of constant ones."
		},
		overhead: {
			kind: "number",
			label: "Overhead per pop",
			unit: "ms",
			min: 0,
			max: 500,
			step: 1,
			default: 1,
			help: "With the queue of free workers: how long it takes a client to pop an address and reach that core."
		}
	};
}));
// src/projects/image-server-cluster/presets.ts
var presets;
var init_presets = __esmMin((() => {
	init_kernel();
	presets = [
		{
			name: "Two releases, the same requests",
			text: "Dealt out in turn, requests wait behind long ones while other cores have nothing to do (red). Popped from one queue, each goes to the first core that is free.",
			at: 24050 * millisecond
		},
		{
			name: "A server dies",
			text: "In the first release the requests queued at the dead server’s cores fail with it. In the redesign only those being converted do: who waits holds no address yet. Later the server comes back.",
			interventions: [{
				kind: "kill",
				target: 1,
				at: 24050 * millisecond
			}, {
				kind: "start",
				target: 1,
				at: 28 * second
			}],
			at: 24800 * millisecond
		},
		{
			name: "A server joins a crowd",
			text: "More comes in than two servers can do, and a third one joins. In round robin the queues stay where they are, and the new cores have nothing to do between their turns.",
			values: { arrivals: 11.5 },
			interventions: [{
				kind: "start",
				target: 2,
				at: 17 * second
			}],
			at: 17300 * millisecond
		},
		{
			name: "The shortest queue instead",
			text: "Joining the shortest queue is nearly as good. But nobody knows how long a request will take: some wait behind a long one, and a core that falls idle later cannot help.",
			designs: ["shortest-queue", "free-workers"],
			at: 34400 * millisecond
		},
		{
			name: "All requests take equally long",
			text: "With as much work in equal parts, round robin does well: there is no long request to wait behind. The flaw comes from how unequal the requests are.",
			values: { distribution: "constant" },
			at: 24 * second
		},
		{
			name: "A pop as dear as the work",
			text: "Requests of 5–50 ms, and 20 ms for each pop. A core that was popped stands still until its client is there, and round robin wins. The redesign needs a queue that is fast for the work it hands out.",
			values: {
				servers: 1,
				arrivals: 140,
				shortest: 5,
				longest: 50,
				overhead: 20
			},
			at: 1 * second
		},
		{
			name: "128 cores, nine tenths busy",
			text: "Eight servers of 16 cores. The more cores share one queue, the less anybody waits; with a queue for each core, numbers do not help.",
			values: {
				servers: 8,
				cores: 16,
				arrivals: 159,
				requests: 1500
			},
			at: 9 * second
		}
	];
}));
// src/projects/image-server-cluster/properties.ts
/** The first of the items with a witness. */
function firstWitness(items, look) {
	for (const [i, item] of items.entries()) {
		const witness = look(item, i);
		if (witness !== void 0) return witness;
	}
}
/** How requests came to their ends, in time order. */
function endings({ cores, failures, end }) {
	const served = cores.flatMap(({ address, works }) => works.filter((work) => !work.lost && work.to <= end).map(({ to, request }) => ({
		at: to,
		request,
		text: `is served by ${address}`
	})));
	const failed = failures.map(({ at, request }) => ({
		at,
		request,
		text: "fails"
	}));
	return [...served, ...failed].toSorted((a, b) => a.at - b.at);
}
/**
* A request that is served or fails more than once; or never, although nothing is left to happen. Only the clients of
* the shared queue may wait to the end, when no server is up.
*/
function notOnce(recording) {
	const ended = /* @__PURE__ */ new Map();
	const twice = firstWitness(endings(recording), ({ at, request, text }) => {
		const first = ended.get(request);
		ended.set(request, text);
		return first === void 0 ? void 0 : {
			at,
			text: `${capital(requestName(request))} ${first}, and then ${text}.`
		};
	});
	const { outcome, end, arrivals, design } = recording;
	if (twice !== void 0 || outcome.ended !== "quiet") return twice;
	const { cores, waiting } = stateAt(recording, end);
	const mayWait = design === "free-workers" && cores.every((core) => core.doing === "down");
	const blocked = new Set(mayWait ? waiting : []);
	return firstWitness(arrivals, (_, request) => ended.has(request) || blocked.has(request) ? void 0 : {
		at: end,
		text: `${capital(requestName(request))} came, and nothing became of it.`
	});
}
function waitsForNothing(recording) {
	const [span] = recording.flaw;
	if (span === void 0) return void 0;
	const { cores, waiting } = stateAt(recording, span.from);
	const idle = cores.filter((core) => core.doing === "idle").map((core) => core.address);
	const [first = 0] = waiting;
	const place = cores.find((core) => core.waiting.includes(first));
	const where = place === void 0 ? "" : ` at ${place.address}, behind ${requestName(place.request ?? 0)},`;
	const are = idle.length === 1 ? "is" : "are";
	return {
		at: span.from,
		text: `${capital(requestName(first))} waits${where} while ${list(idle)} ${are} idle.`
	};
}
function lostInQueue({ failures, queues, cores, design }) {
	const failure = failures.find(({ why }) => why !== "converting");
	if (failure === void 0) return void 0;
	const { at, request, why } = failure;
	const name = capital(requestName(request));
	if (why === "refused") return {
		at,
		text: `${name} fails on arrival: no server is up.`
	};
	const queue = queues.findIndex((stays) => stays.some((stay) => stay.who === request));
	return {
		at,
		text: `${name} fails in the queue${design === "free-workers" ? "" : ` of ${cores[queue]?.address ?? ""}`}: its server dies, and it cannot leave.`
	};
}
var firstDisorder, cutShort, twoAtOnce, overtaking, servedOutOfOrder, properties;
var init_properties = __esmMin((() => {
	init_format();
	init_recording();
	init_words();
	firstDisorder = (items, inOrder, witness) => firstWitness(items, (item, i) => {
		const next = items[i + 1];
		return next === void 0 || inOrder(item, next) ? void 0 : witness(item, next);
	});
	cutShort = ({ cores, services }) => firstWitness(cores, ({ address, works }) => firstWitness(works, ({ request, from, to, lost }) => lost || to - from === services[request] ? void 0 : {
		at: to,
		text: `${address} leaves ${requestName(request)} after ${formatTime(to - from)}, half done.`
	}));
	twoAtOnce = ({ cores }) => firstWitness(cores, ({ address, works }) => firstDisorder(works, (work, next) => work.to <= next.from, (work, next) => ({
		at: next.from,
		text: `${address} starts ${requestName(next.request)} while it converts ${requestName(work.request)}.`
	})));
	overtaking = ({ queues }) => firstWitness(queues, (stays) => firstDisorder(stays, (stay, next) => stay.from <= next.from && stay.to <= next.to, (stay, next) => ({
		at: next.to,
		text: `${capital(requestName(next.who))} leaves the queue before ${requestName(stay.who)}, which came first.`
	})));
	servedOutOfOrder = ({ design, cores }) => design === "free-workers" ? void 0 : firstWitness(cores, ({ address, works }) => firstDisorder(works, (work, next) => work.request < next.request, (work, next) => ({
		at: next.from,
		text: `${address} serves ${requestName(work.request)} before ${requestName(next.request)}, which came first.`
	})));
	properties = {
		once: {
			text: "A request is served once, by one core, unless it fails.",
			kind: "always",
			check: (recording) => notOnce(recording) ?? cutShort(recording)
		},
		single: {
			text: "A core converts one image at a time.",
			kind: "always",
			check: twoAtOnce
		},
		order: {
			text: "First come, first served within a queue.",
			kind: "always",
			check: (recording) => overtaking(recording) ?? servedOutOfOrder(recording)
		},
		free: {
			text: "No request waits in a queue while a core is free: up, converting nothing, and not popped by another client.",
			kind: "always",
			promisedBy: ["free-workers"],
			check: waitsForNothing
		},
		survives: {
			text: "When a server dies, only what it was converting fails.",
			kind: "always",
			promisedBy: ["free-workers"],
			check: lostInQueue
		}
	};
}));
// src/projects/image-server-cluster/provenance.ts
var provenance;
var init_provenance = __esmMin((() => {
	provenance = {
		stated: [
			"An image server converts images: CPU-bound work, in which one request takes between 5 ms and 5 s, at random.",
			"First release: a load balancer sent requests to the image servers, and the master thread of each handed them out round-robin to a pool with one thread per CPU core.",
			"Some threads had many requests queued while others were idle, and a queued request could not move.",
			"Redesign: a thread announces itself when, and only when, it is free. One Redis server holds the queue: a free thread pushes its address, and a client pops one, blocking until there is one."
		],
		assumed: [
			"How many servers, cores and requests there were, and how service times were distributed between 5 ms and 5 s, is not known: these are parameters, and every figure here is the model’s.",
			"Requests come as a Poisson process. All cores are equally fast, and only the conversion takes time: no network, no disk, no hand-over within a server.",
			"The load balancer, too, deals requests to the servers in turn. It passes over a dead server from the moment it dies.",
			"What a server is converting when it dies fails, and in designs with a queue for each core, so does what is queued there. Nobody tries again.",
			"Blocked clients hold no address yet, so no death touches them, and they never give up. The queue does not learn of deaths: a client that pops a dead core’s address gets no answer after the overhead of that pop, and pops again.",
			"Addresses are popped in the order in which they were pushed. Pops go on side by side: the queue’s server itself is never busy.",
			"A core whose address was popped is reserved: it is neither free nor converting until that client has reached it.",
			"Shortest queue knows the number of requests at every core at once and exactly, but not how long they take; of equals it takes the first."
		],
		sources: [
			{
				title: "Redis documentation, BLPOP: blocking list pop, and the order in which blocked clients are served",
				url: "https://redis.io/docs/latest/commands/blpop/"
			},
			{
				title: "Apache Traffic Server documentation, Threads and Event Processing",
				url: "https://docs.trafficserver.apache.org/en/9.2.x/developer-guide/threads-and-events.en.html"
			},
			{ title: "L. Kleinrock, Queueing Systems, Volume I: Theory (1975), chapters 3 (M/M/1, M/M/m) and 5 (M/G/1)" },
			{ title: "M. Harchol-Balter, M. Crovella, C. Murta, On Choosing a Task Assignment Policy for a Distributed Server System (1998)" }
		]
	};
}));
// src/projects/image-server-cluster/cluster.ts
/** The server of this number, from 0, at its place among those of the run. */
function makeServer(number, place, size) {
	const cores = Array.from({ length: size }, (_, i) => {
		return {
			address: `${number + 1}:${i + 1}`,
			server: place,
			index: place * size + i,
			works: [],
			holds: [],
			queue: new Queue(),
			up: false,
			finish: void 0
		};
	});
	return {
		name: serverName(number),
		up: [],
		cores
	};
}
/** Ends what the last of the spans began. */
function close(spans, now) {
	const last = spans.at(-1);
	if (last !== void 0 && last.to > now) last.to = now;
}
var Queue, Cluster;
var init_cluster = __esmMin((() => {
	init_recording();
	init_words();
	Queue = class {
		stays = [];
		#left = 0;
		get length() {
			return this.stays.length - this.#left;
		}
		enter(who, now) {
			this.stays.push({
				who,
				from: now,
				to: never
			});
		}
		/** Takes out the first, if there is one. */
		leave(now) {
			const first = this.stays[this.#left];
			if (first === void 0) return void 0;
			this.#left += 1;
			first.to = now;
			return first.who;
		}
	};
	Cluster = class {
		kernel;
		servers;
		cores;
		workload;
		journal;
		#served = 0;
		constructor(kernel, servers, workload, journal) {
			this.kernel = kernel;
			this.servers = servers;
			this.cores = servers.flatMap((server) => server.cores);
			this.workload = workload;
			this.journal = journal;
		}
		/** How many cores have nothing to do. */
		get idle() {
			return this.cores.filter((core) => core.up && core.finish === void 0).length;
		}
		/** How long a request has been here. */
		age(request) {
			return this.kernel.now - (this.workload.arrivals[request] ?? 0);
		}
		/** A core converts; `then` is when it has done so. */
		start(core, request, then) {
			const from = this.kernel.now;
			const to = from + (this.workload.services[request] ?? 0);
			core.works.push({
				request,
				from,
				to,
				lost: false
			});
			core.finish = this.kernel.at(to, () => {
				core.finish = void 0;
				this.#served += 1;
				this.#settle();
				then(core);
			});
		}
		fail(request, why, server = -1) {
			this.journal.failures.push({
				at: this.kernel.now,
				request,
				why,
				server
			});
			this.#settle();
		}
		join(server) {
			server.up.push({
				from: this.kernel.now,
				to: never
			});
			for (const core of server.cores) core.up = true;
		}
		/** What a dead server was converting fails, and so does what waited for its cores. */
		kill(server) {
			const { now } = this.kernel;
			const converting = server.cores.filter((core) => core.finish !== void 0).length;
			const queued = server.cores.reduce((sum, core) => sum + core.queue.length, 0);
			this.journal.dies(now, server.name, converting, queued);
			close(server.up, now);
			for (const core of server.cores) {
				core.up = false;
				close(core.holds, now);
				this.#lose(core);
			}
		}
		#lose(core) {
			const work = core.works.at(-1);
			if (core.finish !== void 0 && work !== void 0) {
				this.kernel.cancel(core.finish);
				core.finish = void 0;
				Object.assign(work, {
					to: this.kernel.now,
					lost: true
				});
				this.fail(work.request, "converting", core.server);
			}
			for (let next = core.queue.leave(this.kernel.now); next !== void 0; next = core.queue.leave(this.kernel.now)) this.fail(next, "queued", core.server);
		}
		#settle() {
			const failed = this.journal.failures.length;
			if (this.#served + failed === this.workload.arrivals.length) this.journal.ends(this.kernel.now, this.#served, failed);
		}
	};
}));
// src/projects/image-server-cluster/dispatch.ts
/** Deals each request to a core as soon as it arrives: there it waits its turn, and cannot move. */
function dealOut(cluster, choose, dealt) {
	const { kernel, journal } = cluster;
	const free = (core) => {
		const request = core.queue.leave(kernel.now);
		if (request === void 0) return;
		journal.waited(kernel.now, request, core.address, cluster.age(request));
		cluster.start(core, request, free);
	};
	const arrive = (request) => {
		const core = choose();
		dealt.push(core?.index ?? -1);
		if (core === void 0) {
			journal.refuses(kernel.now, request);
			cluster.fail(request, "refused");
			return;
		}
		journal.deals(kernel.now, request, core.address, load$1(core), () => cluster.idle);
		if (load$1(core) === 0) cluster.start(core, request, free);
		else core.queue.enter(request, kernel.now);
	};
	return {
		arrive,
		free
	};
}
/** The items in turn, over and over. */
function turns(items) {
	let turn = -1;
	return () => {
		turn = (turn + 1) % items.length;
		return items[turn];
	};
}
/** The servers in turn, and on each its cores in turn; who is down is passed over. */
function roundRobin(servers) {
	const next = turns(servers.map(({ cores }) => ({
		cores,
		next: turns(cores)
	})));
	return () => {
		for (let tries = 0; tries < servers.length; tries += 1) {
			const server = next();
			if (server?.cores[0]?.up === true) return server.next();
		}
	};
}
function atRandom(cores, chance) {
	return () => {
		const up = cores.filter((core) => core.up);
		return up[whole(chance, 0, up.length - 1)];
	};
}
/** The core with the fewest requests, running or waiting; the first of equals. */
function shortestQueue(cores) {
	return () => cores.filter((core) => core.up).reduce(shorter, void 0);
}
var load$1, shorter;
var init_dispatch = __esmMin((() => {
	init_draws();
	load$1 = (core) => core.queue.length + (core.finish === void 0 ? 0 : 1);
	shorter = (best, core) => best === void 0 || load$1(core) < load$1(best) ? core : best;
}));
// src/projects/image-server-cluster/flaw.ts
/** All changes up to `end`, in time order. */
function changes({ servers, cores, queues }, end) {
	const found = [];
	const during = (spans, first, last) => {
		for (const { from, to } of spans) found.push(from * 4 + first, Math.min(to, end) * 4 + last);
	};
	for (const core of cores) {
		during(servers[core.server]?.up ?? [], change.idles, change.idlesNoMore);
		during(core.works, change.idlesNoMore, change.idles);
		during(core.holds, change.idlesNoMore, change.idles);
	}
	for (const stays of queues) during(stays, change.waits, change.waitsNoMore);
	return Float64Array.from(found).toSorted();
}
/**
* While a request waited in a queue although a core was idle: one that was up, converted nothing, and had not been
* popped by a client on its way.
*/
function flawOf(records, end) {
	const spans = [];
	let waiting = 0;
	let idle = 0;
	let from = 0;
	for (const coded of changes(records, end)) {
		const at = Math.floor(coded / 4);
		if (at > from && waiting > 0 && idle > 0) {
			const last = spans.at(-1);
			if (last?.to === from) last.to = at;
			else spans.push({
				from,
				to: at
			});
		}
		from = at;
		const kind = coded % 4;
		if (kind === change.waits) waiting += 1;
		else if (kind === change.waitsNoMore) waiting -= 1;
		else idle += kind === change.idles ? 1 : -1;
	}
	return spans;
}
var change;
var init_flaw = __esmMin((() => {
	change = {
		waits: 0,
		waitsNoMore: 1,
		idles: 2,
		idlesNoMore: 3
	};
}));
// src/projects/image-server-cluster/freeWorkers.ts
/**
* A free core pushes its address; a client pops one, blocking until there is one, and reaches that core `overhead`
* later. The queue does not learn of deaths: who pops a dead core's address gets no answer, and pops again.
*/
function freeWorkers(cluster, overhead, { addresses, blocked }) {
	const { kernel, journal } = cluster;
	/** Cores whose address stands in the queue, or was popped by a client that has not reached them yet. */
	const announced = /* @__PURE__ */ new Set();
	const held = /* @__PURE__ */ new Set();
	const push = (core) => {
		announced.add(core);
		const request = blocked.leave(kernel.now);
		if (request === void 0) {
			addresses.enter(core.index, kernel.now);
			return;
		}
		journal.waited(kernel.now, request, core.address, cluster.age(request));
		hold(core, request);
	};
	const pop = (request) => {
		const core = cluster.cores[addresses.leave(kernel.now) ?? -1];
		if (core === void 0) {
			journal.blocks(kernel.now, request, blocked.length);
			blocked.enter(request, kernel.now);
			return;
		}
		journal.pops(kernel.now, request, core.address);
		hold(core, request);
	};
	const hold = (core, request) => {
		if (overhead === 0) {
			reach(core, request);
			return;
		}
		held.add(core);
		if (core.up) core.holds.push({
			from: kernel.now,
			to: never
		});
		kernel.after(overhead, () => reach(core, request));
	};
	const reach = (core, request) => {
		announced.delete(core);
		held.delete(core);
		close(core.holds, kernel.now);
		if (core.up) {
			cluster.start(core, request, push);
			return;
		}
		journal.noAnswer(kernel.now, request, core.address);
		pop(request);
	};
	const free = (core) => {
		if (held.has(core)) core.holds.push({
			from: kernel.now,
			to: never
		});
		if (!announced.has(core)) push(core);
	};
	return {
		arrive: pop,
		free
	};
}
var init_freeWorkers = __esmMin((() => {
	init_cluster();
	init_recording();
}));
// src/projects/image-server-cluster/journal.ts
var Journal;
var init_journal = __esmMin((() => {
	init_format();
	init_words();
	Journal = class {
		entries = [];
		failures = [];
		#talkative;
		#longest = 0;
		/** One that is not talkative leaves out what happens to each request, but for waits longer than any before. */
		constructor(talkative) {
			this.#talkative = talkative;
		}
		#tell(at, text, tone = "plain") {
			this.entries.push({
				at,
				text: `${capital(text)}.`,
				tone
			});
		}
		/** `ahead`: how many are at that core already; `idle`: how many cores have nothing to do. */
		deals(at, request, address, ahead, idle) {
			if (!this.#talkative) return;
			const goes = `${requestName(request)} goes to ${address}`;
			const idles = ahead > 0 ? idle() : 0;
			if (ahead === 0) this.#tell(at, goes);
			else if (idles === 0) this.#tell(at, `${goes} and waits behind ${ahead}`);
			else this.#tell(at, `${goes} and waits behind ${ahead}, while ${count(idles, "core is", "cores are")} idle`, "bad");
		}
		pops(at, request, address) {
			if (this.#talkative) this.#tell(at, `${requestName(request)} pops ${address}`);
		}
		blocks(at, request, ahead) {
			if (!this.#talkative) return;
			this.#tell(at, `${requestName(request)} finds no free core and blocks${ahead > 0 ? ` behind ${ahead}` : ""}`);
		}
		/** A request that waited in a queue gets its core. */
		waited(at, request, address, age) {
			const longest = age > this.#longest;
			if (longest) this.#longest = age;
			if (!longest && !this.#talkative) return;
			const gets = `${requestName(request)} gets ${address} after ${formatQuantity(age, "duration")}`;
			this.#tell(at, this.#talkative ? gets : `${gets}, the longest wait so far`);
		}
		noAnswer(at, request, address) {
			this.#tell(at, `${address} does not answer: ${requestName(request)} pops again`, "bad");
		}
		refuses(at, request) {
			this.#tell(at, `${requestName(request)} fails, as no server is up`, "bad");
		}
		dies(at, server, converting, queued) {
			const lost = [...converting > 0 ? [`${converting} being converted`] : [], ...queued > 0 ? [`${queued} queued at its cores`] : []];
			this.#tell(at, `${server} dies. Requests lost: ${lost.length > 0 ? list(lost) : "none"}`, "intervention");
		}
		joins(at, server, cores) {
			this.#tell(at, `${server} joins with ${count(cores, "core")}`, "intervention");
		}
		nothing(at, why) {
			this.#tell(at, `${why}: nothing happens`, "intervention");
		}
		ends(at, served, failed) {
			const all = `all ${count(served + failed, "request")} are through`;
			if (failed === 0) this.#tell(at, `${all}, and none failed`, "good");
			else this.#tell(at, `${all}: ${served} served, ${failed} failed`);
		}
	};
}));
// src/projects/image-server-cluster/run.ts
/** Those that are there from the start, then those that join, in the order in which they first do. */
function serversOf({ servers, cores }, interventions) {
	const first = Array.from({ length: servers }, (_, i) => i);
	const joining = interventions.filter(({ kind, target }) => kind === "start" && target >= servers);
	return [.../* @__PURE__ */ new Set([...first, ...joining.map(({ target }) => target)])].map((target, index) => makeServer(target, index, cores));
}
function join(cluster, dispatch, server) {
	cluster.join(server);
	server.cores.forEach(dispatch.free);
}
/** What the reader does; what has no effect is told too. */
function intervene(cluster, dispatch, { kind, target, at }) {
	const name = serverName(target);
	const server = cluster.servers.find((one) => one.name === name);
	const up = server?.cores.some((core) => core.up) ?? false;
	if (server === void 0 || up === (kind === "start")) cluster.journal.nothing(at, `${name} is ${up ? "in the cluster already" : "not in the cluster"}`);
	else if (kind === "kill") cluster.kill(server);
	else {
		cluster.journal.joins(at, name, server.cores.length);
		join(cluster, dispatch, server);
	}
}
/** Requests come one after the other. */
function feed(kernel, { arrivals }, dispatch) {
	const expect = (request) => {
		const at = arrivals[request];
		if (at === void 0) return;
		kernel.at(at, () => {
			expect(request + 1);
			dispatch.arrive(request);
		});
	};
	expect(0);
}
/** Same input, same recording, in every engine. */
function run(input) {
	const { values, workload, design } = input;
	const interventions = input.interventions.toSorted((a, b) => a.at - b.at);
	const servers = serversOf(values, interventions);
	const journal = new Journal(values.requests <= talkative);
	const books = {
		addresses: new Queue(),
		blocked: new Queue(),
		dealt: []
	};
	const outcome = simulate(bounds, (kernel) => {
		const cluster = new Cluster(kernel, servers, workload, journal);
		const dispatch = dispatchers[design](cluster, input, books);
		for (const server of servers.slice(0, values.servers)) join(cluster, dispatch, server);
		for (const intervention of interventions) kernel.at(intervention.at, () => intervene(cluster, dispatch, intervention));
		feed(kernel, workload, dispatch);
	});
	const cores = servers.flatMap((server) => server.cores);
	const queues = design === "free-workers" ? [books.blocked.stays] : cores.map((core) => core.queue.stays);
	const records = {
		servers: servers.map(({ name, up }) => ({
			name,
			up
		})),
		cores: cores.map(({ address, server, works, holds }) => ({
			address,
			server,
			works,
			holds
		})),
		queues
	};
	return {
		...records,
		...workload,
		design,
		meanService: mean(workload.services) ?? 0,
		addresses: books.addresses.stays,
		dealt: books.dealt,
		failures: journal.failures,
		latencies: latenciesOf(cores, workload, outcome.at),
		flaw: flawOf(records, outcome.at),
		log: journal.entries,
		end: outcome.at,
		outcome
	};
}
var talkative, bounds, dispatchers, latenciesOf;
var init_run = __esmMin((() => {
	init_kernel();
	init_random();
	init_scenario();
	init_statistics();
	init_cluster();
	init_dispatch();
	init_flaw();
	init_freeWorkers();
	init_journal();
	init_words();
	talkative = 1e3;
	bounds = {
		until: lastTime,
		events: 2e5
	};
	dispatchers = {
		"round-robin": (cluster, _, { dealt }) => dealOut(cluster, roundRobin(cluster.servers), dealt),
		random: (cluster, { seed }, { dealt }) => dealOut(cluster, atRandom(cluster.cores, stream(seed, "dispatch")), dealt),
		"shortest-queue": (cluster, _, { dealt }) => dealOut(cluster, shortestQueue(cluster.cores), dealt),
		"free-workers": (cluster, { values }, books) => freeWorkers(cluster, values.overhead * millisecond, books)
	};
	latenciesOf = (cores, { arrivals }, end) => ascending(cores.flatMap(({ works }) => works.filter((work) => !work.lost && work.to <= end).map((work) => work.to - (arrivals[work.request] ?? 0))));
}));
// src/projects/image-server-cluster/model.ts
var servers, model;
var init_model = __esmMin((() => {
	init_model$1();
	init_draw();
	init_measures();
	init_parameters();
	init_presets();
	init_properties();
	init_provenance();
	init_run();
	init_words();
	servers = (values) => Array.from({ length: values.servers + 2 }, (_, i) => serverName(i));
	model = defineModel({
		version: 1,
		title: "Where requests wait",
		text: "Each lane is a core; a square left of it is a request that waits. Look for cores that are idle while requests wait elsewhere.",
		parameters,
		advanced: [
			"shortest",
			"longest",
			"mean"
		],
		designs: {
			"round-robin": {
				label: "Round robin",
				text: "The first release: requests are dealt to the servers in turn, and on each server to its cores in turn. Each core has a queue of its own, which a request cannot leave."
			},
			"free-workers": {
				label: "Queue of free workers",
				text: "The redesign: a free core pushes its address onto one shared queue, and a client pops an address, blocking until there is one."
			},
			random: {
				label: "Random",
				text: "Each request is dealt to a core by lot, and waits in that core’s own queue."
			},
			"shortest-queue": {
				label: "Shortest queue",
				text: "Each request joins the core with the fewest requests, as nobody knows which are long. It cannot leave that queue."
			}
		},
		interventions: {
			kill: {
				label: "Kill",
				help: "The server dies. What it converts fails, and so does what is queued at its own cores.",
				targets: servers
			},
			start: {
				label: "Start",
				help: "The server joins the cluster, or comes back, with all its cores free.",
				targets: servers
			}
		},
		draw: draw$1,
		run,
		describe,
		properties,
		measures,
		distribution: {
			label: "Latency",
			unit: "duration",
			values: ({ latencies }) => latencies
		},
		claim,
		presets,
		provenance
	});
}));
// src/projects/image-server-cluster/byHand.test.ts
var byHand_test_exports = /* @__PURE__ */ __exportAll({});
/** Requests as pairs of seconds: when they come, how long they take. */
function perform(design, steps = [], requests = four) {
	const workload = {
		arrivals: requests.map(([at]) => at * second),
		services: requests.map(([, takes]) => takes * second)
	};
	const interventions = steps.map(([kind, target, at]) => ({
		kind,
		target,
		at: at * second
	}));
	return model.run({
		values: base,
		seed: 1,
		workload,
		design,
		interventions
	});
}
var usual$1, base, four, told, seconds, spans, measured, witness;
var init_byHand_test = __esmMin((() => {
	init_vitest();
	init_kernel();
	init_scenario();
	init_model();
	init_recording();
	({values: usual$1} = presetScenario(model, model.presets[0]));
	base = {
		...usual$1,
		servers: 2,
		cores: 1,
		overhead: 300
	};
	four = [
		[1, 10],
		[2, 1],
		[4, 1],
		[5, 1]
	];
	told = ({ log }) => log.map(({ at, text }) => `${at / second} ${text}`.replaceAll("\xA0", " "));
	seconds = (times) => times.map((time) => time / second);
	spans = (all) => all.map(({ from, to }) => [from / second, to / second]);
	measured = (recording) => Object.fromEntries(Object.entries(model.measures).map(([name, { value }]) => [name, value(recording)]));
	witness = (name, recording) => {
		const found = model.properties[name]?.check(recording);
		return found && `${found.at / 1e6} ${found.text}`.replaceAll("\xA0", " ");
	};
	test("dealt in turn, a short request waits behind the long one while a core is idle", () => {
		const recording = perform("round-robin");
		expect(told(recording)).toEqual([
			"1 Request 1 goes to 1:1.",
			"2 Request 2 goes to 2:1.",
			"4 Request 3 goes to 1:1 and waits behind 1, while 1 core is idle.",
			"5 Request 4 goes to 2:1.",
			"11 Request 3 gets 1:1 after 7 s.",
			"12 All 4 requests are through, and none failed."
		]);
		expect(recording.log.map(({ tone }) => tone)).toEqual([
			"plain",
			"plain",
			"bad",
			"plain",
			"plain",
			"good"
		]);
		expect(seconds(recording.latencies)).toEqual([
			1,
			1,
			8,
			10
		]);
		expect(spans(recording.flaw)).toEqual([[4, 5], [6, 11]]);
		expect(measured(recording)).toEqual({
			mean: 5 * second,
			p50: second,
			p95: 10 * second,
			p99: 10 * second,
			max: 10 * second,
			utilisation: 13 / 24,
			flaw: .5,
			failed: 0
		});
		expect(witness("free", recording)).toBe("4 Request 3 waits at 1:1, behind request 1, while 2:1 is idle.");
		expect(model.describe(recording, 4.5 * second)).toBe("At 4.5\xA0s, 1 of 2 cores convert; 2:1 is idle although 1 request waits.");
	});
	test("from the queue of free workers it gets the idle core, and who finds none blocks", () => {
		const recording = perform("free-workers");
		expect(told(recording)).toEqual([
			"1 Request 1 pops 1:1.",
			"2 Request 2 pops 2:1.",
			"4 Request 3 pops 2:1.",
			"5 Request 4 finds no free core and blocks.",
			"5.3 Request 4 gets 2:1 after 300 ms.",
			"11.3 All 4 requests are through, and none failed."
		]);
		expect(seconds(recording.latencies)).toEqual([
			1.3,
			1.3,
			1.6,
			10.3
		]);
		expect(recording.cores.map(({ holds }) => spans(holds))).toEqual([[[1, 1.3]], [
			[2, 2.3],
			[4, 4.3],
			[5.3, 5.6]
		]]);
		expect(recording.flaw).toEqual([]);
		expect(stateAt(recording, 5 * second)).toMatchObject({
			waiting: [3],
			free: [],
			arrived: 4,
			failed: 0
		});
		expect(stateAt(recording, 4.1 * second).cores.map(({ doing, request }) => [doing, request])).toEqual([["converting", 0], ["held", void 0]]);
		expect(stateAt(recording, 1.3 * second - 1).free).toEqual([1]);
	});
	test("where nobody is idle, a request waits behind however many there are", () => {
		const crowd = [
			[1, 10],
			[2, 10],
			[3, 1],
			[4, 1],
			[5, 1],
			[6, 1]
		];
		expect(told(perform("round-robin", [], crowd)).slice(2, 6)).toEqual([
			"3 Request 3 goes to 1:1 and waits behind 1.",
			"4 Request 4 goes to 2:1 and waits behind 1.",
			"5 Request 5 goes to 1:1 and waits behind 2.",
			"6 Request 6 goes to 2:1 and waits behind 2."
		]);
		expect(told(perform("free-workers", [], crowd)).slice(2, 5)).toEqual([
			"3 Request 3 finds no free core and blocks.",
			"4 Request 4 finds no free core and blocks behind 1.",
			"5 Request 5 finds no free core and blocks behind 2."
		]);
	});
	describe$1("a server that dies", () => {
		const five = [...four, [7, 1]];
		test("takes what it converts and what waits for it, and is passed over from then on", () => {
			const recording = perform("round-robin", [[
				"kill",
				0,
				4.5
			]], five);
			expect(told(recording).slice(3)).toEqual([
				"4.5 Server 1 dies. Requests lost: 1 being converted and 1 queued at its cores.",
				"5 Request 4 goes to 2:1.",
				"7 Request 5 goes to 2:1.",
				"8 All 5 requests are through: 3 served, 2 failed."
			]);
			expect(recording.failures).toEqual([{
				at: 4.5 * second,
				request: 0,
				why: "converting",
				server: 0
			}, {
				at: 4.5 * second,
				request: 2,
				why: "queued",
				server: 0
			}]);
			expect(spans(recording.flaw)).toEqual([[4, 4.5]]);
			expect(measured(recording)).toMatchObject({
				failed: 2,
				utilisation: 6.5 / 12.5,
				max: second
			});
			expect(witness("survives", recording)).toBe("4.5 Request 3 fails in the queue of 1:1: its server dies, and it cannot leave.");
			expect(witness("once", recording)).toBeUndefined();
			expect(model.describe(recording, 6.5 * second)).toMatch(/^At 6\.5\ss, 0 of 1 core convert; 2:1 is idle, and no request waits\. 2 requests have failed so far\.$/);
		});
		test("leaves nobody to deal to when it was the last", () => {
			const recording = perform("round-robin", [[
				"kill",
				0,
				.5
			], [
				"kill",
				1,
				.6
			]], four);
			expect(told(recording).slice(0, 3)).toEqual([
				"0.5 Server 1 dies. Requests lost: none.",
				"0.6 Server 2 dies. Requests lost: none.",
				"1 Request 1 fails, as no server is up."
			]);
			expect(recording.dealt).toEqual([
				-1,
				-1,
				-1,
				-1
			]);
			expect(witness("survives", recording)).toBe("1 Request 1 fails on arrival: no server is up.");
			expect(measured(recording)).toMatchObject({
				mean: void 0,
				failed: 4
			});
		});
		test("leaves its address in the queue of free workers, which does not answer", () => {
			const recording = perform("free-workers", [[
				"kill",
				0,
				.5
			]], four);
			expect(told(recording).slice(0, 5)).toEqual([
				"0.5 Server 1 dies. Requests lost: none.",
				"1 Request 1 pops 1:1.",
				"1.3 1:1 does not answer: request 1 pops again.",
				"1.3 Request 1 pops 2:1.",
				"2 Request 2 finds no free core and blocks."
			]);
		});
		test("comes back when it is started, and one more joins behind it", () => {
			const recording = perform("round-robin", [
				[
					"kill",
					0,
					.5
				],
				[
					"start",
					0,
					3
				],
				[
					"start",
					2,
					3.5
				],
				[
					"start",
					1,
					3.6
				]
			], four);
			expect(told(recording)).toContain("3 Server 1 joins with 1 core.");
			expect(told(recording)).toContain("3.5 Server 3 joins with 1 core.");
			expect(told(recording)).toContain("3.6 Server 2 is in the cluster already: nothing happens.");
			expect(recording.dealt).toEqual([
				1,
				1,
				2,
				0
			]);
			expect(stateAt(recording, 3.4 * second).cores).toHaveLength(2);
			expect(recording.servers.map(({ name, up }) => [name, up.map(({ from }) => from / second)])).toEqual([
				["server 1", [0, 3]],
				["server 2", [0]],
				["server 3", [3.5]]
			]);
		});
	});
	describe$1("the properties find", () => {
		const work = (request, from, to) => ({
			request,
			from: from * second,
			to: to * second,
			lost: false
		});
		/** The run of four requests, with other work at its cores. */
		const altered = (first, other) => {
			const recording = perform("round-robin");
			return {
				...recording,
				cores: recording.cores.map((core, i) => ({
					...core,
					works: i === 0 ? first : other
				}))
			};
		};
		const [right, left] = [[work(0, 1, 11), work(2, 11, 12)], [work(1, 2, 3), work(3, 5, 6)]];
		test("a request that is served twice, or never, or not to its end", () => {
			expect(witness("once", altered(right, left))).toBeUndefined();
			expect(witness("once", altered(right, [...left, work(1, 9, 10)]))).toBe("10 Request 2 is served by 2:1, and then is served by 2:1.");
			expect(witness("once", altered(right, left.slice(0, 1)))).toBe("12 Request 4 came, and nothing became of it.");
			expect(witness("once", altered(right, [work(1, 2, 2.5), work(3, 5, 6)]))).toBe("2.5 2:1 leaves request 2 after 500 ms, half done.");
		});
		test("a core that converts two at once", () => {
			expect(witness("single", altered([work(0, 1, 11), work(2, 10, 11)], left))).toBe("10 1:1 starts request 3 while it converts request 1.");
			expect(witness("single", altered(right, left))).toBeUndefined();
		});
		test("who overtakes in a queue, or at a core", () => {
			const recording = perform("round-robin");
			const stays = [{
				who: 2,
				from: 4 * second,
				to: 11 * second
			}, {
				who: 3,
				from: 5 * second,
				to: 6 * second
			}];
			expect(witness("order", {
				...recording,
				queues: [stays]
			})).toBe("6 Request 4 leaves the queue before request 3, which came first.");
			expect(witness("order", altered([work(2, 4, 5), work(0, 5, 15)], left))).toBe("5 1:1 serves request 3 before request 1, which came first.");
			expect(witness("order", recording)).toBeUndefined();
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
function record$1(model, { values, seed, interventions }, [left, right]) {
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
	const [left, right] = record$1(model, scenario, scenario.designs);
	return [examine(scenario.designs[0], left), examine(scenario.designs[1], right)];
}
/** Whether the claim holds under seed 1, under seed 2, and so on, run one by one. */
function* claims(model, { values, interventions }, seeds = 200) {
	for (let seed = 1; seed <= seeds; seed += 1) yield model.claim.holds(...record$1(model, {
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
var mapped, digestOf;
var init_compare = __esmMin((() => {
	init_digest();
	mapped = (table, map) => Object.fromEntries(Object.entries(table).map(([name, value]) => [name, map(value)]));
	digestOf = (result) => digest(result.recording);
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
})), seeds;
var init_seeds = __esmMin((() => {
	seeds = Array.from({ length: 2 }, (_, i) => i + 1);
}));
// src/figure/scale.ts
/** Round times for at most `count` ticks after zero. */
function ticks(end, count = 5) {
	const step = end > 3e8 ? [
		60,
		120,
		300,
		600,
		1200,
		3600,
		7200
	].map((s) => s * 1e6).find((size) => end / size <= count) : steps.find((size) => end / size <= count);
	if (step === void 0) return [0];
	return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
var along, steps;
var init_scale = __esmMin((() => {
	along = (t, end) => `${end > 0 ? Number((t / end * 100).toFixed(2)) : 0}%`;
	steps = [
		1,
		2,
		5
	].flatMap((n) => [
		0,
		1,
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9
	].map((power) => n * 10 ** power)).toSorted((a, b) => a - b);
}));
// src/figure/parts.tsx
/** A figure as wide as its place and `height` pixels high; text keeps its size at every width. */
function Frame({ id, label, height, children }) {
	return /* @__PURE__ */ jsxs("svg", {
		className: "figure",
		width: "100%",
		height,
		role: "img",
		"aria-labelledby": `${id}-label`,
		children: [/* @__PURE__ */ jsx("title", {
			id: `${id}-label`,
			children: label
		}), children]
	});
}
/** The name of a lane, left of the plot; `y` is its middle. */
function LaneName({ y, children }) {
	return /* @__PURE__ */ jsx("text", {
		className: "t",
		x: "16.5%",
		y: y + 4,
		textAnchor: "end",
		children
	});
}
/** The moment looked at. */
function Now({ t, end, y1, y2 }) {
	return /* @__PURE__ */ jsx("line", {
		className: "s-accent",
		x1: along(t, end),
		x2: along(t, end),
		y1,
		y2
	});
}
var init_parts = __esmMin((() => {
	init_format();
	init_scale();
	memo(function Axis({ end, y }) {
		return /* @__PURE__ */ jsxs("g", { children: [/* @__PURE__ */ jsx("line", {
			className: "s-line",
			x1: "0",
			x2: "100%",
			y1: y,
			y2: y
		}), ticks(end).map((t) => /* @__PURE__ */ jsxs("g", { children: [/* @__PURE__ */ jsx("line", {
			className: "s-line",
			x1: along(t, end),
			x2: along(t, end),
			y1: y,
			y2: y + 4
		}), /* @__PURE__ */ jsx("text", {
			className: "t t-small t-quiet",
			x: along(t, end),
			y: y + 16,
			textAnchor: t > .94 * end ? "end" : "middle",
			children: formatTime(t)
		})] }, t))] });
	});
}));
// src/projects/image-server-cluster/layout.ts
function layoutOf({ servers, cores }) {
	const pitch = round(Math.min(20, Math.max(.8, (room - top - head * servers.length) / cores.length)));
	const each = cores.length / servers.length;
	const group = head + pitch * each;
	const heads = servers.map((_, i) => round(top + i * group));
	const lanes = cores.map((core, i) => round(top + core.server * group + head + i % each * pitch));
	const bottom = round(top + group * servers.length + 4);
	return {
		pitch,
		block: pitch >= 8 ? Math.round(pitch * .35) * 2 : pitch >= 3 ? pitch - 1 : pitch,
		named: pitch >= 10.5,
		heads,
		lanes,
		top: top + 4,
		bottom,
		height: bottom + 22
	};
}
/** About a dozen conversions wide. */
function windowOf({ meanService }, end) {
	const sizes = [
		.01,
		.02,
		.05,
		.1,
		.2,
		.5,
		1,
		2,
		5,
		10,
		20,
		50
	].map((size) => size * second);
	return Math.min(end, sizes.find((size) => size >= 12 * meanService) ?? 1e8);
}
var head, top, room, round, box;
var init_layout = __esmMin((() => {
	init_kernel();
	head = 15;
	top = 26;
	room = 316;
	round = (y) => Math.round(y * 100) / 100;
	box = (x, y, width, height) => `M${x} ${y}h${width}v${height}h${-width}z`;
}));
// src/projects/image-server-cluster/trace.ts
/** What is left of a span without others that lie in it, in time order. */
function without(span, others) {
	return [span.from, ...others.map(({ to }) => to)].map((from, i) => ({
		from,
		to: others[i]?.from ?? span.to
	})).filter(({ from, to }) => to > from);
}
function idle(core, up, from, to) {
	const busy = [...clip(core.works, from, to), ...clip(core.holds, from, to)].toSorted((a, b) => a.from - b.from);
	return clip(up, from, to).flatMap((span) => without(span, clip(busy, span.from, span.to)));
}
/** The lanes from `start` to `t`, where a window of time `width` long is 1000 wide. */
function traceOf(recording, layout, start, width, t) {
	const place = (time) => Math.round((time - start) / width * 1e3);
	const draw = (spansOf, shape) => recording.cores.flatMap((core, i) => spansOf(core).map((span) => shape(place(span.from), layout.lanes[i] ?? 0, place(span.to) - place(span.from)))).join("");
	const block = (x, y, long) => box(x, y, long, layout.block);
	const works = (core) => within(core.works, start, t);
	const flawed = (core) => idle(core, recording.servers[core.server]?.up ?? [], start, t).flatMap(({ from, to }) => clip(recording.flaw, from, to));
	return {
		done: draw((core) => clip(works(core).filter((work) => work.to <= t), start, t), block),
		running: draw((core) => clip(works(core).filter((work) => work.to > t), start, t), block),
		held: draw((core) => clip(core.holds, start, t).filter(({ from, to }) => place(to) > place(from)), block),
		flawed: draw(flawed, block),
		rail: draw(flawed, (x, y, long) => `M${x} ${y + layout.block / 2}h${long}`),
		lost: draw((core) => within(core.works, start, t).filter((work) => work.lost && work.to <= t).map(({ to }) => ({
			from: to,
			to
		})), (x, y) => `M${x} ${y}v${layout.block}`)
	};
}
var clip;
var init_trace = __esmMin((() => {
	init_layout();
	init_recording();
	clip = (spans, from, to) => within(spans, from, to).map((span) => ({
		from: Math.max(from, span.from),
		to: Math.min(to, span.to)
	}));
}));
// src/projects/image-server-cluster/lanes.tsx
/** What each server does, in words above its lanes; what each core does, behind its lane. */
function Words({ recording, layout, state, t }) {
	const { heads, lanes, named, block, top } = layout;
	const shared = recording.design === "free-workers";
	return /* @__PURE__ */ jsxs("g", { children: [
		/* @__PURE__ */ jsx("text", {
			className: "t t-small t-quiet",
			x: "38%",
			y: top + 7,
			textAnchor: "end",
			children: shared ? `${state.waiting.length} waiting` : "waiting"
		}),
		/* @__PURE__ */ jsx("text", {
			className: "t t-small t-quiet",
			x: "41%",
			y: top + 7,
			children: "converting"
		}),
		heads.map((y, server) => {
			const cores = state.cores.filter((core) => core.server === server);
			if (cores.length === 0) return null;
			const down = cores.every((core) => core.doing === "down");
			const failed = recording.failures.filter((failure) => failure.server === server && failure.at <= t).length;
			return /* @__PURE__ */ jsx("text", {
				className: `t t-small ${down ? "t-accent" : "t-quiet"}`,
				x: "89%",
				y: y + 11,
				textAnchor: "end",
				children: down ? `down, ${failed} failed` : load(cores, shared)
			}, y);
		}),
		named && state.cores.map(({ doing, request, address }, i) => /* @__PURE__ */ jsx("text", {
			className: `t t-small ${doing === "idle" && state.waiting.length > 0 ? "t-accent" : "t-quiet"}`,
			x: "91%",
			y: (lanes[i] ?? 0) + block / 2 + 4,
			children: request === void 0 ? words[doing] : request + 1
		}, address))
	] });
}
function load(cores, shared) {
	const idle = cores.filter((core) => core.doing === "idle").length;
	const waiting = cores.reduce((sum, core) => sum + core.waiting.length, 0);
	return shared ? `${idle} idle` : `${idle} idle, ${waiting} waiting`;
}
/** The cores' recent past, up to `t`. */
function Lanes({ recording, layout, t, end }) {
	const width = windowOf(recording, end);
	const start = t - width;
	const trace = traceOf(recording, layout, start, width, t);
	const { top, bottom, named } = layout;
	const step = ticks(width, 4)[1] ?? width;
	const first = Math.max(0, Math.ceil(start / step));
	const marks = Array.from({ length: Math.floor(t / step) - first + 1 }, (_, i) => (first + i) * step);
	return /* @__PURE__ */ jsxs("svg", {
		x: "40%",
		width: "50%",
		overflow: "visible",
		children: [
			/* @__PURE__ */ jsxs("svg", {
				viewBox: `0 0 1000 ${bottom}`,
				preserveAspectRatio: "none",
				width: "100%",
				height: bottom,
				children: [
					/* @__PURE__ */ jsx("path", {
						className: "f-tint",
						d: trace.flawed
					}),
					/* @__PURE__ */ jsx("path", {
						className: "s-accent",
						d: trace.rail,
						vectorEffect: "non-scaling-stroke"
					}),
					/* @__PURE__ */ jsx("path", {
						className: named ? "s-line f-fill" : "f-line",
						d: trace.done,
						vectorEffect: "non-scaling-stroke"
					}),
					/* @__PURE__ */ jsx("path", {
						className: "s-line",
						d: trace.held,
						vectorEffect: "non-scaling-stroke"
					}),
					/* @__PURE__ */ jsx("path", {
						className: "f-ink",
						d: trace.running
					}),
					/* @__PURE__ */ jsx("path", {
						className: "s-accent",
						d: trace.lost,
						vectorEffect: "non-scaling-stroke"
					})
				]
			}),
			/* @__PURE__ */ jsx("line", {
				className: "s-line",
				x1: "0",
				x2: "100%",
				y1: bottom,
				y2: bottom
			}),
			marks.map((at) => /* @__PURE__ */ jsxs("g", { children: [/* @__PURE__ */ jsx("line", {
				className: "s-line",
				x1: along(at - start, width),
				x2: along(at - start, width),
				y1: bottom,
				y2: bottom + 4
			}), /* @__PURE__ */ jsx("text", {
				className: "t t-small t-quiet",
				x: along(at - start, width),
				y: bottom + 16,
				textAnchor: "middle",
				children: formatTime(at)
			})] }, at)),
			/* @__PURE__ */ jsx(Now, {
				t: width,
				end: width,
				y1: top + 11,
				y2: bottom
			})
		]
	});
}
var Names, words;
var init_lanes = __esmMin((() => {
	init_parts();
	init_scale();
	init_format();
	init_layout();
	init_trace();
	Names = memo(function Names({ recording, cores }) {
		const { heads, lanes, named, block } = layoutOf(recording);
		const joined = recording.cores.slice(0, cores);
		const servers = recording.servers.slice(0, (joined.at(-1)?.server ?? -1) + 1);
		return /* @__PURE__ */ jsxs("g", { children: [servers.map(({ name }, i) => /* @__PURE__ */ jsx(LaneName, {
			y: (heads[i] ?? 0) + 7,
			children: name
		}, name)), named && joined.map(({ address }, i) => /* @__PURE__ */ jsx("text", {
			className: "t t-small t-quiet",
			x: "16.5%",
			y: (lanes[i] ?? 0) + block / 2 + 4,
			textAnchor: "end",
			children: address
		}, address))] });
	});
	words = {
		idle: "idle",
		converting: "",
		held: "popped",
		down: ""
	};
}));
// src/projects/image-server-cluster/queues.tsx
/** How the next request gets to a core: the row above the lanes. */
function Mechanism({ recording, state }) {
	const { design } = recording;
	if (design === "free-workers") return /* @__PURE__ */ jsx(FreeWorkers, {
		recording,
		state
	});
	const core = recording.cores[recording.dealt[state.arrived - 1] ?? -1];
	return /* @__PURE__ */ jsxs("g", { children: [/* @__PURE__ */ jsx(LaneName, {
		y: 9,
		children: "dealt"
	}), /* @__PURE__ */ jsx("text", {
		className: "t",
		x: "18%",
		y: "13",
		children: state.arrived > 0 && `request ${state.arrived} ${core === void 0 ? "to nobody" : `to ${core.address}, ${hows[design]}`}`
	})] });
}
function FreeWorkers({ recording, state }) {
	const pitch = recording.cores.length > 99 ? 36 : 30;
	const free = state.free.slice(0, shown);
	return /* @__PURE__ */ jsxs("g", { children: [/* @__PURE__ */ jsx(LaneName, {
		y: 9,
		children: "free"
	}), /* @__PURE__ */ jsxs("svg", {
		x: "18%",
		overflow: "visible",
		children: [
			/* @__PURE__ */ jsx("path", {
				className: "s-line",
				d: free.map((_, i) => box(i * pitch, 1, pitch - 4, 17)).join("")
			}),
			free.map((core, i) => /* @__PURE__ */ jsx("text", {
				className: "t t-small",
				x: i * pitch + (pitch - 4) / 2,
				y: "13",
				textAnchor: "middle",
				children: recording.cores[core]?.address
			}, i)),
			/* @__PURE__ */ jsx("text", {
				className: "t t-small t-quiet",
				x: free.length * pitch,
				y: "13",
				children: state.free.length > shown ? `+${state.free.length - shown}` : free.length === 0 ? "no core" : ""
			})
		]
	})] });
}
/** Those that wait, left of the lane of their core, the first next to it. */
function Queues({ layout, state }) {
	const { named, lanes, block } = layout;
	const most = named ? 6 : 30;
	const square = (i, y) => box(-7 * (i + 1), y, 5, block);
	const bar = (length, y) => box(-2 * length, y, 2 * length, block);
	const queues = state.cores.map(({ waiting }, i) => ({
		y: lanes[i] ?? 0,
		length: waiting.length
	}));
	return /* @__PURE__ */ jsxs("svg", {
		x: "38.5%",
		overflow: "visible",
		children: [/* @__PURE__ */ jsx("path", {
			className: named ? "s-ink f-fill" : "f-ink",
			d: queues.map(({ y, length }) => named ? Array.from({ length: Math.min(most, length) }, (_, i) => square(i, y)).join("") : bar(Math.min(most, length), y)).join("")
		}), named && queues.map(({ y, length }) => length > most ? /* @__PURE__ */ jsxs("text", {
			className: "t t-small",
			x: -7 * most - 4,
			y: y + block / 2 + 4,
			textAnchor: "end",
			children: ["+", length - most]
		}, y) : null)]
	});
}
/** The one stack of those that wait, the first at its top right, and the line behind which they do. */
function SharedQueue({ layout, state }) {
	const { top, bottom } = layout;
	const columns = 7;
	const rows = Math.floor((bottom - top - 24) / 16);
	const waiting = Math.min(state.waiting.length, columns * rows);
	const high = Math.ceil(waiting / columns) * 16;
	const y = (top + bottom - high) / 2;
	return /* @__PURE__ */ jsxs("svg", {
		x: "38.5%",
		overflow: "visible",
		children: [
			/* @__PURE__ */ jsx("path", {
				className: "s-line",
				d: `M1 ${top + 14}V${bottom - 4}`
			}),
			/* @__PURE__ */ jsx("path", {
				className: "s-ink f-fill",
				d: Array.from({ length: waiting }, (_, i) => box(-7 * (i % columns + 1), Math.round(y + Math.floor(i / columns) * 16), 5, 12)).join("")
			}),
			state.waiting.length > waiting && /* @__PURE__ */ jsxs("text", {
				className: "t t-small",
				x: "-4",
				y: bottom - 2,
				textAnchor: "end",
				children: ["+", state.waiting.length - waiting]
			})
		]
	});
}
var hows, shown;
var init_queues = __esmMin((() => {
	init_parts();
	init_layout();
	hows = {
		"round-robin": "in turn",
		random: "by lot",
		"shortest-queue": "the shortest queue"
	};
	shown = 7;
}));
// src/projects/image-server-cluster/figure.tsx
/**
* One lane for each core: left of it who waits, in it the last seconds up to `t`, right of it what it does now. Above
* the lanes is how the next request gets to a core.
*/
function Figure({ recording, t, end, id }) {
	const layout = useMemo(() => layoutOf(recording), [recording]);
	const state = stateAt(recording, t);
	const drawn = {
		recording,
		layout,
		state
	};
	return /* @__PURE__ */ jsxs(Frame, {
		id,
		label: describe(recording, t, state),
		height: layout.height,
		children: [
			/* @__PURE__ */ jsx(Mechanism, { ...drawn }),
			/* @__PURE__ */ jsx(Names, {
				recording,
				cores: state.cores.length
			}),
			/* @__PURE__ */ jsx(Lanes, {
				recording,
				layout,
				t,
				end
			}),
			recording.design === "free-workers" ? /* @__PURE__ */ jsx(SharedQueue, { ...drawn }) : /* @__PURE__ */ jsx(Queues, { ...drawn }),
			/* @__PURE__ */ jsx(Words, {
				...drawn,
				t
			})
		]
	});
}
var init_figure = __esmMin((() => {
	init_parts();
	init_lanes();
	init_layout();
	init_queues();
	init_recording();
	init_words();
}));
// src/projects/image-server-cluster/model.test.ts
var model_test_exports = /* @__PURE__ */ __exportAll({});
/** What two designs promise and do not keep, by name. */
function broken(scenario) {
	return runScenario(model, scenario).flatMap(({ design, verdicts }) => Object.entries(model.properties).filter(([name, { promisedBy }]) => verdicts[name] !== void 0 && (promisedBy ?? designs).includes(design)).map(([name]) => `${design}, seed ${scenario.seed}: ${verdicts[name]?.text} (${name})`));
}
/** How many of those that came by `t` are accounted for. */
function accounted(recording, state, t) {
	const served = recording.cores.flatMap(({ works }) => works.filter((work) => !work.lost && work.to <= t)).length;
	const converting = state.cores.filter((core) => core.doing === "converting").length;
	return served + state.failed + converting + state.waiting.length;
}
var usual, designs, record, withValues, short, draw;
var init_model_test = __esmMin((() => {
	init_few();
	init_vitest();
	init_scenarios();
	init_seeds();
	init_compare();
	init_kernel();
	init_scenario();
	init_figure();
	init_model();
	init_recording();
	vi.setConfig({ testTimeout: 6e4 });
	usual = presetScenario(model, model.presets[0]);
	designs = Object.keys(model.designs);
	record = ({ values, seed, interventions }, design) => model.run({
		values,
		seed,
		workload: model.draw(values, seed),
		design,
		interventions
	});
	withValues = (values, rest = {}) => ({
		...usual,
		...rest,
		values: {
			...usual.values,
			...values
		}
	});
	short = scenarios(model).map((scenario) => {
		const requests = 50 + (scenario.values.requests - 50) % 300;
		const shrunk = requests / scenario.values.arrivals * second;
		const move = (at) => Math.round(at / (50 * second) * shrunk);
		return {
			...scenario,
			values: {
				...scenario.values,
				requests
			},
			interventions: scenario.interventions.map((intervention) => ({
				...intervention,
				at: move(intervention.at)
			})),
			at: move(scenario.at)
		};
	});
	describe$1("the claim", () => {
		test("holds in at least 190 of 200 seeds", () => {
			expect(countClaim(model, usual, { seeds: 2 }).held).toBeGreaterThanOrEqual(1.9);
		});
		test("is told with the numbers of the runs", () => {
			const [rival, chosen] = runScenario(model, usual);
			expect(model.claim.sentence(rival.recording, chosen.recording)).toMatch(/^On the same 250 requests, the mean latency falls from [\d.]+\ss to [\d.]+\ss, and the 99th percentile falls from/);
		});
	});
	describe$1("the properties", () => {
		test.each(model.presets.map((preset) => [preset.name, preset]))("hold in 200 seeds: %s", (_name, preset) => {
			const scenario = presetScenario(model, preset);
			expect(seeds.flatMap((seed) => broken({
				...scenario,
				seed
			}))).toEqual([]);
		});
		test("hold whatever the parameters and interventions", () => {
			assert$1(few_exports.property(short, (scenario) => {
				expect(broken(scenario)).toEqual([]);
			}), { numRuns: 300 });
		});
		test("are broken by round robin: requests wait beside idle cores", () => {
			const witness = model.properties["free"]?.check(record(usual, "round-robin"));
			expect(witness?.text).toMatch(/^Request \d+ waits at \d:\d, behind request \d+, while \d:\d.* (is|are) idle\.$/);
		});
		test.each(["random", "shortest-queue"])("are broken by %s too, in some seed", (design) => {
			const witnesses = seeds.slice(0, 50).map((seed) => model.properties["free"]?.check(record({
				...usual,
				seed
			}, design)));
			expect(witnesses?.some((witness) => witness !== void 0)).toBe(true);
		});
		test("are broken by round robin when a server dies: its queues fail with it", () => {
			const [left] = runScenario(model, presetScenario(model, model.presets[1] ?? model.presets[0]));
			expect(left.verdicts["survives"]?.text).toMatch(/^Request \d+ fails in the queue of 2:\d: its server dies/);
		});
	});
	describe$1("the designs", () => {
		test("are given the same requests", () => {
			const [left, right] = runScenario(model, usual);
			expect(left.recording.arrivals).toEqual(right.recording.arrivals);
			expect(left.recording.services).toEqual(right.recording.services);
		});
		test("agree where there is one worker and a pop costs nothing", () => {
			assert$1(few_exports.property(short, (scenario) => {
				const alone = {
					...scenario,
					values: {
						...scenario.values,
						servers: 1,
						cores: 1,
						overhead: 0
					},
					interventions: []
				};
				const works = designs.map((design) => record(alone, design).cores.map((core) => core.works));
				for (const other of works) expect(other).toEqual(works[0]);
			}));
		});
		test("agree, dealt in turn or popped, where all requests take equally long and a pop costs nothing", () => {
			const equal = withValues({
				distribution: "constant",
				overhead: 0
			});
			const [dealt, popped] = [record(equal, "round-robin"), record(equal, "free-workers")];
			expect(dealt.latencies).toEqual(popped.latencies);
		});
		test("serve a lone request in its service time, plus the overhead of a pop", () => {
			const calm = withValues({
				arrivals: .1,
				requests: 50,
				overhead: 7,
				distribution: "constant",
				mean: 100
			});
			expect(new Set(record(calm, "round-robin").latencies)).toEqual(/* @__PURE__ */ new Set([1e5]));
			expect(new Set(record(calm, "free-workers").latencies)).toEqual(/* @__PURE__ */ new Set([107e3]));
		});
		test("deal to servers in turn, and on each to its cores in turn", () => {
			const { dealt, cores } = record(usual, "round-robin");
			const addresses = dealt.slice(0, 9).map((core) => cores[core]?.address);
			expect(addresses).toEqual([
				"1:1",
				"2:1",
				"1:2",
				"2:2",
				"1:3",
				"2:3",
				"1:4",
				"2:4",
				"1:1"
			]);
		});
		test("join the shortest queue, the first of equals", () => {
			const recording = record(usual, "shortest-queue");
			for (const [request, at] of recording.arrivals.entries()) {
				const before = stateAt(recording, at - 1).cores.map((core) => core.waiting.length + (core.request === void 0 ? 0 : 1));
				expect(recording.dealt[request]).toBe(before.indexOf(Math.min(...before)));
			}
		});
		test("deal by lot to every core alike", () => {
			const { dealt, cores } = record(withValues({ requests: 8e3 }), "random");
			for (const index of cores.keys()) expect(Math.abs(dealt.filter((core) => core === index).length - 1e3)).toBeLessThan(120);
		});
	});
	describe$1("the state at a time", () => {
		const moments = few_exports.record({
			scenario: short,
			share: few_exports.double({
				min: 0,
				max: 1,
				noNaN: true
			})
		});
		test("accounts for every request that came", () => {
			assert$1(few_exports.property(moments, ({ scenario, share }) => {
				for (const { recording, design } of runScenario(model, scenario)) {
					const t = Math.round(recording.end * share);
					const state = stateAt(recording, t);
					const missing = state.arrived - accounted(recording, state, t);
					const held = state.cores.filter((core) => core.doing === "held").length;
					if (design === "free-workers") expect(missing).toBeGreaterThanOrEqual(held);
					else expect(missing).toBe(0);
				}
			}));
		});
		test("has a request that waits beside an idle core just when the recording says so", () => {
			assert$1(few_exports.property(moments, ({ scenario, share }) => {
				for (const { recording } of runScenario(model, scenario)) {
					const t = Math.min(Math.round(recording.end * share), recording.end - 1);
					const { cores, waiting } = stateAt(recording, t);
					const flawed = waiting.length > 0 && cores.some((core) => core.doing === "idle");
					expect(recording.flaw.some(({ from, to }) => from <= t && t < to)).toBe(flawed);
				}
			}));
		});
		test.each(designs)("agrees with the log: %s", (design) => {
			const recording = record(usual, design);
			const told = recording.log.flatMap(({ at, text }) => {
				const [, request, address = ""] = /^Request (\d+) (?:goes to|pops|gets) (\d+:\d+)/.exec(text) ?? [];
				return request === void 0 ? [] : [{
					at,
					request: Number(request) - 1,
					address,
					waits: text.includes("waits")
				}];
			});
			expect(told.length).toBeGreaterThan(200);
			for (const { at, request, address, waits } of told) {
				const core = stateAt(recording, at).cores.find((one) => one.address === address);
				if (waits) expect(core?.waiting.at(-1)).toBe(request);
				else if (core?.doing !== "held") expect(core?.request).toBe(request);
			}
		});
		test("is told in words", () => {
			expect(model.describe(record(usual, "round-robin"), usual.at)).toMatch(/^At 24\.05\ss, 5 of 8 cores convert; .* and .* are idle although 12 requests wait\.$/);
		});
	});
	describe$1("a recording", () => {
		test("is the same up to a moment, whatever the reader does from then on", () => {
			assert$1(few_exports.property(short, few_exports.constantFrom(...designs), (scenario, design) => {
				const cut = scenario.at;
				const long = record(scenario, design);
				const early = scenario.interventions.filter(({ at }) => at < cut);
				const brief = record({
					...scenario,
					interventions: early
				}, design);
				expect(brief.log.filter(({ at }) => at < cut)).toEqual(long.log.filter(({ at }) => at < cut));
				for (const share of [
					.1,
					.3,
					.6,
					.9,
					1
				]) {
					const t = Math.max(0, Math.ceil(cut * share) - 1);
					if (t < cut) expect(stateAt(brief, t)).toEqual(stateAt(long, t));
				}
			}), { numRuns: 300 });
		});
		test("survives being sent from a worker, and has the same digest each time", () => {
			for (const design of designs) {
				const scenario = {
					...usual,
					designs: [design, design]
				};
				const [once, again] = runScenario(model, scenario);
				expect(structuredClone(once.recording)).toEqual(once.recording);
				expect(digestOf(again)).toBe(digestOf(once));
			}
		});
		test("has its log in time order", () => {
			assert$1(few_exports.property(short, (scenario) => {
				for (const { recording } of runScenario(model, scenario)) {
					const times = recording.log.map(({ at }) => at);
					expect(times).toEqual(times.toSorted((a, b) => a - b));
				}
			}));
		});
		test("that is stopped after a day still has its measures", () => {
			const endless = withValues({
				arrivals: .1,
				requests: 2e4,
				servers: 1,
				cores: 1
			});
			for (const { recording, measures, verdicts } of runScenario(model, endless)) {
				expect(recording.outcome.ended).toBe("time");
				expect(recording.latencies.length).toBeGreaterThan(8e3);
				for (const value of Object.values(measures)) expect(value).toBeGreaterThanOrEqual(0);
				expect(verdicts["once"]).toBeUndefined();
			}
		});
		test("of a long run tells only what stands out", () => {
			const { log } = record(withValues({ requests: 2e4 }), "round-robin");
			expect(log.length).toBeLessThan(100);
			expect(log[0]?.text).toMatch(/the longest wait so far\.$/);
		});
	});
	describe$1("a server", () => {
		const busy = usual.at;
		const kill = {
			kind: "kill",
			target: 1,
			at: busy
		};
		test("that dies takes along what it converts and what is queued at its cores, but nobody who is blocked", () => {
			const hit = withValues({}, { interventions: [kill] });
			for (const [design, queued] of [["round-robin", 9], ["free-workers", 0]]) {
				const recording = record(hit, design);
				const before = stateAt(recording, busy - 1);
				expect(before.cores.slice(4).reduce((sum, core) => sum + core.waiting.length, 0)).toBe(queued);
				expect(recording.failures.filter(({ why }) => why === "converting")).toHaveLength(4);
				expect(recording.failures.filter(({ why }) => why === "queued")).toHaveLength(queued);
			}
		});
		test("that dies while it is free leaves addresses that do not answer", () => {
			const early = {
				...kill,
				at: 1e5
			};
			const { log, failures } = record(withValues({}, { interventions: [early] }), "free-workers");
			expect(log.filter(({ text }) => text.includes("does not answer")).map(({ text }) => text.slice(0, 3))).toEqual([
				"2:1",
				"2:2",
				"2:3",
				"2:4"
			]);
			expect(failures).toEqual([]);
		});
		test("that is started adds its cores behind the others, and blocked clients take them at once", () => {
			const crowded = withValues({ arrivals: 11.5 }, { interventions: [{
				kind: "start",
				target: 2,
				at: 17 * second
			}] });
			const recording = record(crowded, "free-workers");
			expect(stateAt(recording, 17 * second - 1).cores).toHaveLength(8);
			const after = stateAt(recording, 17 * second);
			expect(after.cores.slice(8).map(({ address, doing }) => `${address} ${doing}`)).toEqual([
				"3:1 held",
				"3:2 held",
				"3:3 held",
				"3:4 held"
			]);
		});
		test("that comes back serves again, without a second address", () => {
			assert$1(few_exports.property(few_exports.integer({
				min: 0,
				max: 30 * second
			}), few_exports.integer({
				min: 0,
				max: 5 * second
			}), (at, pause) => {
				const back = withValues({ overhead: 300 }, { interventions: [{
					...kill,
					at
				}, {
					kind: "start",
					target: 1,
					at: at + pause
				}] });
				const { addresses, cores } = record(back, "free-workers");
				for (const index of cores.keys()) {
					const stays = addresses.filter(({ who }) => who === index);
					for (const [i, stay] of stays.entries()) expect(stay.to).toBeLessThanOrEqual(stays[i + 1]?.from ?? Infinity);
				}
			}));
		});
		test("of whom all are down refuses requests where they are dealt out, and lets them block in the shared queue", () => {
			const dark = withValues({ requests: 50 }, { interventions: [0, 1].map((target) => ({
				kind: "kill",
				target,
				at: 0
			})) });
			expect(record(dark, "round-robin").failures.map(({ why }) => why)).toEqual(Array.from({ length: 50 }, () => "refused"));
			const recording = record(dark, "free-workers");
			expect(recording.failures).toEqual([]);
			expect(stateAt(recording, recording.end).waiting).toHaveLength(50);
		});
		test("to which nothing can happen is told of", () => {
			const { log } = record(withValues({}, { interventions: [
				kill,
				kill,
				{
					kind: "start",
					target: 0,
					at: busy
				},
				{
					kind: "kill",
					target: 3,
					at: busy
				}
			] }), "round-robin");
			expect(log.filter(({ tone }) => tone === "intervention").map(({ text }) => text)).toEqual([
				"Server 2 dies. Requests lost: 4 being converted and 9 queued at its cores.",
				"Server 2 is not in the cluster: nothing happens.",
				"Server 1 is in the cluster already: nothing happens.",
				"Server 4 is not in the cluster: nothing happens."
			]);
		});
	});
	draw = (recording, t) => renderToStaticMarkup(createElement(Figure, {
		recording,
		t,
		end: recording.end,
		id: "figure"
	}));
	describe$1("the figure", () => {
		test("is drawn of any run at any time", () => {
			assert$1(few_exports.property(short, (scenario) => {
				for (const { recording } of runScenario(model, scenario)) {
					const markup = draw(recording, Math.min(scenario.at, recording.end));
					expect(markup).not.toMatch(/NaN|undefined|Infinity|style=/);
				}
			}));
		});
		test("marks idle cores with the accent where requests wait elsewhere, and only there", () => {
			const [left, right] = runScenario(model, usual).map(({ recording }) => draw(recording, usual.at));
			expect(left?.match(/t-accent/g)).toHaveLength(3);
			expect(right).not.toMatch(/t-accent/);
			const calm = draw(record(usual, "free-workers"), 20 * second);
			expect(calm).toMatch(/>idle</);
			expect(calm).not.toMatch(/t-accent/);
		});
	});
}));
// \0tests
init_vitest();
var tests = [...await testsOf("src/projects/image-server-cluster/byHand.test.ts", () => Promise.resolve().then(() => (init_byHand_test(), byHand_test_exports))), ...await testsOf("src/projects/image-server-cluster/model.test.ts", () => Promise.resolve().then(() => (init_model_test(), model_test_exports)))];
export { tests };
