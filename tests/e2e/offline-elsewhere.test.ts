import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findFirefox, noFirefox } from "../../scripts/firefox.ts";
import { builtSite, modelFiles } from "../../scripts/weigh.ts";
import { buildFor, type Elsewhere } from "../site/elsewhere.ts";
import { openFirefoxPage } from "./firefoxPage.ts";
import { kept, keptInPage, openOrigin, openPage, openVisitors } from "./origin.ts";
import { hydrated } from "./visit.ts";

const site = builtSite();

const titleOf = (file: string): string => /<title>([^<]*)/.exec(readFileSync(join(site.root, file), "utf8"))?.[1] ?? "";

describe("under /portfolio/", () => {
  let built: Elsewhere;

  beforeAll(async () => {
    built = await buildFor("https://example.org/portfolio/");
  });

  test("pages open with the server gone, and their links lead on", async () => {
    const [there, visitors] = [await openOrigin(built.root, built.base), await openVisitors()];
    const { page, errors } = await openPage(await visitors.visitor(), there.at("/"));
    await kept(page);
    await there.close();
    for (const path of ["/", "/index.html", "/projects/gokv", "/projects/gokv/?x", "/skills/go/"]) {
      // oxlint-disable-next-line no-await-in-loop -- one reader
      expect((await page.goto(there.at(path)))?.status(), path).toBe(200);
      // oxlint-disable-next-line no-await-in-loop
      await hydrated(page);
    }
    await page.getByRole("main").getByRole("link", { name: "GoKv" }).first().click();
    await page.getByRole("heading", { level: 1, name: "GoKv" }).waitFor();
    expect(page.url()).toBe(there.at("/projects/gokv/"));
    expect(errors).toEqual([]);
    await visitors.close();
  });
});

test("in Firefox, too, pages open with the server gone", { timeout: 300_000 }, async ({ skip }) => {
  const executable = await findFirefox();
  if (executable === undefined) {
    console.info(`skipped: ${noFirefox}`);
    return skip(noFirefox);
  }
  const [gokv, model] = ["projects/gokv/index.html", Object.keys(modelFiles())[0]];
  const there = await openOrigin(site.root, site.base);
  const firefox = await openFirefoxPage(executable);
  try {
    const { page } = firefox;
    await page.goto(there.at("/skills/go/"));
    await page.evaluate(keptInPage);
    await there.close();
    const asked = ["/", "/projects/gokv", "/projects/gokv/index.html", "/?skill=go#projects", `/projects/${model}/`, "/nope/"];
    const found: string[] = [];
    for (const path of asked) {
      // oxlint-disable-next-line no-await-in-loop -- one reader
      const response = await page.goto(there.at(path));
      // oxlint-disable-next-line no-await-in-loop
      await page.waitForSelector("button.theme:not(:disabled)");
      // oxlint-disable-next-line no-await-in-loop
      found.push(`${response?.status()} ${path} ${await page.title()}`);
    }
    const titles = ["index.html", gokv, gokv, "index.html", `projects/${model}/index.html`, "404.html"].map(titleOf);
    expect(found).toEqual(titles.map((title, i) => `${asked[i] === "/nope/" ? 404 : 200} ${asked[i]} ${title}`));
  } finally {
    await firefox.close();
    await there.close();
  }
});
