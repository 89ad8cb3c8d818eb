import { ViewTransition, type ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { useLinks } from "./app/useLinks.ts";
import { useManners } from "./app/useManners.ts";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { many } from "./data/index.ts";
import { pageAt } from "./site/address.ts";
import { owns } from "./site/own.ts";
import { CollectionPage, Home, NotFound, preload, ProjectPage } from "./site/preload.ts";
import { words } from "./words/index.ts";

/** In place of a page whose code or text could not be fetched, or that failed while it was drawn. */
const broken = (again: ReactNode): ReactNode => (
  <main className="page py-16" role="alert">
    <h1 className="text-title">{words.broken}</h1>
    <p className="mt-4">{words.brokenText}</p>
    <p className="mt-4">{again}</p>
  </main>
);

/** The page that the address shows. */
function Shown() {
  const { pathname, search, hash } = useLocation();
  const page = pageAt(pathname);
  switch (page.kind) {
    case "home":
      return <Home />;
    case "project":
      return <ProjectPage project={page.project} />;
    case "skill":
    case "employer":
      return <CollectionPage page={page} />;
    case "moved":
      return <Navigate replace to={{ pathname: page.to, search, hash }} />;
    case "unknown":
      if (many) owns.read(`projects/${page.slug}`);
      return <NotFound />;
    case "not-found":
      return <NotFound />;
  }
}

export function App() {
  useLinks();
  useManners();
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname} load={() => preload(pathname)} fallback={broken}>
      <ViewTransition key={pathname} default="none" enter="page" exit="page">
        <Shown />
      </ViewTransition>
    </ErrorBoundary>
  );
}
