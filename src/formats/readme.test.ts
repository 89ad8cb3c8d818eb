import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extension, resumeShape } from "./resume.ts";

/** The names of the fields under the extension, of their own fields too. */
function extensionFields(shape: unknown, within = false): string[] {
  if (Array.isArray(shape)) return extensionFields(shape[0], within);
  if (typeof shape !== "object" || shape === null || "holds" in shape) return [];
  return Object.entries(shape).flatMap(([field, inner]) => [...(within ? [field] : []), ...extensionFields(inner, within || field === extension)]);
}

test("the README tells every field of the extension", () => {
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  expect(extensionFields(resumeShape).length).toBeGreaterThan(30);
  expect(extensionFields(resumeShape).filter((field) => !readme.includes(`\`${field}\``) && !readme.includes(`\`${field}:`))).toEqual([]);
});
