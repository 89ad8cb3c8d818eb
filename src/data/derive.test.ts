import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generated } from "../../scripts/growth/data.ts";
import { aProject, someProjects } from "../../tests/unit/fixtures.ts";
import {
  evidence,
  hasSkill,
  inOrder,
  neighbours,
  newestFirst,
  parallel,
  placesIn,
  related,
  skillsOf,
  spanOf,
  yearsIn,
  yearsText,
} from "./derive.ts";
import type { Project } from "./types.ts";

const slugs = (projects: readonly Project[]) => projects.map(({ slug }) => slug);

describe("skills of a project", () => {
  test("stand as languages, technologies, themes", () => {
    expect(skillsOf(aProject())).toEqual(["go", "rocksdb", "replication"]);
  });
});

describe("evidence", () => {
  test("of no project is none", () => {
    expect(evidence([])).toBeUndefined();
  });

  test("leaves out the years in which nothing ran", () => {
    const projects = [aProject({ years: [2017, 2018] }), aProject({ years: [2014, 2015] })];
    expect(evidence(projects)).toEqual({
      count: 2,
      first: 2014,
      last: 2018,
      active: [2014, 2015, 2017, 2018],
    });
  });

  test("counts a year once, however many ran in it", () => {
    const projects = [aProject({ years: [2014, 2014] }), aProject({ years: [2014, 2014] })];
    expect(evidence(projects)?.active).toEqual([2014]);
  });
});

describe("the span", () => {
  test("runs from the first year to the last over all projects", () => {
    const projects = [aProject({ years: [2008, 2013] }), aProject({ years: [2006, 2009] })];
    expect(spanOf(projects)).toEqual([2006, 2013]);
  });

  test("of no project holds no year", () => {
    expect(yearsIn(spanOf([]))).toEqual([]);
    expect(parallel([], spanOf([]))).toEqual([]);
  });

  test("counts in each of its years what ran then", () => {
    const projects = [aProject({ years: [2014, 2015] }), aProject({ years: [2015, 2017] })];
    expect(parallel(projects, [2013, 2017])).toEqual([0, 1, 2, 1, 1]);
  });
});

describe("newest first", () => {
  test("goes by last year, then by first year, then by the order given", () => {
    const projects = [
      aProject({ slug: "old", years: [2005, 2008] }),
      aProject({ slug: "long", years: [2004, 2013] }),
      aProject({ slug: "short-a", years: [2012, 2013] }),
      aProject({ slug: "short-b", years: [2012, 2013] }),
    ];
    expect(slugs(newestFirst(projects))).toEqual(["short-a", "short-b", "long", "old"]);
  });
});

describe("the order on the site", () => {
  test("is newest first, contributions after all others", () => {
    const projects = [
      aProject({ slug: "patch", kind: "contribution", years: [2020, 2020] }),
      aProject({ slug: "old", years: [2005, 2008] }),
      aProject({ slug: "patch-new", kind: "contribution", years: [2021, 2021] }),
      aProject({ slug: "new", kind: "open-source", years: [2012, 2013] }),
    ];
    expect(slugs(inOrder(projects))).toEqual(["new", "old", "patch-new", "patch"]);
  });
});

describe("neighbours", () => {
  const list = [aProject({ slug: "new" }), aProject({ slug: "mid" }), aProject({ slug: "old" })];

  test("are the next in the list and the one before", () => {
    const { earlier, later } = neighbours(list, "mid");
    expect([earlier?.slug, later?.slug]).toEqual(["old", "new"]);
  });

  test("are missing at the ends, and for a project that is not listed", () => {
    expect(neighbours(list, "new")).toStrictEqual({ earlier: list[1] });
    expect(neighbours(list, "old")).toStrictEqual({ later: list[1] });
    expect(neighbours(list, "none")).toStrictEqual({});
  });
});

describe("the places in a list", () => {
  const list = [
    aProject({ slug: "new", employer: "kugou-music", formerSlugs: ["newest"] }),
    aProject({ slug: "old", employer: "ericsson" }),
    aProject({ slug: "older", employer: "kugou-music", languages: ["c"] }),
  ];
  const { at, formerly, bySkill, withSkill, byEmployer } = placesIn(list);

  test("are known by slug, of now and of before", () => {
    expect([at.get("older"), at.get("newest"), formerly.get("newest")]).toEqual([2, undefined, 0]);
  });

  test("are known by employer and by skill, in the order of the list", () => {
    expect(slugs(byEmployer.get("kugou-music") ?? [])).toEqual(["new", "older"]);
    expect(slugs(bySkill.get("go") ?? [])).toEqual(["new", "old"]);
    expect(withSkill.get("c")).toEqual([2]);
  });
});

