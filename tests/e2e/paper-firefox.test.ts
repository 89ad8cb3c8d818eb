/** The same paper from Firefox, as far as it goes: it writes no tags and no margin boxes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFirefox, noFirefox } from "../../scripts/firefox.ts";
import { serve } from "../../scripts/serve.ts";
import { builtSite } from "../../scripts/weigh.ts";
import { projects } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { openPrintingFirefox, type PrintingFirefox } from "../paper/firefox.ts";
import { canonical, groundOf, read } from "../paper/print.ts";
import { faultsWithoutTags, told } from "../paper/proof.ts";
import { collection, home, sheetOf, type Wanted } from "../paper/wanted.ts";

const executable = await findFirefox();
if (executable === undefined) console.info(`skipped: ${noFirefox}`);

const some = ["gokv", "postgresql-failover-agent", "corba", "lvs"];
const pages: readonly (readonly [string, Wanted])[] = [
  ...["", "?paper=one", "?skill=go", "?employer=elephant-talk", "?skill=postgresql&q=failover"].map((query) => [`/${query}`, home(query)] as const),
  ["a skill", collection({ kind: "skill", skill: "lua" }, paths.skill("lua"))],
  ["an employer", collection({ kind: "employer", employer: "kugou-music" }, paths.employer("kugou-music"))],
  ...projects.filter(({ slug }) => some.includes(slug)).map((one) => [one.slug, sheetOf(one)] as const),
];

describe.skipIf(executable === undefined)("on paper from Firefox", () => {
  let firefox: PrintingFirefox;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve(builtSite());
    firefox = await openPrintingFirefox(executable ?? "");
  });

  afterAll(() => Promise.all([firefox?.close(), site?.close()]));

  test.each(pages)("%s", async (_name, wanted) => {
    await firefox.open(site.url + wanted.path.slice(1), wanted.last);
    const address = (await canonical(firefox.page)) + wanted.query;
    const ground = await groundOf(firefox.page);
    const found = await faultsWithoutTags(await read(await firefox.print("A4")), wanted, address, ground);
    expect(told(found)).toEqual([]);
  });
});
