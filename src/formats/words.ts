/** The words that only the plain formats need; the rest are the site's own. */
export const formatWords = {
  work: "Work",
  site: "Site",
  page: "Page",
} as const;
