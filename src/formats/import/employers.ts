import type { EmployerEntry } from "../../data/types.ts";
import type { JsonObject } from "../json.ts";
import { extension, type Resume, type ResumeWork } from "../resume.ts";
import { isSlug, namer, slugFrom } from "./names.ts";
import type { Notebook } from "./notes.ts";
import { oneLine } from "../prose.ts";

export interface Employers {
  /** Slug and entry of each, in the order of the lanes. */
  readonly table: ReadonlyMap<string, EmployerEntry>;
  /** The employer of each entry of `work`; undefined where it names none. */
  readonly ofWork: readonly (string | undefined)[];
  /** The employer that an export or an entity's name tells; undefined where none does. */
  readonly find: (slug: string | undefined, entity: string | undefined) => string | undefined;
  /** The lane of work without an employer. */
  readonly independent: string;
}

const key = (name: string): string => oneLine(name).toLowerCase();

/** The name of an employer; `company` is what it was called before version 1 of the standard. */
function nameOf(work: ResumeWork, path: string, notes: Notebook): string {
  const fields: JsonObject = work;
  const older = fields["company"];
  if (work.name === undefined && typeof older === "string") notes.guess("company is the older word for name: taken as such", `${path}.company`);
  return oneLine(work.name ?? (typeof older === "string" ? older : ""));
}

/** The employers of a file: those of `work`, one each however many entries name it, and a lane for work without one. */
export function readEmployers(resume: Resume, notes: Notebook): Employers {
  const unique = namer();
  const work = resume.work ?? [];
  const lanes = (resume[extension]?.lanes ?? []).filter(({ slug = "" }) => isSlug(slug));
  const names = new Map<string, string>();
  const byName = new Map<string, string>();
  const own = new Set(lanes.map(({ slug = "" }) => unique(slug)));

  const ofWork = work.map((entry, i) => {
    const name = nameOf(entry, `work[${i}]`, notes);
    if (name === "") return undefined;
    const marked = entry[extension]?.slug;
    const slug = marked !== undefined && own.has(marked) ? marked : (byName.get(key(name)) ?? unique(slugFrom(name, "employer")));
    if (!byName.has(key(name))) byName.set(key(name), slug);
    if (!names.has(slug)) names.set(slug, name);
    return slug;
  });

  const apart = lanes.filter(({ independent }) => independent);
  const independent = apart[0]?.slug ?? unique("independent");
  const entries: [string, EmployerEntry][] = [
    ...lanes.flatMap(({ slug = "", name, independent: alone }): [string, EmployerEntry][] => {
      if (alone) return [[slug, { name: oneLine(name ?? "") || "Independent", independent: true }]];
      const found = names.get(slug);
      return found === undefined ? [] : [[slug, { name: found }]];
    }),
    ...[...names].map(([slug, name]): [string, EmployerEntry] => [slug, { name }]),
    ...(apart.length > 0 ? [] : [[independent, { name: "Independent", independent: true }] satisfies [string, EmployerEntry]]),
  ];
  const table = new Map(entries);
  return {
    table,
    ofWork,
    independent,
    find: (slug, entity) => (slug !== undefined && table.has(slug) ? slug : entity === undefined ? undefined : byName.get(key(entity))),
  };
}
