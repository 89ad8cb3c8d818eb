import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compress } from "../../scripts/compress.ts";

const root = mkdtempSync(join(tmpdir(), "compress-"));
const words = "heartbeat ".repeat(200);
const day = new Date("2026-01-02T03:04:05Z");

const read = (name: string): Buffer => readFileSync(join(root, name));
const has = (name: string): boolean => existsSync(join(root, name));

beforeAll(() => {
  mkdirSync(join(root, "a.html/b"), { recursive: true });
  const files = { "a.html/b/index.html": words, "short.txt": "hi", "picture.png": words, _headers: words };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  utimesSync(join(root, "a.html/b/index.html"), day, day);
});

afterAll(() => rmSync(root, { recursive: true }));

test("text is compressed in both codings, beside itself and as old as itself", () => {
  expect(compress(root)).toBe(2);
  expect(brotliDecompressSync(read("a.html/b/index.html.br")).toString()).toBe(words);
  expect(gunzipSync(read("a.html/b/index.html.gz")).toString()).toBe(words);
  expect(read("a.html/b/index.html").toString()).toBe(words);
  expect(["br", "gz"].map((coding) => statSync(join(root, `a.html/b/index.html.${coding}`)).mtime)).toEqual([day, day]);
});

test("what gets no smaller, or is no text, is left alone", () => {
  expect(["short.txt.br", "short.txt.gz", "picture.png.br", "_headers.gz", "a.html.br"].filter(has)).toEqual([]);
});

test("nothing old stays beside a file that has changed, and the same files give the same bytes", () => {
  const before = read("a.html/b/index.html.gz");
  compress(root);
  expect(read("a.html/b/index.html.gz").equals(before)).toBe(true);
  writeFileSync(join(root, "a.html/b/index.html"), "hi");
  expect(compress(root)).toBe(0);
  expect(["a.html/b/index.html.br", "a.html/b/index.html.gz"].filter(has)).toEqual([]);
});
