import { useDeferredValue, type ReactNode } from "react";
import { useLocation } from "react-router";
import { useHydrated } from "../app/hydrated.ts";
import type { Staged } from "../projects/models.ts";
import { Bench } from "./Bench.tsx";
import { connectWorker } from "./connect.ts";
import { Failed } from "./Failed.tsx";
import { Guard } from "./Guard.tsx";
import type { Connect } from "./messages.ts";

export type { Staged };

export interface StageProps {
  readonly slug: string;
  readonly staged: Staged;
  /** Of the figure on its page. */
  readonly number: number;
  /** Opens a worker; a test has its own. */
  readonly connect?: Connect;
}

/** A model's run, to be looked at, played and changed. Whatever fails in it, the page around it stands. */
export function Stage({ connect = connectWorker, ...props }: StageProps) {
  const { key, search } = useLocation();
  // Deferred, so that what follows hydration is drawn in slices.
  const hydrated = useDeferredValue(useHydrated());
  const failed = (error: string): ReactNode => <Failed error={error} search={search} first="?" />;
  return (
    <Guard of={key} fallback={failed}>
      <Bench connect={connect} hydrated={hydrated} {...props} />
    </Guard>
  );
}
