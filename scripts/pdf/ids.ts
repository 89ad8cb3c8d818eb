/** The identifiers of a printed file's structure (sections and tables of ISO 32000-1). */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFContext, type PDFDocument } from "@cantoo/pdf-lib";

const [id, headers, idTree] = [PDFName.of("ID"), PDFName.of("Headers"), PDFName.of("IDTree")];

/** The elements of the structure that have an identifier (table 323), in the order in which they are read. */
function identified({ context }: PDFDocument): [PDFRef, PDFDict, before: string][] {
  return context.enumerateIndirectObjects().flatMap(([ref, object]): [PDFRef, PDFDict, string][] => {
    const before = object instanceof PDFDict && object.has(PDFName.of("P")) ? object.lookupMaybe(id, PDFString, PDFHexString) : undefined;
    return before && object instanceof PDFDict ? [[ref, object, before.asString()]] : [];
  });
}

/** The lists in which cells of a table name their headers (table 349). */
function* headerLists({ context }: PDFDocument): Generator<PDFArray> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const attributes = object instanceof PDFDict ? object.get(PDFName.of("A")) : undefined;
    for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes])
      if (each instanceof PDFDict && each.has(headers)) yield each.lookup(headers, PDFArray);
  }
}

/** Removes a name tree (7.9.6) with all its nodes. */
function removeTree(context: PDFContext, holder: PDFDict, key: PDFName): void {
  const ref = holder.get(key);
  const kids = holder.lookupMaybe(key, PDFDict)?.lookupMaybe(PDFName.of("Kids"), PDFArray);
  for (const kid of kids?.asArray() ?? []) removeTree(context, context.obj({ Kid: kid }), PDFName.of("Kid"));
  if (ref instanceof PDFRef) context.delete(ref);
  holder.delete(key);
}

/**
 * Numbers the identifiers from 1. The browser takes them from the nodes of its page, whose numbers depend on all that
 * the page did before.
 */
export function renumber(document: PDFDocument): void {
  const elements = identified(document);
  const after = new Map(elements.map(([, , before], i) => [before, PDFString.of(`id${String(i + 1).padStart(6, "0")}`)]));
  for (const [, element, before] of elements) element.set(id, after.get(before) ?? PDFString.of(before));
  for (const list of headerLists(document))
    list.asArray().forEach((each, i) => {
      const named = each instanceof PDFString ? after.get(each.asString()) : undefined;
      if (named) list.set(i, named);
    });
  const root = document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (!root?.has(idTree)) return;
  removeTree(document.context, root, idTree);
  root.set(idTree, document.context.obj({ Names: elements.flatMap(([ref, element]) => [element.get(id) ?? null, ref]) }));
}
