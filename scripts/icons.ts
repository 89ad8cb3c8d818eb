/** The seal as the icons and the manifest that browsers and systems ask for. */
import { Resvg } from "@resvg/resvg-js";
import type { SealCut } from "../src/data/seal.ts";
import type { Profile } from "../src/data/types.ts";
import { dark, light } from "../src/palette.ts";

/** A cut as an SVG document; the characters shrink by `scale` about the centre of a square that stays. */
function svg(cut: SealCut, { radius = cut.radius, scale = 1, style = "" } = {}): string {
  const margin = `${(1 - scale) * 50}%`;
  const size = `${scale * 100}%`;
  const characters = `<path fill="#fff" d="${cut.outlines}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${cut.viewBox}">${style}`,
    `<rect width="100%" height="100%" rx="${radius}" fill="${light.seal}"/>`,
    scale === 1
      ? characters
      : `<svg x="${margin}" y="${margin}" width="${size}" height="${size}" viewBox="${cut.viewBox}">${characters}</svg>`,
    "</svg>",
  ].join("");
}

const png = (document: string, width: number): Buffer =>
  new Resvg(document, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render().asPng();

/** An ICO file of PNG images, given by their width in pixels. */
function ico(images: readonly (readonly [width: number, image: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [i, [width, image]] of images.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(width, at);
    head.writeUInt8(width, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images.map(([, image]) => image)]);
}

/** Files by name. Systems round the touch icon and cut the maskable one, down to a circle of 80 %; both fill the square. */
export async function icons(seal: SealCut, smallSeal: SealCut): Promise<Map<string, Buffer | string>> {
  const small = svg(smallSeal);
  const full = svg(seal);
  const inDark = `<style>@media(prefers-color-scheme:dark){rect{fill:${dark.seal}}}</style>`;
  return new Map<string, Buffer | string>([
    ["favicon.svg", svg(smallSeal, { style: inDark })],
    ["favicon.ico", ico([16, 32].map((width) => [width, png(small, width)] as const))],
    ["apple-touch-icon.png", png(svg(seal, { radius: 0, scale: 0.86 }), 180)],
    ["icon-192.png", png(full, 192)],
    ["icon-512.png", png(full, 512)],
    ["icon-maskable-512.png", png(svg(seal, { radius: 0, scale: 0.64 }), 512)],
  ]);
}

/** The text of manifest.webmanifest for a site that lives at `base`, which ends in a slash. */
export function manifest(profile: Profile, base: string): string {
  const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
    src: `${base}${name}`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const content = {
    id: base,
    name: profile.name,
    short_name: profile.name,
    description: profile.headline,
    lang: "en",
    start_url: base,
    scope: base,
    display: "minimal-ui",
    background_color: light.paper,
    theme_color: light.paper,
    icons: [
      icon("icon-192.png", 192, "any"),
      icon("icon-512.png", 512, "any"),
      icon("icon-maskable-512.png", 512, "maskable"),
    ],
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
