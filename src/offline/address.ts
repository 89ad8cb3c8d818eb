/**
 * The path of an address under the base: "" for the base itself, "projects/gokv/", without query and fragment.
 * Undefined for other origins, for what lies outside the base, and for a broken escape.
 */
export function pathUnder(base: string, address: string, origin: string): string | undefined {
  const url = new URL(address);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(base.length));
  } catch {
    return undefined;
  }
}

/** The files that an address may mean, best first: a folder's page answers with and without the slash. */
export function filesAt(path: string): readonly string[] {
  if (path === "" || path.endsWith("/")) return [`${path}index.html`];
  return [path, `${path}/index.html`];
}

/** Whether an address is one that pages have. Others (a PDF, a picture) may exist without being stored. */
export function isPage(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return !name.includes(".") || name.endsWith(".html");
}
