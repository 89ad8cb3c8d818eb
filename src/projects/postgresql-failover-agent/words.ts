import type { Lsn } from "./recording.ts";

/** As PostgreSQL prints a pg_lsn: "0/3A2F1C8". */
export const formatLsn = (lsn: Lsn): string =>
  [Math.floor(lsn / 2 ** 32), lsn % 2 ** 32].map((half) => half.toString(16).toUpperCase()).join("/");

/** "1 commit", "3 commits". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** "pg2", "pg2 and pg3", "pg2, pg3 and pg4". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** A verb with its subject: one follows, several follow. */
export const verb = (n: number, plural: string): string => (n === 1 ? `${plural}s` : plural);

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