describe("related projects", () => {
  const bare = { languages: [], technologies: [], themes: [] } as const;
  const self = aProject({ ...bare, slug: "self", years: [2018, 2018], languages: ["go"], technologies: ["consul"] });

  test("share a rare skill before a common one", () => {
    const list = [
      self,
      aProject({ ...bare, slug: "go-1", languages: ["go"] }),
      aProject({ ...bare, slug: "go-2", languages: ["go"] }),
      aProject({ ...bare, slug: "consul", technologies: ["consul"] }),
    ];
    expect(related(list, "self").map(({ project, shared }) => [project.slug, ...shared])).toEqual([
      ["consul", "consul"],
      ["go-1", "go"],
      ["go-2", "go"],
    ]);
  });

  test("are those of the project asked about, wherever it stands", () => {
    const list = [aProject({ ...bare, slug: "lua", languages: ["lua"] }), self, aProject({ ...bare, slug: "go", languages: ["go"] })];
    expect(slugs(related(list, "self").map(({ project }) => project))).toEqual(["go"]);
  });

  test("of equal weight stand nearer in time first, then as listed", () => {
    const list = [
      self,
      aProject({ ...bare, slug: "far", years: [2005, 2008], languages: ["go"] }),
      aProject({ ...bare, slug: "near-a", years: [2014, 2015], languages: ["go"] }),
      aProject({ ...bare, slug: "near-b", years: [2010, 2015], languages: ["go"] }),
    ];
    expect(related(list, "self").map(({ project }) => project.slug)).toEqual(["near-a", "near-b", "far"]);
  });

  test("tie where their weights differ only in the last bit", () => {
    const other = { ...bare, years: [2018, 2018] } as const;
    const list = [
      aProject({ ...other, slug: "self", languages: ["c", "go"], technologies: ["redis"], themes: ["failover"] }),
      aProject({ ...other, slug: "first", languages: ["c"], technologies: ["redis"], themes: ["failover"] }), // 1/3 + 1/4 + 1/3
      aProject({ ...other, slug: "second", languages: ["c", "go"], technologies: ["redis"] }), // 1/3 + 1/3 + 1/4
      aProject({ ...other, slug: "rest", languages: ["go"], technologies: ["redis"], themes: ["failover"] }),
    ];
    const [third, fourth] = [1 / 3, 1 / 4];
    expect(third + fourth + third).toBeLessThan(third + third + fourth);
    expect(slugs(related(list, "self").map(({ project }) => project))).toEqual(["first", "second", "rest"]);
  });

  test("are at most as many as asked for, and four unless asked", () => {
    const list = Array.from({ length: 8 }, (_, i) => aProject({ slug: `p-${i}` }));
    expect(related(list, "p-0")).toHaveLength(4);
    expect(related(list, "p-0", 2)).toHaveLength(2);
  });

  test("are those that comparing with every other project gives, in a long list too", () => {
    const list = generated(300).projects;
    const plainly = (one: Project) =>
      list
        .map((project) => {
          const shared = skillsOf(one).filter((skill) => hasSkill(project, skill));
          const sum = shared.reduce((total, skill) => total + 1 / list.filter((p) => hasSkill(p, skill)).length, 0);
          const apart = Math.max(0, one.years[0] - project.years[1], project.years[0] - one.years[1]);
          return { project, shared, score: Math.round(sum * 1e9), apart };
        })
        .filter(({ project, shared }) => project !== one && shared.length > 0)
        .toSorted((a, b) => b.score - a.score || a.apart - b.apart)
        .slice(0, 4)
        .map(({ project, shared }) => ({ project, shared }));
    for (const one of list.filter((_, i) => i % 10 === 0)) expect(related(list, one.slug)).toEqual(plainly(one));
  });

  test("of a project that is not listed are none", () => {
    const list = [self, aProject({ ...bare, slug: "go-1", languages: ["go"] }), aProject({ ...bare, slug: "go-2", languages: ["go"] })];
    expect(related(list, "none")).toEqual([]);
  });

  test("never include the project itself or one without a shared skill", () => {
    fc.assert(
      fc.property(someProjects, (projects) => {
        for (const { project, shared } of related(projects, "p-0", 20)) {
          expect(project.slug).not.toBe("p-0");
          expect(shared.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("years as text", () => {
  test("are one year, or two with an en dash", () => {
    expect(yearsText([2018, 2018])).toBe("2018");
    expect(yearsText([2017, 2018])).toBe("2017–2018");
  });
});
