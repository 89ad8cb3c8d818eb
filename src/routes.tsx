import { Navigate, Route, Routes, useLocation, useParams } from "react-router";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { useManners } from "./app/useManners.ts";
import { employers, projects, skills } from "./data/index.ts";
import { CollectionPage, Home, NotFound, ProjectPage } from "./pages/index.ts";
import { paths } from "./paths.ts";
import { words } from "./words/index.ts";

const isKey = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

function ProjectRoute() {
  const { slug = "" } = useParams();
  const { search, hash } = useLocation();
  const project = projects.find((each) => each.slug === slug);
  if (project) return <ProjectPage project={project} />;
  const renamed = projects.find(({ formerSlugs }) => formerSlugs?.includes(slug));
  return renamed ? <Navigate replace to={{ pathname: paths.project(renamed.slug), search, hash }} /> : <NotFound />;
}

function SkillRoute() {
  const { slug = "" } = useParams();
  return isKey(skills, slug) ? <CollectionPage page={{ kind: "skill", skill: slug }} /> : <NotFound />;
}

function EmployerRoute() {
  const { slug = "" } = useParams();
  return isKey(employers, slug) ? <CollectionPage page={{ kind: "employer", employer: slug }} /> : <NotFound />;
}

/** In place of a page whose code or text could not be fetched, or that failed while it was drawn. */
function Broken() {
  return (
    <main className="page py-16" role="alert">
      <h1 className="text-title">{words.broken}</h1>
      <p className="mt-4">{words.brokenText}</p>
      <p className="mt-4">
        <button type="button" className="action" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </p>
    </main>
  );
}

/** Which page an address shows. */
export function App() {
  useManners();
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname} fallback={<Broken />}>
      <Routes>
        <Route path={paths.home} element={<Home />} />
        <Route path="/projects/:slug" element={<ProjectRoute />} />
        <Route path="/skills/:slug" element={<SkillRoute />} />
        <Route path="/employers/:slug" element={<EmployerRoute />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </ErrorBoundary>
  );
}
