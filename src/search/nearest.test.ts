import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString } from "../../tests/unit/fixtures.ts";
import { nearest } from "./nearest.ts";

const slugs = [
  "postgresql-failover-agent",
  "postgresql-cross-dc-replication",
  "gokv",
  "diameter-route-agent",
  "diameter-stack",
  "sigtran-stack",
  "mysql-proxy",
  "u-boot",
  "lvs",
];

describe("the nearest slugs", () => {
  test.each([
    ["gokvv", "gokv"],
    ["GoKV.html", "gokv"],
    ["lsv", "lvs"],
    ["postgres-failover", "postgresql-failover-agent"],
    ["sigtarn-stack", "sigtran-stack"],
    ["mysqlproxy", "mysql-proxy"],
    ["u_boot", "u-boot"],
    ["%20gokv%20", "gokv"],
    ["route-agent", "diameter-route-agent"],
  ])("of %s begin with %s", (asked, meant) => {
    expect(nearest(asked, slugs)[0]).toBe(meant);
  });

  test("of an address are those of its last part", () => {
    expect(nearest("/projects/sigtran", slugs)).toEqual(["sigtran-stack"]);
    expect(nearest("/projects/sigtran/", slugs)).toEqual(["sigtran-stack"]);
  });

  test("stand by edits, then by how little is left out", () => {
    expect(nearest("diameter-stak", slugs)).toEqual(["diameter-stack"]);
    expect(nearest("diameter", slugs)).toEqual(["diameter-stack", "diameter-route-agent"]);
  });

  test("are three at most, unless asked otherwise", () => {
    const many = ["stack-a", "stack-b", "stack-c", "stack-d"];
    expect(nearest("stack", many)).toEqual(["stack-a", "stack-b", "stack-c"]);
    expect(nearest("stack", many, 1)).toEqual(["stack-a"]);
  });

  test.each(["", "/", "%", "foo", "admin", "wp-login.php", "projects", "资料", "k", "xx", "-".repeat(10_000)])("of %j are none", (asked) => {
    expect(nearest(asked, slugs)).toEqual([]);
  });

  test.each(["x", "a-"])("of ten thousand characters of %s are those of the first eighty", (piece) => {
    const first = piece.repeat(80 / piece.length).replace(/-$/, "");
    expect(nearest(piece.repeat(10_000 / piece.length), [...slugs, first])).toEqual([first]);
  });

  test("are among the slugs, for any string", () => {
    fc.assert(
      fc.property(anyString, (asked) => {
        for (const slug of nearest(asked, slugs)) expect(slugs).toContain(slug);
      }),
    );
  });
});
