import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

const dead: readonly string[] = ["Killed", "Timeout"];
const alive: readonly string[] = ["Survived", "NoCoverage"];

export interface Score {
  readonly group: string;
  readonly found: number;
  readonly all: number;
}

const survivorsOf = (mutants: readonly MutantResult[]): MutantResult[] => mutants.filter(({ status }) => alive.includes(status));

/** How many of a group's mutants a test found; what no test passes through was not found. */
export function scoreOf(group: string, mutants: readonly MutantResult[]): Score {
  const found = mutants.filter(({ status }) => dead.includes(status)).length;
  return { group, found, all: found + survivorsOf(mutants).length };
}

/** A file's survivors: how many, and of which kinds. */
export interface Row {
  readonly file: string;
  readonly count: number;
  readonly kinds: string;
}

const kindsOf = (mutants: readonly MutantResult[]): string =>
  Object.entries(Object.groupBy(mutants, ({ mutatorName }) => mutatorName))
    .map(([kind, { length } = []]) => ({ kind, length }))
    .toSorted((a, b) => b.length - a.length || a.kind.localeCompare(b.kind))
    .map(({ kind, length }) => `${length} ${kind}`)
    .join(", ");

export const rowsOf = (mutants: readonly MutantResult[]): Row[] =>
  Object.entries(Object.groupBy(survivorsOf(mutants), ({ fileName }) => relative("", fileName))).map(([file, own = []]) => ({
    file,
    count: own.length,
    kinds: kindsOf(own),
  }));

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

/** Place by place: what stands there, and what could stand there instead without a test failing. */
export function places(mutants: readonly MutantResult[]): string {
  const lines = survivorsOf(mutants).map(({ fileName, location: { start, end }, replacement, status }) => {
    const all = readFileSync(fileName, "utf8").split("\n").slice(start.line - 1, end.line);
    const was = all.map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === all.length - 1 ? end.column - 1 : undefined));
    return `${relative("", fileName)}:${start.line} ${status === "NoCoverage" ? "(no test) " : ""}${oneLine(was.join(" "))} => ${oneLine(replacement)}`;
  });
  return `${lines.join("\n")}\n`;
}
