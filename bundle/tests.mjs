import { expect } from "vitest";
import { brotliCompressSync } from "node:zlib";
import { assert } from "fast-check";
import { createElement, memo } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
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
var defaults;
var init_parameters$1 = __esmMin((() => {
	defaults = (parameters) => settleValues(parameters, {});
}));
// src/sim/model.ts
var defineModel;
var init_model$1 = __esmMin((() => {
	defineModel = (model) => model;
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
	return `${short(share * 100)}${gap}%`;
}
function writeBytes(bytes) {
	const [size, unit] = sizes.find(([one]) => bytes >= .9995 * one) ?? [1, "B"];
	return `${short(bytes / size)}${gap}${unit}`;
}
var gap, minus, decimals, grouped, short, signed, formatTime, sizes, writers, formatQuantity;
var init_format = __esmMin((() => {
	init_kernel();
	gap = "\xA0";
	minus = "−";
	decimals = (value, places) => String(Number(value.toFixed(places)));
	grouped = (whole) => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ",");
	short = (value) => value >= 99.95 ? grouped(Math.round(value)) : decimals(Number(value.toPrecision(3)), 6);
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
		count: short,
		share: writeShare,
		bytes: writeBytes,
		"per second": (value) => `${short(value)}/s`
	};
	formatQuantity = (value, unit) => value === void 0 || !Number.isFinite(value) ? "–" : signed(value, writers[unit]);
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
// src/projects/postgresql-failover-agent/words.ts
var formatLsn, counted, listed, verb, sentence;
var init_words = __esmMin((() => {
	formatLsn = (lsn) => [Math.floor(lsn / 2 ** 32), lsn % 2 ** 32].map((half) => half.toString(16).toUpperCase()).join("/");
	counted = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
	listed = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
	verb = (n, plural) => n === 1 ? `${plural}s` : plural;
	sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}));
// src/projects/postgresql-failover-agent/describe.ts
function stateAt(recording, t) {
	const promotion = recording.promotions.findLast(({ at }) => at <= t);
	const count = (name) => recording.writes.reduce((sum, write) => (write[name] ?? Infinity) <= t ? sum + 1 : sum, 0);
	return {
		nodes: recording.nodes.map(({ name, moments, wal }, index) => ({
			name,
			index,
			...latest(moments, t),
			wal: latest(wal, t)
		})),
		timeline: promotion?.timeline ?? 1,
		leader: promotion?.node ?? 0,
		consul: latest(recording.consul, t).status,
		catalogue: latest(recording.catalogue, t).node,
		clients: latest(recording.clients, t).node,
		step: latest(recording.agent, t).step,
		acknowledged: count("acknowledged"),
		refused: count("refused"),
		lost: count("lost")
	};
}
/** A node's state in a word or two. */
function role({ up, cut, slow, role: own }) {
	if (!up) return "down";
	if (cut) return "cut off";
	const word = own === "fenced" ? "stopped" : own;
	return slow ? `${word}, slow` : word;
}
/** How much of the leader's WAL a node has not received. */
function lag$1({ nodes, leader }, { wal }) {
	return Math.max(0, (nodes[leader]?.wal.received ?? 0) - wal.received);
}
function describe(recording, t, state = stateAt(recording, t)) {
	const nodes = state.nodes.map((node) => {
		const missing = role(node).startsWith("standby") ? `, ${formatQuantity(lag$1(state, node), "bytes")} behind` : "";
		return `${node.name} ${role(node)} at ${formatLsn(node.wal.received)}${missing}`;
	});
	const { acknowledged, refused, lost } = state;
	return [
		`At ${formatTime(t)}: ${nodes.join("; ")}.`,
		`Consul: ${state.consul}; the catalogue leads to ${recording.nodes[state.catalogue]?.name}.`,
		`${counted(acknowledged, "commit")} acknowledged, ${lost} of them lost; ${counted(refused, "write")} refused.`
	].join(" ");
}
var init_describe = __esmMin((() => {
	init_format();
	init_snapshots();
	init_words();
}));
// src/projects/postgresql-failover-agent/measures.ts
/** From a refused write to the next that is not, and so on; what is not over at the end counts until then. */
function refusing({ writes, end }) {
	let total = 0;
	let since;
	for (const { at, refused } of writes) if (refused !== void 0) since ??= at;
	else if (since !== void 0) {
		total += at - since;
		since = void 0;
	}
	return since === void 0 ? total : total + end - since;
}
var count, lostCommits, longest, measures;
var init_measures = __esmMin((() => {
	count = ({ writes }, end) => writes.filter((write) => write[end] !== void 0).length;
	lostCommits = (recording) => count(recording, "lost");
	longest = (durations) => durations.length === 0 ? void 0 : Math.max(...durations);
	measures = {
		lost: {
			label: "Commits acknowledged, then lost",
			unit: "count",
			better: "less",
			value: lostCommits
		},
		acknowledged: {
			label: "Commits acknowledged",
			unit: "count",
			better: "more",
			value: (recording) => count(recording, "acknowledged")
		},
		refused: {
			label: "Writes refused",
			unit: "count",
			better: "less",
			value: (recording) => count(recording, "refused")
		},
		refusing: {
			label: "Time of refused writes",
			unit: "duration",
			better: "less",
			value: refusing
		},
		detect: {
			label: "Time to detect, the longest",
			unit: "duration",
			better: "less",
			value: ({ promotions }) => longest(promotions.map(({ failed, critical }) => critical - failed))
		},
		promote: {
			label: "Time to promote, the longest",
			unit: "duration",
			better: "less",
			value: ({ promotions }) => longest(promotions.map(({ critical, at }) => at - critical))
		},
		discarded: {
			label: "WAL thrown away by pg_rewind",
			unit: "bytes",
			better: "less",
			value: ({ nodes }) => nodes.flatMap(({ discarded }) => discarded).reduce((sum, { bytes }) => sum + bytes, 0)
		}
	};
}));
// src/projects/postgresql-failover-agent/parameters.ts
var lag, parameters, names;
var init_parameters = __esmMin((() => {
	lag = (node, value) => ({
		kind: "number",
		label: `Lag of pg${node}`,
		unit: "ms",
		min: 10,
		max: 5e3,
		step: 10,
		default: value,
		help: `How long after the primary wrote it the WAL is received by pg${node}, give or take a fifth.`
	});
	parameters = {
		rate: {
			kind: "number",
			label: "Writes",
			unit: "per second",
			min: 1,
			max: 20,
			step: 1,
			default: 8,
			help: "How many commits the clients ask for; they come at random."
		},
		burst: {
			kind: "number",
			label: "Burst",
			unit: "× as many",
			min: 1,
			max: 5,
			step: 1,
			default: 4,
			help: "From 10 s to 15 s, so many times as many writes come."
		},
		standbys: {
			kind: "number",
			label: "Standbys",
			min: 1,
			max: 4,
			step: 1,
			default: 3,
			help: "The list is in the order of their numbers: pg2 is the first in it."
		},
		replication: {
			kind: "choice",
			label: "Replication",
			options: {
				asynchronous: "asynchronous",
				synchronous: "synchronous, ANY 1"
			},
			default: "asynchronous",
			help: "Asynchronous: acknowledged once the primary has it. Synchronous: once any one standby has confirmed receiving it, too."
		},
		lag2: lag(2, 1200),
		lag3: lag(3, 100),
		lag4: lag(4, 400),
		lag5: lag(5, 700),
		replay: {
			kind: "number",
			label: "Replay",
			unit: "ms",
			min: 0,
			max: 5e3,
			step: 50,
			default: 300,
			help: "How long after receiving it a standby has applied the WAL to its own data."
		},
		interval: {
			kind: "number",
			label: "Check every",
			unit: "s",
			min: 1,
			max: 30,
			step: 1,
			default: 2,
			help: "How long Consul waits after one health check before the next."
		},
		timeout: {
			kind: "number",
			label: "Check’s time-out",
			unit: "s",
			min: .5,
			max: 10,
			step: .5,
			default: 1,
			help: "A check without an answer for so long has failed. A healthy node answers within 0.15 s, a slow one within 1.5 s."
		},
		failures: {
			kind: "number",
			label: "Failures",
			min: 1,
			max: 5,
			step: 1,
			default: 2,
			help: "So many checks in a row must fail before Consul calls the service critical."
		},
		ttl: {
			kind: "number",
			label: "TTL",
			unit: "s",
			min: 0,
			max: 60,
			step: 1,
			default: 2,
			help: "For so long the clients keep an address before they ask the catalogue again."
		},
		patience: {
			kind: "number",
			label: "Catch-up limit",
			unit: "s",
			min: 1,
			max: 60,
			step: 1,
			default: 10,
			help: "For so long, at most, the standbys may pull and replay before one is chosen."
		},
		operator: {
			kind: "number",
			label: "Operator",
			unit: "min",
			min: 1,
			max: 8,
			step: 1,
			default: 4,
			help: "Without an agent: how long after the alarm somebody sits at a keyboard."
		},
		length: {
			kind: "number",
			label: "Run",
			unit: "s",
			min: 20,
			max: 600,
			step: 10,
			default: 40,
			help: "How long the run is."
		}
	};
	names = ({ standbys }) => Array.from({ length: standbys + 1 }, (_, i) => `pg${i + 1}`);
}));
// src/projects/postgresql-failover-agent/presets.ts
var fault$1, presets;
var init_presets = __esmMin((() => {
	init_kernel();
	fault$1 = (kind, node, at) => ({
		kind,
		target: node - 1,
		at: at * second
	});
	presets = [
		{
			name: "Kill the primary during a burst",
			text: "pg1 dies at 12.5 s. pg2 is the first in the list, but 1.2 s behind; pg3 has nearly everything. Where pg2 takes over, what was written in that second is gone, although the clients were told it was safe.",
			interventions: [fault$1("kill", 1, 12.5), fault$1("restore", 1, 26)],
			at: 33 * second
		},
		{
			name: "Synchronous replication",
			text: "The same, but a commit waits until any one standby has received it. So every acknowledged commit is on some standby, and choosing the right one loses nothing; the first in the list is not the one that confirmed.",
			values: { replication: "synchronous" },
			interventions: [fault$1("kill", 1, 12.5), fault$1("restore", 1, 26)],
			at: 33 * second
		},
		{
			name: "The network, not the node",
			text: "pg1 is cut off, and comes back at 28 s, still thinking itself the primary. It asks Consul before it lets anybody in, finds a newer timeline, and is rewound to where the two parted.",
			interventions: [fault$1("cut", 1, 12.5), fault$1("restore", 1, 28)],
			at: 29 * second
		},
		{
			name: "A cut shorter than the alarm",
			text: "pg1 is cut off for 3.5 s. One check fails, and Consul asks for two before the service is critical: nobody is promoted, and nothing is lost. With “Failures” at 1, it is replaced.",
			interventions: [fault$1("cut", 1, 12), fault$1("restore", 1, 15.5)],
			at: 22 * second
		},
		{
			name: "Two failures in a row",
			text: "pg1 dies, and then both that could have replaced it, pg2 and pg3. The next failover goes the same way, to timeline 3; whoever returns joins that.",
			values: {
				standbys: 4,
				length: 60
			},
			interventions: [
				fault$1("kill", 1, 12.5),
				fault$1("kill", 3, 30),
				fault$1("kill", 2, 30),
				fault$1("restore", 1, 44),
				fault$1("restore", 2, 46),
				fault$1("restore", 3, 48)
			],
			at: 57 * second
		},
		{
			name: "Slow, not dead",
			text: "pg1 answers its checks too late, and is called critical while it still runs. It is stopped first, and the standbys pull what it has left, as slowly as it sends. When the agent waits no longer, pg3 has it all, and pg2 has not.",
			interventions: [fault$1("slow", 1, 12.5), fault$1("restore", 1, 36)],
			at: 34 * second
		},
		{
			name: "Nobody on call",
			text: "Without an agent Consul raises the alarm all the same, but the service waits for a person: minutes of refused writes in place of seconds.",
			designs: ["operator", "most"],
			values: {
				length: 360,
				rate: 2
			},
			interventions: [fault$1("kill", 1, 40), fault$1("restore", 1, 320)],
			at: 345 * second
		}
	];
}));
// src/projects/postgresql-failover-agent/properties.ts
/** The first promotion that something is wrong with. */
function firstWrong(recording, wrong) {
	for (const promotion of recording.promotions) {
		const text = wrong(promotion);
		if (text !== void 0) return {
			at: promotion.at,
			text
		};
	}
}
/** The catalogue has one service definition, so it never holds two primaries; this looks at whom it holds. */
function notPromoted(recording) {
	const stranger = recording.catalogue.find(({ at, node }, i) => i > 0 && recording.promotions.findLast((promotion) => promotion.at <= at)?.node !== node);
	return stranger && {
		at: stranger.at,
		text: `The catalogue leads to ${nameOf(recording, stranger.node)}, which was not promoted.`
	};
}
function lostThoughKept(recording) {
	return firstWrong(recording, (promotion) => {
		const kept = promotion.candidates.find(({ missing }) => missing === 0);
		if (!recording.synchronous || promotion.lost === 0 || kept === void 0) return void 0;
		const [up, chosen] = [nameOf(recording, kept.node), nameOf(recording, promotion.node)];
		return `${up} could be reached and had every acknowledged commit; ${chosen} is promoted, and ${`${promotion.lost} of them ${promotion.lost === 1 ? "is" : "are"} lost`}.`;
	});
}
function notTheMost(recording) {
	return firstWrong(recording, (promotion) => {
		const own = within(promotion)?.received ?? 0;
		const [best] = promotion.candidates.toSorted((a, b) => b.received - a.received);
		if (best === void 0 || best.received <= own) return void 0;
		const more = (within(promotion)?.missing ?? 0) - best.missing;
		const has = `${nameOf(recording, best.node)} has WAL up to ${formatLsn(best.received)}`;
		const commits = `${counted(more, "acknowledged commit")} more`;
		return `${nameOf(recording, promotion.node)} is promoted at ${formatLsn(own)}, although ${has}, with ${commits}.`;
	});
}
function whilePassing(recording) {
	return firstWrong(recording, ({ at, node }) => {
		const old = latest(recording.catalogue, at).node;
		const last = recording.checks.findLast((check) => check.at <= at && check.node === old);
		if (latest(recording.consul, at).status === "critical" && last?.passed === false) return void 0;
		return `${nameOf(recording, node)} is promoted while ${nameOf(recording, old)} passes its check.`;
	});
}
function acceptedByOld(recording) {
	const write = recording.writes.find(({ at, lsn, timeline }) => lsn > 0 && recording.promotions.some((p) => p.at < at && p.timeline > timeline));
	if (write === void 0) return void 0;
	const { at, node, timeline } = write;
	return {
		at,
		text: `${nameOf(recording, node)}, replaced, accepts a write on timeline ${timeline} at ${formatTime(at)}.`
	};
}
var nameOf, within, properties;
var init_properties = __esmMin((() => {
	init_format();
	init_snapshots();
	init_words();
	nameOf = ({ nodes }, node) => nodes[node]?.name ?? "";
	within = ({ candidates, node }) => candidates.find((each) => each.node === node);
	properties = {
		onePrimary: {
			text: "At most one primary is in the catalogue, and none that was not promoted.",
			kind: "always",
			check: notPromoted
		},
		nothingLost: {
			text: "With synchronous replication no acknowledged commit is lost while one up-to-date standby is reachable.",
			kind: "always",
			promisedBy: ["most"],
			check: lostThoughKept
		},
		mostWal: {
			text: "The chosen standby has the most WAL of those that can be reached.",
			kind: "always",
			promisedBy: ["most"],
			check: notTheMost
		},
		neverWhilePassing: {
			text: "The agent never promotes while the primary passes its check.",
			kind: "always",
			check: whilePassing
		},
		oldPrimary: {
			text: "An old primary that returns accepts no writes.",
			kind: "always",
			check: acceptedByOld
		}
	};
}));
// src/projects/postgresql-failover-agent/provenance.ts
var manual, provenance;
var init_provenance = __esmMin((() => {
	manual = "https://www.postgresql.org/docs/current";
	provenance = {
		stated: ["Consul does the health checking of the PostgreSQL service; when it fails, the agent runs the failover.", "The agent makes the standbys pull and apply the latest WAL, chooses the one with the most WAL applied, promotes it, and then updates the service definition in Consul."],
		assumed: [
			"Whatever is not in those two sentences is this model’s, its figures included: lags, rates, times and limits.",
			"A commit takes no time on the primary itself. “Synchronous” is synchronous_standby_names = 'ANY 1 (*)' with synchronous_commit = on: any one standby has received and flushed the commit; replay is not waited for. A client waits 3 s for its answer.",
			"A lag is WAL that the primary has not yet sent off: when it dies, or the link breaks, what had not been received does not arrive. There is no WAL archive, so what a dead primary alone holds is out of reach.",
			"The standbys are compared after they have replayed what they received; should the catch-up limit end the wait, by what they have received, since promotion replays that first. A node whose WAL has left the primary’s history is no candidate.",
			"Clients, agent and Consul are on one side of the network. A primary that is cut off sits alone on the other, and gets no writes. None of the four steps would fence it: a client on its side could go on writing to it, and would lose that when the cut heals.",
			"A primary that is critical but can be reached is shut down before anybody is promoted, and its WAL sender serves the standbys until they have it all. One that answers in time again is left alone.",
			"A node that returns asks Consul before it lets anybody in. A failover is announced there before the promotion, which takes 1 s; a standby lost within it is not promoted.",
			"Clients share one look-up of the catalogue, made once every TTL; they follow the service definition, whether its check passes or not.",
			"Consul does not fail. It counts failures in a row itself (failures_before_critical: in Consul since 1.7, after the project’s year). A dead node answers nothing, so each check lasts until its time-out. A new definition starts as passing.",
			"Crash recovery takes 1 s, and pg_rewind 2 s; it needs wal_log_hints or checksums. Timeline numbers are never used twice. Only the clients’ commits and a promotion write WAL.",
			"The operator does the same four steps, and picks the most advanced standby."
		],
		sources: [
			{
				title: "PostgreSQL documentation, High Availability: Log-Shipping Standby Servers",
				url: `${manual}/warm-standby.html`
			},
			{
				title: "PostgreSQL documentation, High Availability: Failover",
				url: `${manual}/warm-standby-failover.html`
			},
			{
				title: "PostgreSQL documentation, Continuous Archiving: Timelines",
				url: `${manual}/continuous-archiving.html`
			},
			{
				title: "PostgreSQL documentation, synchronous_standby_names",
				url: `${manual}/runtime-config-replication.html`
			},
			{
				title: "PostgreSQL documentation, pg_rewind",
				url: `${manual}/app-pgrewind.html`
			},
			{
				title: "Consul documentation, Health check configuration reference",
				url: "https://developer.hashicorp.com/consul/docs/v1.16.x/services/configuration/checks-configuration-reference"
			}
		]
	};
}));
// src/projects/postgresql-failover-agent/commits.ts
/** The clients give up on what has waited too long; their writes stay in the primary's WAL. */
function expire(run) {
	if (run.waiting.length === 0) return;
	const late = run.waiting.filter((write) => write.at + clientWaits <= run.kernel.now);
	for (const write of late) write.refused = write.at + clientWaits;
	if (late.length > 0) run.waiting = run.waiting.slice(late.length);
}
/** A standby confirms: with ANY 1, one is enough. */
function acknowledge(run, received) {
	if (run.waiting.length === 0) return;
	expire(run);
	const rest = run.waiting.filter((write) => write.lsn > received);
	for (const write of run.waiting) if (write.lsn <= received) write.acknowledged = run.kernel.now;
	run.waiting = rest;
}
/** The sessions of a primary end: whoever waits for an answer gets none. */
function breakOff(run) {
	expire(run);
	for (const write of run.waiting) write.refused = run.kernel.now;
	run.waiting = [];
}
/** The primary writes a commit to its WAL, which takes no time, and answers, or waits for a standby first. */
function commit(run, write) {
	if (run.values.replication === "synchronous") run.waiting.push(write);
	else write.acknowledged = run.kernel.now;
}
var clientWaits;
var init_commits = __esmMin((() => {
	init_kernel();
	clientWaits = 3 * second;
}));
// src/projects/postgresql-failover-agent/history.ts
/** How far timeline `of` belongs to the history of `timeline`; undefined when not at all. */
function reach(timelines, timeline, of) {
	let limit = Infinity;
	for (let id = timeline; id > 0;) {
		if (id === of) return limit;
		const own = timelines[id - 1];
		limit = own?.fork ?? 0;
		id = own?.parent ?? 0;
	}
}
/** Whether a node with this WAL has a commit. */
function holds(timelines, wal, write) {
	const limit = write.timeline === wal.timeline ? wal.received : reach(timelines, wal.timeline, write.timeline);
	return write.lsn > 0 && limit !== void 0 && write.lsn <= limit;
}
/** The last point that a node's WAL has in common with a primary's timeline. */
function common(timelines, wal, primary) {
	let end = wal.received;
	for (let id = wal.timeline; id > 0;) {
		const limit = reach(timelines, primary, id);
		if (limit !== void 0) return {
			timeline: id,
			lsn: Math.min(end, limit)
		};
		const own = timelines[id - 1];
		end = own?.fork ?? 0;
		id = own?.parent ?? 0;
	}
	return {
		timeline: 1,
		lsn: 0
	};
}
/** Whether a node has WAL that is not in the primary's history, so that it cannot follow. */
function diverged(timelines, wal, primary) {
	const point = common(timelines, wal, primary);
	return point.timeline !== wal.timeline || point.lsn < wal.received;
}
var init_history = __esmMin((() => {}));
// src/projects/postgresql-failover-agent/state.ts
function createRun(start) {
	const { values, design } = start;
	const nodes = names(values).map(createNode);
	const [first] = nodes;
	if (first === void 0) throw new RangeError("a cluster has a node");
	return {
		...start,
		nodes,
		leader: first,
		registered: first,
		address: first,
		timelines: [{
			parent: 0,
			fork: 0,
			forkThrough: 0,
			node: 0,
			from: 0
		}],
		writes: [],
		waiting: [],
		addresses: [{
			at: 0,
			node: 0
		}],
		consul: {
			status: "passing",
			failures: 0,
			round: 0,
			failed: void 0,
			critical: 0,
			moments: [{
				at: 0,
				status: "passing"
			}],
			checks: [],
			catalogue: [{
				at: 0,
				node: 0
			}]
		},
		agent: {
			step: "watching",
			stopped: false,
			present: design !== "operator",
			stuck: false,
			deadline: 0,
			steps: [{
				at: 0,
				step: "watching"
			}]
		},
		promotions: [],
		log: []
	};
}
function createNode(name, index) {
	const state = {
		up: true,
		cut: false,
		slow: false,
		role: index === 0 ? "primary" : "standby"
	};
	const wal = {
		at: 0,
		timeline: 1,
		received: startLsn,
		replayed: startLsn,
		receivedThrough: 0,
		replayedThrough: 0
	};
	return {
		index,
		name,
		wal,
		session: 0,
		life: 0,
		...state,
		moments: [{
			at: 0,
			...state
		}],
		positions: [wal],
		discarded: []
	};
}
/** The delay at this time of a node's own link and disk. */
function delayed(run, node, usual) {
	const weather = run.workload.weather[node.index] ?? [];
	return Math.round(usual * (weather[Math.floor(run.kernel.now / 5e5)] ?? 1));
}
function change(run, node, what) {
	Object.assign(node, what);
	const { up, cut, slow, role } = node;
	record$2(node.moments, {
		at: run.kernel.now,
		up,
		cut,
		slow,
		role
	});
}
function receive(run, node, timeline, received, receivedThrough) {
	const { replayed, replayedThrough } = node.wal;
	setWal(node, {
		at: run.kernel.now,
		timeline,
		received,
		replayed,
		receivedThrough,
		replayedThrough
	});
}
function setReplayed(run, node, replayed, replayedThrough) {
	const { timeline, received, receivedThrough } = node.wal;
	setWal(node, {
		at: run.kernel.now,
		timeline,
		received,
		replayed,
		receivedThrough,
		replayedThrough
	});
}
function setWal(node, wal) {
	node.wal = wal;
	record$2(node.positions, wal);
}
/** Adds a snapshot; of several at one time only the last counts. */
function record$2(snapshots, next) {
	if (snapshots.at(-1)?.at === next.at) snapshots.pop();
	snapshots.push(next);
}
var startLsn, tell, reachable, slowed, missing;
var init_state = __esmMin((() => {
	init_history();
	init_parameters();
	startLsn = 50331976;
	tell = (run, text, tone = "plain") => {
		run.log.push({
			at: run.kernel.now,
			text,
			tone
		});
	};
	reachable = (node) => node.up && !node.cut;
	slowed = (...nodes) => nodes.some((node) => node.slow) ? 10 : 1;
	missing = (run, wal) => run.writes.filter((w) => w.acknowledged !== void 0 && w.lost === void 0 && !holds(run.timelines, wal, w));
}));
// src/projects/postgresql-failover-agent/replication.ts
/** Whether a node still pulls, or still replays. */
function behind(run, node) {
	return follows(run, node) && node.wal.received < run.leader.wal.received || node.wal.replayed < node.wal.received;
}
/** Sends all that the leader has to a standby that follows it; it arrives after the lag, unless the stream breaks off. */
function ship(run, node) {
	const { timeline, received } = run.leader.wal;
	if (!follows(run, node) || node.wal.timeline === timeline && node.wal.received >= received) return;
	const sentAt = run.kernel.now;
	const { session } = node;
	run.kernel.after(Math.max(1, delayed(run, node, lagOf(run, node)) * slowed(node, run.leader)), () => {
		if (node.session !== session || node.wal.received >= received) return;
		receive(run, node, timeline, received, sentAt);
		acknowledge(run, received);
		replay(run, node);
	});
}
/** Applies what has been received; this goes on when the stream breaks off, not when the node stops. */
function replay(run, node) {
	const { life, wal } = node;
	run.kernel.after(delayed(run, node, run.values.replay * millisecond) * slowed(node), () => {
		if (node.life !== life || node.wal.replayed >= wal.received) return;
		setReplayed(run, node, wal.received, wal.receivedThrough);
	});
}
/** Ends the streams that a node has a part in. */
function disconnect(run, node) {
	for (const other of node === run.leader ? run.nodes : [node]) other.session += 1;
}
/**
* Has a node follow the leader, as far as it can be reached; one that has WAL beyond the leader's history is rewound
* first, and one that is not ready yet comes back here when it is.
*/
function follow$1(run, node) {
	if (node === run.leader || !reachable(node) || node.role === "starting" || node.role === "rewinding") return;
	if (!diverged(run.timelines, node.wal, run.leader.wal.timeline)) {
		disconnect(run, node);
		if (node.role !== "standby") change(run, node, { role: "standby" });
		ship(run, node);
		return;
	}
	if (reachable(run.leader) && run.leader.role === "primary") rewind(run, node);
	else if (node.role !== "diverged") change(run, node, { role: "diverged" });
}
function rewind(run, node) {
	disconnect(run, node);
	node.life += 1;
	const { life } = node;
	change(run, node, { role: "rewinding" });
	tell(run, `${node.name} has WAL that ${run.leader.name} has not: pg_rewind takes it back to where they parted.`);
	run.kernel.after(rewindTakes * slowed(node), () => {
		if (node.life !== life) return;
		change(run, node, { role: "diverged" });
		if (reachable(run.leader) && run.leader.role === "primary") discard(run, node);
		follow$1(run, node);
	});
}
/** Throws away what a node has beyond the leader's history. */
function discard(run, node) {
	const { timeline, lsn } = common(run.timelines, node.wal, run.leader.wal.timeline);
	const old = node.wal;
	const through = writtenAt(run, timeline, lsn);
	const kept = {
		at: run.kernel.now,
		timeline,
		received: lsn,
		replayed: lsn,
		receivedThrough: through,
		replayedThrough: through
	};
	const gone = run.writes.filter((w) => w.acknowledged !== void 0 && holds(run.timelines, old, w) && !holds(run.timelines, kept, w));
	setWal(node, kept);
	node.discarded.push({
		at: run.kernel.now,
		from: through,
		to: old.receivedThrough,
		bytes: old.received - lsn,
		acknowledged: gone.length
	});
	const commits = gone.length === 0 ? "no acknowledged commit" : counted(gone.length, "acknowledged commit");
	const what = `${formatLsn(lsn)} to ${formatLsn(old.received)} on ${node.name}, with ${commits} in it`;
	const tone = gone.length > 0 ? "bad" : "plain";
	tell(run, `pg_rewind has thrown away ${what}. Now it follows ${run.leader.name}.`, tone);
}
/** When a primary had written so far. */
function writtenAt(run, timeline, lsn) {
	return run.writes.findLast((w) => w.timeline === timeline && w.lsn > 0 && w.lsn <= lsn)?.at ?? run.timelines[timeline - 1]?.from ?? 0;
}
var lagOfFirst, rewindTakes, lagOf, sends, follows, shipToAll;
var init_replication = __esmMin((() => {
	init_kernel();
	init_commits();
	init_history();
	init_state();
	init_words();
	lagOfFirst = 100;
	rewindTakes = 2 * second;
	lagOf = ({ values }, node) => millisecond * ([
		lagOfFirst,
		values.lag2,
		values.lag3,
		values.lag4,
		values.lag5
	][node.index] ?? lagOfFirst);
	sends = ({ leader, agent }) => reachable(leader) && (leader.role === "primary" || leader.role === "fenced" && agent.step === "catching up");
	follows = (run, node) => node !== run.leader && node.role === "standby" && reachable(node) && sends(run);
	shipToAll = (run) => run.nodes.forEach((node) => ship(run, node));
}));
// src/projects/postgresql-failover-agent/clients.ts
/** Each write comes at its own time, and each look-up of the service's address a TTL after the one before. */
function startClients(run) {
	if (run.values.ttl > 0) run.kernel.at(run.workload.firstLookup, () => lookUp(run));
	arrive$1(run, 0);
}
function arrive$1(run, index) {
	const next = run.workload.writes[index];
	if (next === void 0) return;
	run.kernel.at(next.at, () => {
		if (run.values.ttl === 0) follow(run);
		send(run, next.bytes);
		arrive$1(run, index + 1);
	});
}
function lookUp(run) {
	follow(run);
	run.kernel.after(run.values.ttl * second, () => lookUp(run));
}
function follow(run) {
	if (run.address === run.registered) return;
	run.address = run.registered;
	record$2(run.addresses, {
		at: run.kernel.now,
		node: run.address.index
	});
	tell(run, `The clients look the service up again and write to ${run.address.name}.`, "good");
}
function send(run, bytes) {
	const { address, kernel } = run;
	const write = {
		at: kernel.now,
		node: address.index,
		timeline: address.wal.timeline,
		lsn: 0
	};
	expire(run);
	if (reachable(address) && address.role === "primary") accept(run, {
		...write,
		lsn: append(run, address, bytes)
	});
	else run.writes.push({
		...write,
		refused: kernel.now
	});
}
function accept(run, write) {
	run.writes.push(write);
	commit(run, write);
	shipToAll(run);
}
/** Writes to the primary's WAL: what it has written it has also applied. */
function append(run, primary, bytes) {
	const received = primary.wal.received + bytes;
	const at = run.kernel.now;
	const { timeline } = primary.wal;
	setWal(primary, {
		at,
		timeline,
		received,
		replayed: received,
		receivedThrough: at,
		replayedThrough: at
	});
	return received;
}
var init_clients = __esmMin((() => {
	init_kernel();
	init_commits();
	init_replication();
	init_state();
}));
// src/projects/postgresql-failover-agent/consul.ts
/** Writes the service definition anew; the check starts over, with the address taken for healthy. */
function register(run, node) {
	const { consul, kernel } = run;
	run.registered = node;
	record$2(consul.catalogue, {
		at: kernel.now,
		node: node.index
	});
	Object.assign(consul, {
		failures: 0,
		round: consul.round + 1
	});
	setStatus(run, "passing");
	next(run);
}
function setStatus(run, status) {
	if (run.consul.status === status) return;
	run.consul.status = status;
	record$2(run.consul.moments, {
		at: run.kernel.now,
		status
	});
}
function next(run) {
	const { round } = run.consul;
	run.kernel.after(run.values.interval * second, () => {
		if (run.consul.round === round) check(run);
	});
}
/** One check: connects, and asks whether the node is a primary. Whatever takes longer than the time-out has failed. */
function check(run) {
	const { kernel, registered, consul } = run;
	const timeout = run.values.timeout * second;
	const took = answerTakes * slowed(registered);
	const { round } = consul;
	const end = (after, failure) => {
		kernel.after(after, () => {
			if (consul.round === round) conclude(run, failure);
		});
	};
	if (!reachable(registered)) end(timeout, "no answer");
	else if (took > timeout) end(timeout, "its answer takes too long");
	else kernel.after(took, () => {
		if (consul.round !== round) return;
		if (!reachable(registered)) end(timeout - took, "no answer");
		else conclude(run, registered.role === "primary" ? void 0 : "it does not accept writes");
	});
}
function conclude(run, failure) {
	const { consul, registered, kernel } = run;
	consul.checks.push({
		at: kernel.now,
		node: registered.index,
		passed: failure === void 0
	});
	if (failure === void 0) pass(run);
	else fail(run, failure);
	next(run);
	if (consul.status === "critical") run.alarm(run);
}
function pass(run) {
	const { consul, registered, agent } = run;
	consul.failures = 0;
	if (!registered.slow) consul.failed = void 0;
	if (consul.status === "passing") return;
	setStatus(run, "passing");
	tell(run, `Consul: ${registered.name} is passing again.`, "good");
	if (!agent.present) return;
	agent.stuck = false;
	agent.present = run.design !== "operator";
}
function fail(run, failure) {
	const { consul, registered, values, kernel } = run;
	consul.failures += 1;
	if (consul.status === "critical") return;
	const limit = formatTime(values.timeout * second);
	const count = `${consul.failures} of ${values.failures}`;
	tell(run, `Consul’s check of ${registered.name} fails, ${count}: ${failure} (time-out ${limit}).`);
	if (consul.failures < values.failures) return;
	setStatus(run, "critical");
	consul.critical = kernel.now;
	consul.failed ??= kernel.now;
	tell(run, `Consul: the service on ${registered.name} is critical.`, "bad");
}
var answerTakes, startChecks;
var init_consul = __esmMin((() => {
	init_format();
	init_kernel();
	init_state();
	answerTakes = 150 * millisecond;
	startChecks = (run) => {
		run.kernel.at(run.workload.firstCheck, () => check(run));
	};
}));
// src/projects/postgresql-failover-agent/promotion.ts
function step(run, name) {
	run.agent.step = name;
	record$2(run.agent.steps, {
		at: run.kernel.now,
		step: name
	});
}
/** A promotion as far as it is known when the standby is chosen. */
function plan(run, chosen, within) {
	const { consul, kernel, timelines } = run;
	return {
		at: 0,
		chosen: kernel.now,
		node: chosen.index,
		timeline: timelines.length + 1,
		candidates: within.map(({ index, wal }) => ({
			node: index,
			received: wal.received,
			missing: missing(run, wal).length
		})),
		lost: 0,
		failed: consul.failed ?? consul.critical,
		critical: consul.critical
	};
}
/** Step three: the standby opens a timeline of its own, and the others follow it. */
function promote(run, chosen, promotion) {
	const { kernel, timelines, leader } = run;
	const fork = chosen.wal.received;
	disconnect(run, leader);
	chosen.life += 1;
	timelines.push({
		parent: chosen.wal.timeline,
		fork,
		forkThrough: chosen.wal.receivedThrough,
		node: chosen.index,
		from: kernel.now
	});
	run.leader = chosen;
	run.agent.stopped = false;
	change(run, chosen, { role: "primary" });
	tell(run, `${chosen.name} is promoted: timeline ${timelines.length} begins at ${formatLsn(fork)}.`, "good");
	run.promotions.push({
		...promotion,
		at: kernel.now,
		lost: lose(run, chosen, promotion)
	});
	chosen.wal = {
		...chosen.wal,
		timeline: timelines.length
	};
	append(run, chosen, endOfRecovery);
	for (const node of run.nodes) follow$1(run, node);
	const others = candidates(run).map(({ name }) => name);
	const following = `${listed(others)} ${verb(others.length, "follow")}`;
	if (others.length > 0) tell(run, `${following} ${chosen.name} on timeline ${timelines.length}.`);
	step(run, "rewriting");
	kernel.after(rewriteTakes, () => rewrite(run));
}
/** Acknowledged commits that the new timeline has not are lost. */
function lose(run, chosen, { candidates: within }) {
	const lost = missing(run, chosen.wal);
	const last = lost.at(-1);
	if (last === void 0) return 0;
	for (const write of lost) write.lost = run.kernel.now;
	const commits = counted(lost.length, "acknowledged commit");
	const are = lost.length === 1 ? "is" : "are";
	tell(run, `${commits} ${are} lost, up to ${formatLsn(last.lsn)}: ${whoHad(run, lost, within)}.`, "bad");
	return lost.length;
}
/** Where lost commits still are: on a standby that was passed over, or out of reach. */
function whoHad(run, lost, within) {
	const holders = run.nodes.map((node) => ({
		node,
		had: lost.filter((write) => holds(run.timelines, node.wal, write)).length
	})).filter(({ had }) => had > 0).toSorted((a, b) => b.had - a.had);
	const rival = holders.find(({ node }) => within.some((candidate) => candidate.node === node.index));
	if (rival !== void 0) {
		const share = rival.had === lost.length ? "them all" : `${rival.had} of them`;
		return `${rival.node.name} has ${share}, but was passed over`;
	}
	const names = holders.map(({ node }) => node.name);
	const only = names.length === 0 ? "" : `, only ${listed(names)}`;
	return `no standby within reach had ${lost.length === 1 ? "it" : "them"}${only}`;
}
/** Step four, and not before: the service definition leads to the new primary. */
function rewrite(run) {
	const { agent, consul, leader } = run;
	step(run, "watching");
	agent.present = run.design !== "operator";
	agent.stuck = false;
	consul.failed = reachable(leader) && !leader.slow ? void 0 : run.kernel.now;
	register(run, leader);
	says(run, `rewrites the service definition: it leads to ${leader.name}.`, "good");
}
var rewriteTakes, endOfRecovery, who, says, candidates;
var init_promotion = __esmMin((() => {
	init_kernel();
	init_clients();
	init_consul();
	init_history();
	init_replication();
	init_state();
	init_words();
	rewriteTakes = 200 * millisecond;
	endOfRecovery = 104;
	who = (run) => run.design === "operator" ? "the operator" : "the agent";
	says = (run, text, tone) => tell(run, sentence(`${who(run)} ${text}`), tone);
	candidates = (run) => run.nodes.filter((node) => node !== run.leader && node.role === "standby" && reachable(node));
}));
// src/projects/postgresql-failover-agent/agent.ts
/** Called at every failing check of a critical service. */
function alarm$1(run) {
	const { agent, kernel, values } = run;
	if (agent.step !== "watching") return;
	if (agent.present) begin(run);
	else if (!agent.stuck) {
		agent.stuck = true;
		tell(run, "An alarm goes to the operator.");
		kernel.after(values.operator * minute, () => arrive(run));
	}
}
function arrive(run) {
	run.agent.stuck = false;
	if (run.consul.status === "passing") {
		says(run, `comes, and finds ${run.registered.name} passing its check: nothing to do.`);
		return;
	}
	run.agent.present = true;
	begin(run);
}
function begin(run) {
	const { agent, kernel, values, leader } = run;
	const within = candidates(run);
	if (within.length === 0) return wait(run, "can reach no standby, and waits.");
	if (reachable(leader) && !leader.slow) return wait(run, `finds ${leader.name} answering, and leaves it to Consul.`);
	agent.stuck = false;
	agent.deadline = kernel.now + values.patience * second;
	step(run, "catching up");
	says(run, `lets ${listed(within.map(({ name }) => name))} pull and replay all the WAL within reach.`);
	kernel.after(asks, () => look(run));
}
function wait(run, text) {
	if (!run.agent.stuck) says(run, text);
	run.agent.stuck = true;
}
/** Step one, again and again until the standbys have all they can get. */
function look(run) {
	const { agent, kernel, leader, consul } = run;
	const within = candidates(run);
	if (consul.status === "passing") return callOff(run, `${leader.name} passes its check again`);
	if (within.length === 0) return callOff(run, "no standby can be reached any more");
	if (reachable(leader) && !agent.stopped) {
		if (!leader.slow) return callOff(run, `${leader.name} answers again`);
		stop(run);
	}
	const catchingUp = within.some((node) => behind(run, node));
	if (catchingUp && kernel.now < agent.deadline) kernel.after(looksAgain, () => look(run));
	else choose(run, within, catchingUp);
}
/** A primary that is too slow for its check still runs: it is shut down first, and sends its last WAL. */
function stop(run) {
	run.agent.stopped = true;
	change(run, run.leader, { role: "fenced" });
	breakOff(run);
	says(run, `stops ${run.leader.name}, which is slow but runs: it accepts no more writes, and sends the WAL it has.`);
}
function callOff(run, reason) {
	says(run, `calls the failover off: ${reason}.`);
	step(run, "watching");
	release(run);
}
/** Lets a primary that nobody has replaced accept writes again. */
function release(run) {
	const { leader, agent, kernel } = run;
	agent.stopped = false;
	if (!reachable(leader) || leader.role !== "fenced") return;
	const { life } = leader;
	change(run, leader, { role: "starting" });
	kernel.after(recoveryTakes, () => {
		if (leader.life === life && reachable(leader)) resume(run);
	});
}
/** The leader has started, or come back, and asks Consul first whether it may go on. */
function resume(run) {
	const { leader, agent, consul } = run;
	if (agent.step === "promoting" || agent.stopped) {
		if (leader.role !== "fenced") change(run, leader, { role: "fenced" });
		tell(run, `${leader.name} learns from Consul that it is being replaced, and accepts no writes.`);
	} else {
		if (leader.role !== "primary") change(run, leader, { role: "primary" });
		if (!leader.slow && consul.status === "passing") consul.failed = void 0;
		tell(run, `Nobody has replaced ${leader.name}: it goes on as the primary.`, "good");
	}
	for (const node of run.nodes) follow$1(run, node);
}
/** Step two: of those within reach, the one with the most WAL, or the first in the list. */
function choose(run, within, catchingUp) {
	const most = within.reduce((best, node) => node.wal.received > best.wal.received ? node : best);
	const chosen = run.design === "first" ? within[0] ?? most : most;
	const why = run.design === "first" ? "the first in the list" : "which has the most WAL";
	disconnect(run, run.leader);
	step(run, "promoting");
	if (catchingUp) says(run, "waits no longer: what has been received is replayed during the promotion.");
	says(run, `chooses ${chosen.name}, ${why}: ${positions(within)}.`);
	const promotion = plan(run, chosen, within);
	const { life } = chosen;
	run.kernel.after(promotionTakes, () => {
		if (reachable(chosen) && chosen.life === life && chosen.role === "standby") promote(run, chosen, promotion);
		else startOver(run, chosen);
	});
}
function startOver(run, chosen) {
	says(run, `starts over: ${chosen.name} is lost before it is promoted.`);
	step(run, "catching up");
	run.agent.deadline = run.kernel.now + run.values.patience * second;
	shipToAll(run);
	look(run);
}
var asks, looksAgain, promotionTakes, recoveryTakes, positions;
var init_agent = __esmMin((() => {
	init_kernel();
	init_commits();
	init_promotion();
	init_replication();
	init_state();
	init_words();
	asks = 200 * millisecond;
	looksAgain = 100 * millisecond;
	promotionTakes = second;
	recoveryTakes = second;
	positions = (nodes) => nodes.map(({ name, wal }) => `${name} at ${formatLsn(wal.received)}`).join(", ");
}));
// src/projects/postgresql-failover-agent/faults.ts
/** Does to a node what the reader asks for, and says what came of it. */
function intervene(run, { kind, target }) {
	const node = run.nodes[target];
	if (node === void 0) return tell(run, `There is no pg${target + 1}: nothing happens.`, "intervention");
	const at = run.log.length;
	const text = acts[kind](run, node);
	run.log.splice(at, 0, {
		at: run.kernel.now,
		text,
		tone: "intervention"
	});
}
function kill$1(run, node) {
	if (!node.up) return `${node.name} is down already: nothing happens.`;
	leave(run, node, { up: false });
	node.life += 1;
	return `${node.name} is killed: the machine is off.`;
}
function cut(run, node) {
	if (!node.up) return `${node.name} is down: cutting it off changes nothing.`;
	if (node.cut) return `${node.name} is cut off already: nothing happens.`;
	leave(run, node, { cut: true });
	return `${node.name} is cut off from the network; it still runs.`;
}
function slow(run, node) {
	if (!node.up) return `${node.name} is down: nothing to slow down.`;
	if (node.slow) return `${node.name} is slow already: nothing happens.`;
	change(run, node, { slow: true });
	if (node === run.registered) run.consul.failed ??= run.kernel.now;
	return `${node.name} slows down: it takes ten times as long for everything.`;
}
/** Whichever way a node goes, its streams and sessions end; a recovery or a rewind under way ends. */
function leave(run, node, how) {
	const { consul, kernel } = run;
	if (node === run.leader && reachable(node)) breakOff(run);
	if (node === run.registered && (consul.failures === 0 || consul.failed === void 0)) consul.failed = kernel.now;
	disconnect(run, node);
	change(run, node, how);
	if (node.role === "rewinding") change(run, node, { role: "diverged" });
	else if (node.role !== "starting") return;
	node.life += 1;
}
function restore(run, node) {
	const { up, cut: apart, slow: tired } = node;
	if (up && !apart && !tired) return `${node.name} is well: nothing happens.`;
	change(run, node, {
		up: true,
		cut: false,
		slow: false
	});
	if (!up) start$1(run, node);
	else if (apart) comeBack(run, node);
	else if (node === run.leader && node.role === "primary" && run.consul.status === "passing") run.consul.failed = void 0;
	if (!up) return `${node.name} is switched on again.`;
	return apart ? `${node.name} is back on the network.` : `${node.name} runs at full speed again.`;
}
/** After a crash PostgreSQL replays its WAL first; what a standby has received it has kept. */
function start$1(run, node) {
	const { life } = node;
	change(run, node, { role: "starting" });
	run.kernel.after(recoveryTakes, () => {
		if (node.life === life && reachable(node)) comeBack(run, node);
	});
}
/** Who returns asks Consul first who the primary is. */
function comeBack(run, node) {
	if (node === run.leader) return resume(run);
	if (node.role === "starting") change(run, node, { role: "diverged" });
	follow$1(run, node);
	if (node.role !== "standby") return;
	if (behind(run, node)) replay(run, node);
	tell(run, `${node.name} learns from Consul that ${run.leader.name} is the primary, and follows it as a standby.`);
}
var acts;
var init_faults = __esmMin((() => {
	init_agent();
	init_commits();
	init_replication();
	init_state();
	acts = {
		kill: kill$1,
		cut,
		slow,
		restore
	};
}));
// src/projects/postgresql-failover-agent/run.ts
/** Runs a cluster under one design and records it. */
function run(input) {
	const { values, design, workload, interventions } = input;
	const end = values.length * second;
	let state;
	const outcome = simulate({
		until: end,
		events: mostEvents
	}, (kernel) => {
		const cluster = createRun({
			kernel,
			values,
			design,
			workload,
			alarm: alarm$1
		});
		state = cluster;
		introduce(cluster);
		for (const intervention of interventions) kernel.at(intervention.at, () => intervene(cluster, intervention));
		startChecks(cluster);
		startClients(cluster);
		kernel.at(end, () => expire(cluster));
	});
	if (state === void 0) throw new Error("the run has not started");
	return {
		end,
		outcome,
		...recorded(state)
	};
}
function introduce(state) {
	const [primary, ...standbys] = state.nodes.map(({ name }) => name);
	const waits = state.values.replication === "synchronous" ? "until any one standby has received it" : "for no standby";
	const following = `${listed(standbys)} ${verb(standbys.length, "follow")} it`;
	tell(state, `${primary} is the primary, on timeline 1; ${following}. A commit waits ${waits}.`);
}
var mostEvents, recorded;
var init_run = __esmMin((() => {
	init_kernel();
	init_agent();
	init_clients();
	init_commits();
	init_consul();
	init_faults();
	init_state();
	init_words();
	mostEvents = 1e6;
	recorded = (state) => ({
		design: state.design,
		synchronous: state.values.replication === "synchronous",
		nodes: state.nodes.map(({ name, moments, positions, discarded }) => ({
			name,
			moments,
			wal: positions,
			discarded
		})),
		timelines: state.timelines,
		writes: state.writes,
		checks: state.consul.checks,
		consul: state.consul.moments,
		catalogue: state.consul.catalogue,
		clients: state.addresses,
		agent: state.agent.steps,
		promotions: state.promotions,
		log: state.log
	});
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
var uniform, exponential;
var init_draws = __esmMin((() => {
	init_elementary();
	init_kernel();
	uniform = (stream, low, high) => low + (high - low) * stream.next();
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
// src/projects/postgresql-failover-agent/workload.ts
function draw$1(values, seed) {
	const until = values.length * second;
	const steady = poissonArrivals(stream(seed, "writes"), values.rate, { until });
	const burst = poissonArrivals(stream(seed, "burst"), values.rate * (values.burst - 1), { until: burstFor });
	const times = [...steady, ...burst.map((t) => t + burstFrom)].filter((t) => t <= until).toSorted((a, b) => a - b);
	const sizes = stream(seed, "sizes");
	return {
		writes: times.map((at) => ({
			at,
			bytes: aligned(exponential(sizes, meanBytes))
		})),
		firstCheck: Math.round(uniform(stream(seed, "checks"), 0, values.interval * second)),
		firstLookup: Math.round(uniform(stream(seed, "lookups"), 0, values.ttl * second)),
		weather: names(values).map((name) => {
			const delays = stream(seed, `delays of ${name}`);
			return Array.from({ length: Math.ceil(until / weatherLasts) + 1 }, () => uniform(delays, .8, 1.2));
		})
	};
}
var weatherLasts, burstFrom, burstFor, meanBytes, aligned;
var init_workload = __esmMin((() => {
	init_draws();
	init_kernel();
	init_random();
	init_parameters();
	weatherLasts = 500 * millisecond;
	burstFrom = 10 * second;
	burstFor = 5 * second;
	meanBytes = 8e3;
	aligned = (bytes) => Math.max(64, Math.ceil(bytes / 8) * 8);
}));
// src/projects/postgresql-failover-agent/model.ts
var lost, onNodes, model;
var init_model = __esmMin((() => {
	init_model$1();
	init_describe();
	init_measures();
	init_parameters();
	init_presets();
	init_properties();
	init_provenance();
	init_run();
	init_workload();
	init_words();
	lost = (recording) => {
		const count = lostCommits(recording);
		return `${counted(count, "acknowledged commit")} ${count === 1 ? "is" : "are"} lost`;
	};
	onNodes = (label, help) => ({
		label,
		help,
		targets: names
	});
	model = defineModel({
		version: 1,
		title: "A failover, node by node",
		text: "Each bar is the WAL (the record of every change) that a node has, drawn at the time it was written: filled where replayed, hollow where only received, dashed where thrown away. Look at what is lost when the primary dies and a standby takes over.",
		parameters,
		advanced: [
			"lag4",
			"lag5",
			"replay",
			"timeout",
			"failures",
			"ttl",
			"patience",
			"operator",
			"length"
		],
		designs: {
			first: {
				label: "First in the list",
				text: "The same steps, but the first standby in the list that can be reached is promoted."
			},
			most: {
				label: "Most advanced standby",
				text: "The standbys pull and replay all they can; the one with the most WAL is promoted."
			},
			operator: {
				label: "No agent",
				text: "Consul raises an alarm, and an operator does the same steps by hand some minutes later."
			}
		},
		interventions: {
			kill: onNodes("Kill", "The machine is off at once; what is on its disk stays there."),
			cut: onNodes("Cut off", "The node runs on, but nobody can reach it: neither clients nor Consul nor the other nodes."),
			slow: onNodes("Slow down", "Everything takes ten times as long there: answers, receiving, sending, replaying."),
			restore: onNodes("Return", "Switched on, connected and at full speed again.")
		},
		draw: draw$1,
		run,
		describe,
		properties,
		measures,
		claim: {
			designs: ["first", "most"],
			sentence: (first, most) => `On the same ${first.writes.length} writes, ${lost(first)} where the first standby in the list takes over, and ${lostCommits(most)} where the most advanced does.`,
			counted: "the most advanced lost fewer",
			holds: (first, most) => lostCommits(most) < lostCommits(first)
		},
		presets,
		provenance
	});
}));
// src/projects/postgresql-failover-agent/byHand.ts
/** Writes as pairs of seconds and bytes. */
function perform(over, writes, blows, design = "most") {
	const workload = {
		writes: writes.map(([at, bytes]) => ({
			at: at * second,
			bytes
		})),
		firstCheck: 0,
		firstLookup: 0,
		weather: []
	};
	const interventions = blows.map(([kind, target, at]) => ({
		kind,
		target,
		at: at * second
	}));
	return model.run({
		values: {
			...base,
			...over
		},
		seed: 1,
		workload,
		design,
		interventions
	});
}
var base, writes, death;
var init_byHand = __esmMin((() => {
	init_kernel();
	init_parameters$1();
	init_model();
	init_parameters();
	base = {
		...defaults(parameters),
		standbys: 2,
		replication: "asynchronous",
		length: 20
	};
	writes = [
		[1, 1e3],
		[5, 2e3],
		[6.05, 4e3],
		[7, 500],
		[13, 800]
	];
	death = [[
		"kill",
		0,
		6.1
	], [
		"restore",
		0,
		14
	]];
}));
// src/projects/postgresql-failover-agent/byHand.test.ts
var byHand_test_exports = /* @__PURE__ */ __exportAll({});
var told$1, measured, start, unanswered, late, alarm, pull;
var init_byHand_test = __esmMin((() => {
	init_vitest();
	init_kernel();
	init_byHand();
	init_model();
	told$1 = ({ log }) => log.map(({ at, text }) => `${at / second} ${text}`);
	measured = (recording) => Object.fromEntries(Object.entries(model.measures).map(([name, { value }]) => [name, value(recording)]));
	start = "0 pg1 is the primary, on timeline 1; pg2 and pg3 follow it. A commit waits for no standby.";
	unanswered = (at, count) => `${at} Consul’s check of pg1 fails, ${count} of 2: no answer (time-out 1\u00a0s).`;
	late = (at, count) => `${at} Consul’s check of pg1 fails, ${count} of 2: its answer takes too long (time-out 1\u00a0s).`;
	alarm = [
		unanswered(7.45, 1),
		unanswered(10.45, 2),
		"10.45 Consul: the service on pg1 is critical."
	];
	pull = "10.45 The agent lets pg2 and pg3 pull and replay all the WAL within reach.";
	test("a primary is killed, and comes back after the most advanced standby has replaced it", () => {
		const recording = perform({}, writes, death);
		expect(told$1(recording)).toEqual([
			start,
			"6.1 pg1 is killed: the machine is off.",
			...alarm,
			pull,
			"10.65 The agent chooses pg3, which has the most WAL: pg2 at 0/3000530, pg3 at 0/3000D00.",
			"11.65 pg3 is promoted: timeline 2 begins at 0/3000D00.",
			"11.65 1 acknowledged commit is lost, up to 0/3001CA0: no standby within reach had it, only pg1.",
			"11.65 pg2 follows pg3 on timeline 2.",
			"11.85 The agent rewrites the service definition: it leads to pg3.",
			"12 The clients look the service up again and write to pg3.",
			"14 pg1 is switched on again.",
			"15 pg1 has WAL that pg3 has not: pg_rewind takes it back to where they parted.",
			"17 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3."
		]);
		expect(recording.log.map(({ tone }) => tone)).toEqual([
			"plain",
			"intervention",
			"plain",
			"plain",
			"bad",
			"plain",
			"plain",
			"good",
			"bad",
			"plain",
			"good",
			"good",
			"intervention",
			"plain",
			"bad"
		]);
		expect(measured(recording)).toEqual({
			lost: 1,
			acknowledged: 4,
			refused: 1,
			refusing: 6 * second,
			detect: 4.35 * second,
			promote: 1.2 * second,
			discarded: 4e3
		});
	});
	test("a standby receives what it follows after its lag, and replays it after that", () => {
		const { nodes, timelines } = perform({}, writes, death);
		const positions = nodes[1]?.wal.map(({ at, timeline, received, replayed, receivedThrough, replayedThrough }) => [
			at / second,
			timeline,
			received - 50331976,
			replayed - 50331976,
			receivedThrough / second,
			replayedThrough / second
		]);
		expect(positions).toEqual([
			[
				0,
				1,
				0,
				0,
				0,
				0
			],
			[
				2.2,
				1,
				1e3,
				0,
				1,
				0
			],
			[
				2.5,
				1,
				1e3,
				1e3,
				1,
				1
			],
			[
				12.85,
				2,
				3104,
				1e3,
				11.65,
				1
			],
			[
				13.15,
				2,
				3104,
				3104,
				11.65,
				11.65
			],
			[
				14.2,
				2,
				3904,
				3104,
				13,
				11.65
			],
			[
				14.5,
				2,
				3904,
				3904,
				13,
				13
			]
		]);
		expect(timelines[1]).toEqual({
			parent: 1,
			fork: 50334976,
			forkThrough: 5 * second,
			node: 2,
			from: 11.65 * second
		});
		expect(nodes[0]?.discarded).toEqual([{
			at: 17 * second,
			from: 5 * second,
			to: 6.05 * second,
			bytes: 4e3,
			acknowledged: 1
		}]);
		expect(nodes[0]?.wal.at(-1)).toMatchObject({
			at: 17.4 * second,
			timeline: 2,
			received: 50335880,
			replayed: 50335880
		});
	});
	test("where the first in the list is promoted, the witness names what the other had", () => {
		const recording = perform({}, writes, death, "first");
		expect(told$1(recording).slice(6, 10)).toEqual([
			"10.65 The agent chooses pg2, the first in the list: pg2 at 0/3000530, pg3 at 0/3000D00.",
			"11.65 pg2 is promoted: timeline 2 begins at 0/3000530.",
			"11.65 2 acknowledged commits are lost, up to 0/3001CA0: pg3 has 1 of them, but was passed over.",
			"11.65 pg3 has WAL that pg2 has not: pg_rewind takes it back to where they parted."
		]);
		expect(recording.promotions).toEqual([{
			at: 11.65 * second,
			chosen: 10.65 * second,
			node: 1,
			timeline: 2,
			lost: 2,
			failed: 6.1 * second,
			critical: 10.45 * second,
			candidates: [{
				node: 1,
				received: 50332976,
				missing: 2
			}, {
				node: 2,
				received: 50334976,
				missing: 1
			}]
		}]);
		expect(model.properties["mostWal"]?.check(recording)).toEqual({
			at: 11.65 * second,
			text: "pg2 is promoted at 0/3000530, although pg3 has WAL up to 0/3000D00, with 1 acknowledged commit more."
		});
		expect(model.properties["nothingLost"]?.check(recording)).toBeUndefined();
	});
	test("an operator comes a minute after the alarm, and does the same steps", () => {
		const recording = perform({
			operator: 1,
			length: 80
		}, writes, [[
			"kill",
			0,
			6.1
		]], "operator");
		expect(told$1(recording).slice(5, 8)).toEqual([
			"10.45 An alarm goes to the operator.",
			"70.45 The operator lets pg2 and pg3 pull and replay all the WAL within reach.",
			"70.65 The operator chooses pg3, which has the most WAL: pg2 at 0/3000530, pg3 at 0/3000D00."
		]);
		expect(told$1(recording).at(-1)).toBe("72 The clients look the service up again and write to pg3.");
	});
	test("a slow primary is stopped and sends what it has, until patience ends", () => {
		const recording = perform({ patience: 3 }, [
			[1, 1e3],
			[5, 2e3],
			[6.5, 4e3]
		], [[
			"slow",
			0,
			6.1
		]]);
		expect(told$1(recording)).toEqual([
			start,
			"6.1 pg1 slows down: it takes ten times as long for everything.",
			late(7.45, 1),
			late(10.45, 2),
			"10.45 Consul: the service on pg1 is critical.",
			pull,
			"10.65 The agent stops pg1, which is slow but runs: it accepts no more writes, and sends the WAL it has.",
			"13.45 The agent waits no longer: what has been received is replayed during the promotion.",
			"13.45 The agent chooses pg3, which has the most WAL: pg2 at 0/3000D00, pg3 at 0/3001CA0.",
			"14.45 pg3 is promoted: timeline 2 begins at 0/3001CA0.",
			"14.45 pg1 and pg2 follow pg3 on timeline 2.",
			"14.65 The agent rewrites the service definition: it leads to pg3.",
			"16 The clients look the service up again and write to pg3."
		]);
		expect(recording.nodes[2]?.wal.filter(({ at }) => at > 7 * second).slice(0, 2).map(({ at }) => at / second)).toEqual([7.5, 7.8]);
		expect(recording.nodes[0]?.wal.at(-1)).toMatchObject({
			at: 18.45 * second,
			timeline: 2,
			replayed: 50339080
		});
	});
	test("a synchronous commit is acknowledged when the first standby has it, refused after three seconds or with its session", () => {
		const sync = {
			replication: "synchronous",
			lag2: 4e3,
			lag3: 5e3
		};
		const recording = perform(sync, [[1, 1e3], [9, 1e3]], [[
			"cut",
			0,
			12
		]]);
		expect(recording.writes.map(({ at, acknowledged, refused }) => [
			at,
			acknowledged,
			refused
		].map((time) => time && time / 1e6))).toEqual([[
			1,
			void 0,
			4
		], [
			9,
			void 0,
			12
		]]);
		const swift = perform({
			...sync,
			lag2: 2e3
		}, [[1, 1e3], [2, 1e3]], []);
		expect(swift.writes.map(({ acknowledged = 0 }) => acknowledged / second)).toEqual([3, 4]);
		expect(told$1(swift)[0]).toMatch(/A commit waits until any one standby has received it\.$/);
	});
	test("a primary that answers when the alarm comes is left to Consul", () => {
		const recording = perform({}, [[6.5, 1e3]], [[
			"slow",
			0,
			6.7
		], [
			"restore",
			0,
			12
		]]);
		expect(told$1(recording)).toEqual([
			start,
			"6.7 pg1 slows down: it takes ten times as long for everything.",
			late(9.6, 1),
			"12 pg1 runs at full speed again.",
			late(12.6, 2),
			"12.6 Consul: the service on pg1 is critical.",
			"12.6 The agent finds pg1 answering, and leaves it to Consul.",
			"14.75 Consul: pg1 is passing again."
		]);
	});
	test("a cut that ends before the agent has looked costs no more than the time of it", () => {
		const recording = perform({}, [
			[1, 1e3],
			[8, 1e3],
			[12, 1e3]
		], [[
			"cut",
			0,
			6.1
		], [
			"restore",
			0,
			10.5
		]]);
		expect(told$1(recording)).toEqual([
			start,
			"6.1 pg1 is cut off from the network; it still runs.",
			...alarm,
			pull,
			"10.5 pg1 is back on the network.",
			"10.5 Nobody has replaced pg1: it goes on as the primary.",
			"10.65 The agent calls the failover off: pg1 answers again.",
			"12.6 Consul: pg1 is passing again."
		]);
		expect(measured(recording)).toMatchObject({
			lost: 0,
			acknowledged: 2,
			refused: 1,
			refusing: 4 * second
		});
	});
}));
// src/projects/postgresql-failover-agent/bars.ts
/** Through when a node has its primary's WAL: until now, when there is no more than it has. */
function through(state, node, t) {
	const leader = state.nodes[state.leader];
	const { received, replayed, receivedThrough, replayedThrough } = node.wal;
	const last = leader?.wal.received;
	const running = leader !== void 0 && leader.role === "primary" && leader.up && !leader.cut;
	return {
		received: running && received === last ? t : receivedThrough,
		replayed: running && replayed === last ? t : replayedThrough
	};
}
/** What to draw of a node's WAL at a time. */
function bars(recording, state, node, t) {
	const has = through(state, node, t);
	const found = [];
	const add = (kind, timeline, from, to) => {
		if (to > from) found.push({
			kind,
			timeline,
			from,
			to
		});
	};
	let { received, replayed } = has;
	let end = node.wal.received;
	for (let id = node.wal.timeline; id > 0;) {
		const timeline = recording.timelines[id - 1];
		if (timeline === void 0) break;
		const { from } = timeline;
		const limit = reach(recording.timelines, state.timeline, id);
		const shared = limit === void 0 || end > limit ? limit === void 0 ? from : forkOf(recording, state.timeline, id) : received;
		const applied = Math.min(replayed, shared);
		add("replayed", id, from, applied);
		add("received", id, Math.max(from, applied), shared);
		add("diverged", id, shared, received);
		received = timeline.forkThrough;
		replayed = Math.min(replayed, received);
		end = timeline.fork;
		id = timeline.parent;
	}
	for (const { at, from, to } of recording.nodes[node.index]?.discarded ?? []) if (at <= t) add("discarded", 0, from, to);
	return found;
}
/** When what belongs of timeline `of` to the history of `timeline` had been written. */
function forkOf({ timelines }, timeline, of) {
	let at = Infinity;
	for (let id = timeline; id > of;) {
		const own = timelines[id - 1];
		at = own?.forkThrough ?? 0;
		id = own?.parent ?? 0;
	}
	return at;
}
var init_bars = __esmMin((() => {
	init_history();
}));
// src/projects/postgresql-failover-agent/byHandAt.test.ts
var byHandAt_test_exports = /* @__PURE__ */ __exportAll({});
/** The bars of a node at a time, in seconds. */
function of(node, t) {
	const recording = most$1();
	const state = stateAt(recording, t * second);
	return state.nodes.slice(node, node + 1).flatMap((one) => bars(recording, state, one, t * second)).map(({ kind, timeline, from, to }) => [
		kind,
		timeline,
		from / second,
		to / second
	]);
}
var most$1, found, describedAt;
var init_byHandAt_test = __esmMin((() => {
	init_vitest();
	init_kernel();
	init_bars();
	init_byHand();
	init_describe();
	init_model();
	init_properties();
	most$1 = () => perform({}, writes, death);
	found = (name, recording) => properties[name].check(recording)?.text.replaceAll("\xA0", " ");
	describedAt = (t) => model.describe(most$1(), t * second).replaceAll("\xA0", " ");
	test("what is told of a moment is what was so then", () => {
		expect(describedAt(6)).toBe("At 6 s: pg1 primary at 0/3000D00; pg2 standby at 0/3000530, 2 kB behind; pg3 standby at 0/3000D00, 0 B behind. Consul: passing; the catalogue leads to pg1. 2 commits acknowledged, 0 of them lost; 0 writes refused.");
		expect(describedAt(13)).toBe("At 13 s: pg1 down at 0/3001CA0; pg2 standby at 0/3000D68, 800 B behind; pg3 primary at 0/3001088. Consul: passing; the catalogue leads to pg3. 4 commits acknowledged, 1 of them lost; 1 write refused.");
	});
	test("a node that is killed and replaced starts, is rewound and follows", () => {
		const roles = [
			6,
			6.1,
			14,
			15,
			17,
			20
		].map((t) => stateAt(most$1(), t * second).nodes[0]).map((node) => node && role(node));
		expect(roles).toEqual([
			"primary",
			"down",
			"starting",
			"rewinding",
			"standby",
			"standby"
		]);
		const slow = stateAt(perform({}, [], [[
			"slow",
			0,
			1
		]]), second).nodes.map(role);
		expect(slow).toEqual([
			"primary, slow",
			"standby",
			"standby"
		]);
		expect(stateAt(perform({}, [], [[
			"cut",
			1,
			1
		]]), second).nodes.map(role)).toEqual([
			"primary",
			"cut off",
			"standby"
		]);
	});
	test("the agent and the service are told step by step", () => {
		const seen = [
			10.44,
			10.45,
			10.65,
			11.65,
			11.85,
			12
		].map((t) => stateAt(most$1(), t * second));
		expect(seen.map(({ step, consul, leader, catalogue, clients, timeline }) => [
			step,
			consul,
			leader,
			catalogue,
			clients,
			timeline
		])).toEqual([
			[
				"watching",
				"passing",
				0,
				0,
				0,
				1
			],
			[
				"catching up",
				"critical",
				0,
				0,
				0,
				1
			],
			[
				"promoting",
				"critical",
				0,
				0,
				0,
				1
			],
			[
				"rewriting",
				"critical",
				2,
				0,
				0,
				2
			],
			[
				"watching",
				"passing",
				2,
				2,
				0,
				2
			],
			[
				"watching",
				"passing",
				2,
				2,
				2,
				2
			]
		]);
		const state = stateAt(most$1(), 12 * second);
		expect(state.nodes.map((node) => lag$1(state, node))).toEqual([
			0,
			2104,
			0
		]);
	});
	test("a bar shows what is replayed, what is received, and what is not in the primary’s history", () => {
		expect(of(0, 6)).toEqual([[
			"replayed",
			1,
			0,
			6
		]]);
		expect(of(1, 6)).toEqual([[
			"replayed",
			1,
			0,
			1
		]]);
		expect(of(1, 2.3)).toEqual([[
			"received",
			1,
			0,
			2.3
		]]);
		expect(of(0, 16)).toEqual([[
			"replayed",
			1,
			0,
			5
		], [
			"diverged",
			1,
			5,
			6.05
		]]);
		expect(of(1, 13.1)).toEqual([[
			"replayed",
			1,
			0,
			1
		], [
			"received",
			1,
			1,
			5
		]]);
		expect(of(0, 20)).toEqual([
			[
				"replayed",
				2,
				11.65,
				20
			],
			[
				"replayed",
				1,
				0,
				5
			],
			[
				"discarded",
				0,
				5,
				6.05
			]
		]);
		expect(of(0, 17.05)).toEqual([[
			"replayed",
			1,
			0,
			5
		], [
			"discarded",
			0,
			5,
			6.05
		]]);
		expect(of(0, 17.2)).toEqual([
			[
				"received",
				2,
				11.65,
				17.2
			],
			[
				"replayed",
				1,
				0,
				5
			],
			[
				"discarded",
				0,
				5,
				6.05
			]
		]);
	});
	test("the properties find what is altered", () => {
		const recording = most$1();
		for (const name of Object.keys(properties)) expect(model.properties[name]?.check(recording)).toBeUndefined();
		const led = {
			...recording,
			catalogue: [...recording.catalogue, {
				at: 15 * second,
				node: 1
			}]
		};
		expect(found("onePrimary", led)).toBe("The catalogue leads to pg2, which was not promoted.");
		const calm = {
			...recording,
			consul: [{
				at: 0,
				status: "passing"
			}]
		};
		expect(found("neverWhilePassing", calm)).toBe("pg3 is promoted while pg1 passes its check.");
		const passed = {
			...recording,
			checks: recording.checks.map((check) => ({
				...check,
				passed: true
			}))
		};
		expect(found("neverWhilePassing", passed)).toBe("pg3 is promoted while pg1 passes its check.");
		const old = {
			...recording,
			writes: [...recording.writes, {
				at: 15 * second,
				node: 0,
				timeline: 1,
				lsn: 5
			}]
		};
		expect(found("oldPrimary", old)).toBe("pg1, replaced, accepts a write on timeline 1 at 15 s.");
		const [promotion] = recording.promotions;
		const kept = {
			...recording,
			synchronous: true,
			promotions: promotion ? [{
				...promotion,
				candidates: [{
					node: 1,
					received: 9,
					missing: 0
				}]
			}] : []
		};
		expect(found("nothingLost", kept)).toBe("pg2 could be reached and had every acknowledged commit; pg3 is promoted, and 1 of them is lost.");
		expect(found("nothingLost", {
			...kept,
			synchronous: false
		})).toBeUndefined();
	});
	test("the claim counts both runs’ lost commits", () => {
		const first = perform({}, writes, death, "first");
		expect(model.claim.sentence(first, most$1())).toBe("On the same 5 writes, 2 acknowledged commits are lost where the first standby in the list takes over, and 1 where the most advanced does.");
		expect([
			model.claim.holds(first, most$1()),
			model.claim.holds(most$1(), most$1()),
			model.claim.holds(most$1(), first)
		]).toEqual([
			true,
			false,
			false
		]);
	});
	test("what comes from outside has the sizes that are set", () => {
		const values = {
			...base,
			rate: 20,
			burst: 4,
			length: 40,
			interval: 5,
			ttl: 30
		};
		const { writes: drawn, firstCheck, firstLookup, weather } = model.draw(values, 4);
		const between = (from, to) => drawn.filter(({ at }) => at >= from * 1e6 && at < to * 1e6).length;
		expect(drawn.map(({ at }) => at)).toEqual(drawn.map(({ at }) => at).toSorted((a, b) => a - b));
		expect(Math.abs(between(10, 15) - 400)).toBeLessThan(80);
		expect(Math.abs(between(15, 40) - 500)).toBeLessThan(90);
		for (const { bytes } of drawn) expect([bytes % 8, bytes >= 64]).toEqual([0, true]);
		expect(Math.abs(drawn.reduce((sum, { bytes }) => sum + bytes, 0) / drawn.length - 8e3)).toBeLessThan(900);
		expect([
			firstCheck <= 5 * second,
			firstLookup <= 30 * second,
			weather.length
		]).toEqual([
			true,
			true,
			3
		]);
		for (const factor of weather.flat()) expect(Math.abs(factor - 1)).toBeLessThanOrEqual(.2);
		expect(weather.every((of) => of.length === 81)).toBe(true);
	});
}));
// src/projects/postgresql-failover-agent/byHandSteps.test.ts
var byHandSteps_test_exports = /* @__PURE__ */ __exportAll({});
var told, kill;
var init_byHandSteps_test = __esmMin((() => {
	init_vitest();
	init_kernel();
	init_byHand();
	init_describe();
	told = ({ log }) => log.map(({ at, text }) => `${at / second} ${text}`);
	[kill] = death;
	test("without a standby the agent waits, says so once, and begins when one is there", () => {
		const recording = perform({}, [], [
			[
				"cut",
				1,
				3
			],
			[
				"cut",
				2,
				3
			],
			[
				"kill",
				0,
				6.1
			],
			[
				"restore",
				1,
				15
			]
		]);
		expect(told(recording).slice(1, 3)).toEqual(["3 pg2 is cut off from the network; it still runs.", "3 pg3 is cut off from the network; it still runs."]);
		expect(told(recording).slice(6)).toEqual([
			"10.45 Consul: the service on pg1 is critical.",
			"10.45 The agent can reach no standby, and waits.",
			"15 pg2 is back on the network.",
			"15 pg2 learns from Consul that pg1 is the primary, and follows it as a standby.",
			"16.45 The agent lets pg2 pull and replay all the WAL within reach.",
			"16.65 The agent chooses pg2, which has the most WAL: pg2 at 0/3000148.",
			"17.65 pg2 is promoted: timeline 2 begins at 0/3000148.",
			"17.85 The agent rewrites the service definition: it leads to pg2.",
			"18 The clients look the service up again and write to pg2."
		]);
	});
	test("when no standby is left the failover is called off, and the stopped primary recovers", () => {
		const recording = perform({ patience: 30 }, [[6.5, 4e3]], [
			[
				"slow",
				0,
				6.1
			],
			[
				"kill",
				1,
				11
			],
			[
				"kill",
				2,
				11
			]
		]);
		expect(told(recording).slice(6)).toEqual([
			"10.65 The agent stops pg1, which is slow but runs: it accepts no more writes, and sends the WAL it has.",
			"11 pg2 is killed: the machine is off.",
			"11 pg3 is killed: the machine is off.",
			"11.05 The agent calls the failover off: no standby can be reached any more.",
			"12.05 Nobody has replaced pg1: it goes on as the primary.",
			"13.45 The agent can reach no standby, and waits."
		]);
		const roles = [
			10.64,
			10.65,
			11.05,
			12.05
		].map((t) => stateAt(recording, Math.round(t * second)).nodes[0]?.role);
		expect(roles).toEqual([
			"primary",
			"fenced",
			"starting",
			"primary"
		]);
		expect(recording.agent.map(({ at, step }) => [at / second, step])).toEqual([
			[0, "watching"],
			[10.45, "catching up"],
			[11.05, "watching"]
		]);
	});
	test("when the chosen standby dies the agent starts over with those that are left", () => {
		const recording = perform({}, writes, [...kill ? [kill] : [], [
			"kill",
			2,
			11
		]]);
		expect(told(recording).slice(6, 13)).toEqual([
			"10.65 The agent chooses pg3, which has the most WAL: pg2 at 0/3000530, pg3 at 0/3000D00.",
			"11 pg3 is killed: the machine is off.",
			"11.65 The agent starts over: pg3 is lost before it is promoted.",
			"11.65 The agent chooses pg2, which has the most WAL: pg2 at 0/3000530.",
			"12.65 pg2 is promoted: timeline 2 begins at 0/3000530.",
			"12.65 2 acknowledged commits are lost, up to 0/3001CA0: no standby within reach had them, only pg1 and pg3.",
			"12.85 The agent rewrites the service definition: it leads to pg2."
		]);
	});
	test("a primary that is back while another is promoted accepts nothing, and is rewound", () => {
		const recording = perform({}, writes, [[
			"cut",
			0,
			6.1
		], [
			"restore",
			0,
			11
		]]);
		expect(told(recording).slice(7, 14)).toEqual([
			"11 pg1 is back on the network.",
			"11 pg1 learns from Consul that it is being replaced, and accepts no writes.",
			"11.65 pg3 is promoted: timeline 2 begins at 0/3000D00.",
			"11.65 1 acknowledged commit is lost, up to 0/3001CA0: no standby within reach had it, only pg1.",
			"11.65 pg1 has WAL that pg3 has not: pg_rewind takes it back to where they parted.",
			"11.65 pg2 follows pg3 on timeline 2.",
			"11.85 The agent rewrites the service definition: it leads to pg3."
		]);
		expect(told(recording).at(-1)).toBe("13.65 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3.");
		expect([
			10.99,
			11,
			11.65
		].map((t) => stateAt(recording, t * second).nodes[0]?.role)).toEqual([
			"primary",
			"fenced",
			"rewinding"
		]);
	});
	test("an operator who finds the primary well has nothing to do", () => {
		const recording = perform({
			operator: 1,
			length: 80
		}, [], [[
			"cut",
			0,
			6.1
		], [
			"restore",
			0,
			20
		]], "operator");
		expect(told(recording).slice(5)).toEqual([
			"10.45 An alarm goes to the operator.",
			"20 pg1 is back on the network.",
			"20 Nobody has replaced pg1: it goes on as the primary.",
			"21.6 Consul: pg1 is passing again.",
			"70.45 The operator comes, and finds pg1 passing its check: nothing to do."
		]);
	});
	test("a node that is killed while it is rewound starts over when it is back", () => {
		const recording = perform({ length: 30 }, writes, [
			...death,
			[
				"kill",
				0,
				16
			],
			[
				"restore",
				0,
				20
			]
		]);
		expect(told(recording).slice(-4)).toEqual([
			"16 pg1 is killed: the machine is off.",
			"20 pg1 is switched on again.",
			"21 pg1 has WAL that pg3 has not: pg_rewind takes it back to where they parted.",
			"23 pg_rewind has thrown away 0/3000D00 to 0/3001CA0 on pg1, with 1 acknowledged commit in it. Now it follows pg3."
		]);
		expect(stateAt(recording, 16 * second).nodes[0]).toMatchObject({
			up: false,
			role: "diverged"
		});
	});
	test("what has no effect is told of each node", () => {
		const idle = perform({}, [], [
			[
				"restore",
				1,
				1
			],
			[
				"cut",
				1,
				2
			],
			[
				"cut",
				1,
				3
			],
			[
				"kill",
				2,
				4
			],
			[
				"kill",
				2,
				5
			],
			[
				"cut",
				2,
				6
			],
			[
				"slow",
				2,
				7
			],
			[
				"slow",
				1,
				8
			],
			[
				"slow",
				1,
				9
			],
			[
				"kill",
				7,
				10
			]
		]);
		expect(told(idle).slice(1)).toEqual([
			"1 pg2 is well: nothing happens.",
			"2 pg2 is cut off from the network; it still runs.",
			"3 pg2 is cut off already: nothing happens.",
			"4 pg3 is killed: the machine is off.",
			"5 pg3 is down already: nothing happens.",
			"6 pg3 is down: cutting it off changes nothing.",
			"7 pg3 is down: nothing to slow down.",
			"8 pg2 slows down: it takes ten times as long for everything.",
			"9 pg2 is slow already: nothing happens.",
			"10 There is no pg8: nothing happens."
		]);
		expect(idle.log.slice(1).every(({ tone }) => tone === "intervention")).toBe(true);
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
/** The claim under one seed, with the values and interventions of a scenario, of the designs that it always is about. */
function claimOf(model, { values, interventions }, seed) {
	const [rival, chosen] = record$1(model, {
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
/** The part of a frame that has time across it: right of the names of its lanes. Within it, 100 % is the end of the axis. */
function Plot({ y = 0, height, children }) {
	return /* @__PURE__ */ jsx("svg", {
		x: "18%",
		y,
		width: "80%",
		height,
		overflow: "visible",
		children
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
var Axis;
var init_parts = __esmMin((() => {
	init_format();
	init_scale();
	Axis = memo(function Axis({ end, y }) {
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
// src/projects/postgresql-failover-agent/trace.tsx
/** What lies before `t` of a part that is drawn for the whole run. */
function Past({ t, end, y, height, children }) {
	if (t <= 0) return null;
	return /* @__PURE__ */ jsx("svg", {
		y,
		width: along(Math.min(t, end), end),
		height,
		children: /* @__PURE__ */ jsx("svg", {
			width: `${Number((end / Math.min(t, end) * 100).toFixed(3))}%`,
			height,
			overflow: "visible",
			children
		})
	});
}
/** Short strokes of one path, a thousand units wide, at half the height. */
function strokes(times, end, y) {
	const width = 3;
	let path = "";
	let [start, stop, pen] = [
		-1,
		-1,
		0
	];
	const draw = () => {
		if (start < 0) return;
		path += `m${start - pen} 0h${stop - start}`;
		pen = stop;
	};
	for (const time of times) {
		const x = Math.round(time / end * 1e3);
		if (x > stop) {
			draw();
			start = x;
		}
		stop = Math.max(stop, x + width);
	}
	draw();
	return path.replace(/m(\d+) 0/, `M$1 ${y}`);
}
/** One mark for each of the times, in order; as wide as a few pixels, so that crowded ones become a block. */
function Marks({ className, times, end, y, height }) {
	return /* @__PURE__ */ jsx("svg", {
		y,
		width: "100%",
		height,
		viewBox: `0 0 1000 ${height}`,
		preserveAspectRatio: "none",
		overflow: "visible",
		children: /* @__PURE__ */ jsx("path", {
			className,
			d: strokes(times, end, height / 2),
			strokeWidth: height
		})
	});
}
/** From when until when something was so. */
function spans(moments, end, is) {
	return moments.flatMap((moment, i) => is(moment) ? {
		from: moment.at,
		to: moments[i + 1]?.at ?? end
	} : []);
}
var share;
var init_trace = __esmMin((() => {
	init_scale();
	share = (from, to, end) => along(to - from, end);
}));
// src/projects/postgresql-failover-agent/lanes.tsx
function WalBar({ bar, end }) {
	const { kind, from, to } = bar;
	const solid = kind === "replayed";
	return /* @__PURE__ */ jsx("rect", {
		className: fillOf(bar),
		x: along(from, end),
		width: share(from, to, end),
		y: solid ? 0 : .5,
		height: solid ? barHeight : barHeight - 1,
		strokeDasharray: kind === "discarded" ? "2 2" : void 0
	});
}
function statusOf(state, node) {
	const parts = [
		role(node),
		formatLsn(node.wal.received),
		`timeline ${node.wal.timeline}`
	];
	const missing = lag$1(state, node);
	const behind = missing > 0 ? `${formatQuantity(missing, "bytes")} behind` : "up to date";
	if (node.role === "standby" && node.up) parts.push(behind);
	return parts.join(" · ");
}
/** Words over whatever lies behind them. */
function Status({ well, y, children }) {
	return /* @__PURE__ */ jsx("text", {
		className: `t t-small s-paper ${well ? "t-quiet" : "t-accent"}`,
		y,
		strokeWidth: "3",
		paintOrder: "stroke",
		children
	});
}
function NodeLane({ recording, state, node, t, end }) {
	return /* @__PURE__ */ jsxs("svg", {
		y: node.index * 32,
		height: 32,
		overflow: "visible",
		children: [/* @__PURE__ */ jsx(Status, {
			well: isWell(node),
			y: 11,
			children: statusOf(state, node)
		}), /* @__PURE__ */ jsx("svg", {
			y: "15",
			height: barHeight,
			overflow: "visible",
			children: bars(recording, state, node, t).map((bar) => /* @__PURE__ */ jsx(WalBar, {
				bar,
				end
			}, `${bar.kind}${bar.from}`))
		})]
	});
}
var barHeight, fills, fillOf, isWell, Faults;
var init_lanes = __esmMin((() => {
	init_scale();
	init_format();
	init_bars();
	init_describe();
	init_trace();
	init_words();
	barHeight = 10;
	fills = {
		received: "f-fill s-line",
		diverged: "f-tint s-accent",
		discarded: "s-accent"
	};
	fillOf = ({ kind, timeline }) => kind === "replayed" ? timeline % 2 === 1 ? "f-line" : "f-ink" : fills[kind];
	isWell = ({ up, cut, slow }) => up && !cut && !slow;
	Faults = memo(function Faults({ recording, end }) {
		return recording.nodes.flatMap(({ name, moments }, lane) => moments.flatMap((now, i) => {
			const before = moments[i - 1];
			const same = before?.up === now.up && before.cut === now.cut && before.slow === now.slow;
			if (before === void 0 || same) return [];
			return /* @__PURE__ */ jsx("svg", {
				x: along(now.at, end),
				y: lane * 32 + 15,
				overflow: "visible",
				children: isWell(now) ? /* @__PURE__ */ jsx("circle", {
					className: "f-paper s-ink",
					cy: "5",
					r: "3.5"
				}) : /* @__PURE__ */ jsx("path", {
					className: "s-accent",
					d: "M-4 1l8 8m0-8-8 8",
					strokeWidth: "2"
				})
			}, `${name} ${now.at}`);
		}));
	});
}));
// src/projects/postgresql-failover-agent/figure.tsx
/** Which node a name leads to, as a bus of a logic analyser. */
function Bus({ recording, end, pointers, y }) {
	return /* @__PURE__ */ jsx("svg", {
		y,
		width: "100%",
		height: "14",
		overflow: "visible",
		children: pointers.map(({ at, node }, i) => {
			const to = pointers[i + 1]?.at ?? recording.end;
			return /* @__PURE__ */ jsxs("g", { children: [/* @__PURE__ */ jsx("rect", {
				className: "s-line",
				x: along(at, end),
				width: share(at, to, end),
				y: "0.5",
				height: "13"
			}), to - at > end / 12 && /* @__PURE__ */ jsx("text", {
				className: "t t-small",
				x: along(at, end),
				dx: "4",
				y: "11",
				children: recording.nodes[node]?.name
			})] }, at);
		})
	});
}
function healthOf({ consul, step }, { design }) {
	return step === "watching" ? consul : `${consul} · ${design === "operator" ? "operator" : "agent"}: ${step}`;
}
/**
* A lane per node, with its WAL where the time axis has the moment at which it was written; below, what Consul and the
* agent do, where the catalogue and the clients' copy of it lead, and what became of the clients' writes.
*/
function Figure({ recording, t, end, id }) {
	const state = stateAt(recording, t);
	const y = layout(state.nodes.length);
	const parts = {
		recording,
		end
	};
	return /* @__PURE__ */ jsxs(Frame, {
		id,
		label: describe(recording, t, state),
		height: y.height,
		children: [/* @__PURE__ */ jsx(Names, {
			nodes: recording.nodes,
			catalogue: state.catalogue
		}), /* @__PURE__ */ jsxs(Plot, {
			height: y.height,
			children: [
				recording.promotions.map(({ at, lost }) => at <= t && lost > 0 && /* @__PURE__ */ jsx(Loss, {
					...parts,
					at,
					y: y.writes
				}, at)),
				/* @__PURE__ */ jsx(Now, {
					t,
					end,
					y1: 0,
					y2: y.axis
				}),
				state.nodes.map((node) => /* @__PURE__ */ jsx(NodeLane, {
					...parts,
					state,
					node,
					t
				}, node.name)),
				/* @__PURE__ */ jsx(Status, {
					well: state.consul === "passing",
					y: y.consul + 11,
					children: healthOf(state, recording)
				}),
				/* @__PURE__ */ jsx(Past, {
					t,
					end,
					y: 0,
					height: y.consul,
					children: /* @__PURE__ */ jsx(Faults, { ...parts })
				}),
				/* @__PURE__ */ jsx(Past, {
					t,
					end,
					y: y.consul + 15,
					height: 16,
					children: /* @__PURE__ */ jsx(Health, { ...parts })
				}),
				/* @__PURE__ */ jsx(Past, {
					t,
					end,
					y: y.catalogue,
					height: 36,
					children: /* @__PURE__ */ jsx(Pointers, { ...parts })
				}),
				/* @__PURE__ */ jsx(Past, {
					t,
					end,
					y: y.writes,
					height: 24,
					children: /* @__PURE__ */ jsx(Writes, { ...parts })
				}),
				/* @__PURE__ */ jsx(Axis, {
					end,
					y: y.axis
				})
			]
		})]
	});
}
var layout, answered, Writes, Health, Pointers, Loss, Names;
var init_figure = __esmMin((() => {
	init_parts();
	init_scale();
	init_describe();
	init_lanes();
	init_trace();
	layout = (nodes) => {
		const consul = nodes * 32 + 2;
		const catalogue = consul + 36;
		const clients = catalogue + 18;
		const writes = clients + 20;
		return {
			consul,
			catalogue,
			clients,
			writes,
			axis: writes + 38,
			height: writes + 60
		};
	};
	answered = (recording, how) => recording.writes.flatMap((write) => write[how] ?? []).toSorted((a, b) => a - b);
	Writes = memo(function Writes({ recording, end }) {
		return /* @__PURE__ */ jsxs(Fragment, { children: [/* @__PURE__ */ jsx(Marks, {
			className: "s-ink",
			times: answered(recording, "acknowledged"),
			end,
			y: 1,
			height: 8
		}), /* @__PURE__ */ jsx(Marks, {
			className: "s-accent",
			times: answered(recording, "refused"),
			end,
			y: 16,
			height: 4
		})] });
	});
	Health = memo(function Health({ recording, end }) {
		const { checks, consul, agent, promotions, nodes } = recording;
		const ended = (passed) => checks.filter((check) => check.passed === passed).map(({ at }) => at);
		return /* @__PURE__ */ jsxs(Fragment, { children: [
			spans(consul, recording.end, ({ status }) => status === "critical").map(({ from, to }) => /* @__PURE__ */ jsx("rect", {
				className: "f-tint s-accent",
				x: along(from, end),
				width: share(from, to, end),
				y: "0.5",
				height: "14"
			}, from)),
			spans(agent, recording.end, ({ step }) => step !== "watching").map(({ from, to }) => /* @__PURE__ */ jsx("rect", {
				className: "f-ink",
				x: along(from, end),
				width: share(from, to, end),
				y: "9",
				height: "6"
			}, from)),
			/* @__PURE__ */ jsx(Marks, {
				className: "s-line",
				times: ended(true),
				end,
				y: 12,
				height: 3
			}),
			/* @__PURE__ */ jsx(Marks, {
				className: "s-accent",
				times: ended(false),
				end,
				y: 4,
				height: 11
			}),
			promotions.map(({ at, node }, i) => {
				const room = Math.min(promotions[i + 1]?.at ?? Infinity, end) - at > end * .3;
				return /* @__PURE__ */ jsx("text", {
					className: "t t-small",
					x: along(at, end),
					dx: "8",
					y: "9",
					children: room ? `${nodes[node]?.name} promoted` : nodes[node]?.name
				}, at);
			})
		] });
	});
	Pointers = memo(function Pointers({ recording, end }) {
		return /* @__PURE__ */ jsxs(Fragment, { children: [/* @__PURE__ */ jsx(Bus, {
			recording,
			end,
			pointers: recording.catalogue,
			y: 0
		}), /* @__PURE__ */ jsx(Bus, {
			recording,
			end,
			pointers: recording.clients,
			y: 18
		})] });
	});
	Loss = memo(function Loss({ recording, end, at, y }) {
		const times = recording.writes.flatMap((write) => write.lost === at ? write.at : []);
		const [first = 0] = times;
		const last = times.at(-1) ?? 0;
		const late = last > end * .8;
		return /* @__PURE__ */ jsxs(Fragment, { children: [
			/* @__PURE__ */ jsx("rect", {
				className: "f-tint",
				x: along(first, end),
				width: share(first, last, end),
				y: "14",
				height: y + 12
			}),
			/* @__PURE__ */ jsx(Marks, {
				className: "s-accent",
				times,
				end,
				y: y + 26,
				height: 10
			}),
			/* @__PURE__ */ jsxs("text", {
				className: "t t-small t-bold t-accent",
				x: along(late ? first : last, end),
				dx: late ? -5 : 7,
				y: y + 35,
				textAnchor: late ? "end" : "start",
				children: [times.length, " lost"]
			})
		] });
	});
	Names = memo(function Names({ nodes, catalogue }) {
		const y = layout(nodes.length);
		return /* @__PURE__ */ jsxs(Fragment, { children: [
			nodes.map(({ name }, index) => /* @__PURE__ */ jsx(LaneName, {
				y: index * 32 + 20,
				children: index === catalogue ? `• ${name}` : name
			}, name)),
			/* @__PURE__ */ jsx(LaneName, {
				y: y.consul + 22,
				children: "Consul"
			}),
			/* @__PURE__ */ jsx(LaneName, {
				y: y.catalogue + 7,
				children: "catalogue"
			}),
			/* @__PURE__ */ jsx(LaneName, {
				y: y.clients + 7,
				children: "clients"
			}),
			/* @__PURE__ */ jsx(LaneName, {
				y: y.writes + 5,
				children: "accepted"
			}),
			/* @__PURE__ */ jsx(LaneName, {
				y: y.writes + 18,
				children: "refused"
			}),
			/* @__PURE__ */ jsx(LaneName, {
				y: y.writes + 31,
				children: "lost"
			})
		] });
	});
}));
// src/projects/postgresql-failover-agent/model.test.ts
var model_test_exports = /* @__PURE__ */ __exportAll({});
function broken({ design, verdicts }) {
	return Object.entries(model.properties).flatMap(([name, { promisedBy }]) => {
		const witness = verdicts[name];
		return (promisedBy === void 0 || promisedBy.includes(design)) && witness !== void 0 ? [`${design}: ${name}: ${witness.text}`] : [];
	});
}
/** What must be true of any run, told from the recording alone. */
function flaws({ recording }) {
	const { timelines, writes, nodes, log, end, synchronous, promotions, catalogue, clients } = recording;
	const found = [];
	const claim = (name, holdsTrue) => void (holdsTrue || found.push(name));
	const final = nodes[promotions.at(-1)?.node ?? 0]?.wal.at(-1);
	for (const write of writes) {
		const { at, node, lsn, timeline, acknowledged, refused, lost } = write;
		const where = latest(nodes[node]?.moments ?? [], at);
		claim("a write is acknowledged or refused, not both", acknowledged === void 0 || refused === void 0);
		claim("what is acknowledged was committed", acknowledged === void 0 || lsn > 0);
		claim("what is lost was acknowledged before", lost === void 0 || (acknowledged ?? end) <= lost);
		const primary = where.up && !where.cut && where.role === "primary";
		claim("only a primary that can be reached commits", lsn === 0 || primary || where.at === at);
		const newest = promotions.findLast((p) => p.at < at)?.timeline ?? 1;
		claim("the newest timeline commits", lsn === 0 || timeline === newest);
		if (acknowledged === void 0 || final === void 0) continue;
		claim("the primary has what is not lost, and no more", holds(timelines, final, write) === (lost === void 0));
		const confirmed = nodes.some(({ wal }, i) => i !== node && holds(timelines, latest(wal, acknowledged), write));
		claim("a synchronous commit is on a standby when it is acknowledged", !synchronous || confirmed);
	}
	for (const { chosen, at, failed, critical } of promotions) {
		claim("nothing is committed while a standby is promoted", !writes.some((w) => w.lsn > 0 && w.at > chosen && w.at <= at));
		claim("a failure is detected after it happened", failed <= critical && critical <= chosen);
	}
	for (const { wal, moments, discarded } of nodes) {
		claim("nothing is replayed before it is received", wal.every((w) => w.replayed <= w.received && w.replayedThrough <= w.receivedThrough));
		for (const list of [wal, moments]) claim("snapshots are in time order", list.every(({ at }, i) => i === 0 || at > (list[i - 1]?.at ?? 0)));
		for (const gone of discarded) {
			const lost = writes.filter((w) => (w.lost ?? Infinity) <= gone.at).length;
			claim("what pg_rewind throws away was lost before", gone.acknowledged <= lost);
		}
	}
	for (const { at } of log) claim("one primary at most can be reached", nodes.filter(({ moments }) => {
		const { up, cut, role } = latest(moments, at);
		return up && !cut && role === "primary";
	}).length < 2);
	claim("the log is in time order", log.every(({ at }, i) => at <= end && at >= (log[i - 1]?.at ?? 0)));
	claim("the clients follow the catalogue", clients.every(({ at, node }) => latest(catalogue, at).node === node));
	return [...new Set(found)];
}
var standard, fault, anyFault, anything, record, asked, draw, both, timeline, at;
var init_model_test = __esmMin((() => {
	init_few();
	init_vitest();
	init_scenarios();
	init_seeds();
	init_compare();
	init_kernel();
	init_scenario();
	init_snapshots();
	init_figure();
	init_history();
	init_model();
	init_words();
	vi.setConfig({ testTimeout: 3e5 });
	standard = presetScenario(model, model.presets[0]);
	fault = (kind, target, at) => ({
		kind,
		target,
		at: at * second
	});
	anyFault = few_exports.constantFrom("kill", "cut", "slow", "restore");
	anything = scenarios(model).map((scenario) => ({
		...scenario,
		values: {
			...scenario.values,
			length: Math.min(scenario.values.length, 130)
		}
	}));
	record = (scenario, design = "most") => runScenario(model, {
		...scenario,
		designs: [design, design]
	})[0].recording;
	describe$1("over seeds", () => {
		test("the most advanced standby loses fewer commits than the first in the list, in 190 of 200 seeds or more", () => {
			expect(countClaim(model, standard, { seeds: 2 }).held).toBeGreaterThanOrEqual(1.9);
			expect(claimOf(model, standard, 1).sentence).toMatch(/^On the same \d+ writes, \d+ acknowledged commits? (is|are) lost/);
		});
		test.each(model.presets.map((preset) => [preset.name, preset]))("%s: promises are kept", (_, preset) => {
			const scenario = presetScenario(model, preset);
			expect(seeds.flatMap((seed) => runScenario(model, {
				...scenario,
				seed
			}).flatMap(broken))).toEqual([]);
		});
		test("with synchronous replication, killing the primary costs the most advanced design nothing", () => {
			const scenario = presetScenario(model, model.presets[1] ?? model.presets[0]);
			expect(seeds.filter((seed) => record({
				...scenario,
				seed
			}).writes.some(({ lost }) => lost !== void 0))).toEqual([]);
		});
		test("the first in the list breaks both promises, and the witness names the node that was passed over", () => {
			const [first] = runScenario(model, presetScenario(model, model.presets[1] ?? model.presets[0]));
			expect(first.verdicts["mostWal"]?.text).toMatch(/^pg2 is promoted at 0\/\w+, although pg3 has WAL up to 0\/\w+, with \d+/);
			expect(first.verdicts["nothingLost"]?.text).toMatch(/^pg3 could be reached and had every acknowledged commit; pg2/);
		});
	});
	describe$1("whatever is done to it", () => {
		test("promises are kept, and the recording makes sense", () => {
			assert$1(few_exports.property(anything, (scenario) => {
				const results = runScenario(model, scenario);
				expect(results.flatMap((result) => [...broken(result), ...flaws(result)])).toEqual([]);
			}), { numRuns: 300 });
		});
		test("a design that chooses the most advanced keeps its promises under many faults", () => {
			const at = few_exports.integer({
				min: 0,
				max: 90 * second
			});
			const storm = few_exports.array(few_exports.record({
				kind: anyFault,
				target: few_exports.nat(3),
				at
			}), {
				minLength: 10,
				maxLength: 24
			});
			assert$1(few_exports.property(storm, few_exports.integer({
				min: 1,
				max: 1e6
			}), few_exports.boolean(), (faults, seed, synchronous) => {
				const replication = synchronous ? "synchronous" : "asynchronous";
				const values = {
					...standard.values,
					length: 90,
					operator: 1,
					replication
				};
				const scenario = {
					...standard,
					values,
					seed,
					interventions: inOrder(faults)
				};
				const [by] = runScenario(model, {
					...scenario,
					designs: ["operator", "most"]
				});
				const results = [by, ...runScenario(model, scenario)];
				expect(results.flatMap((result) => [...broken(result), ...flaws(result)])).toEqual([]);
			}), { numRuns: 120 });
		});
		test("until a fault, a run is as it would be without it", () => {
			assert$1(few_exports.property(anything, few_exports.nat(1e3), few_exports.nat(4), anyFault, (scenario, share, node, kind) => {
				const [design] = scenario.designs;
				const cut = Math.round(scenario.values.length * second * share / 1e3);
				const before = scenario.interventions.filter(({ at }) => at < cut);
				const blow = {
					kind,
					target: node % (scenario.values.standbys + 1),
					at: cut
				};
				const plain = record({
					...scenario,
					interventions: before
				}, design);
				const struck = record({
					...scenario,
					interventions: [...before, blow]
				}, design);
				const until = (recording) => [recording.log.filter(({ at }) => at < cut), [
					.2,
					.5,
					.8,
					1
				].map((part) => stateAt(recording, Math.floor((cut - 1) * part)))];
				if (cut > 0) expect(until(struck)).toEqual(until(plain));
			}), { numRuns: 60 });
		});
		test("the figure can be drawn at any time", () => {
			assert$1(few_exports.property(anything, few_exports.nat(100), (scenario, percent) => {
				const [{ recording }] = runScenario(model, scenario);
				const t = Math.round(recording.end * percent / 100);
				expect(draw(recording, t)).not.toMatch(/NaN|Infinity|undefined|"-\d+(\.\d+)?%"/);
			}), { numRuns: 60 });
		});
	});
	asked = ({ recording }) => recording.writes.map(({ at }) => at);
	draw = (recording, t, id = "f") => renderToStaticMarkup(createElement(Figure, {
		recording,
		t,
		end: recording.end,
		id
	}));
	both = () => runScenario(model, standard);
	describe$1("one run", () => {
		test("both designs get the same writes, and go the same way until a standby is chosen", () => {
			const [first, most] = both();
			expect(asked(first)).toEqual(asked(most));
			const chosen = most.recording.promotions[0]?.chosen ?? 0;
			const until = ({ recording }) => recording.log.filter(({ at }) => at < chosen);
			expect(until(first)).toEqual(until(most));
			expect(until(first).length).toBeGreaterThan(4);
		});
		test("the state at a time agrees with the log", () => {
			const [first, most] = both();
			for (const { recording } of [first, most]) for (const { at, text } of recording.log) {
				const [, name] = /^(pg\d) is promoted/.exec(text) ?? /leads to (pg\d)\.$/.exec(text) ?? [];
				const state = stateAt(recording, at);
				if (name !== void 0) expect(recording.nodes[state.leader]?.name).toBe(name);
				if (text.includes("rewrites")) expect(recording.nodes[state.catalogue]?.name).toBe(name);
				if (text.endsWith("is critical.")) expect([stateAt(recording, at - 1).consul, state.consul]).toEqual(["passing", "critical"]);
				const [, count] = /^(\d+) acknowledged/.exec(text) ?? [];
				if (count !== void 0) expect(state.lost).toBe(Number(count));
			}
		});
		test("the four steps come in their order", () => {
			const [, most] = both();
			const steps = most.recording.agent.map(({ step }) => step);
			expect(steps).toEqual([
				"watching",
				"catching up",
				"promoting",
				"rewriting",
				"watching"
			]);
			const [promotion] = most.recording.promotions;
			expect(most.recording.catalogue[1]?.at).toBeGreaterThan(promotion?.at ?? Infinity);
		});
		test("detection takes no longer than the checks allow", () => {
			const [, most] = both();
			const { interval, timeout, failures } = standard.values;
			const [{ failed, critical } = {
				failed: 0,
				critical: Infinity
			}] = most.recording.promotions;
			expect(failed).toBe(12.5 * second);
			expect(critical - failed).toBeLessThanOrEqual(failures * (interval + timeout) * second);
			expect(critical - failed).toBeGreaterThanOrEqual(((failures - 1) * (interval + timeout) + timeout) * second);
		});
		test("clients follow within the TTL", () => {
			const [, most] = both();
			const [, rewritten] = most.recording.catalogue;
			const [, followed] = most.recording.clients;
			const late = (followed?.at ?? Infinity) - (rewritten?.at ?? 0);
			expect(late).toBeGreaterThanOrEqual(0);
			expect(late).toBeLessThanOrEqual(standard.values.ttl * second);
		});
		test("an old primary that returns is rewound and rejoins as a standby; so are standbys ahead of the chosen one", () => {
			const [first, most] = both();
			expect(most.recording.nodes.map(({ discarded }) => discarded.length)).toEqual([
				1,
				0,
				0,
				0
			]);
			expect(first.recording.nodes.map(({ discarded }) => discarded.length)).toEqual([
				1,
				0,
				1,
				1
			]);
			const last = stateAt(most.recording, most.recording.end);
			expect(last.nodes.map(({ role }) => role)).toEqual([
				"standby",
				"standby",
				"primary",
				"standby"
			]);
		});
		test("a cut shorter than the alarm moves nothing", () => {
			const recording = record({
				...standard,
				interventions: [fault("cut", 0, 12), fault("restore", 0, 15.5)]
			});
			expect([recording.promotions, recording.catalogue.length]).toEqual([[], 1]);
		});
		test("an old primary that comes back while another is promoted accepts no writes", () => {
			const [, most] = both();
			const { chosen = 0 } = most.recording.promotions[0] ?? {};
			const back = {
				kind: "restore",
				target: 0,
				at: chosen + second / 10
			};
			const recording = record({
				...standard,
				interventions: [fault("cut", 0, 12.5), back]
			});
			expect(stateAt(recording, back.at).nodes[0]?.role).toBe("fenced");
			expect(flaws({
				...most,
				recording
			})).toEqual([]);
		});
		test("a slow primary is stopped before another is promoted, and nothing of it is lost given time", () => {
			const values = {
				...standard.values,
				patience: 30
			};
			const recording = record({
				...standard,
				values,
				interventions: [fault("slow", 0, 12.5)]
			}, "first");
			expect(recording.log.some(({ text }) => text.startsWith("The agent stops pg1"))).toBe(true);
			expect(recording.promotions.map(({ node, lost }) => [node, lost])).toEqual([[1, 0]]);
			expect(stateAt(recording, recording.end).nodes[0]?.role).toBe("standby");
		});
		test("what cannot have an effect is told, and does nothing", () => {
			const idle = [
				fault("kill", 0, 13),
				fault("cut", 0, 13),
				fault("slow", 0, 13),
				fault("restore", 2, 13),
				fault("kill", 9, 13)
			];
			const recording = record({
				...standard,
				interventions: inOrder([...standard.interventions, ...idle])
			});
			const texts = recording.log.filter(({ at }) => at === 13 * second).map(({ text }) => text);
			expect(texts.map((text) => text.includes("nothing"))).toEqual([
				true,
				true,
				true,
				true,
				true
			]);
			expect(recording.writes).toEqual(both()[1].recording.writes);
		});
		test("a recording is plain data, and the same for the same input", () => {
			const [first, most] = both();
			expect(structuredClone(most.recording)).toEqual(most.recording);
			expect(runScenario(model, standard).map(digestOf)).toEqual([first, most].map(digestOf));
		});
		test("the poster’s two figures are small", () => {
			const [first, most] = both();
			const drawn = draw(first.recording, standard.at, "a") + draw(most.recording, standard.at, "b");
			expect(brotliCompressSync(drawn).length).toBeLessThan(2500);
		});
	});
	timeline = (parent, fork) => ({
		parent,
		fork,
		forkThrough: 0,
		node: 0,
		from: 0
	});
	at = (number, received) => ({
		at: 0,
		timeline: number,
		received,
		replayed: received,
		receivedThrough: 0,
		replayedThrough: 0
	});
	describe$1("timelines", () => {
		const timelines = [
			timeline(0, 0),
			timeline(1, 100),
			timeline(1, 60),
			timeline(2, 200)
		];
		test("a timeline has of its parents what was written before it forked off", () => {
			expect([
				reach(timelines, 4, 1),
				reach(timelines, 4, 2),
				reach(timelines, 4, 3)
			]).toEqual([
				100,
				200,
				void 0
			]);
		});
		test("a node has left a history when it has WAL beyond the fork", () => {
			expect(diverged(timelines, at(1, 100), 4)).toBe(false);
			expect(diverged(timelines, at(1, 101), 4)).toBe(true);
			expect(diverged(timelines, at(3, 61), 4)).toBe(true);
			expect(diverged(timelines, at(2, 150), 4)).toBe(false);
		});
		test("an LSN is printed as PostgreSQL does", () => {
			expect(formatLsn(61010376)).toBe("0/3A2F1C8");
			expect(formatLsn(97500059720)).toBe("16/B374D848");
		});
	});
}));
// \0tests
init_vitest();
var tests = [
	...await testsOf("src/projects/postgresql-failover-agent/byHand.test.ts", () => Promise.resolve().then(() => (init_byHand_test(), byHand_test_exports))),
	...await testsOf("src/projects/postgresql-failover-agent/byHandAt.test.ts", () => Promise.resolve().then(() => (init_byHandAt_test(), byHandAt_test_exports))),
	...await testsOf("src/projects/postgresql-failover-agent/byHandSteps.test.ts", () => Promise.resolve().then(() => (init_byHandSteps_test(), byHandSteps_test_exports))),
	...await testsOf("src/projects/postgresql-failover-agent/model.test.ts", () => Promise.resolve().then(() => (init_model_test(), model_test_exports)))
];
export { tests };
