/**
 * The browser of the build, the tests and the bench: the Chromium that npm brought, the same on every machine it starts
 * on and, having no windows at all, the quicker; elsewhere one of the host.
 *
 * Environment: CHROME names an executable, which is then used and no other. CHROME_SOURCE=system, playwright or npm
 * takes only that source, to try it.
 */
import { execFile } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..");
const env = (name: string): string => process.env[name] ?? "";

/** A browser that starts on this machine, and how to start it. */
export interface Chromium {
  executablePath: string;
  /** Headless, no sandbox (it must run as root and in containers), no traffic of its own, letters where paper has them. */
  args: string[];
  /** Variables to add to the environment of the browser. */
  env: Record<string, string>;
  /** Where it was found, in words. */
  source: string;
}

const args = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--font-render-hinting=none",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

type Found = Pick<Chromium, "executablePath" | "env"> | undefined;

/** Whether it starts: a name on PATH may be a stub that only tells what to install. */
async function starts(executablePath: string, extra: Record<string, string> = {}): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  if (process.platform === "win32") return true;
  return run(executablePath, ["--version"], { env: { ...process.env, ...extra }, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

async function firstThatStarts(candidates: string[]): Promise<Found> {
  for (const executablePath of candidates) {
    // oxlint-disable-next-line no-await-in-loop -- in order of preference
    if (await starts(executablePath)) return { executablePath, env: {} };
  }
  return undefined;
}

function onSystem(): string[] {
  if (process.platform === "darwin") {
    const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
    const folders = ["/Applications", join(homedir(), "Applications")];
    return names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === "win32") {
    const names = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].map(env).filter((folder) => folder !== "");
    return names.flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = env("PATH").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const revision = (path: string) => Number(/-(\d+)[\\/]/.exec(path)?.[1]);

function inPlaywrightCache(): string[] {
  const usual = new Map([["darwin", join(homedir(), "Library/Caches")], ["win32", env("LOCALAPPDATA")]]);
  const cache = usual.get(process.platform) ?? join(homedir(), ".cache");
  const folder = env("PLAYWRIGHT_BROWSERS_PATH") || join(cache, "ms-playwright");
  const names = ["chrome", "chrome.exe", "headless_shell", "chrome-headless-shell", "*.app/Contents/MacOS/*"];
  const patterns = names.map((name) => `chromium*/*/${name}`);
  return globSync(patterns, { cwd: folder })
    .toSorted((a, b) => revision(b) - revision(a))
    .map((path) => join(folder, path));
}

/** Fonts for a machine without any, in place of the package's own list, which names folders of another system. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>
`;

/**
 * Unpacks the browser of `@sparticuz/chromium` once per install. The package unpacks into the folder for temporary
 * files and takes whatever it finds there, half-written files of a neighbour included. So it is given a new folder,
 * which is renamed when complete: of two at the same time one wins, and the other uses it. The variable for AWS makes
 * it unpack the shared libraries too (NSS and NSPR), which a bare machine lacks.
 */
async function unpacked(): Promise<string> {
  const about = await readFile(join(root, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const cache = join(root, "node_modules/.cache");
  const folder = join(cache, `chromium-${/"version": "([^"]+)"/.exec(about)?.[1] ?? "unknown"}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, "unpacking-"));
  const code = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  const variables = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, env: variables });
  await writeFile(join(fresh, "fonts", "fonts.conf"), fontsConf(folder));
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function fromNpm(): Promise<Found> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = await unpacked();
  const executablePath = join(folder, "chromium");
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  const inherited = env("LD_LIBRARY_PATH").split(delimiter).filter((path) => path !== "");
  const libraries = { LD_LIBRARY_PATH: [join(folder, "al2023/lib"), ...inherited].join(delimiter) };
  if (await starts(executablePath)) return { executablePath, env: fonts };
  if (await starts(executablePath, libraries)) return { executablePath, env: { ...fonts, ...libraries } };
  return undefined;
}

const sources = [
  { name: "npm", words: "@sparticuz/chromium from npm", find: fromNpm },
  { name: "system", words: "on the system", find: () => firstThatStarts(onSystem()) },
  { name: "playwright", words: "in Playwright's cache", find: () => firstThatStarts(inPlaywrightCache()) },
];

/**
 * The Chromium to use: $CHROME, else the one from npm (Linux on x64), else one on the system, else Playwright's.
 * @throws Error saying how to get one, when there is none that starts
 */
export async function findChromium(): Promise<Chromium> {
  const named = env("CHROME");
  if (named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME names ${named}, which does not exist.`);
    return { executablePath: named, args, env: {}, source: "$CHROME" };
  }
  const only = env("CHROME_SOURCE");
  const admitted = sources.filter(({ name }) => only === "" || name === only);
  for (const { find, words } of admitted) {
    // oxlint-disable-next-line no-await-in-loop -- in order of preference
    const found = await find();
    if (found) return { ...found, args, source: words };
  }
  throw new Error(
    `No Chromium that starts was found${only ? ` (CHROME_SOURCE=${only})` : ""}. Install Chrome or Chromium ` +
      "(apt install chromium, or google.com/chrome), or run `npx playwright-core install chromium`, " +
      "or name one: CHROME=/path/to/chrome",
  );
}

/** Starts that browser, with an empty profile of its own. Options are Playwright's. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const found = await findChromium();
  return chromium.launch({
    ...options,
    executablePath: found.executablePath,
    args: [...found.args, ...(options.args ?? [])],
    env: { ...process.env, ...found.env, ...options.env },
  });
}
