import { Link } from "react-router";
import { stageWords as words } from "../words/stage.ts";

/** In place of a run that failed: why, its address for whoever mends it, and the way back. */
export function Failed({ error, search, first }: { error: string; search: string; first: string }) {
  return (
    <div className="notice" role="alert">
      <p>{words.failed(error)}</p>
      <p className="actions">
        <Link className="action" to={{ search }}>
          {words.failedLink}
        </Link>
        <Link className="action" to={{ search: first }}>
          {words.startOver}
        </Link>
      </p>
    </div>
  );
}
