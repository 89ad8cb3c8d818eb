import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { drawImages } from "../../scripts/images.ts";
import { socialImage, type SocialImage } from "../../scripts/social-image.ts";

const folder = mkdtempSync(join(tmpdir(), "images-"));
const [kept, out] = [join(folder, "kept"), join(folder, "out")];

afterAll(() => rmSync(folder, { recursive: true }));

const input: SocialImage = { eyebrow: "Employer", title: "Image server", subtitle: "A thread is free.", span: [2005, 2018], url: "example.org" };
const draw = (...inputs: SocialImage[]) => drawImages(inputs.map((each, i) => ({ input: each, file: join(out, `${i}.png`) })), kept);

test("images are drawn by threads as they are without, kept, and drawn again only when they change", async () => {
  await draw(input);
  expect(readFileSync(join(out, "0.png")).equals(await socialImage(input))).toBe(true);
  const [name = ""] = readdirSync(kept);
  writeFileSync(join(kept, name), "kept");
  const other = { ...input, title: "Another" };
  await draw(input, other);
  expect(readFileSync(join(out, "0.png"), "utf8")).toBe("kept");
  expect(readFileSync(join(out, "1.png")).equals(await socialImage(other))).toBe(true);
  // More than there are threads, several times over.
  const more = Array.from({ length: 40 }, () => other);
  await draw(...more);
  expect(readdirSync(out)).toHaveLength(more.length);
  expect(readdirSync(kept)).not.toContain(name);
  expect(readdirSync(kept)).toHaveLength(1);
}, 60_000);

test("what fails in a thread fails the build", async () => {
  await expect(drawImages([{ input, file: folder }], kept)).rejects.toThrow(/EISDIR|EPERM|ENOTSUP|ERR_FS/);
}, 60_000);
