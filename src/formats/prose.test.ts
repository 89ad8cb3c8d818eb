import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString } from "../../tests/unit/fixtures.ts";
import { mentions, oneLine, paragraphs, shortened } from "./prose.ts";

describe("a text that is cut", () => {
  test("stays whole where it has room", () => {
    expect(shortened("One. Two.  Three.", 20)).toBe("One. Two. Three.");
  });

  test("keeps the sentences that have room", () => {
    expect(shortened("The first of them. The second of them. The third of them.", 40)).toBe("The first of them. The second of them.");
    expect(shortened("第一句话在这里写得长一些。第二句话也在这里写得长一些。", 20)).toBe("第一句话在这里写得长一些。");
  });

  test("is cut between words where its first sentence has no room", () => {
    expect(shortened("A sentence that, being long, has no room.", 20)).toBe("A sentence that…");
    expect(shortened("x".repeat(30), 10)).toBe(`${"x".repeat(9)}…`);
    expect(shortened("🚀".repeat(30), 10)).toBe(`${"🚀".repeat(4)}…`);
  });

  test("does not take an abbreviation for a sentence", () => {
    expect(shortened("Dr. Ada wrote the first program. It was long.", 34)).toBe("Dr. Ada wrote the first program.");
  });

  test("fits, is one line, and is the same when cut again", () => {
    fc.assert(
      fc.property(anyString, fc.integer({ min: 10, max: 200 }), (text, room) => {
        const short = shortened(text, room);
        expect([short.length <= room, oneLine(short), shortened(short, room)]).toEqual([true, short, short]);
      }),
    );
  });
});

test("paragraphs are the lines that have words", () => {
  expect(paragraphs("One\r\n\r\n two \n\t\nthree")).toEqual(["One", "two", "three"]);
});

describe("a skill", () => {
  test.each([
    ["wrote Go and C++.", "C++", true],
    ["JavaScript only", "Java", false],
    ["Java, too", "Java", true],
    ["ready to go: Go", "Go", false],
    ["UX work", "UX", true],
    ["R and D", "R", false],
    ["used 数据库 daily在数据库里", "数据库", true],
    ["multi-region replication", "Replication", true],
    ["it will react", "React", false],
    ["PostgreSQLs", "PostgreSQL", false],
  ])("in %j: %s is named: %j", (text, name, named) => {
    expect(mentions(text, name)).toBe(named);
  });
});
