import type { ReactNode } from "react";
import { profile } from "../data/index.ts";
import { paths } from "../paths.ts";
import { words } from "../words/index.ts";
import { PageLink } from "./PageLink.tsx";
import { SearchButton } from "./SearchButton.tsx";
import { SmallSeal } from "./Seal.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

const sections = [
  ["timeline", words.timeline],
  ["skills", words.skills],
  ["projects", words.projects],
  ["contributions", words.contributions],
] as const;

/** On the home page the sections are fragments, so that a selection in the address stays. */
function SectionLink({ id, home, children }: { id: string; home: boolean; children: ReactNode }) {
  return home ? <a href={`#${id}`}>{children}</a> : <PageLink to={`${paths.home}#${id}`}>{children}</PageLink>;
}

export function Header({ home }: { home: boolean }) {
  return (
    <header className="site-header">
      <div className="page hang items-center">
        {home ? (
          <span className="font-bold max-lying:sr-only">{words.dataSheet}</span>
        ) : (
          <PageLink className="site-name" to={paths.home}>
            <SmallSeal /> {profile.name}
          </PageLink>
        )}
        <div className="site-bar">
          <nav aria-label={words.sections}>
            {sections.map(([id, title]) => (
              <SectionLink key={id} id={id} home={home}>
                {title}
              </SectionLink>
            ))}
          </nav>
          <ThemeSwitch />
          <SearchButton />
        </div>
      </div>
    </header>
  );
}
