/**
 * A Firefox of the host, for a page that speaks for itself: there is no driver, so it opens an address, and that is all.
 *
 * Environment: FIREFOX names an executable, which is then used and no other.
 */
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Where profiles are put: not in /tmp, which a Firefox from a snap does not see. */
export const cache = join(import.meta.dirname, "../node_modules/.cache");
const env = (name: string): string => process.env[name] ?? "";

/** How to get one, for who has none. */
export const noFirefox = "no Firefox here; apt-get install firefox-esr, or set FIREFOX";

/** Nothing but the page that is asked for: no first run, no telemetry, no updates; and other hosts are out of reach. */
export const preferences = {
  "app.normandy.enabled": false,
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.firstRunURL": "",
  "datareporting.healthreport.uploadEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.trr.mode": 5,
  "startup.homepage_welcome_url": "",
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "toolkit.telemetry.unified": false,
  // A proxy that is not there, and no way round it; for 127.0.0.1 none is asked.
  "network.proxy.type": 1,
  "network.proxy.allow_bypass": false,
  "network.proxy.failover_direct": false,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
};

const userScript = Object.entries(preferences)
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join("");

function candidates(): string[] {
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`);
  }
  if (process.platform === "win32") {
    return ["ProgramFiles", "ProgramFiles(x86)"].map((folder) => join(env(folder), "Mozilla Firefox", "firefox.exe"));
  }
  const folders = env("PATH").split(delimiter);
  return ["firefox-esr", "firefox"].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether it starts: a name on PATH may be a stub that only tells what to install. */
async function starts(executable: string): Promise<boolean> {
  if (!existsSync(executable)) return false;
  if (process.platform === "win32") return true;
  return run(executable, ["--version"], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/** The Firefox to use: $FIREFOX, else one on the system; undefined where there is none that starts. */
export async function findFirefox(): Promise<string | undefined> {
  const named = env("FIREFOX");
  if (named !== "") {
    if (!existsSync(named)) throw new Error(`FIREFOX names ${named}, which does not exist.`);
    return named;
  }
  for (const executable of candidates()) {
    // oxlint-disable-next-line no-await-in-loop -- in order of preference
    if (await starts(executable)) return executable;
  }
  return undefined;
}

/** A Firefox that runs. */
export interface OpenFirefox {
  /** Settles when it ends by itself, with what it said: it should not, before `close`. */
  ended: Promise<string>;
  close: () => Promise<void>;
}

/** Opens an address of this machine in a Firefox without a window, with a profile of its own. */
export async function openInFirefox(executable: string, url: string): Promise<OpenFirefox> {
  await mkdir(cache, { recursive: true });
  const profile = await mkdtemp(join(cache, "firefox-"));
  await writeFile(join(profile, "user.js"), userScript);
  // As root it refuses to start in a home that is not root's.
  const home = process.getuid?.() === 0 ? { HOME: profile } : {};
  const child = spawn(executable, ["--headless", "--no-remote", "--profile", profile, url], {
    env: { ...process.env, ...home, MOZ_CRASHREPORTER_DISABLE: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<string>((done) => {
    child.once("error", (error) => done(error.message));
    child.once("close", (code) => done(`Firefox ended with ${code}: ${said.trim()}`));
  });
  return {
    ended,
    close: async () => {
      child.kill("SIGKILL");
      // What it started may still hold the other end.
      child.stderr.destroy();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
