import type { ResumeData } from "../data.ts";
import type { Project } from "../../data/types.ts";
import { identifier } from "./names.ts";

const room = 110;

/** A text as a literal: as JSON has it, and with the line ends that JSON lets stand. */
const textLiteral = (text: string): string =>
  JSON.stringify(text).replaceAll("\u2028", String.raw`\u2028`).replaceAll("\u2029", String.raw`\u2029`);

/** A key; `__proto__` would otherwise set the prototype. */
const keyLiteral = (key: string): string =>
  key === "__proto__" ? `["__proto__"]` : /^[a-z_$][\w$]*$/i.test(key) ? key : textLiteral(key);

/** A value as TypeScript, on one line where it fits. */
export function literal(value: unknown, indent = ""): string {
  if (typeof value === "string") return textLiteral(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${keyLiteral(key)}: ${literal(item, inner)}`);
  const line = parts.join(", ");
  const space = open === "{" && parts.length > 0 ? " " : "";
  if (indent.length + line.length < (indent === "" ? room / 2 : room) && !line.includes("\n")) return `${open}${space}${line}${space}${close}`;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

const table = (type: string, name: string, comment: string, value: unknown): string =>
  `import type { ${type} } from "./types.ts";\n\n/** ${comment} */\nexport const ${name} = ${literal(value)} as const satisfies Record<string, ${type}>;\n`;

const inFolder = (type: string, name: string, value: unknown, constant: boolean): string =>
  `import type { ${type} } from "../../data/types.ts";\n\nexport const ${name} = ${literal(value)}${constant ? " as const" : ""} satisfies ${type};\n`;

function list(projects: readonly Project[]): string {
  const names = projects.map(({ slug }) => ({ slug, name: identifier(slug) }));
  const imports = names.map(({ slug, name }) => `import { project as ${name} } from "./${slug}/project.ts";\n`).toSorted();
  return `import type { Project } from "../data/types.ts";
${imports.join("")}
/** Every project, newest first; where the years are equal the order is the owner's own. The contributions come last. */
export const projects = [
${names.map(({ name }) => `  ${name},\n`).join("")}] as const satisfies readonly Project[];

/** The slug of a project that exists; a misspelt one does not compile. */
export type ProjectSlug = (typeof projects)[number]["slug"];
`;
}

/** The data as this project's own files: path and content. */
export function filesOf({ profile, employers, skills, projects, stories, highlights, kept }: ResumeData): Map<string, string> {
  const files = new Map([
    ["src/data/profile.ts", `import type { Profile } from "./types.ts";\n\n/** The person. A field that is absent leaves no empty slot on the site. */\nexport const profile: Profile = ${literal(profile)};\n`],
    ["src/data/employers.ts", table("EmployerEntry", "employers", "Employers by slug, in the order of the timeline's lanes.", employers)],
    ["src/data/skills.ts", table("SkillEntry", "skills", "Skills by slug; counts and years follow from the projects that name them.", skills)],
    ["src/projects/index.ts", list(projects)],
    ["src/formats/kept.ts", `import type { Kept } from "./keep.ts";\n\n/** What the imported résumé held beyond this project's data; \`npm run import\` wrote it. */\nexport const kept: Kept = ${literal(kept)};\n`],
  ]);
  for (const project of projects) {
    const folder = `src/projects/${project.slug}`;
    const own = highlights[project.slug];
    files.set(`${folder}/project.ts`, inFolder("Project", "project", project, true));
    files.set(`${folder}/story.ts`, inFolder("Story", "story", stories[project.slug], false));
    if (own) files.set(`${folder}/highlights.ts`, inFolder("Highlights", "highlights", own, false));
  }
  return files;
}
