import { plural } from "./en.ts";

/** The words about projects that are too many for cards, in English. */
export const enFurther = {
  beyond: (cards: number, count: number) =>
    count > cards ? ` ${plural(cards, "project is", "projects are")} shown as cards, the newest; ${count - cards} more in short below.` : "",
  drawn: (cards: number) => `The newest ${cards} are drawn.`,
  list: "Further projects",
};

export type FurtherWords = typeof enFurther;
