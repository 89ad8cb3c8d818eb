import { existsSync, readdirSync } from "node:fs";

/** What is measured by itself: a folder, whose own tests must find what is changed in it. */
export interface Group {
  readonly name: string;
  readonly folder: string;
  readonly mutate: readonly string[];
}

/** Words, values that were chosen, where the drawing's lines stand, and what only the tests use. */
const plain = ["words", "presets", "provenance", "parameters", "story", "highlights", "project", "layout", "marks", "trace", "traces", "trial", "byHand"];

const group = (name: string, folder: string, files: readonly string[] = ["*.ts"]): Group => ({
  name,
  folder,
  mutate: [
    ...files.map((file) => `${folder}/${file}`),
    ...["*.test", ...(folder.startsWith("src/projects/") ? plain : [])].map((file) => `!${folder}/${file}.ts`),
  ],
});

const models = readdirSync("src/projects").filter((slug) => existsSync(`src/projects/${slug}/model.ts`));

export const groups: readonly Group[] = [
  group("data", "src/data", ["check.ts", "derive.ts"]),
  group("selection", "src/selection"),
  group("sim", "src/sim"),
  ...models.map((slug) => group(slug, `src/projects/${slug}`)),
];
