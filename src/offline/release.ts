/** What one build stores in a browser. */
export interface Release {
  /** The path that the site is mounted at, with a slash at both ends. */
  readonly base: string;
  /** The files that are stored as they are, by their paths under the base; each with its digest (Subresource Integrity). */
  readonly files: Readonly<Record<string, string>>;
  /** Which of them is the pack of all that is not named by its content: pages, icons, texts. Compressed by gzip. */
  readonly pack: string;
  /** Whether every page is in the pack, so that an address which is not has none. */
  readonly whole: boolean;
}

/** What of an answer's head tells whether it may be stored. */
export type Head = Pick<Response, "status" | "type" | "redirected">;

/** Whether an answer may be stored: whole, from this origin, and from the address that was asked for. */
export const mayStore = ({ status, type, redirected }: Head): boolean => status === 200 && type === "basic" && !redirected;

/** The addresses in the store that a release does not list: those of former ones. */
export const formerOf = (stored: readonly string[], listed: Iterable<string>): string[] => {
  const current = new Set(listed);
  return stored.filter((address) => !current.has(address));
};
