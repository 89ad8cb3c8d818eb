import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString, employerSlugs, kindSlugs, selections, skillSlugs } from "../../tests/unit/fixtures.ts";
import { everything, tidy } from "./selection.ts";
import { formatSelection, parseSelection } from "./url.ts";

const parsed = (search: string) => parseSelection(search).selection;
const ignored = (search: string) => parseSelection(search).ignored;

const pieces = fc.constantFrom(
  "?", "&", "=", "+", "%", "%zz", "%E0%A4", "%ED%A0%80", "%00", "skill=", "employer=", "kind=", "q=",
  "go", "Lua", "ericsson", "employed", "constructor", "__proto__", "utm_source=x", "\uD800", "😀",
);
const garbage = fc.oneof(anyString, fc.array(fc.oneof(pieces, anyString), { maxLength: 40 }).map((all) => all.join("")));

describe("an address with a selection", () => {
  test("is readable", () => {
    const s = { skills: ["go", "postgresql"], employer: "ericsson", kind: "employed", text: "fail over" } as const;
    expect(formatSelection(s)).toBe("?skill=go&skill=postgresql&employer=ericsson&kind=employed&q=fail+over");
  });

  test("has no query when everything is selected", () => {
    expect(formatSelection(everything)).toBe("");
  });

  test("gives any selection back", () => {
    fc.assert(
      fc.property(selections(skillSlugs, anyString), (s) => {
        expect(parseSelection(formatSelection(s))).toStrictEqual({ selection: s, ignored: [] });
      }),
    );
  });

  test("carries signs that mean something in an address", () => {
    const s = { skills: [], text: "c++ 100% a&b=c #1 é 罗" };
    expect(parsed(formatSelection(s))).toEqual(s);
  });
});

describe("reading an address", () => {
  test("takes skills, employer, kind and text", () => {
    expect(parsed("?skill=go&skill=lua&employer=ucweb&kind=employed&q=x+y")).toStrictEqual({
      skills: ["go", "lua"],
      employer: "ucweb",
      kind: "employed",
      text: "x y",
    });
  });

  test("takes slugs in any case, and a skill named twice once", () => {
    expect(parseSelection("?skill=Go&skill=GO&employer=UCWeb")).toStrictEqual({
      selection: { skills: ["go"], employer: "ucweb", text: "" },
      ignored: [],
    });
  });

  test("reports values it does not know", () => {
    expect(ignored("?skill=cobol&employer=acme&kind=hobby")).toEqual([
      { param: "skill", value: "cobol" },
      { param: "employer", value: "acme" },
      { param: "kind", value: "hobby" },
    ]);
  });

  test("knows nothing by the names that every object has", () => {
    expect(ignored("?skill=constructor&employer=__proto__&kind=toString")).toHaveLength(3);
  });

  test("takes the first usable value of a single parameter and reports the others", () => {
    const search = "?employer=acme&employer=ucweb&employer=ericsson&kind=employed&kind=employed&q=a&q=b";
    expect(parseSelection(search)).toStrictEqual({
      selection: { skills: [], employer: "ucweb", kind: "employed", text: "a" },
      ignored: [
        { param: "employer", value: "acme" },
        { param: "employer", value: "ericsson" },
        { param: "kind", value: "employed" },
        { param: "q", value: "b" },
      ],
    });
  });

  test("takes one page of paper, and nothing else for a length", () => {
    expect(parsed("?paper=One&skill=go")).toStrictEqual({ skills: ["go"], text: "", paper: "one" });
    expect(ignored("?paper=two&paper=one&paper=one")).toEqual([
      { param: "paper", value: "two" },
      { param: "paper", value: "one" },
    ]);
  });

  test("passes over blank values and parameters of others", () => {
    expect(parseSelection("?skill=&employer=+&kind=%00&q=&utm_source=news&fbclid=1&constructor=2")).toStrictEqual({
      selection: everything,
      ignored: [],
    });
  });

  test("takes twelve skills and reports those beyond", () => {
    const search = `?${skillSlugs.slice(0, 14).map((slug) => `skill=${slug}`).join("&")}`;
    expect(parsed(search).skills).toEqual(skillSlugs.slice(0, 12));
    expect(ignored(search).map(({ value }) => value)).toEqual(skillSlugs.slice(12, 14));
  });

  test("reports at most five values of forty code points", () => {
    expect(ignored(`?${"skill=x&".repeat(9)}`)).toHaveLength(5);
    expect(ignored(`?skill=${"😀".repeat(60)}`)).toEqual([{ param: "skill", value: "😀".repeat(40) }]);
  });

  test("tidies and cuts the text", () => {
    expect(parsed("?q=++fail%0A%09over%00++").text).toBe("fail over");
    expect(parsed(`?q=${"😀".repeat(200)}`).text).toBe("😀".repeat(100));
    expect(parsed("?q=a\uD83Db").text).toBe("ab");
  });

  test("survives broken percent escapes", () => {
    expect(parsed("?q=%E0%A4%A&skill=%zz&skill=go").skills).toEqual(["go"]);
  });

  test("gives a valid selection for any string, and the same again from its own address", () => {
    fc.assert(
      fc.property(garbage, (search) => {
        const { selection, ignored: left } = parseSelection(search);
        expect(skillSlugs).toEqual(expect.arrayContaining([...selection.skills]));
        expect(new Set(selection.skills).size).toBe(selection.skills.length);
        expect(selection.skills.length).toBeLessThanOrEqual(12);
        expect([undefined, ...employerSlugs]).toContain(selection.employer);
        expect([undefined, ...kindSlugs]).toContain(selection.kind);
        expect(selection.text).toBe(tidy(selection.text));
        expect([undefined, "one"]).toContain(selection.paper);
        expect(left.length).toBeLessThanOrEqual(5);
        for (const { value } of left) expect([...value].length).toBeLessThanOrEqual(40);
        expect(parseSelection(formatSelection(selection))).toStrictEqual({ selection, ignored: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
