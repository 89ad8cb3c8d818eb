/** The colours of the light theme. Contrast on paper: text 7:1 or more, interface lines 3:1. */
export const light = {
  paper: "#fdfcf8",
  ink: "#1a1915",
  quiet: "#57544b",
  rule: "#d9d5c9",
  line: "#8d897d",
  fill: "#f1eee5",
  accent: "#b3261a",
  tint: "#f9e6df",
  seal: "#b3261a",
};

export type Palette = typeof light;

export const dark: Palette = {
  paper: "#161513",
  ink: "#ebe7dd",
  quiet: "#b3afa4",
  rule: "#36332e",
  line: "#77736a",
  fill: "#22201c",
  accent: "#f27a62",
  tint: "#3a211b",
  seal: "#c4392a",
};

/** On paper: black on white, the seal in red. */
export const print: Palette = {
  ...light,
  paper: "#fff",
  ink: "#000",
  quiet: "#3d3a33",
  fill: "#f3f1ea",
};
