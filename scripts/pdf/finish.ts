/** Completes a file that the browser has printed (numbers of sections and tables are those of ISO 32000-1). */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFContext, type PDFRef } from "@cantoo/pdf-lib";
import type { About, Link } from "./inPage.ts";
import { renumber } from "./ids.ts";
import { producer, xmpPacket } from "./xmp.ts";

const name = (text: string): PDFName => PDFName.of(text);

/** The link annotations of all pages (12.5.6.5). */
function* linksOf(document: PDFDocument): Generator<PDFDict> {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    for (let i = 0; i < (annotations?.size() ?? 0); i += 1) {
      const one = annotations?.lookup(i, PDFDict);
      if (one?.lookup(name("Subtype")) === name("Link")) yield one;
    }
  }
}

/** The address that a link's action opens (12.6.4.7). */
function addressOf(link: PDFDict): { action: PDFDict; url: string } {
  const action = link.lookupMaybe(name("A"), PDFDict);
  const uri = action?.lookupMaybe(name("URI"), PDFString, PDFHexString);
  if (!action || !uri) throw new Error("a link leads to no address");
  return { action, url: uri.decodeText() };
}

/** Gives each link its address, and its name for those who cannot see where it is (Contents, table 164). */
function describeLinks(document: PDFDocument, linkAt: (url: string) => Link | undefined): void {
  for (const one of linksOf(document)) {
    const { action, url } = addressOf(one);
    const link = linkAt(url);
    if (!link) throw new Error(`a link to ${url} came from nowhere`);
    if (!link.name) throw new Error(`the link to ${link.url} has no name`);
    action.set(name("URI"), PDFString.of(link.url.replaceAll(/[()\\]/g, "\\$&")));
    one.set(name("Contents"), PDFHexString.fromText(link.name));
  }
}

/** Spells the entries of the outline (12.3.3) as the headings they lead to, where the browser lost spaces between lines. */
function spellOutline({ context }: PDFDocument, headings: Readonly<Record<string, string>>): void {
  for (const [, item] of context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || !item.has(name("Dest"))) continue;
    const title = item.lookupMaybe(name("Title"), PDFString, PDFHexString)?.decodeText() ?? "";
    const heading = headings[title.replaceAll(/\s+/g, "")];
    if (heading !== undefined) item.set(name("Title"), PDFHexString.fromText(heading));
  }
}

/** Title, author, subject and language; nothing of the machine, and no dates (14.3.3). */
function describe(document: PDFDocument, about: About): void {
  const { context, catalog } = document;
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setSubject(about.description);
  document.setLanguage(about.language);
  document.setProducer(producer);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  for (const key of ["Creator", "CreationDate", "ModDate"]) info.delete(name(key));
  catalog.set(name("Metadata"), metadata(context, about));
}

/** The XMP packet as a stream that is not compressed, so that whoever knows no PDF finds it too (14.3.2). */
function metadata(context: PDFContext, about: About): PDFRef {
  return context.register(context.stream(Buffer.from(xmpPacket(about)), { Type: "Metadata", Subtype: "XML" }));
}

/** What the page tells of what it printed. */
export interface Printed {
  readonly about: About;
  /** By its text without spaces, each heading as it is read. */
  readonly headings: Readonly<Record<string, string>>;
  /** What a link of the printed file stands for, by its address there. */
  readonly linkAt: (url: string) => Link | undefined;
}

/**
 * The finished file: described, its links named and leading where they should, its objects compressed. The same print
 * of the same page gives the same bytes.
 */
export async function finish(raw: Uint8Array, { about, headings, linkAt }: Printed): Promise<Uint8Array> {
  const document = await PDFDocument.load(raw, { updateMetadata: false });
  describe(document, about);
  describeLinks(document, linkAt);
  spellOutline(document, headings);
  renumber(document);
  // Whoever moves from link to link does so in reading order (table 30).
  for (const page of document.getPages()) page.node.set(name("Tabs"), name("S"));
  return document.save({ useObjectStreams: true, objectsPerTick: Infinity });
}
