import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { makesPdfs } from "../../scripts/pdf/make.ts";
import { projects, hasSkill } from "../../src/data/index.ts";
import { siteAddress } from "./built.ts";
import { pieces } from "./pdfFile.ts";

const made = Boolean(process.env["CI"]) || (await makesPdfs());

/** The command, as npm calls it. */
const run = (...args: string[]) => promisify(execFile)(process.execPath, ["scripts/pdf.ts", ...args]);

describe.skipIf(!made)("npm run pdf", () => {
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));

  afterAll(() => rmSync(folder, { recursive: true }));

  test("prints a selection, with its address, and nothing else", async () => {
    const out = join(folder, "go.pdf");
    await run("--skill", "go", "--out", out);
    const text = (await pieces(out)).map((piece) => piece.text).join(" ").replaceAll(/\s+/g, " ");
    expect(text).toContain(`${siteAddress()}?skill=go`);
    const told = projects.filter(({ summary }) => text.includes(summary.slice(0, 40)));
    expect(told.map(({ slug }) => slug)).toEqual(projects.filter((project) => hasSkill(project, "go")).map(({ slug }) => slug));
  }, 120_000);

  test("fails with the reason, and makes no file, when asked for what is not there", async () => {
    const out = join(folder, "none.pdf");
    await expect(run("--project", "nothing", "--out", out)).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^--project: “nothing” is none of .*gokv/), stdout: "" });
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });
});
