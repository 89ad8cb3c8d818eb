import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { MutantResult } from "@stryker-mutator/api/core";
import { places, rowsOf, scoreOf, type Row, type Score } from "./survivors.ts";

/** The share of a group's mutants that its tests must find. */
const least = 0.85;
const unjudged = "**not judged yet**";

const page = "docs/mutation.md";
const head = { figures: "| group | mutants | found | share |", survivors: "| file | left | kinds | judgement |" };

type Cells = readonly string[];

const cells = (line: string): string[] => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, ""));
const line = (row: Cells): string => `| ${row.join(" | ")} |`;

/** The rows of the table below a line that is its head. */
function tableOf(text: string, title: string): string[][] {
  const [, below = ""] = text.split(`${title}\n`);
  return below.split("\n").slice(1, Math.max(1, below.split("\n").findIndex((one) => !one.startsWith("|")))).map(cells);
}

function withTable(text: string, title: string, rows: readonly Cells[]): string {
  const whole = (all: readonly Cells[]): string => [title, line(cells(title).map(() => "---")), ...all.map(line)].join("\n");
  return text.replace(whole(tableOf(text, title)), () => whole(rows));
}

/** A judgement stands until the file has more survivors than it was about. */
function judged({ file, count, kinds }: Row, before: readonly Cells[]): Cells {
  const [, left, , judgement] = before.find(([name]) => name === file) ?? [];
  return [file, String(count), kinds, count <= Number(left) ? (judgement ?? unjudged) : unjudged];
}

const figures = ({ group, found, all }: Score): Cells => [group, String(all), String(found), `${((100 * found) / all).toFixed(1)} %`];

/** Puts a group's figures and survivors in the place of its former ones; tells what is wrong with them. */
export function report(group: string, folder: string, order: readonly string[], mutants: readonly MutantResult[]): string[] {
  const score = scoreOf(group, mutants);
  const text = readFileSync(page, "utf8");
  const before = tableOf(text, head.survivors);
  const own = rowsOf(mutants).map((row) => judged(row, before));
  const others = before.filter(([file = ""]) => !file.startsWith(`${folder}/`));
  const scores = [...tableOf(text, head.figures).filter(([name]) => name !== group), figures(score)];
  const place = ([name = ""]: Cells): number => order.indexOf(name);
  const survivors = [...others, ...own].toSorted(([a = ""], [b = ""]) => a.localeCompare(b));
  writeFileSync(
    page,
    withTable(withTable(text, head.figures, scores.toSorted((a, b) => place(a) - place(b))), head.survivors, survivors),
  );
  mkdirSync(".cache/mutation", { recursive: true });
  writeFileSync(`.cache/mutation/${group}.txt`, places(mutants));
  return [
    ...(score.found < least * score.all ? [`${group}: less than ${100 * least} % found`] : []),
    ...own.filter((row) => row.includes(unjudged)).map(([file, count]) => `${file}: ${count} survivors are not judged in ${page}`),
  ];
}
