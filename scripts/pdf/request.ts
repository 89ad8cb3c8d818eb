/** What `npm run pdf` is asked for: its options, read and checked. */
import { parseArgs } from "node:util";
import { employers, projects, skills } from "../../src/data/index.ts";
import { paths } from "../../src/paths.ts";
import { kinds, mostSkills, select, tidy, withPaper } from "../../src/selection/selection.ts";
import { parseSelection } from "../../src/selection/url.ts";
import { formats, projectSheet, resumeSheet, type Format, type Sheet } from "./sheets.ts";

/** A file to make. */
export interface Request {
  readonly sheet: Sheet;
  readonly format: Format;
  /** Where it goes. */
  readonly out: string;
}

/** How the command is called. */
export const usage = `npm run pdf -- [options]

  --skill SLUG      only projects with the skill; may be given again for more, all of which a project must have
  --employer SLUG   only those of an employer
  --kind KIND       ${Object.keys(kinds).join(", ")}
  --q TEXT          only those that contain the words
  --one-page        each project in a line, on one page
  --project SLUG    the sheet of a project instead
  --format FORMAT   ${formats.join(" or ")}; ${formats[0]} if not given
  --out FILE        resume.pdf, resume-one-page.pdf or SLUG.pdf if not given`;

const [text, flag] = [{ type: "string", multiple: true }, { type: "boolean" }] as const;
const options = { skill: text, employer: text, kind: text, q: text, "one-page": flag, project: text, format: text, out: text } as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const selecting = ["skill", "employer", "kind", "q"] as const;
type Selecting = (typeof selecting)[number];

/** What each option may be; any text, where it is not here. */
const known: Partial<Record<string, readonly string[]>> = {
  skill: Object.keys(skills),
  employer: Object.keys(employers),
  kind: Object.keys(kinds),
  project: projects.map(({ slug }) => slug),
  format: formats,
};

/** What is wrong with a value of its own. */
function wrong(option: string, value: string): string[] {
  const said = tidy(value).toLowerCase();
  if (!said) return [`--${option}: it is empty`];
  const admitted = known[option];
  if (!admitted || admitted.some((one) => one.toLowerCase() === said)) return [];
  return [`--${option}: “${value}” is none of ${admitted.join(", ")}`];
}

/** What is wrong with the options, each line by the name of one. */
function problems(values: Values): string[] {
  const given = (option: keyof Values): readonly string[] => [values[option] ?? []].flat().map(String);
  const once = (["employer", "kind", "q", "project", "format", "out"] as const).filter((option) => given(option).length > 1);
  const besides = [...selecting, "one-page" as const].filter((option) => given("project").length > 0 && values[option] !== undefined);
  return [
    ...([...selecting, "project", "format", "out"] as const).flatMap((option) => given(option).flatMap((value) => wrong(option, value))),
    ...once.map((option) => `--${option}: it is given ${given(option).length} times`),
    ...besides.map((option) => `--${option}: it does not go with --project`),
    ...(given("skill").length > mostSkills ? [`--skill: there are more than ${mostSkills}`] : []),
  ];
}

const pairs = (values: Values): [Selecting, string][] =>
  selecting.flatMap((option) => (values[option] ?? []).map((value): [Selecting, string] => [option, value]));

/** The sheet and the name of its file. */
async function sheetOf(values: Values): Promise<Pick<Request, "sheet" | "out">> {
  const slug = tidy(values.project?.[0] ?? "").toLowerCase();
  if (slug) return { sheet: projectSheet(slug), out: `${slug}.pdf` };
  const { selection } = parseSelection(String(new URLSearchParams(pairs(values))));
  if (select(projects, selection).length === 0) throw new Error(`no project is all of that: ${pairs(values).map(([, value]) => value).join(", ")}`);
  const paper = values["one-page"] ? "one" : undefined;
  return { sheet: await resumeSheet(withPaper(selection, paper)), out: (paper ? paths.onePage : paths.pdf).slice(1) };
}

/**
 * Reads the arguments of the command.
 * @throws Error with a line for each option that cannot be used
 */
export async function requested(args: readonly string[]): Promise<Request> {
  const { values } = parseArgs({ args: [...args], options });
  const found = problems(values);
  if (found.length > 0) throw new Error(found.join("\n"));
  const format = formats.find((one) => one.toLowerCase() === tidy(values.format?.[0] ?? "").toLowerCase()) ?? "A4";
  const { sheet, out } = await sheetOf(values);
  return { sheet, format, out: values.out?.[0] ?? out };
}
