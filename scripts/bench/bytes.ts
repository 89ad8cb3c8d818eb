import * as weigh from "../weigh.ts";
import { examples, kinds, pages } from "./pages.ts";
import { verdict, type Tables } from "./tables.ts";

/** What arrives, without a browser. */
export function measure(): Tables {
  const { limits } = weigh;
  const sizes = pages.map(({ path, kind, brotli, gzip, html }) => {
    const aim = kind === "home" ? limits.home : limits.page;
    const row = { page: path, html: Buffer.byteLength(html), brotli: brotli.length, gzip, aim };
    return { ...row, verdict: verdict(brotli.length <= aim) };
  });
  const others = sizes.filter(({ page }) => page !== "/").toSorted((a, b) => b.brotli - a.brotli);
  const firstTrip = examples.map(({ path, brotli, html }) => {
    const reach = (end: number | undefined) => (end === undefined ? NaN : weigh.bytesToDecode(brotli, end));
    const [css, screen] = [reach(weigh.criticalCssEnd(html)), reach(weigh.firstScreenEnd(html))];
    const decoded = weigh.decodePrefix(brotli, limits.firstTrip).length;
    const row = { page: path, "html in 14 kB": decoded, "of": Buffer.byteLength(html), "CSS ends at": css };
    const good = Math.max(css, screen) <= limits.firstTrip;
    return { ...row, "first screen ends at": screen, aim: limits.firstTrip, verdict: verdict(good) };
  });
  const loaded = kinds.flatMap((kind) =>
    (["script", "fonts"] as const).map((what) => {
      const bytes = Math.max(...pages.filter((page) => page.kind === kind).map((page) => page[what]));
      return { what: `${what}, ${kind}`, bytes, aim: limits[what], verdict: verdict(bytes <= limits[what]) };
    }),
  );
  return {
    "Pages, bytes": sizes,
    "Home and the heaviest other page, bytes": [...sizes.filter(({ page }) => page === "/"), ...others.slice(0, 1)],
    "First round trip, bytes of the brotli stream": firstTrip,
    "Before interaction, at most, bytes": loaded,
  };
}
