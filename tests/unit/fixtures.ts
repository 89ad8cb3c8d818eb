import * as fc from "fast-check";
import { employers } from "../../src/data/employers.ts";
import { skills } from "../../src/data/skills.ts";
import type { EmployerSlug, Kind, Project, SkillSlug } from "../../src/data/types.ts";
import { kinds, withEmployer, withKind, withPaper, withText, type Selection } from "../../src/selection/selection.ts";

/** A project of which only what a test is about need be written. */
export function aProject(over: Partial<Project> = {}): Project {
  return {
    slug: "gokv",
    title: "gokv",
    kind: "employed",
    employer: "kugou-music",
    years: [2017, 2018],
    languages: ["go"],
    technologies: ["rocksdb"],
    themes: ["replication"],
    summary: "A key-value store.",
    ...over,
  };
}

// The tables' own keys: Object.keys cannot say so by itself.
export const skillSlugs = Object.keys(skills) as SkillSlug[];
export const employerSlugs = Object.keys(employers) as EmployerSlug[];
export const kindSlugs = Object.keys(kinds) as Kind[];

const years = fc
  .tuple(fc.integer({ min: 2000, max: 2018 }), fc.nat(4))
  .map(([first, more]) => [first, first + more] as const);

/** Few tags, so that projects share some. */
export const someProjects: fc.Arbitrary<Project[]> = fc
  .array(
    fc.record({
      years,
      kind: fc.constantFrom(...kindSlugs),
      employer: fc.constantFrom(...employerSlugs),
      title: fc.constantFrom("gokv", "SIGTRAN stack", "Überwachung"),
      languages: fc.subarray(["c", "go", "lua"] as const),
      technologies: fc.subarray(["postgresql", "consul", "nginx"] as const),
      themes: fc.subarray(["failover", "storage"] as const),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((over, i) => aProject({ ...over, slug: `p-${i}` })));

/** Any string of 16-bit units, broken surrogate pairs among them. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }))).map((units) =>
    String.fromCharCode(...units),
  ),
);

/** Any selection the functions of src/selection can make, of the given skills and words. */
export function selections(
  from: readonly SkillSlug[],
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Selection> {
  return fc
    .record({
      skills: fc.shuffledSubarray([...from], { maxLength: Math.min(12, from.length) }),
      employer: fc.option(fc.constantFrom(...employerSlugs), { nil: undefined }),
      kind: fc.option(fc.constantFrom(...kindSlugs), { nil: undefined }),
      paper: fc.option(fc.constant("one" as const), { nil: undefined }),
      text,
    })
    .map((s) => withPaper(withText(withKind(withEmployer({ skills: s.skills, text: "" }, s.employer), s.kind), s.text), s.paper));
}
