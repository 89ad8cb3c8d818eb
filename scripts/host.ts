/** The files that stand beside the pages, for search engines and for the hosts. */
export interface Site {
  readonly origin: string;
  readonly base: string;
}

export interface Host {
  readonly site: Site;
  /** The content security policy of the headers. */
  readonly policy: string;
  /** Former paths and where they lead now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

interface Files {
  readonly template: (name: string) => Promise<string>;
  readonly publish: (name: string, content: string) => Promise<void>;
  readonly keep: (name: string, content: string) => Promise<void>;
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A page that redirects where the host can't: without script, and keeping out of search engines. */
export function redirectMarkup({ origin, base }: Site, to: string): string {
  const path = xml(base.slice(0, -1) + to);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${xml(origin)}${path}">
<meta http-equiv="refresh" content="0; url=${path}">
</head>
<body>
<main><h1>This page has moved</h1><p><a href="${path}">To its new address</a></p></main>
</body>
</html>
`;
}

/** The site map (sitemaps.org 0.9): every page once, by its canonical address. */
export function siteMap({ origin, base }: Site, paths: readonly string[]): string {
  const entries = paths.map((path) => `<url><loc>${xml(origin + base.slice(0, -1) + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}

/** Text that a regular expression in double quotes of nginx's configuration takes as it stands. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\"]/g, "\\$&");

/** The redirects of nginx: one location for each exact address, none of them made of what was asked for. */
function nginxRules({ base }: Site, moved: Host["moved"]): string {
  const prefix = base.slice(0, -1);
  const rules = moved.flatMap(({ from, to }) =>
    [from, from.slice(0, -1)].map((path) => `    location = ${prefix}${path} { return 301 ${prefix}${to}$is_args$args; }`),
  );
  return rules.join("\n");
}

/**
 * Fills in the hosts' files: `_headers` and `_redirects` (Netlify, Cloudflare Pages) go out with the
 * pages, nginx's configuration into build/. The policy holds hashes of this build, hence the templates.
 */
export async function hostFiles({ site, policy, moved }: Host, files: Files): Promise<void> {
  const { base, origin } = site;
  const prefix = base.slice(0, -1);
  const values = { policy, base, pattern: literal(base), mount: literal(prefix), host: new URL(origin).hostname };
  const fill = (text: string): string =>
    Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, () => value), text);
  await files.publish("_headers", fill(await files.template("public/_headers")));
  const lines = moved.flatMap(({ from, to }) => [
    `${prefix}${from} ${prefix}${to} 301`,
    `${prefix}${from.slice(0, -1)} ${prefix}${to} 301`,
  ]);
  if (lines.length > 0) await files.publish("_redirects", `${lines.join("\n")}\n`);
  const template = await files.template("deploy/nginx.conf");
  await files.keep("nginx.conf", fill(template).replace("    # {{moved}}", () => nginxRules(site, moved)));
}
