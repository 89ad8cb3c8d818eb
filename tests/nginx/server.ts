/**
 * Debian's nginx with the configuration that the build makes, on ports of its own of 127.0.0.1.
 *
 * Three things are put in, as whoever deploys it would: the ports, the folder, and a certificate. The certificate is
 * made here by openssl and trusted by these requests alone; beyond that, TLS is that of any host.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface NginxOptions {
  /** The filled-in configuration. */
  readonly configuration: string;
  /** The folder that the site's base lies in. */
  readonly root: string;
  /** The name in the configuration that the certificate is for. */
  readonly host: string;
}

/** An nginx that runs. */
export interface Nginx {
  /** The name it answers to. */
  readonly host: string;
  /** Where it listens for HTTP and for HTTPS. */
  readonly ports: { readonly http: number; readonly https: number };
  /** Its certificate, PEM. */
  readonly certificate: string;
  /** What it wrote to its error log so far. */
  readonly errors: () => string;
  readonly close: () => Promise<void>;
}

const found = (program: string, option: string): boolean => spawnSync(program, [option]).error === undefined;

/** An ordinary user's PATH leaves out where Debian puts it. */
const executable = ["nginx", "/usr/sbin/nginx"].find((program) => found(program, "-v"));

const modules = ["/usr/lib/nginx/modules", "/usr/share/nginx/modules"];
const brotli = modules.map((folder) => join(folder, "ngx_http_brotli_static_module.so")).find((file) => existsSync(file));

/** Why nginx cannot be tested here, and how to get it; undefined where it can. */
export const noNginx: string | undefined =
  executable !== undefined && brotli !== undefined && found("openssl", "version")
    ? undefined
    : "skipped: no nginx with brotli and openssl here; apt-get install nginx libnginx-mod-http-brotli-static openssl";

/** Why it cannot be put under load; undefined where it can. */
export const noLoad: string | undefined =
  noNginx ?? (found("wrk", "-v") ? undefined : "skipped: no wrk here; apt-get install wrk");

async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = await new Promise<AddressInfo>((done) => {
    server.listen(0, "127.0.0.1", () => done(server.address() as AddressInfo));
  });
  await new Promise((done) => server.close(done));
  return port;
}

/** Exchanges what has to be there, once. */
function exchange(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`the configuration does not say once: ${before}`);
  return text.replace(before, () => after);
}

function localised(options: NginxOptions, folder: string, ports: Nginx["ports"]): string {
  const edits = [
    ["listen 80;", `listen 127.0.0.1:${ports.http};`],
    ["listen 443 ssl", `listen 127.0.0.1:${ports.https} ssl`],
    ["/etc/ssl/portfolio.pem", join(folder, "site.pem")],
    ["/etc/ssl/portfolio.key", join(folder, "site.key")],
    ["root /srv/portfolio;", `root ${options.root};`],
  ] as const;
  return edits.reduce((text, [before, after]) => exchange(text, before, after), options.configuration);
}

/** What surrounds the site's file: everything nginx writes goes into the folder; as root, it stays root to read there. */
function surroundings(folder: string): string {
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    `load_module ${brotli};`,
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "worker_processes 2;",
    `pid ${folder}/nginx.pid;`,
    "events { worker_connections 512; }",
    "http {",
    "    access_log off;",
    "    sendfile on;",
    ...places.map((name) => `    ${name}_temp_path ${folder}/${name};`),
    `    include ${folder}/site.conf;`,
    "}",
  ].join("\n");
}

function makeCertificate(folder: string, host: string): string {
  const [key, certificate] = [join(folder, "site.key"), join(folder, "site.pem")];
  const subject = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", ...kind, ...subject, "-keyout", key, "-out", certificate], { stdio: "pipe" });
  return readFileSync(certificate, "utf8");
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => done(true)).on("error", () => done(false));
    socket.on("connect", () => socket.end());
  });

/** Waits until it listens, or says why it ended. */
async function started(child: ChildProcess, port: number, errors: () => string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(`nginx did not start: ${errors()}`);
  if (await answers(port)) return;
  await new Promise((done) => setTimeout(done, 20));
  await started(child, port, errors);
}

/** Starts nginx; `close` stops it and removes what it wrote. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const [http, https] = [await freePort(), await freePort()];
  const certificate = makeCertificate(folder, options.host);
  writeFileSync(join(folder, "site.conf"), localised(options, folder, { http, https }));
  writeFileSync(join(folder, "nginx.conf"), surroundings(folder));
  const log = join(folder, "error.log");
  const errors = () => (existsSync(log) ? readFileSync(log, "utf8") : "");
  const child = spawn(executable ?? "nginx", ["-p", folder, "-e", log, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: "ignore" });
  const ended = new Promise((done) => child.once("exit", done));
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await started(child, https, errors);
  } catch (error) {
    await close();
    throw error;
  }
  return { host: options.host, ports: { http, https }, certificate, errors, close };
}

if (noNginx !== undefined) console.info(noNginx);
