/** The characters that the site's texts use. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The text a source may show: without its comments, escapes resolved. */
const shown = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
    .replaceAll(/\\u\{?([\da-f]{4,6})\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The sources of all texts, by path, with what they may show. */
export const sources: ReadonlyMap<string, string> = new Map(
  globSync("src/{data,projects,words}/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .toSorted()
    .map((file) => [file, shown(readFileSync(join(root, file), "utf8"))]),
);

/** The characters of a text that are not drawn, each once; controls and line ends need no glyph. */
export function uncovered(text: string, drawn: ReadonlySet<string>): string[] {
  return [...new Set(text)].filter((char) => !drawn.has(char) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(char)).toSorted();
}
