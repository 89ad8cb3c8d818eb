/** The interface's own words, in English. The projects' words stand with the projects. */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const projects = (n: number): string => plural(n, "project", "projects");

export const en = {
  locale: "en_GB",

  skipToContent: "Skip to content",
  dataSheet: "Data sheet",
  sections: "Sections",
  timeline: "Timeline",
  skills: "Skills",
  projects: "Projects",
  contributions: "Contributions",
  search: "Search",
  searchKey: "/",
  searchFailed: "The search could not be loaded. Check the connection and try again.",

  theme: { system: "System", light: "Light", dark: "Dark" },
  themeIs: (name: string) => `Theme: ${name}`,

  language: "language",
  languages: "Languages",
  technologies: "Technologies",
  themes: "Themes",
  strongIn: "Strong in",
  experience: "Experience",
  onRecord: "On record",
  onRecordText: (work: number, contributions: number, years: string) =>
    `${projects(work)}${contributions ? `, ${plural(contributions, "contribution", "contributions")}` : ""}, ${years}`,
  github: "GitHub",
  email: "E-mail",
  location: "Location",
  website: "Website",
  education: "Education",
  certificates: "Certificates",
  spokenLanguages: "Speaks",

  channel: "Channel",
  inParallel: "In parallel",
  timelineTitle: "Timeline of projects, newest first",
  timelineCaption:
    "The work as a bus trace: a channel per employer, a hexagon per project. Years are whole; an edge tells the year, not the month.",
  timelineLying: "The line below counts what ran in parallel, the contributions as one.",
  timelineUpright: "A year is as tall as the names that end in it.",
  figure: (n: number) => `Fig. ${n}`,
  contributionsTogether: (years: string) => `Contributions, ${years}`,

  skillsChoose: "Select several; all must match.",
  skillsNote: "n counts the projects; the line shows their years.",
  skillColumns: { count: "n", years: "years" },
  more: (n: number) => `${n} more`,
  fewer: "fewer",

  newestFirst: "Newest first.",
  contributionsNote: (years: string, employer: string) => `${years}, ${employer}.`,
  number: (n: number) => `No. ${n}`,
  ofAll: (n: number) => `of ${n}`,
  total: (work: number, contributions: number) =>
    `${projects(work)}${contributions ? `, ${plural(contributions, "contribution", "contributions")}` : ""}`,
  found: (n: number, all: number) => `${n} of ${projects(all)}`,
  filter: "Filter the projects",
  kind: "Kind",
  kinds: { employed: "Employed", "open-source": "Open source", contribution: "Contributions" },
  employer: "Employer",
  filterText: "Text",
  filterPlaceholder: "any word",
  selected: "Selected",
  remove: (name: string) => `Remove ${name}`,
  clear: "Clear all",
  ignored: (param: string, value: string) =>
    `“${value}” was left out: there is no such ${param} here, or another is chosen.`,
  params: { skill: "skill", employer: "employer", kind: "kind", q: "search text" } as Record<string, string>,
  nothing: "No project matches all of this.",
  print: "Print",
  copyLink: "Copy link",
  copied: "Copied",
  copyFailed: "Copy this address:",
  share: "Share",
  sheet: (what: string, n: number, all: number) => `This sheet: ${what}, ${n} of ${projects(all)}.`,
  containing: (text: string) => `containing “${text}”`,
  workIn: (names: string) => `work in ${names}`,
  workAt: (name: string) => `at ${name}`,
  and: "and",

  specification: "Specification",
  year: "Year",
  years: "Years",
  links: "Links",
  related: "Related",
  also: (names: string) => `also ${names}`,
  neighbours: "Neighbours in time",
  story: { problem: "Problem", built: "What was built", works: "How it works", outcome: "Outcome" },
  anchor: (heading: string) => `Link to “${heading}”`,
  reload: "Reload the page",
  broken: "This page could not be shown.",
  brokenText: "A part of it could not be fetched or drawn. Check the connection, and load it again.",

  skillPage: (name: string, n: number, years: string) => `${projects(n)} with ${name}, ${years}.`,
  employerPage: (name: string, n: number, years: string) => `${projects(n)} at ${name}, ${years}.`,
  openSourcePage: (n: number, years: string) => `${plural(n, "open-source project", "open-source projects")}, ${years}.`,
  together: "Together with",
  togetherNote: "Each leads to the projects that show both.",
  skillEyebrow: { language: "Language", technology: "Technology", theme: "Theme" },

  notFound: "Page not found",
  notFoundText: "There is no page at this address.",
  nothingNear: "No address here is close to it; the search finds words as well.",
  notFoundAt: (path: string) => `There is no page at ${path}.`,
  didYouMean: "Did you mean",
  allProjects: "All projects",
  home: "Home",

  derived: "Every count and span of years on these pages is derived from the project records.",
};

/** What every edition's words provide. */
export type Words = typeof en;
