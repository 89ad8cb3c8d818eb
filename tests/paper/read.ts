/**
 * What a printed file holds, as PDF.js reads it: text with positions, fonts, tags, links, outline.
 * Lengths are points (1/72 inch); the origin is the page's lower left corner, as in PDF itself (ISO 32000-1, 8.3.2.3).
 */
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Text shown in one go: one font, one size, one line. */
export interface Run {
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  readonly font: string;
  /** Whether the extractor sees the line end here. */
  readonly endsLine: boolean;
  /** Whether it belongs to a tag; margin boxes and artifacts do not. */
  readonly tagged: boolean;
}

/** A tag with what it holds on one page (14.7.2); one torn between two pages is in the trees of both. */
export interface Tag {
  /** Its standard role (14.8.4): H1, P, Link, Figure. */
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  /** The runs in it and under it, by their index in the page's runs, in the order of the tags. */
  readonly runs: readonly number[];
  readonly children: readonly Tag[];
}

export interface Link {
  readonly uri: string;
  /** What it is said to lead to (/Contents); "" when it says nothing. */
  readonly contents: string;
  /** Left, lower, right, upper. */
  readonly rect: readonly number[];
}

export interface Font {
  readonly name: string;
  /** As the file calls its kind (9.6, 9.7.4): TrueType, CIDFontType2, CIDFontType0, Type1, Type3. */
  readonly type: string;
  readonly embedded: boolean;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** In the order of the page's content stream, which is what programs without an eye for tags read. */
  readonly runs: readonly Run[];
  readonly tags: readonly Tag[];
  readonly links: readonly Link[];
}

export interface Pdf {
  readonly sheets: readonly Sheet[];
  readonly fonts: readonly Font[];
  /** Whether it declares itself tagged and has a tree. */
  readonly tagged: boolean;
  /** BCP 47; "" when it names none. */
  readonly lang: string;
  /** Titles of the outline, depth first. */
  readonly outline: readonly string[];
  /** The information dictionary: Title, Author and the rest. */
  readonly info: Readonly<Record<string, unknown>>;
  /** The metadata packet as XML; "" when there is none. */
  readonly xmp: string;
}

type Content = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type Node = Awaited<ReturnType<PDFPageProxy["getStructTree"]>>;
type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

interface Found extends Run {
  readonly id: string | undefined;
}

/** The runs, each with the marked content (14.6) around it. */
function runsOf(content: Content): Found[] {
  const around: (string | undefined)[] = [];
  const found: Found[] = [];
  for (const item of content.items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") around.pop();
      else around.push(item.id);
      continue;
    }
    const [, , c, d, x, y] = item.transform as number[];
    const id = around.findLast((one) => one !== undefined);
    const place = { x: x ?? 0, y: y ?? 0, width: item.width, size: Math.hypot(c ?? 0, d ?? 0) };
    found.push({ ...place, text: item.str, font: item.fontName, endsLine: item.hasEOL, tagged: id !== undefined, id });
  }
  return found;
}

function tagOf(node: Node, runs: readonly Found[]): Tag {
  const children: Tag[] = [];
  const own: number[] = [];
  for (const child of node.children) {
    if ("role" in child) {
      const tag = tagOf(child, runs);
      children.push(tag);
      own.push(...tag.runs);
    } else if (child.type === "content") {
      own.push(...runs.flatMap(({ id }, i) => (id === child.id ? [i] : [])));
    }
  }
  const { alt, lang } = node as { alt?: string; lang?: string };
  return { role: node.role, ...(alt !== undefined && { alt }), ...(lang !== undefined && { lang }), runs: own, children };
}

interface RawFont {
  name: string;
  type?: string;
  isType3Font?: boolean;
  missingFile?: boolean;
}

/** The fonts that a page sets; they are there once its operators have been read. */
async function fontsOf(page: PDFPageProxy): Promise<Font[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Set(fnArray.flatMap((fn, i) => (fn === OPS.setFont ? [String(argsArray[i][0])] : [])));
  return [...names].map((key) => {
    const { name, type = "", isType3Font, missingFile } = page.commonObjs.get(key) as RawFont;
    return { name, type: isType3Font ? "Type3" : type, embedded: !missingFile };
  });
}

async function linksOf(page: PDFPageProxy): Promise<Link[]> {
  const annotations = await page.getAnnotations();
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect, contentsObj }) =>
    subtype === "Link" ? [{ uri: unsafeUrl ?? url ?? "", contents: contentsObj?.str ?? "", rect }] : [],
  );
}

async function sheetOf(page: PDFPageProxy): Promise<Sheet> {
  const [left = 0, lower = 0, right = 0, upper = 0] = page.view;
  const runs = runsOf(await page.getTextContent({ includeMarkedContent: true, disableNormalization: true }));
  const tree: Node | null = await page.getStructTree();
  return {
    width: right - left,
    height: upper - lower,
    runs: runs.map(({ id: _id, ...run }) => run),
    tags: tree ? tagOf(tree, runs).children : [],
    links: await linksOf(page),
  };
}

const titles = (items: Outline | null): string[] => (items ?? []).flatMap(({ title, items: under }) => [title, ...titles(under)]);

/** The declared type is an object; a Map is what comes. */
const isMarked = (marks: unknown): boolean => marks instanceof Map && marks.get("Marked") === true;

/** Keeps one of each name and kind. */
const distinct = (fonts: readonly Font[]): Font[] => [...new Map(fonts.map((font) => [`${font.name} ${font.type}`, font])).values()];

/**
 * Reads a PDF.
 * @throws where it is none
 */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false, fontExtraProperties: true });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
  const { info, metadata } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const sheets = await Promise.all(pages.map(sheetOf));
  const pdf: Pdf = {
    sheets,
    fonts: distinct((await Promise.all(pages.map(fontsOf))).flat()),
    tagged: isMarked(await document.getMarkInfo()) && sheets.some(({ tags }) => tags.length > 0),
    lang: String(facts["Language"] ?? ""),
    outline: titles(await document.getOutline()),
    info: facts,
    xmp: metadata?.getRaw() ?? "",
  };
  await task.destroy();
  return pdf;
}
