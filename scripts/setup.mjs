/**
 * Makes node_modules match package-lock.json, and says nothing when it already does.
 *
 * The first step of `npm start` and `npm test`: it runs before anything is installed, on the host's own Node (20 or
 * later), and so is plain JavaScript without imports from packages. What follows it in the same npm script runs on
 * node_modules/.bin/node, since npm puts that folder in front of PATH whether or not it exists yet.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const stampFile = join(root, "node_modules", ".cache", "setup-stamp");
const lockFile = join(root, "package-lock.json");
const installedFile = join(root, "node_modules", ".package-lock.json");

/** What an install depends on: the lock file, and the machine, since binaries differ between machines. */
function wantedStamp() {
  const lock = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  return `${lock} ${process.platform} ${process.arch}\n`;
}

const allows = (list, name) => !list || [list].flat().includes(name);

/** Whether a package of the lock was made for this machine, as the binaries are. */
function isMadeForThisMachine({ os, cpu, libc }) {
  const glibc = process.report?.getReport().header.glibcVersionRuntime !== undefined;
  return (
    Boolean(os ?? cpu) &&
    allows(os, process.platform) &&
    allows(cpu, process.arch) &&
    (process.platform !== "linux" || allows(libc, glibc ? "glibc" : "musl"))
  );
}

/**
 * Whether npm's own record of what it installed says the same as the lock file, as after an install by hand.
 * An optional package may be absent, but not one made for this machine.
 */
function installedByHand() {
  if (!existsSync(installedFile)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(lockFile, "utf8"));
  const { packages: installed } = JSON.parse(readFileSync(installedFile, "utf8"));
  const same = (path) =>
    installed[path]?.version === wanted[path]?.version && installed[path]?.integrity === wanted[path]?.integrity;
  const absent = (path) => !installed[path] && wanted[path].optional && !isMadeForThisMachine(wanted[path]);
  return (
    Object.keys(wanted).every((path) => path === "" || same(path) || absent(path)) &&
    Object.keys(installed).every((path) => wanted[path])
  );
}

/** Ends with a message of its own: a stack would only hide it. */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/**
 * Runs the npm, on the Node, that the user called. No install scripts are run: no package of the lock has any. The
 * messages of npm about engines are about the host's Node, which the next step no longer uses.
 */
function npm(command, ...args) {
  const quiet = ["--ignore-scripts", "--loglevel=error", "--no-audit", "--no-fund"];
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["ignore", command === "ci" ? "inherit" : "ignore", "inherit"] };
  const { status, error } = cli?.endsWith("npm-cli.js")
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, command, ...args, ...quiet], options)
    : spawnSync("npm", [command, ...args, ...quiet], { ...options, shell: process.platform === "win32" });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail(`npm ${command} failed (see above): the packages are not installed. Then run this again.`);
}

const nodeCommand = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

/**
 * Puts the Node of the packages where npm scripts find it, and tries it. npm 10 counts the packages for other machines
 * as owners of the name `node` and links none; `npm rebuild` sees only what is there.
 */
function provideNode() {
  if (!existsSync(nodeCommand)) npm("rebuild");
  const node = existsSync(nodeCommand) ? nodeCommand : "node";
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8", shell: process.platform === "win32" });
  const major = Number(/^v(\d+)/.exec(stdout ?? "")?.[1]);
  if (major >= 24) return;
  fail(
    `The scripts need Node 24 or later. npm offers none for ${process.platform} ${process.arch} that runs here` +
      `${stdout ? `, and the host's is ${stdout.trim()}` : ""}: install one from nodejs.org and run this again.`,
  );
}

if (Number(process.versions.node.split(".")[0]) < 20) fail(`Node 20 or later is needed; this is ${process.version}.`);

const wanted = wantedStamp();
const current = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
if (current !== wanted || !existsSync(installedFile)) {
  if (!installedByHand()) {
    console.log("Installing the packages of package-lock.json …");
    npm("ci", "--include=dev", "--include=optional");
  }
  provideNode();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}
