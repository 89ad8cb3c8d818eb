import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aProject,
  anyString,
  employerSlugs,
  kindSlugs,
  selections,
  skillSlugs,
  someProjects,
} from "../../tests/unit/fixtures.ts";
import {
  cleared,
  everything,
  fold,
  isEverything,
  matches,
  mostSkills,
  remaining,
  searchableText,
  select,
  tidy,
  toggleSkill,
  withEmployer,
  withKind,
  withPaper,
  withText,
} from "./selection.ts";

const words = fc.constantFrom("", "gokv", "sigtran", "uberw", "2017", "kugou store", "nothing");
const someSelections = selections(["c", "go", "lua", "postgresql", "failover"], words);
const gokv = aProject();

describe("everything", () => {
  test("is chosen when nothing else is", () => {
    expect(isEverything(everything)).toBe(true);
    expect(isEverything(withText(everything, " "))).toBe(true);
  });

  test("is not chosen once anything is", () => {
    expect(isEverything(toggleSkill(everything, "go"))).toBe(false);
    expect(isEverything(withEmployer(everything, "ericsson"))).toBe(false);
    expect(isEverything(withKind(everything, "employed"))).toBe(false);
    expect(isEverything(withText(everything, "x"))).toBe(false);
  });

  test("selects every project", () => {
    expect(select([gokv, gokv], everything)).toHaveLength(2);
  });
});

describe("a project matches", () => {
  test("all skills, not just one", () => {
    expect(matches(gokv, { skills: ["go", "rocksdb"], text: "" })).toBe(true);
    expect(matches(gokv, { skills: ["go", "lua"], text: "" })).toBe(false);
  });

  test("the employer and the kind", () => {
    expect(matches(gokv, withEmployer(everything, "kugou-music"))).toBe(true);
    expect(matches(gokv, withEmployer(everything, "ucweb"))).toBe(false);
    expect(matches(gokv, withKind(everything, "employed"))).toBe(true);
    expect(matches(gokv, withKind(everything, "open-source"))).toBe(false);
  });

  test("every word of the text, wherever each is found", () => {
    expect(matches(gokv, withText(everything, "store gokv"))).toBe(true);
    expect(matches(gokv, withText(everything, "store missing"))).toBe(false);
  });

  test("parts of words, whatever their case and accents", () => {
    const project = aProject({ title: "Überwachung" });
    for (const text of ["uber", "ÜBER", "berwach", "U\u0308ber"])
      expect(select([project], withText(everything, text))).toEqual([project]);
  });

  test("no word that runs from one of its texts into the next", () => {
    expect(searchableText(gokv).split("\n").filter(Boolean)).toEqual([
      "gokv", "KuGou Music", "2017", "2018", "A key-value store.", "Go", "RocksDB", "replication",
    ]);
  });

  test("its titles, employer, every year, summary and skill names", () => {
    const project = aProject({ shortTitle: "KV store", years: [2015, 2018], languages: ["cpp"] });
    for (const text of ["gokv", "KV store", "KuGou Music", "2016", "key-value", "C++", "RocksDB"])
      expect(searchableText(project)).toContain(text);
  });

  test("if and only if it is selected", () => {
    fc.assert(
      fc.property(someProjects, someSelections, (projects, s) => {
        const selected = select(projects, s);
        for (const p of projects) expect(selected.includes(p)).toBe(matches(p, s));
      }),
    );
  });
});

describe("changing a selection", () => {
  test("adds a skill at the end and takes it away again", () => {
    const both = toggleSkill(toggleSkill(everything, "lua"), "go");
    expect(both.skills).toEqual(["lua", "go"]);
    expect(toggleSkill(both, "lua").skills).toEqual(["go"]);
  });

  test("does not add a skill beyond the most there may be", () => {
    const full = skillSlugs.slice(0, mostSkills).reduce(toggleSkill, everything);
    expect(full.skills).toHaveLength(12);
    expect(skillSlugs.slice(12, 13).reduce(toggleSkill, full)).toEqual(full);
  });

  test("replaces the employer and the kind, or drops them without a trace", () => {
    const s = withKind(withEmployer(everything, "ucweb"), "employed");
    expect(withEmployer(s, "ericsson")).toStrictEqual({ ...s, employer: "ericsson" });
    expect(withKind(s, "contribution")).toStrictEqual({ ...s, kind: "contribution" });
    expect(withKind(withEmployer(s))).toStrictEqual(everything);
  });

  test("is cleared on the same paper", () => {
    expect(cleared(withPaper(withKind(everything, "employed"), "one"))).toStrictEqual({ ...everything, paper: "one" });
    expect(cleared(withText(everything, "x"))).toStrictEqual(everything);
  });

  test("leaves the selection it is made from as it was", () => {
    toggleSkill(everything, "go");
    withText(withEmployer(everything, "ucweb"), "x");
    expect(everything).toStrictEqual({ skills: [], text: "" });
  });
});

describe("what remains", () => {
  test("counts a skill on top of those chosen", () => {
    const list = [gokv, aProject({ languages: ["go", "lua"] }), aProject({ languages: ["lua"] })];
    const left = remaining(list, { skills: ["go"], text: "" }).skills;
    expect([left.go, left.lua, left.tcl]).toEqual([2, 1, 0]);
  });

  test("counts an employer or a kind in place of the chosen one", () => {
    const list = [gokv, gokv, aProject({ employer: "ucweb", kind: "open-source" })];
    expect(remaining(list, withEmployer(everything, "ucweb")).employers["kugou-music"]).toBe(2);
    expect(remaining(list, withKind(everything, "open-source")).kinds["employed"]).toBe(2);
  });

  test("is what choosing would leave", () => {
    fc.assert(
      fc.property(someProjects, someSelections, (projects, s) => {
        const left = remaining(projects, s);
        const add = (skill: (typeof skillSlugs)[number]) => [...new Set([...s.skills, skill])];
        for (const skill of skillSlugs)
          expect(left.skills[skill]).toBe(select(projects, { ...s, skills: add(skill) }).length);
        for (const employer of employerSlugs)
          expect(left.employers[employer]).toBe(select(projects, withEmployer(s, employer)).length);
        for (const kind of kindSlugs)
          expect(left.kinds[kind]).toBe(select(projects, withKind(s, kind)).length);
      }),
      { numRuns: 50 },
    );
  });
});

describe("tidied text", () => {
  test("is trimmed and single-spaced, on one line", () => {
    expect(tidy("  fail \t\n over  ")).toBe("fail over");
  });

  test("has no control characters, invisible characters or broken ones", () => {
    expect(tidy("f\u0000a\u007Fi\u200Bl\u202E \uD83D \uDE00\uFFFDover")).toBe("fail over");
  });

  test("is cut between code points", () => {
    expect(tidy("😀".repeat(101))).toBe("😀".repeat(100));
    expect(tidy("abc def", 4)).toBe("abc");
  });

  test("stays the same when tidied again", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const once = tidy(text);
        expect(tidy(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect([...once].length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("folded text", () => {
  test("is the same for what looks the same", () => {
    expect(fold("ÅNGSTRÖM")).toBe(fold("ångstro\u0308m"));
    expect(fold("ＧＯ")).toBe("go");
  });
});
