/**
 * A WebKitGTK of the host that WebDriver drives: its small browser, the driver, and a display for it where there is none.
 *
 * Environment: WEBKIT_DRIVER and WEBKIT_BROWSER name executables, which are then used and no others.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

const env = (name: string): string => process.env[name] ?? "";

/** How to get one, for who has none. */
export const noWebKit = "no WebKitGTK here; apt-get install webkit2gtk-driver xvfb, or set WEBKIT_DRIVER and WEBKIT_BROWSER";

/** The programs of a WebKitGTK that can be driven. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  /** What makes a display; undefined where there is one already. */
  readonly screen: string | undefined;
}

/** Where distributions put the browser, which is on no PATH. */
const homes = ["/usr/lib/*", "/usr/lib", "/usr/libexec", "/usr/lib64"].map((folder) => `${folder}/webkit{2gtk-4.1,gtk-6.0,2gtk-4.0}/MiniBrowser`);

const onPath = (name: string): string | undefined =>
  env("PATH").split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));

function named(variable: string): string | undefined {
  const file = env(variable);
  if (file !== "" && !existsSync(file)) throw new Error(`${variable} names ${file}, which does not exist.`);
  return file || undefined;
}

/** The WebKitGTK to use: the one that is named, else one on the system; undefined where a part of it is missing. */
export function findWebKit(): WebKit | undefined {
  const driver = named("WEBKIT_DRIVER") ?? onPath("WebKitWebDriver");
  const browser = named("WEBKIT_BROWSER") ?? globSync(homes)[0];
  const screen = env("DISPLAY") || env("WAYLAND_DISPLAY") ? undefined : onPath("Xvfb");
  const seen = screen !== undefined || env("DISPLAY") !== "" || env("WAYLAND_DISPLAY") !== "";
  return driver && browser && seen ? { driver, browser, screen } : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** Runs a program until its input ends, so that it does not outlive who started it, however that one ends. */
const untilInputEnds = 'exec 4<&0; "$@" 4<&- & program=$!; { cat <&4 >/dev/null; kill "$program"; } 3>&- 2>/dev/null & wait "$program"';

const start = (program: string, args: readonly string[], variables: NodeJS.ProcessEnv): ChildProcess =>
  spawn("/bin/sh", ["-c", untilInputEnds, "sh", program, ...args], { env: variables, stdio: ["pipe", "ignore", "ignore", "pipe"] });

/** Starts a screen; it tells its number once it is there. */
async function openScreen(program: string): Promise<{ display: string; child: ChildProcess }> {
  const child = start(program, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], process.env);
  const told = child.stdio[3];
  if (!told) throw new Error("the screen has no way to tell its number");
  const [number] = await Promise.race([once(told, "data"), once(child, "exit").then(() => Promise.reject(new Error(`${program} ended`)))]);
  return { display: `:${String(number).trim()}`, child };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/status`).then(({ ok }) => ok, () => false);
}

/** A driver that waits for sessions. */
export interface WebKitDriver {
  readonly url: string;
  close: () => Promise<void>;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.stdin?.end();
  await once(child, "exit");
}

/** Starts the driver, with a display of its own where the machine shows none. */
export async function startWebKitDriver({ driver, screen }: WebKit): Promise<WebKitDriver> {
  const shown = screen === undefined ? undefined : await openScreen(screen);
  const port = await freePort();
  const display = shown ? { DISPLAY: shown.display } : {};
  // Neither the desktop's settings nor its bus for assistive programs have a part in this.
  const alone = { GSETTINGS_BACKEND: "memory", NO_AT_BRIDGE: "1" };
  const child = start(driver, [`--port=${port}`], { ...process.env, ...alone, ...display });
  const url = `http://127.0.0.1:${port}`;
  // oxlint-disable-next-line no-await-in-loop -- asked again until it is there
  while (child.exitCode === null && !(await answers(url))) await new Promise((done) => setTimeout(done, 20));
  if (child.exitCode !== null) throw new Error(`${driver} ended with ${child.exitCode}`);
  return {
    url,
    close: async () => {
      await ended(child);
      if (shown) await ended(shown.child);
    },
  };
}
