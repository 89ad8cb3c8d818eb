/**
 * Stands for Vitest while mutants are tested: collects the tests of a bundle, for scripts/mutate/runner.ts to run. It
 * knows as much of Vitest as the tests of the logic use.
 */

export { expect } from "vitest";

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...args: readonly unknown[]) => unknown;

const collected: Collected[] = [];
let path: readonly string[] = [];

/** Options, which say how long a test may take, are passed over. */
const bodyOf = (rest: readonly unknown[]): Body => {
  const body = rest.find((one): one is Body => typeof one === "function");
  if (body === undefined) throw new Error("A test without a body.");
  return body;
};

export function describe(name: string, ...rest: readonly unknown[]): void {
  const outer = path;
  path = [...outer, name];
  bodyOf(rest)();
  path = outer;
}

const add = (name: string, run: () => unknown): void => void collected.push({ name: [...path, name].join(" › "), run });

export function test(name: string, ...rest: readonly unknown[]): void {
  add(name, bodyOf(rest));
}

test.each = (rows: readonly unknown[]) => (name: string, ...rest: readonly unknown[]): void => {
  const body: (...args: readonly unknown[]) => unknown = bodyOf(rest);
  for (const [i, row] of rows.entries()) {
    const args: readonly unknown[] = Array.isArray(row) ? row : [row];
    add(`${name} [${i}]`, () => body(...args));
  }
};

export const vi = { setConfig: (): void => undefined };

/** All tests of a file, by what imports it. */
export async function testsOf(file: string, load: () => Promise<unknown>): Promise<readonly Collected[]> {
  const first = collected.length;
  path = [file];
  await load();
  return collected.slice(first);
}
