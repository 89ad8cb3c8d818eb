import { SceneLink } from "./SceneLink.tsx";
import { stageWords as words } from "../words/stage.ts";

/** In place of a run that failed: why, its address for whoever mends it, and the way back. */
export function Failed({ error, search, first }: { error: string; search: string; first: string }) {
  return (
    <div className="notice" role="alert">
      <p>{words.failed(error)}</p>
      <p className="actions">
        <SceneLink className="action" search={search}>
          {words.failedLink}
        </SceneLink>
        <SceneLink className="action" search={first}>
          {words.startOver}
        </SceneLink>
      </p>
    </div>
  );
}
