import { renderToStaticMarkup } from "react-dom/server";
import {
  employers,
  evidence,
  profile,
  skills,
  skillsOf,
  yearsText,
  type Project,
  type SkillSlug,
} from "./data/index.ts";
import { light, dark } from "./palette.ts";
import { filesOf } from "./site/files.ts";
import { employerLabel, projectsOf, textOf, type Page } from "./site/page.ts";
import { paths } from "./paths.ts";
import { words } from "./words/index.ts";

/** Where the built site will live. */
export interface Site {
  /** Origin, without a slash at its end. */
  readonly origin: string;
  /** Path under the origin, with a slash at both ends. */
  readonly base: string;
}

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };

/** JSON for a script element: no `<` in it, so that no data can end the element. */
const scriptJson = (data: Json): string => JSON.stringify(data).replaceAll("<", "\\u003c");

const person = (url: (path: string) => string): Json => ({
  "@type": "Person",
  "@id": `${url(paths.home)}#person`,
  name: profile.name,
  alternateName: profile.nativeName?.text,
  jobTitle: profile.role,
  url: url(paths.home),
  email: profile.email,
  sameAs: [profile.github, profile.website].filter((link) => link !== undefined),
  knowsAbout: profile.strengths.map(({ name }) => name),
  knowsLanguage: profile.spokenLanguages?.map(({ name }) => name),
});

function work(project: Project, url: (path: string) => string): Json {
  const { title, summary, years, links = [], kind } = project;
  const code = links.map((link) => link.url).find((link) => link.startsWith("https://github.com/"));
  return {
    "@type": code ? "SoftwareSourceCode" : "CreativeWork",
    "@id": url(paths.project(project.slug)),
    url: url(paths.project(project.slug)),
    name: title,
    abstract: summary,
    temporalCoverage: years[0] === years[1] ? `${years[0]}` : `${years[0]}/${years[1]}`,
    keywords: skillsOf(project).map((slug) => skills[slug].name),
    codeRepository: code,
    programmingLanguage: code ? project.languages.map((slug: SkillSlug) => skills[slug].name) : undefined,
    creator: { "@id": `${url(paths.home)}#person`, "@type": "Person", name: profile.name },
    ...(kind === "employed" && {
      sourceOrganization: { "@type": "Organization", name: employers[project.employer].name },
    }),
  };
}

function linkedData(page: Page, url: (path: string) => string): Json {
  const context = { "@context": "https://schema.org" };
  if (page.kind === "home") return { ...context, "@type": "ProfilePage", url: url(paths.home), mainEntity: person(url) };
  if (page.kind === "project") return { ...context, ...Object(work(page.project, url)) };
  const { path, title, description } = textOf(page);
  return {
    ...context,
    "@type": "CollectionPage",
    url: url(path),
    name: title,
    description,
    about: person(url),
    hasPart: projectsOf(page).map((project) => work(project, url)),
  };
}

/** What the social image of a page shows. */
export function imageOf(page: Page): {
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle: string;
  readonly active: readonly number[];
} {
  const active = evidence(projectsOf(page))?.active ?? [];
  const { title, description } = textOf(page);
  const name = title.split(" · ")[0] ?? title;
  if (page.kind === "project") {
    const { employer, years, summary } = page.project;
    return {
      eyebrow: `${employers[employer].name} · ${yearsText(years)}`,
      title: page.project.title,
      subtitle: summary,
      active,
    };
  }
  if (page.kind === "home") return { eyebrow: profile.role, title: profile.name, subtitle: profile.headline, active };
  const eyebrow =
    page.kind === "skill"
      ? words.skillEyebrow[skills[page.skill].group]
      : page.kind === "employer"
        ? employerLabel(page.employer)
        : "";
  const label = page.kind === "skill" ? skills[page.skill].name : page.kind === "employer" ? employers[page.employer].name : name;
  return { eyebrow, title: label, subtitle: description, active };
}

interface HeadProps {
  readonly page: Page;
  readonly site: Site;
  /** The content security policy, for hosts that send no headers. */
  readonly policy: string;
  /** The path of the image that stands for the page. */
  readonly image: string;
}

const urlsOf =
  ({ origin, base }: Site) =>
  (path: string): string =>
    origin + base.slice(0, -1) + path;

/** What machines are told about the page (JSON-LD, schema.org), as markup; nothing for the page that is not one. */
export function dataMarkup(page: Page, site: Site): string {
  if (page.kind === "not-found") return "";
  const json = scriptJson(linkedData(page, urlsOf(site)));
  return renderToStaticMarkup(<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />);
}

/** The page's files for a reader without scripts, as markup; with them, the Print control has these. */
export function filesMarkup(page: Page, { base }: Site): string {
  const files = filesOf(page);
  if (files.length === 0) return "";
  return renderToStaticMarkup(
    <noscript>
      <p className="page actions">
        {files.map(({ name, path }) => (
          <a key={path} className="link" href={base.slice(0, -1) + path}>
            {name}
          </a>
        ))}
      </p>
    </noscript>,
  );
}

/** Everything else of the head that is about the page, as markup. */
export function headMarkup({ page, site, policy, image: file }: HeadProps): string {
  const url = urlsOf(site);
  const { path, title, description } = textOf(page);
  const image = url(file);
  const found = page.kind !== "not-found";
  return renderToStaticMarkup(
    <>
      <meta httpEquiv="Content-Security-Policy" content={policy} />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="author" content={profile.name} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={light.paper} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={dark.paper} />
      {found ? <link rel="canonical" href={url(path)} /> : <meta name="robots" content="noindex" />}
      {filesOf(page).map(({ type, name, path: own }) => (
        <link key={own} rel="alternate" type={type} href={site.base.slice(0, -1) + own} title={name} />
      ))}
      <meta property="og:type" content={page.kind === "home" ? "profile" : "article"} />
      <meta property="og:site_name" content={profile.name} />
      <meta property="og:locale" content={words.locale} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {found ? <meta property="og:url" content={url(path)} /> : null}
      <meta property="og:image" content={image} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${title}. ${description}`} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={image} />
      <link rel="icon" href={`${site.base}favicon.svg`} type="image/svg+xml" />
      <link rel="alternate icon" href={`${site.base}favicon.ico`} sizes="32x32" />
      <link rel="apple-touch-icon" href={`${site.base}apple-touch-icon.png`} />
      <link rel="manifest" href={`${site.base}manifest.webmanifest`} />
    </>,
  );
}
