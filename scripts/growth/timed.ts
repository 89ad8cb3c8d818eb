import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a script took: seconds on the clock and of the processor, and the most memory, in MB, its threads with it. */
export interface Taken {
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Runs in the child: at its end it writes what it took. */
const watch = (file: string): string =>
  `import{writeFileSync}from"node:fs";process.on("exit",()=>{const u=process.resourceUsage();` +
  `writeFileSync(${JSON.stringify(file)},JSON.stringify([(u.userCPUTime+u.systemCPUTime)/1e6,u.maxRSS/1024]))})`;

/** Runs a Node script in a process of its own; throws with its last words when it fails. */
export async function timed(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), "timed-"));
  const note = join(folder, "taken.json");
  const hook = `data:text/javascript,${encodeURIComponent(watch(note))}`;
  const began = performance.now();
  try {
    await promisify(execFile)(process.execPath, ["--import", hook, ...args], { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
    const seconds = (performance.now() - began) / 1000;
    const [cpu = NaN, peak = NaN]: number[] = JSON.parse(readFileSync(note, "utf8"));
    return { seconds, cpu, peak };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
