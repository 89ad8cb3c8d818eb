import { expect, test } from "vitest";
import { formerOf, mayStore } from "./release.ts";

const good = { status: 200, type: "basic", redirected: false } as const;

test("a whole answer from this origin may be stored", () => {
  expect(mayStore(good)).toBe(true);
});

test.each([
  ["an error", { ...good, status: 404 }],
  ["a part", { ...good, status: 206 }],
  ["an opaque answer", { ...good, type: "opaque", status: 0 }],
  ["another origin's", { ...good, type: "cors" }],
  ["a redirect", { ...good, type: "opaqueredirect", status: 0 }],
  ["what stood elsewhere", { ...good, redirected: true }],
] as const)("%s may not", (_name, head) => {
  expect(mayStore(head)).toBe(false);
});

test("what no file of this release is, is a former one's", () => {
  expect(formerOf(["a", "b", "c"], ["b", "d"])).toEqual(["a", "c"]);
  expect(formerOf([], ["b"])).toEqual([]);
  expect(formerOf(["b"], ["b"])).toEqual([]);
});
