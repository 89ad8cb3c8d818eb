/** A PDF file as the tests in this folder read it: its structure by one library, its text by another. */
import { readFileSync } from "node:fs";
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export const key = (name: string): PDFName => PDFName.of(name);

/** A string of the file, decoded; undefined where there is none. */
export const textOf = (dict: PDFDict | undefined, name: string): string | undefined =>
  dict?.lookupMaybe(key(name), PDFString, PDFHexString)?.decodeText();

/** A name of the file, without its slash. */
export const nameOf = (dict: PDFDict, name: string): string | undefined => dict.lookupMaybe(key(name), PDFName)?.decodeText();

/** The file, its objects readable. */
export const open = (path: string): Promise<PDFDocument> => PDFDocument.load(readFileSync(path), { updateMetadata: false });

const dictOf = (object: PDFObject): PDFDict | undefined =>
  object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;

/** Every dictionary that stands alone. */
export const dicts = ({ context }: PDFDocument): PDFDict[] =>
  context.enumerateIndirectObjects().flatMap(([, object]) => dictOf(object) ?? []);

export interface Annotation {
  readonly url: string;
  readonly contents: string;
}

/** What the links of all pages open, and how they are described. */
export const annotations = (document: PDFDocument): Annotation[] =>
  dicts(document)
    .filter((dict) => nameOf(dict, "Subtype") === "Link")
    .map((dict) => ({ url: textOf(dict.lookupMaybe(key("A"), PDFDict), "URI") ?? "", contents: textOf(dict, "Contents") ?? "" }));

/** The fonts of the text: how they are written, and whether they are in the file with the characters they stand for. */
export function fonts(document: PDFDocument): { subtype: string | undefined; embedded: boolean; readable: boolean }[] {
  return dicts(document)
    .filter((dict) => nameOf(dict, "Type") === "Font" && !dict.has(key("CIDSystemInfo")))
    .map((dict) => {
      const descendant = dict.lookupMaybe(key("DescendantFonts"), PDFArray)?.lookup(0, PDFDict);
      const descriptor = descendant?.lookupMaybe(key("FontDescriptor"), PDFDict);
      return { subtype: nameOf(descendant ?? dict, "Subtype"), embedded: descriptor?.has(key("FontFile2")) ?? false, readable: dict.has(key("ToUnicode")) };
    });
}

/** The titles of the outline, in order, however deep. */
export function outline(document: PDFDocument): string[] {
  const below = (parent: PDFDict | undefined): string[] => {
    const found: string[] = [];
    for (let item = parent?.lookupMaybe(key("First"), PDFDict); item; item = item.lookupMaybe(key("Next"), PDFDict))
      found.push(textOf(item, "Title") ?? "", ...below(item));
    return found;
  };
  return below(document.catalog.lookupMaybe(key("Outlines"), PDFDict));
}

/** The XMP packet. */
export function xmp(document: PDFDocument): string {
  const stream = document.catalog.lookup(key("Metadata"));
  return stream instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(stream).decode()) : "";
}

/** A piece of text, and how far from the foot of its page it stands, in parts of the page's height. */
export interface Piece {
  readonly text: string;
  readonly height: number;
}

/** The text of all pages, piece by piece as it is written. */
export async function pieces(path: string): Promise<Piece[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return items.flatMap((item) => ("str" in item && item.str.trim() ? [{ text: item.str, height: Number(item.transform[5]) / height }] : []));
    }),
  );
  await document.loadingTask.destroy();
  return pages.flat();
}
