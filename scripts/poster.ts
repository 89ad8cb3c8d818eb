/** Figures as files that stand alone: for a project's card, and for the picture of its link. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Palette } from "../src/palette.ts";
import type { Poster } from "../src/poster.tsx";
import { subsetOf } from "./font-file.ts";
import { siteFaces } from "./fonts.ts";

const css = readFileSync(join(import.meta.dirname, "../src/stage/figure.css"), "utf8");

/** The classes of a figure in one theme's colours, without variables: not every renderer knows them. */
export const figureStyles = (palette: Palette): string =>
  css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/var\(--(\w+)\)/g, (_, name: keyof Palette) => palette[name])
    .replace(/\s+/g, " ");

const isLabel = ({ family }: { family: string }): boolean => family === "Archivo Narrow";

/** The letters of a text in both weights of the label face, as rules that carry them. */
async function faceRules(text: string): Promise<string> {
  const rules = siteFaces.filter(isLabel).map(async ({ family, weight, file }) => {
    const font = await subsetOf(readFileSync(file), text);
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${font.toString("base64")})}`;
  });
  return (await Promise.all(rules)).join("");
}

/** One figure, `width` pixels wide, as a file. An image cannot load a font: it carries its own. */
export async function posterFile({ markup, height }: Poster["figures"][number], palette: Palette, width = 360): Promise<string> {
  const text = markup.replace(/<title.*?<\/title>/g, "").replace(/<[^>]*>/g, "");
  const style = `<style>${await faceRules(text)}${figureStyles(palette)}</style>`;
  return markup
    .replace(/<title.*?<\/title>/, "")
    .replace(/ (id|role|aria-labelledby)="[^"]*"/g, "")
    .replace(/<svg[^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" class="figure" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${style}`);
}
