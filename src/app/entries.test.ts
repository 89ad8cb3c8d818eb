// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from "vitest";
import { keepOwnEntries } from "./entries.ts";

beforeAll(keepOwnEntries);

/** What the history keeps with an entry, once the reader has come to it. */
function met(state: unknown): unknown {
  history.pushState(state, "");
  dispatchEvent(new PopStateEvent("popstate", { state }));
  return history.state;
}

describe("what an entry of the history keeps", () => {
  test.each([[null], [{ idx: 0 }], [{ usr: null, key: "x1", idx: 3 }], [{ usr: { from: "x" }, key: "x1", idx: null }], [{ usr: undefined, key: "x1", idx: 3, masked: undefined }]])("stays when the router wrote it: %j", (state) => {
    expect(met(state)).toEqual(state);
  });

  test.each([
    ["text"],
    [7],
    [{ masked: { pathname: "/skills/go/", search: "", hash: "" } }],
    [{ key: "x1", idx: 3, masked: "/skills/go/" }],
    [{ key: { x: 1 } }],
    [{ idx: "3" }],
    [{ idx: [] }],
  ])("is forgotten when others did: %j", (state) => {
    expect(met(state)).toBeNull();
  });
});
