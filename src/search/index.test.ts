import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString } from "../../tests/unit/fixtures.ts";
import { buildSearch, type SearchDocument } from "./index.ts";

const doc = (kind: SearchDocument["kind"], title: string, text = "", subtitle = ""): SearchDocument => (
  { id: `${kind}: ${title}`, kind, title, subtitle, text, href: "/" }
);

const docs = [
  doc("project", "PostgreSQL failover agent", "An agent in Go promotes the standby with the most WAL.", "Ericsson"),
  doc("project", "gokv", "A key-value store in Go that goes on going.", "KuGou Music"),
  doc("project", "SIGTRAN stack", "SS7 over SCTP, in C and C++, behind nginx.", "Elephant Talk"),
  doc("project", "Boost reflection", "A library in C++.", "Elephant Talk"),
  doc("project", "U-Boot", "Boots boards."),
  ...["C", "C++", "Go", "nginx", "OpenResty", "PostgreSQL", "PL/pgSQL", "SS7/SIGTRAN", "failover", "load balancing"]
    .map((name) => doc("skill", name)),
  doc("employer", "Ericsson", "PostgreSQL failover agent"),
];
const search = buildSearch(docs);
const first = (query: string) => search(query)[0]?.id;
const titles = (query: string) => search(query).map(({ title }) => title);

describe("the search", () => {
  test("forgives slips and letters out of order", () => {
    expect(titles("posgres").slice(0, 2)).toEqual(["PostgreSQL", "PostgreSQL failover agent"]);
    expect(titles("sigtarn").toSorted()).toEqual(["SIGTRAN stack", "SS7/SIGTRAN"]);
    expect(first("ngnix")).toBe("skill: nginx");
    expect(titles("failovr")).toContain("PostgreSQL failover agent");
    expect(first("eriksson")).toBe("employer: Ericsson");
  });

  test("forgives a slip in one word of several", () => {
    expect(titles("posgres failovr")).toEqual(["PostgreSQL failover agent"]);
  });

  test("finds words by their beginnings", () => {
    expect(first("op")).toBe("skill: OpenResty");
    expect(titles("promo")).toEqual(["PostgreSQL failover agent"]);
    expect(titles("refl")).toEqual(["Boost reflection"]);
  });

  test("tells C++ from C", () => {
    expect(first("c++")).toBe("skill: C++");
    expect(first("c")).toBe("skill: C");
    expect(titles("C++")).not.toContain("C");
  });

  test("puts what has exactly the title first, whatever its case and punctuation", () => {
    expect(first("go")).toBe("skill: Go");
    expect(first("GOKV")).toBe("project: gokv");
    expect(first("uboot")).toBe("project: U-Boot");
    expect(first("plpgsql")).toBe("skill: PL/pgSQL");
    expect(first("loadbalancing")).toBe("skill: load balancing");
    expect(first("postgresql")).toBe("skill: PostgreSQL");
    expect(first("ericsson")).toBe("employer: Ericsson");
  });

  test("weighs titles more than text", () => {
    expect(titles("agent")).toEqual(["PostgreSQL failover agent", "Ericsson"]);
  });

  test("guesses no further than it must", () => {
    const near = buildSearch([doc("project", "Stack"), doc("project", "Stock"), doc("project", "Struck")]);
    const found = (query: string) => near(query).map(({ title }) => title);
    expect(found("stack")).toEqual(["Stack"]);
    expect(found("stazk")).toEqual(["Stack"]);
    expect(found("sttzck").toSorted()).toEqual(["Stack", "Stock", "Struck"]);
  });

  test("wants every word, and makes do with some when none has all", () => {
    expect(titles("go wal")).toEqual(["PostgreSQL failover agent"]);
    expect(titles("reflection qqqqqq")).toEqual(["Boost reflection"]);
  });

  test("finds nothing for nothing, and nothing for what is not there", () => {
    expect(search("")).toEqual([]);
    expect(search(" -/. ")).toEqual([]);
    expect(search("qqqqqqqq")).toEqual([]);
    expect(search("100%")).toEqual([]);
  });

  test("gives at most twelve, each once", () => {
    const many = buildSearch(Array.from({ length: 40 }, (_, i) => doc("project", `Agent ${i}`)));
    expect(new Set(many("agent 7")).size).toBe(many("agent 7").length);
    expect(many("agent")).toHaveLength(12);
  });

  test("takes any string", () => {
    fc.assert(
      fc.property(anyString, (query) => {
        expect(docs).toEqual(expect.arrayContaining(search(query)));
      }),
    );
  });
});

