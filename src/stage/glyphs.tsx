/** The signs on the keys, drawn. */
const paths = {
  restart: "M2 3v10M9 3v10L3 8zM15 3v10L9 8z",
  previous: "M12 3v10M9 3v10L3 8z",
  play: "M4 2v12l9-6z",
  pause: "M4 2.5h3v11H4zM9.5 2.5h3v11h-3z",
  next: "M4 3v10M7 3v10l6-5z",
  holds: "M2 8.5l4 4 8-9",
  violated: "M3 3l10 10M13 3L3 13",
  mark: "M3 1h10v7l-5 7-5-7z",
} as const;

export type GlyphName = keyof typeof paths;

export const Glyph = ({ name }: { name: GlyphName }) => (
  <svg className={`glyph glyph-${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
