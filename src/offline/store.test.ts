import { describe, expect, test } from "vitest";
import { openStore } from "./store.ts";
import { testScope } from "./testing/browser.ts";

const server = new Map(["a1", "b1", "b2", "pack1", "pack2"].map((name) => [`/x/assets/${name}`, name]));
const release = (pack: string, ...names: string[]) => ({
  base: "/x/",
  files: Object.fromEntries([...names, pack].map((name) => [`assets/${name}`, "sha256-"])),
  pack: `assets/${pack}`,
  whole: true,
});
const [first, second] = [release("pack1", "a1", "b1"), release("pack2", "a1", "b2")];
const [ofFirst, ofSecond] = [first, second].map(({ files }) => Object.keys(files).map((path) => `/x/${path}`).toSorted());

/** The first release in one window, and the second taken over from it. */
async function takenOver() {
  const browser = testScope(server);
  browser.windows.add("tab");
  await openStore(browser.scope, first).fill();
  const store = openStore(browser.scope, second);
  await store.fill();
  await store.noteFormer();
  await store.tidy();
  return { ...browser, store };
}

describe("a release", () => {
  test("is stored with all its files", async () => {
    const { scope, stored } = testScope(server);
    await openStore(scope, first).fill();
    expect(await stored()).toEqual(ofFirst);
  });

  test("that cannot be fetched whole is not stored at all", async () => {
    const { scope, stored } = testScope(server);
    await expect(openStore(scope, release("pack1", "a1", "gone")).fill()).rejects.toThrow("Failed to fetch");
    expect(await stored()).toEqual([]);
  });

  test("asks for what is not here yet, and for nothing that may have come from elsewhere", async () => {
    const { scope } = testScope(server);
    const asked: Request[] = [];
    const cache = await scope.caches.open("offline /x/");
    cache.addAll = async (requests) => void asked.push(...(requests as Request[]));
    await cache.put("https://example.org/x/assets/a1", new Response("a1"));
    await openStore(scope, first).fill();
    expect(asked.map(({ url }) => url)).toEqual(["https://example.org/x/assets/b1", "https://example.org/x/assets/pack1"]);
    expect(asked.every(({ redirect, integrity }) => redirect === "error" && integrity === "sha256-")).toBe(true);
  });
});

describe("files of a former release", () => {
  test("stay as long as a window is open that may show it", async () => {
    const { store, stored, windows } = await takenOver();
    expect(await stored()).toEqual(expect.arrayContaining([...(ofFirst ?? []), ...(ofSecond ?? [])]));
    expect(await (await store.file("assets/b1"))?.text()).toBe("b1");
    windows.add("another");
    await store.tidy();
    expect(await store.file("assets/b1")).toBeDefined();
  });

  test("go when the last of those windows is closed", async () => {
    const { store, stored, windows } = await takenOver();
    windows.clear();
    windows.add("another");
    await store.tidy();
    expect(await stored()).toEqual(ofSecond);
  });

  test("go at once where none was open", async () => {
    const { scope, stored } = testScope(server);
    await openStore(scope, first).fill();
    const store = openStore(scope, second);
    await store.fill();
    await store.noteFormer();
    await store.tidy();
    expect(await stored()).toEqual(ofSecond);
  });

  test("are not taken for those of the next one, which is about to begin", async () => {
    const { store, stored, windows, registration } = await takenOver();
    windows.clear();
    registration.waiting = {};
    const before = await stored();
    await store.tidy();
    expect(await stored()).toEqual(before);
    registration.waiting = null;
    await store.tidy();
    expect(await stored()).toEqual(ofSecond);
  });
});

test("what was opened since a release began stays until the next one", async () => {
  const { scope, store, windows, stored } = await takenOver();
  await store.keep("resume.pdf", new Response("%PDF"));
  windows.clear();
  await store.tidy();
  expect(await stored()).toContain("/x/resume.pdf");
  const next = openStore(scope, first);
  await next.fill();
  await next.noteFormer();
  await next.tidy();
  expect(await stored()).toEqual(ofFirst);
});
