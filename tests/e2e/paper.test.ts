import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projects } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { canonical, groundOf, openToPrint, print, type Format, type Ground, type Printed } from "../paper/print.ts";
import { faults, told } from "../paper/proof.ts";
import { collection, home, sheetOf, type Wanted } from "../paper/wanted.ts";
import { openSite, type OpenSite } from "./site.ts";

const formats: readonly Format[] = ["A4", "Letter"];

let site: OpenSite;
/** One window for all: each page is opened in it, printed, and left. */
let page: Page;
let ground: Ground;

beforeAll(async () => {
  site = await openSite();
  page = await site.page({ path: "/" });
  ground = await groundOf(page);
});

afterAll(() => site?.close());

/** How many sheets each page took, by path and paper. */
const counts = new Map<string, number>();

/** Prints a page on each paper and gathers all faults, each with its paper and check. */
async function printed(wanted: Wanted): Promise<string[]> {
  await openToPrint(page, site.at(wanted.path), wanted.last);
  const address = (await canonical(page)) + wanted.query;
  const lines: string[] = [];
  for (const format of formats) {
    // oxlint-disable-next-line no-await-in-loop -- one window prints one after the other
    const paper = await print(page, format);
    counts.set(`${wanted.path} ${format}`, paper.pdf.sheets.length);
    // oxlint-disable-next-line no-await-in-loop -- the same
    const found = await faults(paper, wanted, address, ground);
    lines.push(...told(found).map((fault) => `${format}: ${fault}`));
  }
  return lines;
}

test("the margins hold a clip", () => {
  expect(Object.entries(ground.margins).filter(([, points]) => points < 28 || points > 71)).toEqual([]);
});

describe("on paper, A4 and Letter", () => {
  test.each(["", "?paper=one", "?skill=go", "?employer=elephant-talk", "?skill=postgresql&q=failover", "?skill=go&paper=one"])(
    "the résumé %s",
    async (search) => {
      expect(await printed(home(search))).toEqual([]);
      const more = formats.filter((format) => (counts.get(`/${search} ${format}`) ?? 0) > (counts.get(`/ ${format}`) ?? Infinity));
      expect(more, "more sheets than everything takes").toEqual([]);
    },
  );

  test("a skill and an employer", async () => {
    const skill = collection({ kind: "skill", skill: "lua" }, paths.skill("lua"));
    const employer = collection({ kind: "employer", employer: "kugou-music" }, paths.employer("kugou-music"));
    expect([...(await printed(skill)), ...(await printed(employer))]).toEqual([]);
  });

  test.each(projects)("$slug", async (one) => {
    expect(await printed(sheetOf(one))).toEqual([]);
  });

  test("a model as it stands, with the address of that moment", async () => {
    const one = projects.find(({ slug }) => slug === "postgresql-failover-agent");
    if (!one) throw new Error("the project is gone");
    await openToPrint(page, site.at(paths.project(one.slug)));
    await page.getByRole("slider", { name: "Time" }).first().press("Home");
    await page.waitForURL(/[?&]t=0/);
    // What draws the code is here when the control is; and the address has been drawn, not only written.
    await page.getByRole("button", { name: "Print", exact: true }).click();
    await page.getByRole("button", { name: "Print now" }).waitFor();
    const address = (await canonical(page)) + new URL(page.url()).search;
    const found = await faults(await print(page, "A4"), sheetOf(one), address, ground);
    expect({ addresses: found.addresses, code: found.code, budget: found.budget }).toEqual({});
  });
});

/** Pixel by pixel, but for nothing. */
const same = ({ images: a }: Printed, { images: b }: Printed): boolean =>
  a.length === b.length && a.every(({ data }, i) => b[i] !== undefined && Buffer.from(data.buffer).equals(Buffer.from(b[i].data.buffer)));

test.each(["/", "/projects/postgresql-failover-agent/"])("%s prints the same on a dark system, and with the dark theme", async (path) => {
  const light = await site.page();
  const dark = await site.page({ colorScheme: "dark" });
  await dark.addInitScript(() => localStorage.setItem("theme", "dark"));
  const system = await site.page({ colorScheme: "dark" });
  const prints = await Promise.all([light, dark, system].map(async (one) => {
    await openToPrint(one, site.at(path), path === "/" ? home("").last : "");
    return print(one, "A4");
  }));
  const [first] = prints;
  expect(prints.map((one) => first !== undefined && same(first, one))).toEqual([true, true, true]);
});
