import type { Story } from "../data/types.ts";
import { once } from "./once.ts";

/** The stories, each in a file of its own that is fetched with its project's page. */
const files = import.meta.glob<Story>("./*/story.ts", { import: "story" });

/** The stories by slug; fails when the project has none, or its file cannot be fetched. */
export const stories = once(async (slug) => {
  const file = files[`./${slug}/story.ts`];
  if (!file) throw new Error(`no story: ${slug}`);
  return file();
});
