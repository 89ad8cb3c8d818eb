import type { ResumeData, Site } from "./data.ts";
import { outline, type Block, type Fact } from "./outline.ts";

/** The résumé as Markdown (CommonMark); what the data says is text and never markup. */
export function resumeMarkdown(data: ResumeData, site: Site): string {
  const blocks = outline(data, site);
  return `${blocks.map((block, i) => space(blocks[i - 1], block) + markup(block)).join("")}\n`;
}

const isList = ({ kind }: Block): boolean => kind === "points" || kind === "facts";

/** An empty line, but within what reads as one list: CommonMark would set its items as paragraphs. */
const space = (before: Block | undefined, block: Block): string => (!before ? "" : isList(before) && isList(block) ? "\n" : "\n\n");

function markup(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${escaped(block.text)}`;
    case "section":
      return `## ${escaped(block.text)}`;
    case "entry":
      return `### ${escaped(block.text)}`;
    case "paragraph":
      return escaped(block.text);
    case "points":
      return block.items.map((item) => `- ${escaped(item)}`).join("\n");
    case "facts":
      return block.items.map((fact) => `- ${factMarkup(fact)}`).join("\n");
  }
}

const factMarkup = (fact: Fact): string => `**${escaped(fact.label)}:** ${"url" in fact ? autolink(fact.url) : escaped(fact.text)}`;

/** An address between angle brackets; those within it would end it. */
const autolink = (url: string): string => `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`;

/** A text without what Markdown would read as markup, in any place of a line. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\n\r]+/g, " ")
    .replaceAll(/[\\`*[\]<>#|~$]/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[-+=]/, String.raw`\$&`);
}
