import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { finish, type Printed } from "../../scripts/pdf/finish.ts";
import { makesPdfs } from "../../scripts/pdf/make.ts";
import { requested } from "../../scripts/pdf/request.ts";

const about = { title: "A & B <1> · Fehér 罗", author: "Fehér 罗", description: "“Both”", language: "en" };
const key = (name: string): PDFName => PDFName.of(name);

interface Raw {
  readonly links: readonly string[];
  /** Numbers of the nodes that the cells of a table were printed from. */
  readonly nodes: readonly number[];
}

/** A file as the browser prints it: links, an outline, a table whose cells name one another by their nodes. */
async function raw({ links, nodes }: Raw): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  document.setCreator("Mozilla/5.0");
  const [page, root] = [document.addPage(), context.nextRef()];
  const annotations = links.map((url) => ({ Type: "Annot", Subtype: "Link", A: { S: "URI", URI: PDFString.of(url) } }));
  page.node.set(key("Annots"), context.obj(annotations));
  const ids = nodes.map((node) => PDFString.of(`node${String(node).padStart(8, "0")}`));
  const cells = ids.map((id) => context.register(context.obj({ Type: "StructElem", S: "TD", P: root, ID: id, A: [{ O: "Table", Headers: ids }] })));
  const leaf = context.register(context.obj({ Names: ids.flatMap((id, i) => [id, cells[i] ?? null]) }));
  context.assign(root, context.obj({ Type: "StructTreeRoot", K: cells, IDTree: context.register(context.obj({ Kids: [leaf] })) }));
  catalog.set(key("StructTreeRoot"), root);
  catalog.set(key("Outlines"), context.register(context.obj({ First: context.register(context.obj({ Title: PDFString.of("1Twolines"), Dest: [page.ref, "Fit"] })) })));
  return document.save();
}

const printed: Printed = {
  about,
  headings: { "1Twolines": "Two lines" },
  linkAt: (url) => (url === "n:0" ? { url: "https://example.org/a)b/?q=%E7%BD%97", name: "Ünïted (罗)" } : undefined),
};

const opened = async (file: Uint8Array): Promise<PDFDocument> => PDFDocument.load(file, { updateMetadata: false });

describe("a finished file", () => {
  test("has each link's own address and name", async () => {
    const document = await opened(await finish(await raw({ links: ["n:0"], nodes: [] }), printed));
    const link = document.getPage(0).node.Annots()?.lookup(0, PDFDict);
    expect(link?.lookup(key("A"), PDFDict).lookup(key("URI"), PDFString).decodeText()).toBe("https://example.org/a)b/?q=%E7%BD%97");
    expect(link?.lookup(key("Contents"), PDFHexString).decodeText()).toBe("Ünïted (罗)");
  });

  test("is not made with a link that came from nowhere, or has no name", async () => {
    await expect(finish(await raw({ links: ["n:7"], nodes: [] }), printed)).rejects.toThrow("a link to n:7 came from nowhere");
    const nameless = { ...printed, linkAt: () => ({ url: "https://example.org/", name: "" }) };
    await expect(finish(await raw({ links: ["n:0"], nodes: [] }), nameless)).rejects.toThrow("the link to https://example.org/ has no name");
  });

  test("has title, author and subject as written, and no trace of the browser or the day", async () => {
    const document = await opened(await finish(await raw({ links: [], nodes: [] }), printed));
    expect([document.getTitle(), document.getAuthor(), document.getSubject()]).toEqual([about.title, about.author, about.description]);
    expect([document.getCreator(), document.getCreationDate(), document.getModificationDate()]).toEqual([undefined, undefined, undefined]);
  });

  test("has an outline spelt as the headings are", async () => {
    const document = await opened(await finish(await raw({ links: [], nodes: [] }), printed));
    const first = document.catalog.lookup(key("Outlines"), PDFDict).lookup(key("First"), PDFDict);
    expect(first.lookup(key("Title"), PDFHexString).decodeText()).toBe("Two lines");
  });

  test("has the same bytes whatever the nodes of the page were numbered, and no other number changes", async () => {
    const file = await finish(await raw({ links: [], nodes: [71, 726] }), printed);
    const again = await finish(await raw({ links: [], nodes: [84, 731] }), printed);
    expect(Buffer.from(file).equals(again)).toBe(true);
    const root = (await opened(file)).catalog.lookup(key("StructTreeRoot"), PDFDict);
    expect(root.lookup(key("IDTree"), PDFDict).toString()).toMatch(/\/Names \[ \(id000001\) \d+ 0 R \(id000002\) \d+ 0 R \]/);
  });
});

