/** A page that works out the digests in whatever opens it, and posts them to who serves it. */
import { createServer } from "node:http";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { build, type Plugin, type Rolldown } from "vite";

const entry = "virtual:digests";

/** The module that a browser starts with. There is no import.meta.glob in Node, so both sides get a list of files. */
function startWith(files: Record<string, string>): Plugin {
  const models = Object.entries(files);
  const lines = [
    `import { digestsOf } from ${JSON.stringify(resolve(import.meta.dirname, "digests.ts"))};`,
    ...models.map(([, file], i) => `import { model as model${i} } from ${JSON.stringify(resolve(file))};`),
    `const models = { ${models.map(([slug], i) => `${JSON.stringify(slug)}: model${i}`).join(", ")} };`,
    `tell({ digests: digestsOf(models) });`,
  ];
  return {
    name: "digests",
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? lines.join("\n") : null),
  };
}

/** Builds, for browsers as the site's target, the digests of the models in these files, by their slugs. */
export async function buildDigests(files: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [startWith(files)],
    build: { write: false, target: "es2022", modulePreload: false, rolldownOptions: { input: entry } },
  });
  const [first] = [built].flat() as Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (chunk === undefined || first?.output.length !== 1) throw new Error("the digests are not one module");
  return chunk.code;
}

const html = `<!doctype html><meta charset="utf-8"><title>Digests</title><link rel="icon" href="data:,">
<script>
  const tell = (found) => fetch("/told", { method: "POST", body: JSON.stringify(found) });
  addEventListener("error", ({ message }) => tell({ failed: message }));
</script>
<script type="module" src="/digests.js"></script>`;

/** The page, served, and what it tells: `digests`, or how it `failed`. */
export interface DigestPage {
  url: string;
  told: Promise<unknown>;
  close: () => void;
}

/** Serves the page to one browser. */
export async function serveDigests(code: string): Promise<DigestPage> {
  const { promise: told, resolve: hear } = Promise.withResolvers<unknown>();
  const server = createServer((request, response) => {
    if (request.url === "/told") {
      hear(text(request).then(JSON.parse));
      response.end();
    } else if (request.url === "/digests.js") response.setHeader("Content-Type", "text/javascript").end(code);
    else response.setHeader("Content-Type", "text/html").end(html);
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/`, told, close };
}
