import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type OpenSite } from "./site.ts";
import { leave, visit } from "./visit.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => leave(site));

afterAll(() => site?.close());

describe("copy link", () => {
  test.each(["/?skill=go&q=failover", "/projects/gokv/", "/skills/go/"])("puts the address of %s on the clipboard", async (path) => {
    const page = await visit(site, path);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.getByRole("status").filter({ hasText: "Copied" }).count()).toBe(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.at(path));
    site.quiet(page);
  });

  test("copies what is selected now, after a choice was made", async () => {
    const page = await visit(site, "/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("group", { name: "Employer" }).getByRole("link", { name: /^Ericsson/ }).click();
    await page.getByRole("list", { name: "Selected" }).waitFor();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.at("/?employer=ericsson"));
  });

  test.each(["denied", "absent"])("shows the address to copy by hand where the clipboard is %s", async (how) => {
    const page = await site.page();
    await page.addInitScript((state) => {
      const clipboard = { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) };
      Object.defineProperty(navigator, "clipboard", { value: state === "denied" ? clipboard : undefined });
    }, how);
    await page.goto(site.at("/?skill=go"));
    await page.getByRole("button", { name: "Copy link", disabled: false }).click();
    const status = page.getByRole("status").filter({ hasText: "Copy this address:" });
    await status.waitFor();
    const field = status.getByRole("textbox");
    expect(await field.inputValue()).toBe(site.at("/?skill=go"));
    await field.click();
    const selected = await field.evaluate((one) =>
      one instanceof HTMLInputElement ? [one.selectionStart, one.selectionEnd] : [],
    );
    expect(selected).toEqual([0, site.at("/?skill=go").length]);
    site.quiet(page);
  });
});

test("the system's share sheet gets title and address, where there is one", async () => {
  const page = await site.page();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: async (data: ShareData) => void sessionStorage.setItem("shared", JSON.stringify(data)),
    });
  });
  await page.goto(site.at("/projects/gokv/"));
  await page.getByRole("button", { name: "Share" }).click();
  const shared = await page.evaluate(() => sessionStorage.getItem("shared") ?? "{}");
  expect(JSON.parse(shared)).toEqual({ title: "GoKv · JinHua Luo", url: site.at("/projects/gokv/") });
});
