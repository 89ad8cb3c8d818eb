import plugin from "tailwindcss/plugin";
import { dark, light, print, type Palette } from "./src/palette.ts";
import { projects } from "./src/projects/index.ts";
import { profile } from "./src/data/profile.ts";
import { seal, smallSeal, type SealCut } from "./src/data/seal.ts";
import { listed } from "./src/data/listed.ts";
import { scale } from "./src/trace/layout.ts";

const variables = (palette: Palette, scheme: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name}`, value])),
  "color-scheme": scheme,
});

const picture = ({ viewBox, outlines }: SealCut): string =>
  `url('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><path fill="%23fff" d="${outlines}"/></svg>')`;

/** The seal as a background: once in the stylesheet, and not at all in the script. */
const sealed = {
  display: "inline-block",
  flex: "none",
  background: `var(--seal) ${picture(seal)} 0 0 / 100%`,
  "border-radius": "3%",
  "forced-color-adjust": "none",
  "print-color-adjust": "exact",
};

/** The projects that are too many for cards. Those out of sight are not laid out, but found and printed all the same. */
const further = {
  ".further": {
    columns: "18rem",
    "column-gap": "1.5rem",
    "margin-top": "1rem",
    "font-size": "0.8125rem",
    "line-height": "1.25rem",
    color: "var(--quiet)",
    "@media screen": { "content-visibility": "auto", "contain-intrinsic-size": "auto 60rem" },
    "&:empty": { display: "none" },
    "& li": { "break-inside": "avoid", "padding-block": "0.125rem" },
    "& a": { color: "var(--ink)", "&:hover": { color: "var(--accent)" } },
  },
  // Upright, many tracks share half the width of a phone.
  ".trace-own": {
    "@media screen and (width < 47rem)": {
      "& .trace-plot": { "grid-template-columns": "min(2.5rem, 15.5vw) repeat(var(--tracks), min(0.6875rem, 3.45vw, calc(50vw / var(--tracks)))) minmax(0, 1fr)" },
    },
  },
};

const tokens = Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`]));

/** The column that headings hang in, left of the one edge. */
const side = "10.5rem";

export default {
  theme: {
    colors: { ...tokens, transparent: "transparent", current: "currentColor" },
    fontFamily: {
      text: ['"STIX Two Text"', '"STIX Two Text Fallback"', "Georgia", "serif"],
      prose: ['"STIX Prose"', '"STIX Two Text Fallback"', "Georgia", "serif"],
      label: ['"Archivo Narrow"', '"Archivo Narrow Fallback"', "Arial", "sans-serif"],
      native: ['"Noto Serif SC"', '"Songti SC"', "SimSun", "serif"],
    },
    fontSize: {
      note: ["0.75rem", "1rem"],
      label: ["0.8125rem", "1.25rem"],
      body: ["0.9375rem", "1.5rem"],
      text: ["1.0625rem", "1.5rem"],
      lead: ["1.375rem", "1.75rem"],
      title: ["clamp(2rem, 1.4rem + 2.6vw, 3rem)", "1.1"],
      name: ["clamp(2.5rem, 1.8rem + 2.6vw, 3.5rem)", "1.1"],
    },
    fontWeight: { normal: "400", bold: "600" },
    screens: { lying: "47rem", wide: "60rem" },
    extend: {
      gridTemplateColumns: { hang: `${side} minmax(0, 1fr)` },
      spacing: { side, page: "84rem", measure: "34rem" },
    },
  },
  plugins: [
    plugin(({ addBase, addComponents }) => {
      addBase({
        ":root": variables(light, "light"),
        "@media screen": {
          "@media (prefers-color-scheme: dark)": { ":root:not(.light)": variables(dark, "dark") },
          ":root.dark": variables(dark, "dark"),
        },
        "@media print": { ":root": variables(print, "light") },
        "@page": {
          "@top-left": { content: JSON.stringify([profile.nativeName?.text, profile.name].filter(Boolean).join(" · ")) },
          "@bottom-left": { content: JSON.stringify(profile.github?.replace("https://", "") ?? "") },
        },
        "@page :first": { "@top-left": { content: "none" } },
      });
      addBase(scale(projects, listed));
      if (projects.length > listed) addComponents(further);
      addComponents({ ".seal": sealed, ".seal-small": { "background-image": picture(smallSeal) } });
    }),
  ],
};
