import { Navigate, Route, Routes, useLocation, useParams } from "react-router";
import { useManners } from "./app/useManners.ts";
import { employers, projects, skills } from "./data/index.ts";
import { EmployerPage, SkillPage } from "./pages/CollectionPage.tsx";
import { Home } from "./pages/Home.tsx";
import { NotFound } from "./pages/NotFound.tsx";
import { ProjectPage } from "./pages/ProjectPage.tsx";
import { paths } from "./paths.ts";

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
  return isKey(skills, slug) ? <SkillPage skill={slug} /> : <NotFound />;
}

function EmployerRoute() {
  const { slug = "" } = useParams();
  return isKey(employers, slug) ? <EmployerPage employer={slug} /> : <NotFound />;
}

/** Which page an address shows. */
export function App() {
  useManners();
  return (
    <Routes>
      <Route path={paths.home} element={<Home />} />
      <Route path="/projects/:slug" element={<ProjectRoute />} />
      <Route path="/skills/:slug" element={<SkillRoute />} />
      <Route path="/employers/:slug" element={<EmployerRoute />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
