/** A second opinion on a PDF, by an engine that shares no code with the first: PDFium, as WebAssembly. */
import { PDFiumLibrary, type PDFiumDocument } from "@hyzyla/pdfium";

/** A page in pixels: four bytes each (red, green, blue, opacity), the upper row first. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

async function opened<T>(bytes: Uint8Array, use: (document: PDFiumDocument) => Promise<T> | T): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}

/**
 * The text of each page, as PDFium orders and spaces it; its lines end in "\n". Its mark for a hyphen at a line's end
 * (U+FFFE) is given back as the hyphen that is printed.
 */
export const secondText = (bytes: Uint8Array): Promise<string[]> =>
  opened(bytes, (document) => [...document.pages()].map((page) => page.getText().replaceAll("\r\n", "\n").replaceAll("\uFFFE", "-")));

/** PDFium gives blue first. */
function redFirst(data: Uint8Array): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(data);
  for (let i = 0; i < pixels.length; i += 4) [pixels[i], pixels[i + 2]] = [data[i + 2] ?? 0, data[i] ?? 0];
  return pixels;
}

/** Pages drawn on white, at so many pixels per point; all of them unless told how many. */
export const drawn = (bytes: Uint8Array, scale = 1, most = Infinity): Promise<Image[]> =>
  opened(bytes, async (document) => {
    const images: Image[] = [];
    for (const page of document.pages()) {
      if (images.length >= most) break;
      // oxlint-disable-next-line no-await-in-loop -- the library draws one page at a time
      const { width, height, data } = await page.render({ scale, render: async (options) => options.data });
      images.push({ width, height, data: redFirst(data) });
    }
    return images;
  });
