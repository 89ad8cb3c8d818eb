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
// src/projects/postgresql-cross-dc-replication/records.ts
/** The item at a place that is known to be there. */
function nth(items, place) {
	const item = items[place];
	if (item === void 0) throw new RangeError(`there is no item ${place} of ${items.length}`);
	return item;
}
var centres, rowNames, pairs, linksAmong;
var init_records = __esmMin((() => {
	centres = [
		"A",
		"B",
		"C"
	];
	rowNames = [
		"u",
		"v",
		"w",
		"x",
		"y",
		"z"
	];
	pairs = [
		[0, 1],
		[0, 2],
		[1, 2]
	];
	linksAmong = (count) => pairs.filter(([, b]) => b < count);
}));
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
var gap, minus, signed, formatTime;
var init_format = __esmMin((() => {
	init_kernel();
	gap = "\xA0";
	minus = "−";
	signed = (value, write) => value < 0 ? `${minus}${write(-value)}` : write(value);
	formatTime = (t) => signed(Math.round(t), writeTime$1);
}));
// src/projects/postgresql-cross-dc-replication/words.ts
function linkName(link) {
	const [a, b] = nth(linksAmong(centres.length), link);
	return `${centreName(a)}–${centreName(b)}`;
}
/** What happened to a row that was changed on both sides: both versions, who won, and why. */
function conflictText(policy, changes, conflict) {
	const incoming = nth(changes, conflict.incoming);
	const standing = nth(changes, conflict.standing);
	const place = `Conflict on ${rowName(incoming.key)} at ${centreName(conflict.centre)}:`;
	if (policy === "lww") return `${place} ${lwwText(changes, conflict)}`;
	if (policy === "larger") return `${place} ${whose(incoming)} meets ${conflict.before}. The procedure keeps the larger: ${conflict.after}.`;
	const difference = incoming.value - incoming.old;
	return `${place} ${`${centreName(incoming.origin)} added ${difference}, ${centreName(standing.origin)} has changed the row too.`} The procedure adds both up: ${conflict.before} + ${difference} = ${conflict.after}.`;
}
function lwwText(changes, { incoming, standing, loser }) {
	const lost = nth(changes, loser ?? standing);
	const won = nth(changes, loser === incoming ? standing : incoming);
	const stamps = `${whose(won)}, stamped ${clockTime(won.stamp)}, against ${whose(lost)}, stamped ${clockTime(lost.stamp)}.`;
	const verdict = won.stamp === lost.stamp ? "The origin decides the tie" : "The later stamp wins";
	const wrong = lost.at > won.at ? ", though it was written later" : "";
	return `${stamps} ${verdict}: ${centreName(lost.origin)}’s update is overwritten${wrong}.`;
}
/** The LSNs of some changes of one origin: "LSN 4", "LSN 4 to 9". */
function lsnRange(changes) {
	const [first, last] = [changes.at(0)?.lsn, changes.at(-1)?.lsn];
	return first === last ? `LSN ${first}` : `LSN ${first} to ${last}`;
}
function gapText(gap, changes, start) {
	const [from, to] = [centreName(gap.from), centreName(gap.to)];
	const created = `${from} has no slot for ${to} any more; a new one starts at LSN ${start}`;
	if (gap.changes.length === 0) return `${created}. Nothing was committed in between.`;
	const range = lsnRange(gap.changes.map((id) => nth(changes, id)));
	return `${created}: ${counted(gap.changes.length, "change")} of ${from} (${range}) will never reach ${to}.`;
}
var centreName, rowName, counted, rowsDiffer, clockTime, whose, writeText, skipText, resumeText;
var init_words = __esmMin((() => {
	init_format();
	init_records();
	centreName = (number) => nth(centres, number);
	rowName = (key) => nth(rowNames, key);
	counted = (count, noun) => `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
	rowsDiffer = (rows, of) => `${rows} of ${counted(of, "row")} differ${rows === 1 ? "s" : ""}`;
	clockTime = (t) => formatTime(Math.round(t / 1e3) * 1e3);
	whose = (change) => `${centreName(change.origin)}’s ${change.value}`;
	writeText = ({ origin, lsn, key, old, value }) => `${centreName(origin)} writes ${rowName(key)}: ${old} + ${value - old} = ${value} (LSN ${lsn}).`;
	skipText = (change, to) => `${centreName(to)} gets ${centreName(change.origin)}’s LSN ${change.lsn} again and skips it: it has been applied.`;
	resumeText = (from, to, position, changes) => `${centreName(to)} reads ${centreName(from)}’s slot again from LSN ${position}: ${counted(changes, "change")} to send.`;
}));
// src/projects/postgresql-cross-dc-replication/state.ts
/** The rows that differ between the centres at a time. */
function differences(rows, t) {
	const tables = rows.map((_, centre) => rowsAt({ rows }, centre, t));
	return nth(tables, 0).flatMap((_, key) => {
		const values = tables.map((table) => nth(table, key).value);
		return values.every((value) => value === values[0]) ? [] : [{
			key,
			values
		}];
	});
}
/** "2 rows differ: u (A 12, B 9), x (A 3, B 7)." */
function differenceText(differ) {
	const each = differ.map(({ key, values }) => `${rowName(key)} (${values.map((value, centre) => `${centreName(centre)} ${value}`).join(", ")})`);
	return `${counted(differ.length, "row")} ${differ.length === 1 ? "differs" : "differ"}: ${each.join(", ")}.`;
}
var rowsAt, lasts, conflictsUntil, gapsUntil, overwritten;
var init_state = __esmMin((() => {
	init_snapshots();
	init_records();
	init_words();
	rowsAt = (recording, centre, t) => latest(nth(recording.rows, centre), t).state;
	lasts = ({ from, to }, t) => from <= t && (to === void 0 || t < to);
	conflictsUntil = (recording, t) => recording.conflicts.slice(0, countUntil(recording.conflicts, t));
	gapsUntil = (recording, t) => recording.gaps.filter(({ at }) => at <= t);
	overwritten = (conflicts) => new Set(conflicts.flatMap(({ loser }) => loser ?? [])).size;
}));
// src/projects/postgresql-cross-dc-replication/measures.ts
/**
* From when the last link was healed until every change committed before had been applied everywhere. Undefined when
* no link was cut, or when one of them never arrives.
*/
function catchUp({ cuts, changes, deliveries, gaps }) {
	const healed = Math.max(...cuts.map(({ to }) => to ?? Infinity));
	if (cuts.length === 0 || healed === Infinity) return void 0;
	const due = new Set(changes.filter(({ at }) => at <= healed).map(({ id }) => id));
	if (gaps.some((gap) => gap.changes.some((id) => due.has(id)))) return void 0;
	const ends = deliveries.filter(({ change, fate }) => due.has(change) && (fate === "applied" || fate === "discarded")).map(({ ended }) => ended ?? healed);
	return Math.max(healed, ...ends) - healed;
}
/** By how much the rows fall short of what was added to them, where that is most. */
function shortfall(recording) {
	const added = recording.changes.reduce((sum, { value, old }) => sum + value - old, 0);
	const sums = recording.rows.map((_, centre) => rowsAt(recording, centre, recording.end).reduce((sum, { value }) => sum + value, 0));
	return added - Math.min(...sums);
}
var differing, missing, measures;
var init_measures = __esmMin((() => {
	init_state();
	differing = (recording) => differences(recording.rows, recording.end).length;
	missing = ({ gaps }) => gaps.reduce((sum, { changes }) => sum + changes.length, 0);
	measures = {
		differing: {
			label: "Rows that differ in the end",
			unit: "count",
			better: "less",
			value: differing
		},
		missing: {
			label: "Changes that never arrive",
			unit: "count",
			better: "less",
			value: missing
		},
		catchUp: {
			label: "Time to converge after the last healing",
			unit: "duration",
			better: "less",
			value: catchUp
		},
		conflicts: {
			label: "Conflicts",
			unit: "count",
			value: ({ conflicts }) => conflicts.length
		},
		overwritten: {
			label: "Updates overwritten in a conflict",
			unit: "count",
			better: "less",
			value: ({ conflicts }) => overwritten(conflicts)
		},
		shortfall: {
			label: "Missing from the sum of all rows",
			unit: "count",
			better: "less",
			value: shortfall
		},
		resent: {
			label: "Changes sent again and skipped",
			unit: "count",
			value: ({ deliveries }) => deliveries.filter(({ fate }) => fate === "skipped").length
		}
	};
}));
// src/sim/model.ts
var defineModel;
var init_model$1 = __esmMin((() => {
	defineModel = (model) => model;
}));
// src/projects/postgresql-cross-dc-replication/describe.ts
/** What holds at a time, in sentences. */
function describe(recording, t) {
	const differ = differences(recording.rows, t);
	const cut = recording.cuts.filter((span) => lasts(span, t)).map(({ link }) => `The link ${linkName(link)} is cut.`);
	const failing = recording.failovers.filter((span) => lasts(span, t)).map(({ centre }) => `${centreName(centre)} is failing over.`);
	const gaps = gapsUntil(recording, t).map(({ from, to, changes }) => `${counted(changes.length, "change")} of ${centreName(from)} will never reach ${centreName(to)}.`);
	const conflicts = conflictsUntil(recording, t);
	const met = conflicts.length === 0 ? "No conflict so far." : `${counted(conflicts.length, "conflict")} so far, ${counted(overwritten(conflicts), "update")} overwritten.`;
	const rows = differ.length === 0 ? "all rows agree." : differenceText(differ);
	return [
		`At ${clockTime(t)}, ${rows}`,
		...cut,
		...failing,
		...gaps,
		met
	].join(" ");
}
var init_describe = __esmMin((() => {
	init_state();
	init_words();
}));
// src/projects/postgresql-cross-dc-replication/parameters.ts
var latency, clock$1, parameters;
var init_parameters = __esmMin((() => {
	latency = (a, b, standard) => ({
		kind: "number",
		label: `Latency ${a}–${b}`,
		unit: "ms",
		min: 20,
		max: 2e3,
		step: 20,
		default: standard,
		help: `How long a change takes from ${a} to ${b} or back, one way.`
	});
	clock$1 = (name) => ({
		kind: "number",
		label: `Clock of ${name}`,
		unit: "s",
		min: -5,
		max: 5,
		step: .1,
		default: 0,
		help: `How far the clock of ${name}, which stamps its commits, is ahead of true time; below zero it is behind.`
	});
	parameters = {
		centres: {
			kind: "number",
			label: "Data centres",
			min: 2,
			max: 3,
			step: 1,
			default: 2,
			help: "How many data centres accept writes, each to a copy of the same rows."
		},
		rows: {
			kind: "number",
			label: "Rows",
			min: 1,
			max: 6,
			step: 1,
			default: 6,
			help: "How many rows there are: the fewer, the more often two data centres change the same one."
		},
		rate: {
			kind: "number",
			label: "Writes per data centre",
			unit: "per second",
			min: .1,
			max: 3,
			step: .1,
			default: 1.2,
			help: "How many writes clients make in each data centre, at random times, to a random row."
		},
		duration: {
			kind: "number",
			label: "Writing lasts",
			unit: "s",
			min: 5,
			max: 60,
			step: 1,
			default: 12,
			help: "After this time nothing is written or broken any more, and the run goes on until it comes to rest."
		},
		procedure: {
			kind: "choice",
			label: "Stored procedure",
			options: {
				counter: "adds up both sides’ changes",
				larger: "keeps the larger value"
			},
			default: "counter",
			help: "What the designs with a stored procedure do with a row that was changed on both sides."
		},
		latencyAB: latency("A", "B", 400),
		clockA: clock$1("A"),
		takeover: {
			kind: "number",
			label: "A failover takes",
			unit: "s",
			min: .5,
			max: 10,
			step: .5,
			default: 2,
			help: "From the failure of a primary until its standby accepts writes; those that come meanwhile are refused."
		},
		latencyAC: latency("A", "C", 600),
		latencyBC: latency("B", "C", 300),
		clockB: clock$1("B"),
		clockC: clock$1("C"),
		retry: {
			kind: "number",
			label: "Reconnects after",
			unit: "s",
			min: 0,
			max: 5,
			step: .5,
			default: 1,
			help: "How long it takes until a consumer finds out that it can connect to a source again."
		},
		saveEvery: {
			kind: "number",
			label: "Position saved every",
			unit: "s",
			min: 0,
			max: 10,
			step: .5,
			default: 1,
			help: "How old the position may be from which a slot goes on after a failover; 0 saves it with every confirmation."
		},
		spacing: {
			kind: "number",
			label: "A change takes",
			unit: "ms",
			min: 10,
			max: 300,
			step: 10,
			default: 150,
			help: "How long a change occupies the stream, decoding and sending: after a cut the changes come one by one."
		}
	};
}));
// src/projects/postgresql-cross-dc-replication/presets.ts
var at$1, failover, cut$1, source, clock, counting, ring, presets;
var init_presets = __esmMin((() => {
	init_kernel();
	at$1 = (seconds, kind, target = 0) => ({
		kind,
		target,
		at: seconds * second
	});
	failover = {
		name: "A failover behind a cut link",
		text: "Both sides write the same rows while the link between them is cut, and A’s primary fails. Left, the new primary has no slot: what A wrote meanwhile is never sent, and rows differ for good. Right, the slot goes on where it was.",
		interventions: [
			at$1(3, "cut"),
			at$1(5, "failover"),
			at$1(11, "heal")
		],
		at: 15 * second
	};
	cut$1 = {
		name: "A cut of ten seconds",
		text: "A cut alone loses nothing: the slots keep their positions, and the changes follow when the link is back. But the same rows were written on both sides. Left, the later update overwrites the other; right, a procedure adds up both.",
		designs: ["persisted-lww", "persisted-procedure"],
		values: { duration: 14 },
		interventions: [at$1(2, "cut"), at$1(12, "heal")],
		at: 17 * second
	};
	source = {
		name: "The source fails over",
		text: "No link is cut. Left, what A wrote from its failover until its new slot was made is missing at B, and a counter never makes up for it. Right, the slot goes on from the position saved last, and what B has already is skipped.",
		designs: ["lost-procedure", "persisted-procedure"],
		values: {
			rate: 1.5,
			rows: 4,
			saveEvery: 3
		},
		interventions: [at$1(5.5, "failover")],
		at: 13 * second
	};
	clock = {
		name: "A clock two seconds ahead",
		text: "A’s clock is two seconds ahead, so its updates win against later ones of B, and B has to wait until its own clock has caught up with their timestamps. All rows agree all the same, on the wrong version. A procedure that adds needs no clock.",
		designs: ["persisted-lww", "persisted-procedure"],
		values: {
			clockA: 2,
			rows: 3,
			duration: 12
		},
		at: 10 * second
	};
	counting = {
		name: "Two sides count one thing",
		text: "One row, a counter, changed on both sides with short cuts in between. The last writer’s total overwrites the other’s: compare what is missing from the sum. The procedure adds the difference that each change made, and nothing is missing.",
		designs: ["persisted-lww", "persisted-procedure"],
		values: {
			rows: 1,
			rate: .8,
			duration: 16
		},
		interventions: [
			at$1(2, "cut"),
			at$1(5, "heal"),
			at$1(9, "cut"),
			at$1(13, "heal")
		],
		at: 17 * second
	};
	ring = {
		name: "Three data centres, a ring of cuts",
		text: "One link after another is cut, and C’s primary fails meanwhile. Changes arrive in a different order everywhere, and A and B do not miss the same ones of C’s when its slots are lost. With the positions kept, the three agree in the end.",
		values: {
			centres: 3,
			rate: .5,
			duration: 18
		},
		seed: 24,
		interventions: [
			at$1(2, "cut", 0),
			at$1(6, "heal", 0),
			at$1(6, "cut", 2),
			at$1(11, "failover", 2),
			at$1(12, "cut", 1),
			at$1(17, "heal", 1),
			at$1(17, "heal", 2)
		],
		at: 21 * second
	};
	presets = [
		failover,
		cut$1,
		source,
		clock,
		counting,
		ring
	];
}));
// src/projects/postgresql-cross-dc-replication/policy.ts
/** Whether a version beats another when the last writer wins: by timestamp, then by origin; one origin's by LSN. */
function newer(a, b) {
	if (a.stamp !== b.stamp) return a.stamp > b.stamp;
	return a.origin === b.origin ? a.lsn > b.lsn : a.origin > b.origin;
}
/** The row after a change from elsewhere; `standing` is the change by which the row stands as it does. */
function resolve(policy, row, standing, incoming) {
	if (policy === "counter") return {
		value: row.value + incoming.value - incoming.old,
		by: incoming.id
	};
	return (policy === "lww" ? standing === void 0 || newer(incoming, standing) : incoming.value > row.value) ? {
		value: incoming.value,
		by: incoming.id
	} : row;
}
/** Which of two concurrent changes is overwritten, if either. */
function loser(policy, standing, incoming, before, after) {
	if (policy === "counter" || policy === "larger" && incoming.value === before.value) return void 0;
	return after.by === incoming.id ? standing : incoming;
}
var concurrent;
var init_policy = __esmMin((() => {
	concurrent = (a, b) => a.lsn > (b.seen[a.origin] ?? 0) && b.lsn > (a.seen[b.origin] ?? 0);
}));
// src/projects/postgresql-cross-dc-replication/properties.ts
/** Plays through what a centre wrote and took in, and compares its rows with the best version so far. */
function checkWinner(recording, centre) {
	const own = recording.changes.filter(({ origin }) => origin === centre).map((change) => ({
		change,
		at: change.at
	}));
	const others = taken(recording).filter(({ to }) => to === centre).map(({ change, ended }) => ({
		change: nth(recording.changes, change),
		at: ended
	}));
	const best = /* @__PURE__ */ new Map();
	const events = [...own, ...others].toSorted((a, b) => a.at - b.at);
	for (const [i, { change, at }] of events.entries()) {
		const known = best.get(change.key);
		if (known === void 0 || newer(change, known)) best.set(change.key, change);
		if (events[i + 1]?.at === at) continue;
		const rows = rowsAt(recording, centre, at);
		const wrong = [...best.values()].find(({ id, key }) => rows[key]?.by !== id);
		if (wrong !== void 0) return winnerWitness(wrong, centre, at);
	}
}
var persisted, taken, agree, delivered, missingWitness, winner, winnerWitness, origin, order, increments, properties;
var init_properties = __esmMin((() => {
	init_policy();
	init_records();
	init_state();
	init_words();
	persisted = ["persisted-lww", "persisted-procedure"];
	taken = (recording) => recording.deliveries.flatMap((delivery) => delivery.ended === void 0 ? [] : [{
		...delivery,
		ended: delivery.ended
	}]).filter(({ fate }) => fate === "applied" || fate === "discarded").toSorted((a, b) => a.ended - b.ended);
	agree = {
		text: "Once writing has ended and all links are up, the data centres come to hold the same rows.",
		kind: "eventually",
		promisedBy: persisted,
		check(recording) {
			const differ = differences(recording.rows, recording.end);
			return differ.length === 0 ? void 0 : {
				at: recording.end,
				text: differenceText(differ)
			};
		}
	};
	delivered = {
		text: "Every change reaches every other data centre.",
		kind: "eventually",
		promisedBy: persisted,
		check(recording) {
			const reached = new Set(taken(recording).map(({ change, to }) => `${change} ${to}`));
			for (let from = 0; from < recording.centres; from += 1) for (let to = 0; to < recording.centres; to += 1) {
				const missing = recording.changes.filter((change) => change.origin === from && to !== from).filter(({ id }) => !reached.has(`${id} ${to}`));
				if (missing.length > 0) return missingWitness(recording, missing, to);
			}
		}
	};
	missingWitness = ({ end }, missing, to) => ({
		at: end,
		text: `${counted(missing.length, "change")} of ${centreName(nth(missing, 0).origin)} (within ${lsnRange(missing)}) never reached ${centreName(to)}.`
	});
	winner = {
		text: "Where the last writer wins: of all versions of a row that a data centre has, the one with the largest (timestamp, origin) stands.",
		kind: "always",
		promisedBy: ["lost-lww", "persisted-lww"],
		check(recording) {
			if (recording.policy !== "lww") return void 0;
			for (let centre = 0; centre < recording.centres; centre += 1) {
				const found = checkWinner(recording, centre);
				if (found !== void 0) return found;
			}
		}
	};
	winnerWitness = (best, centre, at) => ({
		at,
		text: `At ${centreName(centre)}, ${rowName(best.key)} is not ${centreName(best.origin)}’s ${best.value}, stamped ${clockTime(best.stamp)}.`
	});
	origin = {
		text: "No change comes back to its own origin.",
		kind: "always",
		check({ changes, deliveries }) {
			const found = deliveries.find(({ change, to }) => nth(changes, change).origin === to);
			if (found === void 0) return void 0;
			const { origin: from, lsn } = nth(changes, found.change);
			return {
				at: found.sent,
				text: `${centreName(from)}’s LSN ${lsn} is sent back to ${centreName(from)}.`
			};
		}
	};
	order = {
		text: "A data centre applies another’s changes in commit order, none of them twice.",
		kind: "always",
		check(recording) {
			const progress = /* @__PURE__ */ new Map();
			for (const { change, to, ended } of taken(recording)) {
				const { origin: from, lsn } = nth(recording.changes, change);
				const stream = `${from} ${to}`;
				const text = `${centreName(to)} applies ${centreName(from)}’s LSN ${lsn} after LSN ${progress.get(stream)}.`;
				if (lsn <= (progress.get(stream) ?? 0)) return {
					at: ended,
					text
				};
				progress.set(stream, lsn);
			}
		}
	};
	increments = {
		text: "No increment is lost: every row is the sum of all that was added to it, unless the procedure is to keep the larger value.",
		kind: "eventually",
		promisedBy: ["persisted-procedure"],
		check(recording) {
			if (recording.policy === "larger") return void 0;
			for (const [centre] of recording.rows.entries()) for (const [key, { value }] of rowsAt(recording, centre, recording.end).entries()) {
				const total = recording.changes.filter((change) => change.key === key).reduce((sum, change) => sum + change.value - change.old, 0);
				const text = `${rowName(key)} is ${value} at ${centreName(centre)}; what was written adds up to ${total}.`;
				if (value !== total) return {
					at: recording.end,
					text
				};
			}
		}
	};
	properties = {
		agree,
		delivered,
		winner,
		origin,
		order,
		increments
	};
}));
// src/projects/postgresql-cross-dc-replication/provenance.ts
var provenance;
var init_provenance = __esmMin((() => {
	provenance = {
		stated: [
			"Data changes are replicated between PostgreSQL deployments, on top of replication slots.",
			"The slot’s commit position survives a failover.",
			"By default the last writer wins a conflict, by timestamp.",
			"Custom conflict handling can be written as a stored procedure."
		],
		assumed: [
			"How the position survives is not stated. Here the standby has a copy of each slot, brought up to date at a period, as PostgreSQL 17’s slot synchronization or the pg_failover_slots extension do it.",
			"“Lost” is PostgreSQL before that: slots are not copied to the standby. The consumer makes a new one, and a new slot starts at the present position of the WAL. Nothing copies the tables again to close the gap.",
			"A failover loses no commit: the standby has all of the WAL, and no change gets to another data centre before it is there.",
			"Only changes of local origin are sent. Delivery is at least once: after a cut or a failover the slot’s position may be older than what was applied. A data centre notes the LSN of the last change applied from each origin in the same transaction, and skips what is not beyond it; so nothing is added twice. (A consumer could also ask the source to start there.)",
			"A transaction is one UPDATE … SET n = n + amount, decoded with the row before and after (REPLICA IDENTITY FULL). There are no inserts and no deletes; those would need tombstones.",
			"Ties of timestamps go to the later name, C before B before A. A change stamped ahead of the receiver’s clock waits until that clock has passed it, as BDR’s clock-skew setting can have it: a local update could otherwise go over a newer version, and the copies would never agree.",
			"A conflict is counted where neither writer had seen the other’s version. PostgreSQL 18 and BDR report more: every update of a row that another origin changed last.",
			"The times of the first preset are chosen so that the gap shows: where the last writer wins, a row that differs agrees again as soon as it is written anew, so with more writing after the cut fewer rows differ in the end.",
			"An LSN counts changes, not bytes. WAL is kept until every slot has read it. Latencies and clock offsets are constant.",
			"When writing ends, links that are still cut are healed, and nothing is broken any more: nothing can be promised about a link that stays cut."
		],
		sources: [
			{
				title: "PostgreSQL 17 documentation, Logical Decoding Concepts: replication slots",
				url: "https://www.postgresql.org/docs/17/logicaldecoding-explanation.html"
			},
			{
				title: "PostgreSQL 17 documentation, Replication Progress Tracking: replication origins",
				url: "https://www.postgresql.org/docs/17/replication-origins.html"
			},
			{
				title: "PostgreSQL 17 documentation, Logical Replication Failover",
				url: "https://www.postgresql.org/docs/17/logical-replication-failover.html"
			},
			{
				title: "PostgreSQL 18 documentation, Logical Replication: Conflicts",
				url: "https://www.postgresql.org/docs/18/logical-replication-conflicts.html"
			},
			{
				title: "EDB documentation, BDR 4: Conflicts",
				url: "https://www.enterprisedb.com/docs/bdr/4/conflicts/"
			},
			{
				title: "pgsql-hackers, 2024: Clock-skew management in logical replication",
				url: "https://www.postgresql.org/message-id/CABdArM4%3D152B9PoyF4kggQ4LniYtjBCdUjL%3DqBwD-jcogP2BPQ%40mail.gmail.com"
			}
		]
	};
}));
// src/projects/postgresql-cross-dc-replication/centre.ts
var Centre;
var init_centre = __esmMin((() => {
	init_policy();
	init_records();
	init_words();
	Centre = class {
		number;
		/** Every change committed here, applied ones too; an LSN is a place in it, from 1. */
		wal = [];
		up = true;
		#world;
		#clock;
		#rows;
		/** For each origin, the LSN of its last change applied here: the progress of replication origins. */
		#progress;
		constructor(world, number) {
			const { settings, draft } = world;
			this.number = number;
			this.#world = world;
			this.#clock = nth(settings.clocks, number);
			this.#rows = Array.from({ length: settings.rows }, () => ({
				value: 0,
				by: -1
			}));
			this.#progress = Array.from({ length: settings.centres }, () => 0);
			draft.rows[number] = [{
				at: 0,
				state: this.#rows
			}];
		}
		progress(origin) {
			return nth(this.#progress, origin);
		}
		/** When, at the earliest, this centre's clock is past a timestamp. */
		past(stamp) {
			return stamp - this.#clock + 1;
		}
		/** A client's UPDATE … SET n = n + amount. */
		commit(key, amount) {
			const { kernel, draft } = this.#world;
			const old = nth(this.#rows, key).value;
			const change = {
				id: draft.changes.length,
				origin: this.number,
				lsn: this.wal.length + 1,
				key,
				at: kernel.now,
				stamp: kernel.now + this.#clock,
				old,
				value: old + amount,
				seen: this.#progress.with(this.number, this.wal.length)
			};
			draft.changes.push(change);
			this.wal.push(change);
			this.#put(key, {
				value: change.value,
				by: change.id
			});
		}
		/** Applies a change of another centre, and notes its LSN in the same transaction. */
		apply(change) {
			const { settings, draft } = this.#world;
			if (change.lsn <= this.progress(change.origin)) return "skipped";
			const before = nth(this.#rows, change.key);
			const standing = draft.changes[before.by];
			const after = resolve(settings.policy, before, standing, change);
			if (standing !== void 0 && concurrent(change, standing)) this.#conflict(change, standing, before, after);
			this.wal.push(change);
			this.#progress[change.origin] = change.lsn;
			if (after === before) return "discarded";
			this.#put(change.key, after);
			return "applied";
		}
		#put(key, row) {
			this.#rows = this.#rows.with(key, row);
			nth(this.#world.draft.rows, this.number).push({
				at: this.#world.kernel.now,
				state: this.#rows
			});
		}
		#conflict(incoming, standing, before, after) {
			const { kernel, settings, draft } = this.#world;
			const lost = loser(settings.policy, standing, incoming, before, after);
			const conflict = {
				at: kernel.now,
				centre: this.number,
				incoming: incoming.id,
				standing: standing.id,
				before: before.value,
				after: after.value,
				loser: lost?.id
			};
			draft.conflicts.push(conflict);
			const wronged = lost !== void 0 && lost.at > (lost === incoming ? standing : incoming).at;
			this.#world.say(conflictText(settings.policy, draft.changes, conflict), wronged ? "bad" : "plain");
		}
	};
}));
// src/projects/postgresql-cross-dc-replication/draft.ts
var emptyDraft;
var init_draft = __esmMin((() => {
	emptyDraft = () => ({
		log: [],
		changes: [],
		refused: [],
		deliveries: [],
		conflicts: [],
		gaps: [],
		cuts: [],
		failovers: [],
		rows: [],
		rest: void 0
	});
}));
// src/projects/postgresql-cross-dc-replication/slot.ts
var Slot;
var init_slot = __esmMin((() => {
	Slot = class {
		#confirmed;
		#saved;
		#savings = 0;
		#period;
		/** With a period of 0 every position is saved at once. */
		constructor(position, now, period) {
			this.#confirmed = position;
			this.#saved = position;
			this.#period = period;
			this.#savings = this.#savingsUntil(now);
		}
		/** The LSN up to which the consumer has applied: confirmed_flush_lsn. */
		get confirmed() {
			return this.#confirmed;
		}
		confirm(lsn, now) {
			this.#save(now);
			this.#confirmed = Math.max(this.#confirmed, lsn);
		}
		/** What a failover leaves of it: the position as it was saved last. */
		restore(now) {
			this.#save(now);
			this.#confirmed = this.#saved;
		}
		#save(now) {
			const savings = this.#savingsUntil(now);
			if (this.#period === 0 || savings > this.#savings) this.#saved = this.#confirmed;
			this.#savings = savings;
		}
		#savingsUntil(now) {
			return this.#period === 0 ? 0 : Math.floor(now / this.#period);
		}
	};
}));
// src/projects/postgresql-cross-dc-replication/stream.ts
function end(delivery, fate, now) {
	delivery.fate = fate;
	delivery.ended = now;
}
var Stream;
var init_stream = __esmMin((() => {
	init_slot();
	init_words();
	Stream = class {
		source;
		target;
		#world;
		#latency;
		/** Undefined when the source's new primary has none. */
		#slot;
		#connected = true;
		/** Rises whenever the connection breaks: what was under way in an earlier one is void. */
		#connection = 0;
		/** Where the slot was created. */
		#start = 0;
		/** How far the WAL has been read in this connection. */
		#sent = 0;
		#sending = false;
		#applyAt = 0;
		#underWay = /* @__PURE__ */ new Set();
		constructor(world, source, target, latency) {
			this.source = source;
			this.target = target;
			this.#world = world;
			this.#latency = latency;
			this.#slot = new Slot(0, 0, world.settings.saveEvery);
		}
		/** Whether all that it will ever bring has been brought. */
		get idle() {
			return this.#connected && this.#underWay.size === 0 && this.#nextLocal() === void 0;
		}
		/** Sends what is next in the WAL, one change after another; those that came from elsewhere are filtered out. */
		pump() {
			const change = this.#connected && !this.#sending ? this.#nextLocal() : void 0;
			if (change === void 0) return;
			this.#sent = change.lsn;
			this.#sending = true;
			this.#send(change);
			this.#later(this.#world.settings.spacing, () => {
				this.#sending = false;
				this.pump();
			});
		}
		/** The connection breaks; what was on its way is lost. Tells how much. */
		disconnect() {
			const { now } = this.#world.kernel;
			for (const delivery of this.#underWay) end(delivery, "lost", now);
			const lost = this.#underWay.size;
			this.#underWay.clear();
			this.#connected = false;
			this.#connection += 1;
			return lost;
		}
		/** The source's primary fails: of its slot the position remains that was saved last, or nothing. */
		loseSource() {
			if (this.#world.settings.persists) this.#slot?.restore(this.#world.kernel.now);
			else this.#slot = void 0;
		}
		/** The consumer finds out after a while that it can connect again. */
		reconnect() {
			this.#later(this.#world.settings.retry + this.#latency, () => this.#open());
		}
		/** After a delay, unless the connection breaks meanwhile. */
		#later(delay, action) {
			const connection = this.#connection;
			this.#world.kernel.after(delay, () => {
				if (connection === this.#connection) action();
			});
		}
		/** Only what was written here is sent on: applied changes bear the origin from which they came. */
		#nextLocal() {
			const { wal, number } = this.source;
			for (let i = this.#sent; i < wal.length; i += 1) if (wal[i]?.origin === number) return wal[i];
		}
		#send(change) {
			const { kernel, draft } = this.#world;
			const delivery = {
				change: change.id,
				from: this.source.number,
				to: this.target.number,
				sent: kernel.now,
				due: kernel.now + this.#latency,
				ended: void 0,
				fate: "under way"
			};
			draft.deliveries.push(delivery);
			this.#underWay.add(delivery);
			this.#later(this.#latency, () => this.#receive(change, delivery));
		}
		/** In commit order; by timestamp, not before the clock here has passed the change's. */
		#receive(change, delivery) {
			const { kernel, settings } = this.#world;
			const patience = settings.policy === "lww" ? this.target.past(change.stamp) : 0;
			this.#applyAt = Math.max(kernel.now, this.#applyAt, patience);
			this.#later(this.#applyAt - kernel.now, () => this.#apply(change, delivery));
		}
		#apply(change, delivery) {
			const { kernel } = this.#world;
			const fate = this.target.apply(change);
			end(delivery, fate, kernel.now);
			this.#underWay.delete(delivery);
			if (fate === "skipped") this.#world.say(skipText(change, this.target.number));
			this.#later(this.#latency, () => this.#slot?.confirm(change.lsn, kernel.now));
			this.#world.onIdle();
		}
		#open() {
			this.#connected = true;
			this.#sending = false;
			this.#applyAt = 0;
			if (this.#slot === void 0) this.#createSlot();
			else this.#resume(this.#slot);
			this.pump();
			this.#world.onIdle();
		}
		#resume(slot) {
			this.#sent = slot.confirmed;
			const changes = this.#local(this.#sent);
			this.#world.say(resumeText(this.source.number, this.target.number, this.#sent, changes.length));
		}
		/** A new slot begins at the end of the WAL as it is now: what was committed before is not decoded through it. */
		#createSlot() {
			const { kernel, settings, draft } = this.#world;
			this.#sent = this.source.wal.length;
			this.#slot = new Slot(this.#sent, kernel.now, settings.saveEvery);
			const missed = this.#local(Math.max(this.#start, this.target.progress(this.source.number)));
			this.#start = this.#sent;
			const gap = {
				at: kernel.now,
				from: this.source.number,
				to: this.target.number,
				changes: missed.map(({ id }) => id)
			};
			if (missed.length > 0) draft.gaps.push(gap);
			this.#world.say(gapText(gap, draft.changes, this.#sent), missed.length > 0 ? "bad" : "plain");
		}
		/** The changes of the source's own beyond a place in its WAL. */
		#local(position) {
			return this.source.wal.slice(position).filter((change) => change.origin === this.source.number);
		}
	};
}));
// src/projects/postgresql-cross-dc-replication/run.ts
/** Replicates a workload. After the writes every link is healed, so that the run comes to rest. */
function replicate(settings, writes, interventions) {
	const draft = emptyDraft();
	const until = settings.stop + patience;
	const outcome = simulate({
		until,
		events: 2e5
	}, (kernel) => {
		const site = new Deployment(settings, kernel, draft);
		kernel.at(settings.stop, () => site.stop());
		for (const { kind, target, at } of interventions) if (at <= until) kernel.at(at, () => site.intervene(kind, target));
		for (const write of writes) kernel.at(write.at, () => site.write(write));
	});
	const last = Math.max(draft.rest ?? outcome.at, draft.log.at(-1)?.at ?? 0);
	const end = Math.ceil((last + second / 2) / second) * second;
	const { centres, rows: rowCount, clocks, policy, stop } = settings;
	return {
		...draft,
		end,
		outcome,
		centres,
		rowCount,
		clocks,
		policy,
		stop
	};
}
var patience, Deployment;
var init_run = __esmMin((() => {
	init_kernel();
	init_centre();
	init_draft();
	init_state();
	init_records();
	init_stream();
	init_words();
	patience = 120 * second;
	Deployment = class {
		#world;
		#centres;
		/** Two for each link, one each way. */
		#streams;
		#stopped = false;
		constructor(settings, kernel, draft) {
			this.#world = {
				kernel,
				settings,
				draft,
				say: (text, tone = "plain") => draft.log.push({
					at: kernel.now,
					text,
					tone
				}),
				onIdle: () => this.#rest()
			};
			const world = this.#world;
			const all = Array.from({ length: settings.centres }, (_, number) => new Centre(world, number));
			this.#centres = all;
			this.#streams = linksAmong(settings.centres).map(([a, b], link) => {
				const latency = nth(settings.latencies, link);
				return [new Stream(world, nth(all, a), nth(all, b), latency), new Stream(world, nth(all, b), nth(all, a), latency)];
			});
		}
		write({ centre, key, amount }) {
			const { kernel, draft, say } = this.#world;
			const source = nth(this.#centres, centre);
			if (!source.up) {
				draft.refused.push({
					at: kernel.now,
					centre
				});
				say(`A write at ${centreName(centre)} is refused: there is no primary.`, "bad");
				return;
			}
			source.commit(key, amount);
			say(writeText(nth(source.wal, source.wal.length - 1)));
			for (const stream of this.#of(centre)) if (stream.source === source) stream.pump();
		}
		intervene(kind, target) {
			const late = `${kind === "failover" ? centreName(target) : linkName(target)}: writing has ended, and nothing is broken any more. Nothing happens.`;
			if (this.#stopped) this.#world.say(late, "intervention");
			else if (kind === "cut") this.#cut(target);
			else if (kind === "heal") this.#heal(target);
			else this.#failOver(target);
		}
		/** Nothing is written any more, and the links come back, as nothing can be promised across one that stays cut. */
		stop() {
			const { draft, say } = this.#world;
			this.#stopped = true;
			say("Writing ends.");
			const open = draft.cuts.filter(({ to }) => to === void 0);
			for (const { link } of open) this.#heal(link, ", so that the run can come to rest");
			this.#rest();
		}
		#cutOf(link) {
			return this.#world.draft.cuts.find((cut) => cut.link === link && cut.to === void 0);
		}
		#cut(link) {
			const { kernel, draft, say } = this.#world;
			if (this.#cutOf(link) !== void 0) {
				say(`The link ${linkName(link)} is cut already: nothing happens.`, "intervention");
				return;
			}
			draft.cuts.push({
				link,
				from: kernel.now,
				to: void 0
			});
			const lost = nth(this.#streams, link).reduce((sum, stream) => sum + stream.disconnect(), 0);
			say(`The link ${linkName(link)} is cut${lost > 0 ? `, with ${counted(lost, "change")} on the way` : ""}.`, "intervention");
		}
		#heal(link, reason = "") {
			const { kernel, say } = this.#world;
			const cut = this.#cutOf(link);
			if (cut === void 0) {
				say(`The link ${linkName(link)} is not cut: nothing happens.`, "intervention");
				return;
			}
			cut.to = kernel.now;
			say(`The link ${linkName(link)} is healed${reason}.`, "intervention");
			this.#reconnect(nth(this.#streams, link));
		}
		#failOver(number) {
			const { kernel, settings, draft, say } = this.#world;
			const centre = nth(this.#centres, number);
			if (!centre.up) {
				say(`${centreName(number)} is failing over already: nothing happens.`, "intervention");
				return;
			}
			centre.up = false;
			const failover = {
				centre: number,
				from: kernel.now,
				to: void 0
			};
			draft.failovers.push(failover);
			say(`The primary of ${centreName(number)} fails.`, "intervention");
			for (const stream of this.#of(number)) {
				stream.disconnect();
				if (stream.source === centre) stream.loseSource();
			}
			kernel.after(settings.takeover, () => {
				centre.up = true;
				failover.to = kernel.now;
				this.#promoted(number);
			});
		}
		#promoted(number) {
			const { settings, say } = this.#world;
			const taken = `The standby of ${centreName(number)} is the primary now`;
			if (settings.persists) say(`${taken}; its slots are there, where they were saved.`, "good");
			else say(`${taken}; it has no slots.`, "bad");
			this.#streams.forEach((pair, link) => {
				if (pair.some(({ source }) => source.number === number) && this.#cutOf(link) === void 0) this.#reconnect(pair);
			});
		}
		#reconnect(pair) {
			for (const stream of pair) if (stream.source.up && stream.target.up) stream.reconnect();
		}
		/** The streams from and to a centre. */
		#of(number) {
			return this.#streams.flat().filter(({ source, target }) => source.number === number || target.number === number);
		}
		#rest() {
			const { kernel, draft, say } = this.#world;
			if (!this.#stopped || draft.rest !== void 0 || !this.#streams.flat().every(({ idle }) => idle)) return;
			draft.rest = kernel.now;
			const differ = differences(draft.rows, kernel.now);
			if (differ.length === 0) say("All has been sent and applied. All rows agree.", "good");
			else say(`All has been sent and applied. ${differenceText(differ)}`, "bad");
		}
	};
}));
// src/projects/postgresql-cross-dc-replication/settings.ts
function settings(values, design) {
	const byPair = [
		values.latencyAB,
		values.latencyAC,
		values.latencyBC
	];
	return {
		centres: values.centres,
		rows: values.rows,
		policy: design.endsWith("lww") ? "lww" : values.procedure,
		persists: design.startsWith("persisted"),
		stop: seconds(values.duration),
		latencies: linksAmong(values.centres).map((_, link) => nth(byPair, link) * millisecond),
		clocks: [
			values.clockA,
			values.clockB,
			values.clockC
		].slice(0, values.centres).map(seconds),
		takeover: seconds(values.takeover),
		retry: seconds(values.retry),
		spacing: values.spacing * millisecond,
		saveEvery: seconds(values.saveEvery)
	};
}
var seconds;
var init_settings = __esmMin((() => {
	init_kernel();
	init_records();
	seconds = (value) => Math.round(value * second);
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
var whole, exponential;
var init_draws = __esmMin((() => {
	init_elementary();
	init_kernel();
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
// src/projects/postgresql-cross-dc-replication/workload.ts
var draw;
var init_workload = __esmMin((() => {
	init_draws();
	init_random();
	init_records();
	draw = (values, seed) => centres.slice(0, values.centres).flatMap((name, centre) => {
		const times = poissonArrivals(stream(seed, `writes at ${name}`), values.rate, { until: values.duration * 1e6 - 1 });
		const keys = stream(seed, `rows at ${name}`);
		const amounts = stream(seed, `amounts at ${name}`);
		return times.map((at) => ({
			at,
			centre,
			key: whole(keys, 0, values.rows - 1),
			amount: whole(amounts, 1, 9)
		}));
	});
}));
// src/projects/postgresql-cross-dc-replication/model.ts
/** "12 changes never arrive and 4 of 6 rows differ in the end" */
function toll(recording) {
	const [changes, rows] = [missing(recording), differing(recording)];
	const never = `${counted(changes, "change")} never arrive${changes === 1 ? "s" : ""}`;
	const differ = rows === 0 ? "no row differs" : rowsDiffer(rows, recording.rowCount);
	return `${changes === 0 ? "every change arrives" : never} and ${differ} in the end`;
}
var links, lost, kept, lww, procedure, model;
var init_model = __esmMin((() => {
	init_model$1();
	init_describe();
	init_measures();
	init_parameters();
	init_presets();
	init_properties();
	init_provenance();
	init_records();
	init_run();
	init_settings();
	init_words();
	init_workload();
	links = ({ centres: count }) => linksAmong(count).map((_, link) => linkName(link));
	lost = "A failover drops the source’s slots. The consumer makes a new one, which starts at the source’s present position: what was committed before and not sent yet is never sent.";
	kept = "The position of a slot survives the failover of its source: sending goes on from the position saved last, and what the other side has already applied is skipped there.";
	lww = "A row changed on both sides gets the version with the later timestamp.";
	procedure = "A stored procedure decides about a row changed on both sides: it adds up both changes, or keeps the larger value.";
	model = defineModel({
		version: 1,
		title: "Data centres replicating to each other",
		text: "Each data centre accepts writes to its own copy of the same rows and pulls the others’ changes through a replication slot, which remembers how far they were applied. Ticks are writes, slanted lines are changes on their way. Cut a link or fail a primary, and see whether all copies agree in the end.",
		parameters,
		advanced: [
			"latencyAC",
			"latencyBC",
			"clockB",
			"clockC",
			"retry",
			"saveEvery",
			"spacing"
		],
		designs: {
			"lost-lww": {
				label: "Slot lost, last writer wins",
				text: `${lost} ${lww}`
			},
			"persisted-lww": {
				label: "Slot kept, last writer wins",
				text: `${kept} ${lww}`
			},
			"lost-procedure": {
				label: "Slot lost, stored procedure",
				text: `${lost} ${procedure}`
			},
			"persisted-procedure": {
				label: "Slot kept, stored procedure",
				text: `${kept} ${procedure}`
			}
		},
		interventions: {
			cut: {
				label: "Cut",
				help: "Nothing gets through the link, either way, and what is on its way is lost.",
				targets: links
			},
			heal: {
				label: "Heal",
				help: "The link works again; the consumers connect after a while. Links still cut are healed when writing ends.",
				targets: links
			},
			failover: {
				label: "Fail over",
				help: "The data centre’s primary fails and its standby takes over, with all the data; what became of the slots differs by design.",
				targets: ({ centres: count }) => centres.slice(0, count)
			}
		},
		draw,
		run: ({ values, workload, design, interventions }) => replicate(settings(values, design), workload, interventions),
		describe,
		properties,
		measures,
		claim: {
			designs: ["lost-lww", "persisted-lww"],
			sentence: (rival, chosen) => `On the same ${counted(chosen.changes.length, "write")}, ${toll(rival)} where a failover loses the slot; ${toll(chosen)} where its position is kept.`,
			counted: "rows differed in the end only where the slot was lost",
			holds: (rival, chosen) => differing(rival) > 0 && differing(chosen) === 0 && missing(chosen) === 0
		},
		presets,
		provenance
	});
}));
// src/projects/postgresql-cross-dc-replication/byHand.test.ts
var byHand_test_exports = /* @__PURE__ */ __exportAll({});
function perform(design, over, writes, steps = []) {
	const workload = writes.map(([at, centre, key, amount]) => ({
		at: micros(at),
		centre,
		key,
		amount
	}));
	const interventions = steps.map(([kind, target, at]) => ({
		kind,
		target,
		at: micros(at)
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
var usual, base, micros, sent, met, values, told$1, measured;
var init_byHand_test = __esmMin((() => {
	init_vitest();
	init_scenario();
	init_measures();
	init_model();
	({values: usual} = presetScenario(model, model.presets[0]));
	base = {
		...usual,
		centres: 2,
		rows: 2,
		duration: 8,
		latencyAB: 400,
		takeover: 2,
		retry: 1,
		saveEvery: 1,
		spacing: 150
	};
	micros = (seconds) => Math.round(seconds * 1e6);
	sent = ({ deliveries }) => deliveries.map(({ change, to, sent: from, due, ended = NaN, fate }) => [
		change,
		to,
		from / 1e6,
		due / 1e6,
		ended / 1e6,
		fate
	]);
	met = ({ conflicts }) => conflicts.map(({ at, centre, incoming, standing, before, after, loser }) => [
		at / 1e6,
		centre,
		incoming,
		standing,
		before,
		after,
		loser
	]);
	values = ({ rows }) => rows.map((snapshots) => snapshots.at(-1)?.state.map(({ value }) => value));
	told$1 = ({ log }) => log.map(({ at, text }) => `${at / 1e6} ${text}`.replaceAll("\xA0", " "));
	measured = (recording) => Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value(recording)]));
	describe$1("one row that is written at both", () => {
		const writes = [
			[
				1,
				0,
				0,
				5
			],
			[
				1.05,
				0,
				0,
				3
			],
			[
				1.2,
				1,
				0,
				4
			]
		];
		test("goes to the last writer", () => {
			const recording = perform("persisted-lww", {}, writes);
			expect(sent(recording)).toEqual([
				[
					0,
					1,
					1,
					1.4,
					1.4,
					"discarded"
				],
				[
					1,
					1,
					1.15,
					1.55,
					1.55,
					"discarded"
				],
				[
					2,
					0,
					1.2,
					1.6,
					1.6,
					"applied"
				]
			]);
			expect(met(recording)).toEqual([
				[
					1.4,
					1,
					0,
					2,
					4,
					4,
					0
				],
				[
					1.55,
					1,
					1,
					2,
					4,
					4,
					1
				],
				[
					1.6,
					0,
					2,
					1,
					8,
					4,
					1
				]
			]);
			expect(values(recording)).toEqual([[4, 0], [4, 0]]);
			expect(told$1(recording)).toEqual([
				"1 A writes u: 0 + 5 = 5 (LSN 1).",
				"1.05 A writes u: 5 + 3 = 8 (LSN 2).",
				"1.2 B writes u: 0 + 4 = 4 (LSN 1).",
				"1.4 Conflict on u at B: B’s 4, stamped 1.2 s, against A’s 5, stamped 1 s. The later stamp wins: A’s update is overwritten.",
				"1.55 Conflict on u at B: B’s 4, stamped 1.2 s, against A’s 8, stamped 1.05 s. The later stamp wins: A’s update is overwritten.",
				"1.6 Conflict on u at A: B’s 4, stamped 1.2 s, against A’s 8, stamped 1.05 s. The later stamp wins: A’s update is overwritten.",
				"8 Writing ends.",
				"8 All has been sent and applied. All rows agree."
			]);
			expect([recording.rest, recording.end]).toEqual([8e6, 9e6]);
			expect(measured(recording)).toEqual({
				differing: 0,
				missing: 0,
				catchUp: void 0,
				conflicts: 3,
				overwritten: 2,
				shortfall: 8,
				resent: 0
			});
		});
		test("is the sum where the procedure adds up", () => {
			const recording = perform("persisted-procedure", { procedure: "counter" }, writes);
			expect(met(recording)).toEqual([[
				1.4,
				1,
				0,
				2,
				4,
				9,
				void 0
			], [
				1.6,
				0,
				2,
				1,
				8,
				12,
				void 0
			]]);
			expect(values(recording)).toEqual([[12, 0], [12, 0]]);
			expect(measured(recording)).toMatchObject({
				conflicts: 2,
				overwritten: 0,
				shortfall: 0
			});
		});
		test("is the larger where the procedure keeps that", () => {
			const recording = perform("persisted-procedure", { procedure: "larger" }, writes);
			expect(met(recording)).toEqual([[
				1.4,
				1,
				0,
				2,
				4,
				5,
				2
			], [
				1.6,
				0,
				2,
				1,
				8,
				8,
				2
			]]);
			expect(sent(recording).map((each) => each.at(-1))).toEqual([
				"applied",
				"applied",
				"discarded"
			]);
			expect(values(recording)).toEqual([[8, 0], [8, 0]]);
			expect(measured(recording)).toMatchObject({
				overwritten: 1,
				shortfall: 4
			});
		});
		test("waits for a clock that is behind, and goes to the one that is ahead", () => {
			const ahead = perform("persisted-lww", { clockA: 2 }, [[
				1,
				0,
				0,
				5
			], [
				1.2,
				1,
				0,
				4
			]]);
			expect(sent(ahead)).toEqual([[
				0,
				1,
				1,
				1.4,
				3.000001,
				"applied"
			], [
				1,
				0,
				1.2,
				1.6,
				1.6,
				"discarded"
			]]);
			expect(values(ahead)).toEqual([[5, 0], [5, 0]]);
			expect(ahead.log.map(({ tone }) => tone)).toEqual([
				"plain",
				"plain",
				"bad",
				"bad",
				"plain",
				"good"
			]);
			expect(sent(perform("persisted-procedure", { clockA: 2 }, [[
				1,
				0,
				0,
				5
			]]))).toEqual([[
				0,
				1,
				1,
				1.4,
				1.4,
				"applied"
			]]);
		});
	});
	describe$1("a link that is cut", () => {
		test("loses what is on its way, and has it sent again when it is healed", () => {
			const recording = perform("persisted-lww", {}, [
				[
					1,
					0,
					0,
					5
				],
				[
					2,
					0,
					1,
					1
				],
				[
					3.5,
					1,
					0,
					2
				]
			], [[
				"cut",
				0,
				1.2
			], [
				"heal",
				0,
				3
			]]);
			expect(sent(recording)).toEqual([
				[
					0,
					1,
					1,
					1.4,
					1.2,
					"lost"
				],
				[
					0,
					1,
					4.4,
					4.8,
					4.8,
					"discarded"
				],
				[
					2,
					0,
					4.4,
					4.8,
					4.8,
					"applied"
				],
				[
					1,
					1,
					4.55,
					4.95,
					4.95,
					"applied"
				]
			]);
			expect(told$1(recording).slice(1, 8)).toEqual([
				"1.2 The link A–B is cut, with 1 change on the way.",
				"2 A writes v: 0 + 1 = 1 (LSN 2).",
				"3 The link A–B is healed.",
				"3.5 B writes u: 0 + 2 = 2 (LSN 1).",
				"4.4 B reads A’s slot again from LSN 0: 2 changes to send.",
				"4.4 A reads B’s slot again from LSN 0: 1 change to send.",
				"4.8 Conflict on u at B: B’s 2, stamped 3.5 s, against A’s 5, stamped 1 s. The later stamp wins: A’s update is overwritten."
			]);
			expect(recording.cuts).toEqual([{
				link: 0,
				from: 12e5,
				to: 3e6
			}]);
			expect(measured(recording)).toMatchObject({
				catchUp: 195e4,
				overwritten: 1,
				differing: 0
			});
		});
		test("is healed when writing ends, and the run goes on until all is applied", () => {
			const recording = perform("persisted-lww", {}, [[
				2,
				0,
				1,
				1
			]], [[
				"cut",
				0,
				1
			]]);
			expect(sent(recording)).toEqual([[
				0,
				1,
				9.4,
				9.8,
				9.8,
				"applied"
			]]);
			expect([recording.rest, recording.end]).toEqual([98e5, 11e6]);
			expect(measures.catchUp.value(recording)).toBe(18e5);
		});
	});
	describe$1("a primary that fails", () => {
		const writes = [
			[
				1,
				0,
				0,
				5
			],
			[
				2.9,
				0,
				1,
				1
			],
			[
				3.5,
				0,
				0,
				7
			],
			[
				5.5,
				0,
				0,
				2
			]
		];
		test("leaves no slot: the new one begins behind what had not been applied", () => {
			const recording = perform("lost-lww", {}, writes, [[
				"failover",
				0,
				3
			]]);
			expect(sent(recording)).toEqual([[
				0,
				1,
				1,
				1.4,
				1.4,
				"applied"
			], [
				1,
				1,
				2.9,
				3.3,
				3,
				"lost"
			]]);
			expect(recording.gaps).toEqual([{
				at: 64e5,
				from: 0,
				to: 1,
				changes: [1, 2]
			}]);
			expect(recording.refused).toEqual([{
				at: 35e5,
				centre: 0
			}]);
			expect(recording.failovers).toEqual([{
				centre: 0,
				from: 3e6,
				to: 5e6
			}]);
			expect(told$1(recording).slice(2)).toEqual([
				"3 The primary of A fails.",
				"3.5 A write at A is refused: there is no primary.",
				"5 The standby of A is the primary now; it has no slots.",
				"5.5 A writes u: 5 + 2 = 7 (LSN 3).",
				"6.4 A has no slot for B any more; a new one starts at LSN 3: 2 changes of A (LSN 2 to 3) will never reach B.",
				"6.4 A reads B’s slot again from LSN 0: 0 changes to send.",
				"8 Writing ends.",
				"8 All has been sent and applied. 2 rows differ: u (A 7, B 5), v (A 1, B 0)."
			]);
			expect(measured(recording)).toMatchObject({
				differing: 2,
				missing: 2,
				shortfall: 3
			});
		});
		test("leaves its slot where it was saved: the rest is sent, and sent again", () => {
			const late = perform("persisted-lww", {}, writes, [[
				"failover",
				0,
				3
			]]);
			expect(sent(late).slice(2)).toEqual([[
				1,
				1,
				6.4,
				6.8,
				6.8,
				"applied"
			], [
				2,
				1,
				6.55,
				6.95,
				6.95,
				"applied"
			]]);
			expect(told$1(late)).toContain("5 The standby of A is the primary now; its slots are there, where they were saved.");
			const early = perform("persisted-lww", {}, [[
				1,
				0,
				0,
				5
			]], [[
				"failover",
				0,
				1.9
			]]);
			expect(sent(early)).toEqual([[
				0,
				1,
				1,
				1.4,
				1.4,
				"applied"
			], [
				0,
				1,
				5.3,
				5.7,
				5.7,
				"skipped"
			]]);
			expect(told$1(early)).toContain("5.7 B gets A’s LSN 1 again and skips it: it has been applied.");
			expect(measured(early)).toMatchObject({
				resent: 1,
				missing: 0,
				differing: 0
			});
		});
		test("behind a cut link is not read again before the link is healed", () => {
			const recording = perform("lost-lww", {}, [[
				2,
				0,
				0,
				5
			]], [
				[
					"cut",
					0,
					1
				],
				[
					"failover",
					0,
					1.5
				],
				[
					"heal",
					0,
					5
				]
			]);
			expect(told$1(recording).slice(-5, -2)).toEqual([
				"5 The link A–B is healed.",
				"6.4 A has no slot for B any more; a new one starts at LSN 0. Nothing was committed in between.",
				"6.4 A reads B’s slot again from LSN 0: 0 changes to send."
			]);
		});
	});
	test("three centres send each other their own changes only, each pair at its own latency", () => {
		const recording = perform("persisted-lww", {
			centres: 3,
			latencyAC: 600,
			latencyBC: 300
		}, [
			[
				1,
				0,
				0,
				5
			],
			[
				1.1,
				0,
				1,
				1
			],
			[
				2,
				1,
				0,
				2
			]
		]);
		expect(sent(recording)).toEqual([
			[
				0,
				1,
				1,
				1.4,
				1.4,
				"applied"
			],
			[
				0,
				2,
				1,
				1.6,
				1.6,
				"applied"
			],
			[
				1,
				1,
				1.15,
				1.55,
				1.55,
				"applied"
			],
			[
				1,
				2,
				1.15,
				1.75,
				1.75,
				"applied"
			],
			[
				2,
				0,
				2,
				2.4,
				2.4,
				"applied"
			],
			[
				2,
				2,
				2,
				2.3,
				2.3,
				"applied"
			]
		]);
		expect(values(recording)).toEqual([
			[7, 1],
			[7, 1],
			[7, 1]
		]);
		expect(recording.conflicts).toEqual([]);
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
		...names(model).flatMap((name) => unless(/^[\w-]+$/.test(name), `“${name}” cannot stand in an address`)),
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
var unless, names, designsNamed, isTime, inProvenance;
var init_problems = __esmMin((() => {
	init_address();
	init_parameters$1();
	init_scenario();
	unless = (fine, problem) => fine ? [] : [problem];
	names = (model) => [
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
// src/projects/postgresql-cross-dc-replication/model.test.ts
var model_test_exports = /* @__PURE__ */ __exportAll({});
var designs, standard, run, broken, at, texts, until, before, patient, tampered, told;
var init_model_test = __esmMin((() => {
	init_few();
	init_vitest();
	init_scenarios();
	init_seeds();
	init_compare();
	init_digest();
	init_problems();
	init_scenario();
	init_measures();
	init_model();
	init_properties();
	init_records();
	init_state();
	designs = [
		"lost-lww",
		"persisted-lww",
		"lost-procedure",
		"persisted-procedure"
	];
	standard = presetScenario(model, model.presets[0]);
	run = ({ values, seed, interventions }, design) => model.run({
		values,
		seed,
		interventions,
		design,
		workload: model.draw(values, seed)
	});
	broken = (trial, design) => {
		const recording = run(trial, design);
		return Object.entries(model.properties).flatMap(([name, { promisedBy = designs, check }]) => {
			const witness = promisedBy.includes(design) ? check(recording) : void 0;
			return witness === void 0 ? [] : [`${design}, ${name}: ${witness.text}`];
		});
	};
	at = (seconds, kind, target = 0) => ({
		kind,
		target,
		at: seconds * 1e6
	});
	texts = (recording) => recording.log.map(({ text }) => text).join("\n");
	until = (recording, t) => ({
		log: recording.log.filter((entry) => entry.at < t),
		changes: recording.changes.filter((change) => change.at < t),
		refused: recording.refused.filter((write) => write.at < t),
		rows: recording.rows.map((snapshots) => snapshots.filter((snapshot) => snapshot.at < t)),
		conflicts: recording.conflicts.filter((conflict) => conflict.at < t),
		gaps: recording.gaps.filter((gap) => gap.at < t),
		cuts: recording.cuts.filter(({ from }) => from < t).map((cut) => ({
			...cut,
			to: before(cut.to, t)
		})),
		failovers: recording.failovers.filter(({ from }) => from < t).map((each) => ({
			...each,
			to: before(each.to, t)
		})),
		deliveries: recording.deliveries.filter(({ sent }) => sent < t).map((each) => before(each.ended, t) === void 0 ? {
			...each,
			ended: void 0,
			fate: "under way"
		} : each)
	});
	before = (time, t) => time !== void 0 && time < t ? time : void 0;
	patient = { timeout: 12e4 };
	test("the declaration is sound", () => {
		expect(problemsOf(model)).toEqual([]);
		for (const preset of model.presets) {
			const [left, right] = runScenario(model, presetScenario(model, preset));
			expect(preset.at, preset.name).toBeLessThanOrEqual(Math.max(left.recording.end, right.recording.end));
		}
	});
	describe$1("over the seeds", patient, () => {
		test("the claim holds in at least 190 of 200", () => {
			expect(countClaim(model, standard, { seeds: 2 }).held).toBeGreaterThanOrEqual(1.9);
		});
		test("the claim says what it computed", () => {
			expect(claimOf(model, standard, 1).sentence).toMatch(/^On the same \d+ writes, \d+ changes never arrive and \d of 6 rows differ in the end where .*; every change arrives and no row differs in the end where .*\.$/);
		});
		test.each(model.presets.map((preset) => [preset.name, presetScenario(model, preset)]))("%s: every promise is kept", (_, trial) => {
			for (const seed of seeds) for (const design of designs) expect(broken({
				...trial,
				seed
			}, design)).toEqual([]);
		});
	});
	describe$1("under random scenarios", patient, () => {
		test("every promise is kept, and the run comes to rest", () => {
			assert$1(few_exports.property(scenarios(model), (trial) => {
				for (const design of designs) {
					expect(broken(trial, design)).toEqual([]);
					const recording = run(trial, design);
					expect(recording.rest).toBeDefined();
					expect(recording.outcome.ended).toBe("quiet");
					expect(recording.deliveries.every(({ fate }) => fate !== "under way")).toBe(true);
				}
			}), { numRuns: 300 });
		});
		test("what never arrives is what new slots started behind, each once", () => {
			assert$1(few_exports.property(scenarios(model), few_exports.constantFrom("lost-lww", "lost-procedure"), (trial, design) => {
				const recording = run(trial, design);
				const arrived = new Set(recording.deliveries.flatMap(({ change, to, fate }) => fate === "lost" ? [] : [`${change} ${to}`]));
				const missed = recording.gaps.flatMap(({ changes, to }) => changes.map((change) => `${change} ${to}`));
				expect(new Set(missed).size).toBe(missed.length);
				expect(missed.some((each) => arrived.has(each))).toBe(false);
				expect(missed.length + arrived.size).toBe(recording.changes.length * (recording.centres - 1));
			}), { numRuns: 300 });
		});
		test("the log is in time order and within the axis, and every measure can be taken", () => {
			assert$1(few_exports.property(scenarios(model), few_exports.constantFrom(...designs), (trial, design) => {
				const recording = run(trial, design);
				expect(recording.log).toEqual(recording.log.toSorted((a, b) => a.at - b.at));
				expect(recording.log.every((entry) => entry.at <= recording.end)).toBe(true);
				for (const { value } of Object.values(model.measures)) expect(value(recording) ?? 0).toBeGreaterThanOrEqual(0);
			}), { numRuns: 300 });
		});
		test("an intervention changes nothing before it", () => {
			const extra = few_exports.record({
				kind: few_exports.constantFrom("cut", "heal", "failover"),
				target: few_exports.constantFrom(0, 1),
				at: few_exports.integer({
					min: 0,
					max: 3e7
				})
			});
			assert$1(few_exports.property(scenarios(model), extra, few_exports.constantFrom(...designs), (trial, more, design) => {
				const target = more.kind === "failover" || trial.values.centres > 2 ? more.target : 0;
				const others = trial.interventions.filter((each) => each.at < more.at);
				const changed = {
					...trial,
					interventions: [...others, {
						...more,
						target
					}]
				};
				expect(until(run(changed, design), more.at)).toEqual(until(run(trial, design), more.at));
			}), { numRuns: 300 });
		});
		test("the same input gives the same recording, as plain data", () => {
			assert$1(few_exports.property(scenarios(model), few_exports.constantFrom(...designs), (trial, design) => {
				const recording = run(trial, design);
				expect(structuredClone(recording)).toEqual(recording);
				expect(digest(run(trial, design))).toBe(digest(recording));
			}), { numRuns: 50 });
		});
	});
	describe$1("the workload", () => {
		test("is the same for every design", () => {
			const writes = designs.map((design) => {
				const { changes, refused } = run(standard, design);
				return {
					changes: changes.map((change) => [
						change.at,
						change.origin,
						change.key,
						change.value - change.old
					]),
					refused
				};
			});
			for (const other of writes) expect(other).toEqual(writes[0]);
		});
		test("of two data centres is not shifted by a third", () => {
			const two = model.draw(standard.values, 7);
			const three = model.draw({
				...standard.values,
				centres: 3
			}, 7);
			expect(three.filter(({ centre }) => centre < 2)).toEqual(two);
		});
	});
	describe$1("a slot that is lost", () => {
		test("leaves rows that differ, with a witness", () => {
			const recording = run(standard, "lost-lww");
			expect(properties.agree.check(recording)?.text).toMatch(/rows differ: .*\(A \d+, B \d+\)/);
			expect(properties.delivered.check(recording)?.text).toMatch(/^\d+ changes of A \(within LSN \d+ to \d+\) never reached B\.$/);
			expect(texts(recording)).toMatch(/A has no slot for B any more; a new one starts at LSN \d+: \d+ changes of A .* will never reach B\./);
		});
		test("costs exactly what was committed and not applied before the new one began", () => {
			const recording = run(standard, "lost-lww");
			const arrived = new Set(recording.deliveries.flatMap(({ change, to, fate }) => to === 1 && fate !== "lost" ? [change] : []));
			const missed = recording.changes.filter(({ id, origin }) => origin === 0 && !arrived.has(id)).map(({ id }) => id);
			expect(recording.gaps).toEqual([{
				at: 124e5,
				from: 0,
				to: 1,
				changes: missed
			}]);
		});
		test("loses increments that a procedure adds up", () => {
			const counter = run(standard, "lost-procedure");
			expect(properties.increments.check(counter)?.text).toMatch(/adds up to/);
			expect(shortfall(counter)).toBeGreaterThan(0);
		});
	});
	describe$1("a slot whose position is kept", () => {
		test("sends again what was applied when its confirmation is lost", () => {
			const { change, to, ended = 0 } = nth(run({
				...standard,
				interventions: []
			}, "persisted-procedure").deliveries, 0);
			const cut = [at((ended + 1e3) / 1e6, "cut"), at(9, "heal")];
			const recording = run({
				...standard,
				interventions: cut
			}, "persisted-procedure");
			expect(recording.deliveries.filter((each) => each.change === change && each.to === to).map(({ fate }) => fate)).toEqual(["applied", "skipped"]);
			expect(properties.increments.check(recording)).toBeUndefined();
		});
		test("sends again what was confirmed after it was saved, and the other side skips it", () => {
			const trial = {
				...standard,
				values: {
					...standard.values,
					saveEvery: 5,
					rate: 2
				},
				interventions: [at(9.8, "failover")]
			};
			const recording = run(trial, "persisted-procedure");
			expect(texts(recording)).toMatch(/B gets A’s LSN \d+ again and skips it/);
			expect(measures.resent.value(recording)).toBeGreaterThan(3);
			expect(properties.increments.check(recording)).toBeUndefined();
		});
	});
	describe$1("the last writer", () => {
		test("loses a later update to a clock that is ahead", () => {
			const ahead = {
				...standard,
				values: {
					...standard.values,
					clockA: 2
				},
				interventions: []
			};
			expect(texts(run(ahead, "persisted-lww"))).toMatch(/B’s update is overwritten, though it was written later/);
			const right = {
				...ahead,
				values: standard.values
			};
			expect(texts(run(right, "persisted-lww"))).not.toMatch(/though it was written later/);
		});
		test("overwrites increments that the procedure keeps", () => {
			const trial = presetScenario(model, nth(model.presets, 4));
			expect(shortfall(run(trial, "persisted-lww"))).toBeGreaterThan(0);
			expect(shortfall(run(trial, "persisted-procedure"))).toBe(0);
		});
	});
	tampered = (edit) => {
		const copy = structuredClone(run(standard, "persisted-lww"));
		edit(copy);
		return copy;
	};
	describe$1("the properties", () => {
		test("find a change that comes back to its origin", () => {
			const copy = tampered((draft) => {
				draft.deliveries = draft.deliveries.map((each, i) => i === 3 ? {
					...each,
					to: each.from
				} : each);
			});
			expect(properties.origin.check(copy)?.text).toMatch(/is sent back to/);
		});
		test("find a change that is applied twice", () => {
			const copy = tampered((draft) => {
				draft.deliveries = draft.deliveries.flatMap((each, i) => i === 2 ? [each, each] : [each]);
			});
			expect(properties.order.check(copy)?.text).toMatch(/applies [AB]’s LSN (\d+) after LSN \1/);
		});
		test("find a row where the older version won", () => {
			const recording = run(standard, "persisted-lww");
			const { incoming, standing } = recording.conflicts[0] ?? {
				incoming: 0,
				standing: 0
			};
			const copy = tampered((draft) => {
				draft.changes = draft.changes.map((each) => {
					if (each.id === incoming) return {
						...each,
						stamp: recording.changes[standing]?.stamp ?? 0
					};
					return each.id === standing ? {
						...each,
						stamp: recording.changes[incoming]?.stamp ?? 0
					} : each;
				});
			});
			expect(properties.winner.check(copy)?.text).toMatch(/^At [AB], [u-z] is not [AB]’s \d+, stamped/);
		});
	});
	told = (...interventions) => texts(run({
		...standard,
		interventions
	}, "persisted-lww"));
	describe$1("an intervention without effect is told", () => {
		test.each([
			[
				"a link that is cut already",
				[at(1, "cut"), at(2, "cut")],
				"The link A–B is cut already: nothing happens."
			],
			[
				"a link that is not cut",
				[at(1, "heal")],
				"The link A–B is not cut: nothing happens."
			],
			[
				"a failover during a failover",
				[at(1, "failover", 1), at(2, "failover", 1)],
				"B is failing over already: nothing happens."
			],
			[
				"anything after the writing",
				[at(14, "cut")],
				"A–B: writing has ended, and nothing is broken any more. Nothing happens."
			]
		])("%s", (_, interventions, text) => {
			expect(told(...interventions)).toContain(text);
		});
		test("and a link that is left cut is healed when writing ends", () => {
			expect(told(at(2, "cut"))).toContain("The link A–B is healed, so that the run can come to rest.");
		});
	});
	describe$1("the state at a time", () => {
		test("is what the log has told", () => {
			const recording = run(standard, "lost-lww");
			for (const change of recording.changes) expect(rowsAt(recording, change.origin, change.at)[change.key]).toEqual({
				value: change.value,
				by: change.id
			});
			for (const { at: time, centre, after, incoming } of recording.conflicts) {
				const key = recording.changes[incoming]?.key ?? -1;
				expect(rowsAt(recording, centre, time)[key]?.value).toBe(after);
			}
		});
		test("ends as the log's last entry says", () => {
			const recording = run(standard, "lost-lww");
			const differ = differences(recording.rows, recording.end);
			expect(recording.log.at(-1)?.text).toContain(`${differ.length} rows differ`);
		});
		test("is described in words", () => {
			const recording = run(standard, "lost-lww");
			expect(model.describe(recording, 6e6)).toMatch(/^At 6\ss, \d rows differ: .* The link A–B is cut\. A is failing over\. No conflict so far\.$/);
			expect(model.describe(recording, 15e6)).toMatch(/\d+ changes of A will never reach B\. \d+ conflicts so far, \d+ updates overwritten\.$/);
		});
	});
}));
// src/projects/postgresql-cross-dc-replication/policy.test.ts
var policy_test_exports = /* @__PURE__ */ __exportAll({});
var blank, version;
var init_policy_test = __esmMin((() => {
	init_vitest();
	init_policy();
	init_slot();
	blank = {
		id: 0,
		origin: 0,
		lsn: 1,
		key: 0,
		at: 0,
		stamp: 0,
		old: 0,
		value: 0,
		seen: [0, 0]
	};
	version = (part) => ({
		...blank,
		...part
	});
	describe$1("a version", () => {
		test("wins by timestamp, then by origin", () => {
			expect(newer(version({ stamp: 2 }), version({
				stamp: 1,
				origin: 1
			}))).toBe(true);
			expect(newer(version({
				stamp: 1,
				origin: 0
			}), version({
				stamp: 1,
				origin: 1
			}))).toBe(false);
			expect(newer(version({
				stamp: 1,
				origin: 1,
				lsn: 1
			}), version({
				stamp: 1,
				origin: 0,
				lsn: 9
			}))).toBe(true);
		});
		test("conflicts only with a version it had not seen, by a writer who had not seen it", () => {
			const mine = version({
				origin: 0,
				lsn: 4,
				seen: [3, 2]
			});
			expect(concurrent(mine, version({
				origin: 1,
				lsn: 3,
				seen: [3, 2]
			}))).toBe(true);
			expect(concurrent(mine, version({
				origin: 1,
				lsn: 2,
				seen: [0, 1]
			}))).toBe(false);
			expect(concurrent(mine, version({
				origin: 1,
				lsn: 9,
				seen: [4, 8]
			}))).toBe(false);
		});
		test("is replaced by the last writer, added to by one procedure, or kept where larger by the other", () => {
			const incoming = version({
				id: 7,
				old: 4,
				value: 6,
				stamp: 1
			});
			const standing = version({
				value: 9,
				stamp: 5
			});
			expect(resolve("counter", {
				value: 9,
				by: 1
			}, standing, incoming)).toEqual({
				value: 11,
				by: 7
			});
			expect(resolve("larger", {
				value: 9,
				by: 1
			}, standing, incoming)).toEqual({
				value: 9,
				by: 1
			});
			expect(resolve("larger", {
				value: 5,
				by: 1
			}, standing, incoming)).toEqual({
				value: 6,
				by: 7
			});
			expect(resolve("lww", {
				value: 9,
				by: 1
			}, standing, incoming)).toEqual({
				value: 9,
				by: 1
			});
		});
	});
	describe$1("a slot’s position", () => {
		test("goes back to where it was saved, and no further", () => {
			const slot = new Slot(0, 0, 1e3);
			slot.confirm(3, 900);
			slot.confirm(5, 1100);
			slot.restore(1900);
			expect(slot.confirmed).toBe(3);
			slot.confirm(6, 2100);
			slot.restore(3e3);
			expect(slot.confirmed).toBe(6);
		});
		test("goes back nowhere when every position is saved", () => {
			const slot = new Slot(0, 0, 0);
			slot.confirm(4, 10);
			slot.restore(11);
			expect(slot.confirmed).toBe(4);
		});
	});
}));
// \0tests
init_vitest();
var tests = [
	...await testsOf("src/projects/postgresql-cross-dc-replication/byHand.test.ts", () => Promise.resolve().then(() => (init_byHand_test(), byHand_test_exports))),
	...await testsOf("src/projects/postgresql-cross-dc-replication/model.test.ts", () => Promise.resolve().then(() => (init_model_test(), model_test_exports))),
	...await testsOf("src/projects/postgresql-cross-dc-replication/policy.test.ts", () => Promise.resolve().then(() => (init_policy_test(), policy_test_exports)))
];
export { tests };
