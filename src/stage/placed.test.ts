import { expect, test } from "vitest";
import { movedTo, placed } from "./placed.ts";

const kill = (target: number, at: number) => ({ kind: "kill", target, at });
const keys = (all: Parameters<typeof placed>[0]) => placed(all).map(({ key }) => key);

test("an intervention keeps its key and its place among the others while it passes them", () => {
  const all = [kill(1, 5), kill(0, 9)];
  const [first] = all;
  if (!first) throw new Error("none");
  const after = movedTo(all, first, 20);
  expect(after.map(({ target, at }) => [target, at])).toEqual([[0, 9], [1, 20]]);
  expect(keys(after)).toEqual(keys(all));
});

test("it does not pass one of the same kind and target", () => {
  const all = [kill(1, 5), kill(1, 9), kill(1, 12)];
  const [first, second] = all;
  if (!first || !second) throw new Error("none");
  expect(movedTo(all, second, 2).map(({ at }) => at)).toEqual([5, 5, 12]);
  expect(movedTo(all, second, 30).map(({ at }) => at)).toEqual([5, 12, 12]);
  expect(movedTo(all, first, -3).map(({ at }) => at)).toEqual([0, 9, 12]);
});
