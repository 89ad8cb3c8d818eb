import type { Plugin, ViteDevServer } from "vite";

const ofData = /\/src\/(data|projects)\//;

/** Checks the data and shows what is wrong, or takes away what was shown before; tells whether anything is shown now. */
async function report(server: ViteDevServer, shown: boolean): Promise<boolean> {
  const { dataProblems } = await server.ssrLoadModule("/scripts/data.ts");
  const problems: string[] = await dataProblems((file: string) => server.ssrLoadModule(file));
  // The page may not have loaded the file that was mended, and so not notice.
  if (shown && problems.length === 0) server.ws.send({ type: "full-reload" });
  if (problems.length === 0) return false;
  const message = `The data has mistakes:\n${problems.join("\n")}`;
  server.config.logger.error(message);
  server.ws.send({ type: "error", err: { message, stack: "" } });
  return true;
}

/** The dev server checks the data as the build does: at its start and after each change, in the terminal and over the page. */
export function dataPlugin(): Plugin {
  return {
    name: "data",
    apply: (_config, { command }) => command === "serve" && !process.env["VITEST"],
    configureServer(server) {
      let last = Promise.resolve(false);
      const failed = (error: unknown): boolean => {
        server.config.logger.error(String(error));
        return false;
      };
      const run = (): void => void (last = last.then((shown) => report(server, shown)).catch(failed));
      server.httpServer?.once("listening", run);
      server.ws.on("connection", run);
      server.watcher.on("all", (_event, file) => {
        if (ofData.test(file)) setTimeout(run);
      });
    },
  };
}
