// @vitest-environment jsdom
import { expect, test } from "vitest";
import { lacking } from "../../scripts/pdf/inPage.ts";
import { xmpPacket } from "../../scripts/pdf/xmp.ts";

const about = { title: "A & B <1> · Fehér 罗", author: "Fehér 罗", description: "“Both”", language: "en" };

test("XMP keeps every character", () => {
  const packet = new DOMParser().parseFromString(xmpPacket(about), "application/xml");
  expect(["title", "creator", "description", "language"].map((name) => packet.querySelector(name)?.textContent)).toEqual(["A & B <1> · Fehér 罗", "Fehér 罗", "“Both”", "en"]);
});

test("what a page lacks is told, however its words are spaced", () => {
  document.body.innerHTML = "<p>within 5\u00a0ms</p><p>and\n  <em>more</em></p>";
  expect(lacking(["within 5 ms", "and more", "and less"])).toEqual(["and less"]);
});
