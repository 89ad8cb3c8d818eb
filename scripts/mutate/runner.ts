import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from "@stryker-mutator/api/core";
import {
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from "@stryker-mutator/api/test-runner";
import type { Collected } from "../../tests/mutation/vitest.ts";
import { bundle } from "./bundle.ts";

/** Where the mutated code looks which mutant is active, and counts how often it passes through it. */
const context: InstrumenterContext = {};
Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, context);

/** What a test takes without a mutant: milliseconds, and how often it passes through the place of each. */
interface Usual {
  readonly took: number;
  readonly hits: Readonly<Record<string, number>>;
}

/** For the process that takes over when one had to be stopped. */
const notes = "usual.json";

/**
 * Runs tests in Stryker's own process, loaded once. Vitest would start anew for each mutant: half a second, thousands of
 * times. The quickest tests come first, and the first failure ends a run.
 */
class InProcess implements TestRunner {
  readonly #folder: string;
  #load: (time: number) => Promise<readonly Collected[]> = () => Promise.resolve([]);
  #tests: readonly Collected[] = [];
  #usual: Readonly<Record<string, Usual>> = {};
  #loads = 0;

  constructor(options: StrykerOptions) {
    this.#folder = String(options["folder"]);
  }

  capabilities = () => ({ reloadEnvironment: true });

  async init(): Promise<void> {
    this.#load = await bundle(this.#folder);
    this.#tests = await this.#loaded();
    if (existsSync(notes)) this.#usual = JSON.parse(readFileSync(notes, "utf8"));
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const test of this.#tests) {
      context.currentTestId = test.name;
      tests.push(await run(test));
    }
    delete context.currentTestId;
    const coverage = context.mutantCoverage ?? { static: {}, perTest: {} };
    this.#usual = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, { took: timeSpentMs, hits: coverage.perTest[id] ?? {} }]));
    writeFileSync(notes, JSON.stringify(this.#usual));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun({ testFilter, activeMutant, mutantActivation }: MutantRunOptions): Promise<MutantRunResult> {
    if (process.env["SAMPLE"] && Number(activeMutant.id) % Number(process.env["SAMPLE"]) !== 0) return { status: "error", errorMessage: "x" } as never;
    context.activeMutant = activeMutant.id;
    try {
      const tests = mutantActivation === "static" ? await this.#loaded() : this.#tests;
      return await this.#untilFailure(tests.filter(({ name }) => testFilter?.includes(name) ?? true), activeMutant.id);
    } catch (error) {
      // Code that cannot even be loaded is found by whoever loads it.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed("loading", error)] });
    } finally {
      delete context.activeMutant;
    }
  }

  #loaded = (): Promise<readonly Collected[]> => this.#load((this.#loads += 1));

  async #untilFailure(tests: readonly Collected[], mutant: string): Promise<MutantRunResult> {
    const results: TestResult[] = [];
    const took = ({ name }: Collected): number => this.#usual[name]?.took ?? 0;
    for (const test of tests.toSorted((a, b) => took(a) - took(b))) {
      // What passes so much more often through one place than it usually does, will not end.
      const limit = 10_000 + 30 * (this.#usual[test.name]?.hits[mutant] ?? 0);
      Object.assign(context, { hitCount: 0, hitLimit: limit });
      const result = await run(test);
      if ((context.hitCount ?? 0) > limit) return toMutantRunResult({ status: DryRunStatus.Timeout, reason: test.name });
      results.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }
}

async function run({ name, run: body }: Collected): Promise<TestResult> {
  const before = process.cpuUsage();
  const timeSpentMs = (): number => Math.round(cpuMicros(process.cpuUsage(before)) / 1000);
  try {
    await body();
    return { id: name, name, status: TestStatus.Success, timeSpentMs: timeSpentMs() };
  } catch (error) {
    return { ...failed(name, error), timeSpentMs: timeSpentMs() };
  }
}

/** Of the processor: the machine may be busy with others. */
const cpuMicros = ({ user, system }: NodeJS.CpuUsage): number => user + system;

const failed = (name: string, error: unknown) => ({
  id: name,
  name,
  status: TestStatus.Failed as const,
  failureMessage: error instanceof Error ? error.message.slice(0, 300) : String(error),
  timeSpentMs: 0,
});

const create = (options: StrykerOptions): TestRunner => new InProcess(options);
create.inject = ["options"] as const;

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: create }];
