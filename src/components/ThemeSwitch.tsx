import { useState } from "react";
import { chooseTheme, storedTheme, themes, type Theme } from "../app/theme.ts";
import { useHydrated } from "../app/hydrated.ts";
import { words } from "../words/index.ts";

/** Walks through system, light and dark. */
export function ThemeSwitch() {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<Theme>();
  const theme = chosen ?? (hydrated ? storedTheme() : "system");
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const choose = (): void => {
    chooseTheme(next);
    setChosen(next);
  };
  return (
    <button type="button" className="needs-js theme" disabled={!hydrated} onClick={choose}>
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
      <span className="sr-only">{words.themeIs("")}</span>
      <span className="theme-name">{words.theme[theme]}</span>
    </button>
  );
}
