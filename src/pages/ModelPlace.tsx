import { Suspense, type ReactNode } from "react";
import { ErrorBoundary } from "../components/ErrorBoundary.tsx";
import { paths } from "../paths.ts";
import { preloadModel, Stage, staged, stageStyles } from "../site/preload.ts";
import { words } from "../words/index.ts";

function Model({ slug }: { slug: string }) {
  return <Stage slug={slug} staged={staged.read(slug)} number={1} />;
}

const missing = (again: ReactNode): ReactNode => (
  <p className="hang-text notice" role="alert">
    {words.modelMissing} {again}
  </p>
);

/** The model's place. Until its code is here and it is wanted, the prerendered poster stands there, or a line that says so. */
export function ModelPlace({ slug }: { slug: string }) {
  return (
    <>
      <link rel="stylesheet" href={stageStyles} />
      <ErrorBoundary load={() => preloadModel(paths.project(slug))} fallback={missing}>
        <Suspense fallback={<p className="hang-text model-waits">{words.modelWaits}</p>}>
          <Model slug={slug} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
