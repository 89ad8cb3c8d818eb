import { expect, test, vi } from "vitest";
import { once } from "./once.ts";

test("loads each thing once, and has it at hand from then on", async () => {
  const fetch = vi.fn<(key: string) => Promise<string>>(async (key) => key.toUpperCase());
  const { load, read } = once(fetch);
  await Promise.all([load("a"), load("a"), load("b")]);
  expect([read("a"), read("b")]).toEqual(["A", "B"]);
  expect(fetch.mock.calls).toEqual([["a"], ["b"]]);
});

test("a component waits for what is on its way", async () => {
  const { read } = once(async (key) => key);
  let thrown: unknown;
  try {
    read("a");
  } catch (promise) {
    thrown = promise;
  }
  await thrown;
  expect(read("a")).toBe("a");
});

test("what failed stays failed for a component, until it is loaded again", async () => {
  let online = false;
  const fetch = vi.fn<(key: string) => Promise<string>>(async (key) => {
    if (!online) throw new Error("offline");
    return key;
  });
  const { load, read } = once(fetch);
  await expect(load("a")).rejects.toThrow("offline");
  expect(() => read("a")).toThrow("offline");
  expect(() => read("a")).toThrow("offline");
  expect(fetch).toHaveBeenCalledTimes(1);
  online = true;
  await load("a");
  expect(read("a")).toBe("a");
});
