import type { Plugin, ViteDevServer } from "vite";

const ofData = /\/src\/(data|projects)\//;

async function report(server: ViteDevServer): Promise<void> {
  const { dataProblems } = await server.ssrLoadModule("/scripts/data.ts");
  const problems: string[] = await dataProblems((file: string) => server.ssrLoadModule(file));
  if (problems.length === 0) return;
  const message = `The data has mistakes:\n${problems.join("\n")}`;
  server.config.logger.error(message);
  server.ws.send({ type: "error", err: { message, stack: "" } });
}

/** The dev server checks the data as the build does: at its start and after each change, in the terminal and over the page. */
export function dataPlugin(): Plugin {
  return {
    name: "data",
    apply: (_config, { command }) => command === "serve" && !process.env["VITEST"],
    configureServer(server) {
      const run = (): void => void report(server).catch((error: unknown) => server.config.logger.error(String(error)));
      server.httpServer?.once("listening", run);
      server.ws.on("connection", run);
      server.watcher.on("all", (_event, file) => {
        if (ofData.test(file)) setTimeout(run);
      });
    },
  };
}
