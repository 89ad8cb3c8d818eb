import { expect, test } from "vitest";
import { everything, withEmployer, withKind, withText } from "./selection.ts";
import { selectionText } from "./text.ts";

const chosen = (...skills: ("go" | "lua" | "c")[]): string => selectionText({ ...everything, skills });

test("skills are listed, the last after “and”", () => {
  expect(chosen("go")).toBe("work in Go");
  expect(chosen("go", "lua")).toBe("work in Go and Lua");
  expect(chosen("go", "lua", "c")).toBe("work in Go, Lua and C");
});

test("each part of a selection is told by itself", () => {
  expect(selectionText(everything)).toBe("");
  expect(selectionText(withEmployer(everything, "ericsson"))).toBe("at Ericsson");
  expect(selectionText(withKind(everything, "open-source"))).toBe("open source");
  expect(selectionText(withText(everything, "fail over"))).toBe("containing “fail over”");
});

test("all parts of a selection are told in their order", () => {
  const all = { skills: ["go"], employer: "ericsson", kind: "employed", text: "slot" } as const;
  expect(selectionText(all)).toBe("work in Go, at Ericsson, employed, containing “slot”");
});
