import type { ResumeData, Site } from "./data.ts";
import { outline, type Block, type Fact } from "./outline.ts";
import { columns, wrap } from "./wrap.ts";

const width = 72;

const plain: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′]/g, "'"],
  [/[“”„″]/g, '"'],
  [/[‐‑‒–−]/g, "-"],
  [/\s*—\s*/g, " - "],
  [/…/g, "..."],
  [/[·•]/g, "*"],
  [/×/g, "x"],
  [/→/g, "->"],
  [/\p{Cc}+/gu, " "],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ""],
  [/\s+/g, " "],
];

/** Punctuation as every form takes it; letters, the Chinese ones too, stay as they are. */
export const asciiMarks = (text: string): string => plain.reduce((rest, [pattern, to]) => rest.replaceAll(pattern, to), text).trim();

/** The résumé as plain text in 72 columns, for pasting into forms. */
export function resumeText(data: ResumeData, site: Site): string {
  const [title, ...blocks] = outline(data, site);
  return `${[...(title ? lines(title) : []), ...blocks.flatMap((block) => [...spaceBefore(block), ...lines(block)])].join("\n")}\n`;
}

/** What belongs together stands together; a section has two empty lines before it. */
const spaceBefore = ({ kind }: Block): string[] => (kind === "section" ? ["", ""] : kind === "entry" ? [""] : []);

function lines(block: Block): string[] {
  switch (block.kind) {
    case "title":
      return underlined(asciiMarks(block.text), "=");
    case "section":
      return underlined(asciiMarks(block.text).toUpperCase(), "-");
    case "entry":
    case "paragraph":
      return wrap(asciiMarks(block.text), width);
    case "points":
      return block.items.flatMap((item) => hanging("- ", asciiMarks(item)));
    case "facts":
      return block.items.flatMap(factLines);
  }
}

const underlined = (text: string, mark: string): string[] => [...wrap(text, width), mark.repeat(Math.min(columns(text), width))];

const hanging = (mark: string, text: string): string[] =>
  wrap(text, width - mark.length).map((line, i) => (i === 0 ? mark : " ".repeat(mark.length)) + line);

/** An address stands on a line of its own where it has no room beside its label. */
function factLines(fact: Fact): string[] {
  const label = `${asciiMarks(fact.label)}:`;
  return wrap(`${label} ${"url" in fact ? fact.url : asciiMarks(fact.text)}`, width);
}
