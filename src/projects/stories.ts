import type { Story } from "../data/types.ts";

/**
 * The stories, each in a file of its own that is fetched with its project's page.
 * A story that has been loaded stays at hand, so that a page seen once is drawn at once.
 */
const files = import.meta.glob<Story>("./*/story.ts", { import: "story" });
const loaded = new Map<string, Story>();
const loading = new Map<string, Promise<Story>>();

export const hasStory = (slug: string): boolean => `./${slug}/story.ts` in files;

/** The story, if it is already here. */
export const storyAtHand = (slug: string): Story | undefined => loaded.get(slug);

/** Loads a story once; a failure is forgotten, so that the next call tries again. */
export function loadStory(slug: string): Promise<Story> {
  const present = loading.get(slug);
  if (present) return present;
  const file = files[`./${slug}/story.ts`];
  const promise = file ? file() : Promise.reject(new Error(`no story: ${slug}`));
  loading.set(slug, promise);
  promise.then(
    (story) => loaded.set(slug, story),
    () => loading.delete(slug),
  );
  return promise;
}
