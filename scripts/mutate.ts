/**
 * `npm run mutate -- [GROUP]...`: changes the code one place at a time, and sees whether the folder's own tests fail. It
 * writes the figures and what survived into docs/mutation.md, each place into .cache/mutation, and fails where less than
 * 85 % was found or a survivor has no judgement yet.
 */
import { Stryker } from "@stryker-mutator/core";
import { groups } from "./mutate/groups.ts";
import { options } from "./mutate/options.ts";
import { report } from "./mutate/report.ts";

const names = groups.map(({ name }) => name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`No group ${unknown.join(", ")}: there are ${names.join(", ")}.`);

const problems: string[] = [];
for (const group of groups.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const mutants = await new Stryker(options(group)).runMutationTest();
  problems.push(...report(group.name, group.folder, names, mutants));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
