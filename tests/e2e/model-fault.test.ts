import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { snap } from "../../src/stage/time.ts";
import { button, choice, clock, drag, endOf, expectAlike, field, inAddress, measures, openStage, pathOf, pictures, shown, slider, soon, stage, told } from "./stage.ts";
import { focused, leave } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

/** What is done to each model in the midst of its run, and whether its figures keep their scale when the run gets longer. */
const faults = [
  { slug: "image-server-cluster", t: "20s", kind: "Kill", target: "server 2", keepsScale: true },
  { slug: "postgresql-failover-agent", t: "18s", kind: "Kill", target: "pg3", keepsScale: true },
  { slug: "openresty-worker-thread", t: "0.45s", kind: "Send a burst to", target: "worker 1", keepsScale: false },
  { slug: "postgresql-cross-dc-replication", t: "4s", kind: "Fail over", target: "B", keepsScale: true },
] as const;

type Fault = (typeof faults)[number];

const nameOf = ({ kind, target }: Fault) => `${kind} ${target}`;

async function add(page: Page, { kind, target }: Fault): Promise<void> {
  await choice(page, "What to do").selectOption({ label: kind });
  await choice(page, "To what").selectOption({ label: target });
  await button(page, /^Add at /).click();
}

/** The page of a model at the moment of an event, with nothing done yet. */
async function before({ slug, t }: Fault): Promise<Page> {
  const page = await openStage(site, pathOf(slug, `t=${t}`));
  await button(page, "Next event").click();
  await inAddress(page, /t=\d+\.\d{3,}s/);
  return page;
}

const steps = async (page: Page, name: "Next event" | "Previous event"): Promise<void> => {
  for (let i = 0; i < 2; i++) {
    // oxlint-disable-next-line no-await-in-loop -- one event after the other
    await button(page, name).click();
  }
};

describe.each(faults)("$kind $target, in the model of $slug", (fault) => {
  const name = nameOf(fault);

  test("changes what follows, and nothing that was before", async () => {
    const page = await before(fault);
    const at = await clock(page);
    const now = await measures(page);
    await steps(page, "Previous event");
    const earlier = { told: await told(page), pictures: await pictures(page) };
    await steps(page, "Next event");
    expect(await clock(page)).toBe(at);
    await add(page, fault);
    expect(await slider(page, name).getAttribute("aria-valuenow")).toBe(String(at));
    await soon(() => measures(page)).not.toEqual(now);
    await steps(page, "Previous event");
    expect(await told(page)).toEqual(earlier.told);
    if (fault.keepsScale) await expectAlike(site, earlier.pictures, await pictures(page));
    await inAddress(page, new RegExp(`do=\\w+\\.\\d@${at / 1e6}s`));
    site.quiet(page);
  });

  test("is moved and removed by keys; the run follows", async () => {
    const page = await before(fault);
    const at = await clock(page);
    const clean = await shown(page);
    await add(page, fault);
    await soon(() => measures(page)).not.toEqual(clean.measures);
    const end = await endOf(page);
    const mark = slider(page, name);
    await mark.focus();
    await page.keyboard.press("ArrowRight");
    await soon(() => mark.getAttribute("aria-valuenow")).toBe(String(snap(at + end / 100, end)));
    expect(await focused(mark)).toBe(true);
    await page.keyboard.press("PageUp");
    await soon(() => told(page)).toEqual(clean.told);
    expect(await measures(page)).not.toEqual(clean.measures);
    await page.keyboard.press("Delete");
    await soon(() => mark.count()).toBe(0);
    expect(await focused(slider(page))).toBe(true);
    await soon(() => shown(page)).toEqual(clean);
    site.quiet(page);
  });

  test("is dragged, and removed by its button", async () => {
    const page = await before(fault);
    const at = await clock(page);
    const clean = await shown(page);
    await add(page, fault);
    await soon(() => measures(page)).not.toEqual(clean.measures);
    const end = await endOf(page);
    const mark = slider(page, name);
    const width = (await slider(page).boundingBox())?.width ?? 0;
    await drag(page, mark, width / 10);
    await soon(async () => Number(await mark.getAttribute("aria-valuenow")) / end).toBeCloseTo(at / end + 0.1, 1);
    await soon(() => told(page)).toEqual(clean.told);
    expect(await measures(page)).not.toEqual(clean.measures);
    await field(page, `${name}: seconds from the start`).fill("0");
    await soon(() => mark.getAttribute("aria-valuenow")).toBe("0");
    await button(page, `Remove: ${name}`).click();
    await soon(() => mark.count()).toBe(0);
    expect(await focused(button(page, /^Add at /))).toBe(true);
    await soon(() => shown(page)).toEqual(clean);
    expect(await stage(page).getByRole("alert").count()).toBe(0);
    site.quiet(page);
  });
});
