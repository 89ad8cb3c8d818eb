import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generated } from "../../scripts/growth/data.ts";
import { someProjects } from "../../tests/unit/fixtures.ts";
import { employers, newestFirst, projects, spanOf, type EmployerSlug } from "../data/index.ts";
import { breadth, layout, scale, type Layout, type Placed } from "./layout.ts";

/** The years a bar and its name take up, at the width of a year in em where the trace first lies down. */
function taken({ at, for: length, label, name }: Placed): [from: number, to: number] {
  const need = breadth(name);
  const end = at + length;
  return [label === "left" ? at - need : at, label === "right" ? end + need : end];
}

const pairs = <T,>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));

function invariants(plan: Layout, count: number): void {
  const placed = plan.entries.flatMap((entry) => entry.projects);
  expect(placed).toHaveLength(count);
  for (const [a, b] of pairs(plan.entries.filter((entry) => entry.label !== "inside" || entry.for > 0))) {
    if (a.lane === b.lane) {
      const [[a0, a1], [b0, b1]] = [taken(a), taken(b)];
      expect(a1 <= b0 || b1 <= a0, `${a.name} and ${b.name} on lane ${a.lane}`).toBe(true);
    }
    if (a.track === b.track) expect(a.at + a.for <= b.at || b.at + b.for <= a.at).toBe(true);
  }
  const rows = plan.entries.flatMap((entry) => entry.projects.map((_, i) => entry.row + i));
  expect(new Set(rows).size).toBe(rows.length);
  for (const { row, top, rows: height, projects: group } of plan.entries) {
    expect(row).toBeGreaterThanOrEqual(top);
    expect(row + group.length).toBeLessThanOrEqual(top + height);
  }
}

describe("the timeline's layout", () => {
  test("places every project of the site once, on lanes where neither bars nor names meet", () => {
    invariants(layout(projects), projects.length);
  });

  test("holds the same for any projects", () => {
    fc.assert(
      fc.property(fc.array(someProjects, { minLength: 1, maxLength: 3 }), (lists) => {
        const all = newestFirst(lists.flat().map((project, i) => ({ ...project, slug: `p-${i}` })));
        if (all.length > 0) invariants(layout(all), all.length);
      }),
    );
  });

  test("keeps names within the span", () => {
    for (const entry of layout(projects).entries) {
      const [from, to] = taken(entry);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(14);
    }
  });

  test("names projects in full where there is room", () => {
    const names = new Map(layout(projects).entries.map(({ projects: [project], name }) => [project.slug, name]));
    expect(names.get("postgresql-failover-agent")).toBe("PostgreSQL failover agent");
    expect(names.get("lvs")).toBe("LVS  DRBD  U-Boot  ibox");
  });

  test("counts what ran in parallel, the contributions as the one bar they share", () => {
    expect(layout(projects).parallel).toEqual([1, 2, 1, 3, 2, 2, 2, 4, 4, 2, 4, 1, 4, 5]);
  });

  test("writes a rule for each number in use, and no more", () => {
    const rules = scale(projects);
    expect(rules[".at-0"]).toEqual({ "--at": "0" });
    expect(rules[":root"]).toMatchObject({ "--years": "14" });
    expect(rules[".at-14"]).toBeUndefined();
  });

  test("writes the rules for any so many projects, where there are more", () => {
    const slugs = Object.keys(employers) as EmployerSlug[];
    const many = generated(150).projects.map((project, i) => ({ ...project, employer: slugs[i % slugs.length] ?? "ericsson" }));
    const rules = scale(many, 30);
    const span = spanOf(many);
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 1, maxLength: 30 }), (some) => {
        const { entries, channels, years, lanes, tracks } = layout(some, span);
        const asked = [
          ...entries.flatMap((each) => [`at-${each.at}`, `for-${each.for}`, `lane-${each.lane}`, `track-${each.track}`, `top-${each.top}`, `rows-${each.rows}`]),
          ...entries.flatMap((each) => each.projects.map((_, i) => `row-${each.row + i}`)),
          ...channels.flatMap((each) => [`lane-${each.lane}`, `for-${each.lanes}`, `track-${each.track}`, `rows-${each.tracks}`]),
          ...years.flatMap(({ top, rows }, i) => [`at-${i}`, `top-${top}`, `rows-${rows}`]),
          `lane-${lanes}`, `track-${tracks}`,
        ];
        expect(asked.filter((name) => !(`.${name}` in rules))).toEqual([]);
      }),
    );
  });
});