describe("whether the build makes PDF files", () => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each([["0", false, process.execPath], ["1", true, "/nowhere/chrome"]])("PDF=%s decides it", async (value, expected, browser) => {
    vi.stubEnv("PDF", value);
    vi.stubEnv("CHROME", browser);
    expect(await makesPdfs()).toBe(expected);
  });

  test("else it does not where there is no browser, and says why", async () => {
    const said = vi.spyOn(console, "log").mockReturnValue();
    vi.stubEnv("PDF", undefined);
    vi.stubEnv("CHROME", "/nowhere/chrome");
    expect(await makesPdfs()).toBe(false);
    expect(said).toHaveBeenCalledExactlyOnceWith("No PDF files are made. CHROME names /nowhere/chrome, which does not exist.");
  });
});

const message = (...args: string[]): Promise<string> => requested(args).then(() => "", (error: Error) => error.message);

describe("the command", () => {
  test.each([
    [[], "/", "A4", "resume.pdf"],
    [["--skill", "go", "--skill", "PostgreSQL", "--q", "fail over"], "/?skill=go&skill=postgresql&q=fail+over", "A4", "resume.pdf"],
    [["--one-page", "--kind", "contribution", "--format", "letter"], "/?kind=contribution&paper=one", "Letter", "resume-one-page.pdf"],
    [["--employer", "kugou-music", "--out", "x.pdf"], "/?employer=kugou-music", "A4", "x.pdf"],
    [["--project", "gokv"], "/projects/gokv/", "A4", "gokv.pdf"],
  ])("%j prints %s", async (args, address, format, out) => {
    expect(await requested(args)).toMatchObject({ sheet: { address }, format, out });
  });

  test("waits for what the sheet says, and for the highlights of the projects on it", async () => {
    const { sheet } = await requested(["--skill", "go"]);
    expect(sheet.awaits).toEqual(expect.arrayContaining(["This sheet: work in Go, 7 of 20 projects.", "Metadata is held in ZooKeeper instead of being passed around by gossip."]));
    const { sheet: other } = await requested(["--q", "u-boot"]);
    expect(other.awaits).not.toContain("Metadata is held in ZooKeeper instead of being passed around by gossip.");
  });

  test.each([
    [["--skill", "goo"], /^--skill: “goo” is none of c, .*go, /],
    [["--employer", "x", "--kind", "y"], /^--employer: “x” is none of ericsson.*\n--kind: “y” is none of employed, open-source, contribution$/],
    [["--project", "x"], /^--project: “x” is none of .*gokv/],
    [["--format", "A5"], /^--format: “A5” is none of A4, Letter$/],
    [["--q", " "], /^--q: it is empty$/],
    [["--kind", "employed", "--kind", "employed"], /^--kind: it is given 2 times$/],
    [["--project", "gokv", "--one-page", "--skill", "go"], /^--skill: it does not go with --project\n--one-page: it does not go with --project$/],
    [["--skill", "perl", "--skill", "go"], /^no project is all of that: perl, go$/],
    [["--skil", "go"], /--skil/],
    [["go"], /'go'/],
  ])("%j is refused with the reason", async (args, reason) => {
    expect(await message(...args)).toMatch(reason);
  });

  test("takes as many skills as a selection holds, and no more", async () => {
    const thirteen = ["c", "cpp", "go", "lua", "plpgsql", "bash", "java", "perl", "tcl", "postgresql", "mysql", "nginx", "redis"];
    expect(await message(...thirteen.flatMap((slug) => ["--skill", slug]))).toBe("--skill: there are more than 12");
  });
});
