import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { light } from "../../src/palette.ts";
import { socialImage, socialSvg, type SocialImage } from "../../scripts/social-image.ts";

const width = 1200;
const height = 630;
const project: SocialImage = {
  eyebrow: "Employer",
  title: "Image server cluster refactoring",
  subtitle: "A thread announces itself when, and only when, it is free.",
  years: [2015, 2016],
  span: [2005, 2018],
  url: "example.org",
};

/** Colours of the drawn picture by place, as #rrggbb. */
async function drawn(input: SocialImage): Promise<(x: number, y: number) => string> {
  const { pixels } = new Resvg(await socialSvg(input), { font: { loadSystemFonts: false } }).render();
  return (x, y) => `#${pixels.toString("hex", 4 * (y * width + x), 4 * (y * width + x) + 3)}`;
}

/** The colours within a rectangle. */
function colours(at: (x: number, y: number) => string, left: number, top: number, right: number, bottom: number) {
  const found = new Set<string>();
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) found.add(at(x, y));
  return [...found];
}

describe("the social image", () => {
  it("is a PNG of 1200 by 630 that weighs under 40 kB", async () => {
    const image = await socialImage({ ...project, subtitle: "Words of a summary that is long. ".repeat(9) });
    expect(image.toString("latin1", 0, 8)).toBe("\x89PNG\r\n\x1a\n");
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([width, height]);
    expect(image.length).toBeLessThan(40_000);
  });

  it("has the same bytes for the same input", async () => {
    const [first, again] = [await socialImage(project), await socialImage({ ...project })];
    expect(first.equals(again)).toBe(true);
  });

  it("draws what it writes: the PNG holds the pixels of the SVG", async () => {
    const image = await socialImage(project);
    const document = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${image.toString("base64")}"/></svg>`;
    const { pixels } = new Resvg(document).render();
    const original = new Resvg(await socialSvg(project)).render().pixels;
    expect(pixels.equals(original)).toBe(true);
  });

  it.each([
    ["<script>alert(1)</script>", /<script/i],
    ['"><image href="file:///etc/passwd"/>', /<image|passwd/],
    ["</svg></svg><text>out</text>", /<\/svg><\/svg><text|<text/],
    ["&lt;b&gt; & &#x3c;", /&/],
  ])("sets %s as letters, not as markup", async (title, markup) => {
    const svg = await socialSvg({ ...project, title });
    expect(svg).not.toMatch(markup);
    const without = title.replaceAll(/<[^>]*>|&[^;]*;/g, "");
    for (const other of ["", without]) expect(svg).not.toBe(await socialSvg({ ...project, title: other }));
  });

  it.each(["中文 outside the subset", "罗锦华", "😀 👩‍💻 🇨🇳", "\u0000\u2028\ud800", "e\u0301 العربية"])(
    "survives %j",
    async (words) => {
      const image = await socialImage({ ...project, eyebrow: words, title: words, subtitle: words, url: words });
      expect(image.readUInt32BE(16)).toBe(width);
    },
  );

  it.each([
    ["程序员", "数据库"],
    ["Łukasz", "Šukasz"],
    ["Αθήνα", "Αθήνη"],
    ["Ядро", "Ведро"],
  ])("draws letters that the site's own faces do not have: %s is not %s", async (title, other) => {
    expect(await socialSvg({ ...project, title })).not.toBe(await socialSvg({ ...project, title: other }));
  });

  it.each([
    ["120 characters", "Replication of a cluster over data centres ".repeat(3).slice(0, 120)],
    ["one word of 60", "W".repeat(60)],
    ["far too long", "Failover ".repeat(80)],
  ])("keeps a title of %s within its frame", async (_, title) => {
    const long = "interminable ".repeat(40);
    const at = await drawn({ ...project, title, eyebrow: long, subtitle: long, url: "x/".repeat(300) });
    expect(colours(at, 1140, 0, width, height)).toEqual([light.paper]);
    expect(colours(at, 0, 600, width, height)).toEqual([light.paper]);
    expect(colours(at, 200, 444, width, 450)).toEqual([light.paper]);
    expect(colours(at, 196, 0, 236, 444)).toEqual([light.paper]);
  });

  it("shows a title of 120 characters whole", async () => {
    const title = "Replication of a cluster over data centres ".repeat(3).slice(0, 119);
    const [whole, shorter] = [await socialSvg({ ...project, title: `${title}.` }), await socialSvg({ ...project, title })];
    expect(whole).not.toBe(shorter);
  });

  it("breaks a word that is longer than a line", async () => {
    const at = await drawn({ ...project, title: "W".repeat(60), subtitle: "" });
    expect(colours(at, 240, 260, 1136, 330)).toContain(light.ink);
  });

  it("opens the trace over the active years and leaves it flat over the others", async () => {
    const { years: _, ...several } = project;
    const active = [2007, 2014, 2015];
    const at = await drawn({ ...several, active });
    for (let year = 2005; year <= 2018; year++) {
      const middle = 240 + Math.round((year - 2005 + 0.5) * 64);
      expect([year, at(middle, 516)]).toEqual([year, active.includes(year) ? light.tint : light.line]);
    }
    expect([at(240 + 2 * 64, 516), at(240 + 10 * 64, 516)]).toEqual([light.accent, light.tint]);
  });

  it("takes a project's own years for the trace", async () => {
    const at = await drawn(project);
    expect([2014, 2015, 2016, 2017].map((year) => at(240 + (year - 2005) * 64 + 32, 516))).toEqual([
      light.line,
      light.tint,
      light.tint,
      light.line,
    ]);
  });
});
