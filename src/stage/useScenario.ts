import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatScenario, parseScenario, reserved } from "../sim/address.ts";
import type { Micros } from "../sim/kernel.ts";
import type { Model, Scenario } from "../sim/model.ts";
import { noteText, settled } from "./notes.ts";

interface State {
  readonly scenario: Scenario;
  readonly notes: readonly string[];
  readonly playing: boolean;
  /** Whether the address does not say all of it yet. */
  readonly ahead: boolean;
}

/** Changes a part of the scenario; unless told otherwise, what plays goes on playing. */
export type Edit = (part: Partial<Scenario>, playing?: boolean) => void;

/** Moves the moment while it plays; `playing` tells whether it goes on. */
export type Advance = (at: Micros, playing: boolean) => void;

const read = (model: Model, search: string): State => {
  const { scenario, notes } = parseScenario(model, search);
  return { scenario, notes: notes.map((note) => noteText(model, note)), playing: false, ahead: false };
};

/** The scenario's query, with what the address says to others kept. */
function queryWith(model: Model, search: string, scenario: Scenario): string {
  const others = new URLSearchParams(search);
  for (const key of [...reserved, ...Object.keys(model.parameters)]) others.delete(key);
  return [formatScenario(model, scenario), others.toString()].filter(Boolean).join("&");
}

const rest = 300;

/**
 * The scenario on the stage; that of the poster until the page is `hydrated`. It comes from the address, at first and whenever the reader goes to another entry of the
 * history; what the reader changes is written back into the same entry when it has come to rest.
 */
export function useScenario(model: Model, hydrated: boolean) {
  const location = useLocation();
  const navigate = useNavigate();
  const [key, search] = hydrated ? [location.key, location.search] : ["", ""];
  const [own, setOwn] = useState({ key, search });
  const [state, setState] = useState(() => read(model, search));
  if (key !== own.key) {
    setOwn({ key, search });
    if (search !== own.search) setState(read(model, search));
  }

  const latest = useRef({ state, search });
  useLayoutEffect(() => {
    latest.current = { state, search };
  });
  const acts = useMemo(() => {
    const edit: Edit = (part, playing) =>
      setState((before) => ({
        ...settled(model, before.scenario, { ...before.scenario, ...part }),
        playing: playing ?? before.playing,
        ahead: true,
      }));
    /** The clock's own edit: what is paused stays where it is. */
    const advance: Advance = (at, playing) =>
      setState((before) =>
        before.playing ? { ...before, scenario: { ...before.scenario, at }, playing, ahead: true } : before,
      );
    /** Writes the scenario into the address now. */
    const write = (): void => {
      const old = latest.current.search;
      const query = queryWith(model, old, latest.current.state.scenario);
      const to = query && `?${query}`;
      latest.current.search = to;
      setOwn((before) => ({ ...before, search: to }));
      setState((before) => ({ ...before, ahead: false, playing: false }));
      if (to !== old) void navigate({ search: to }, { replace: true });
    };
    /** The scenario as it stands, as a query. */
    const address = (): string => `?${queryWith(model, latest.current.search, latest.current.state.scenario)}`;
    /** The query of this page now: that of its address, unless the scenario has moved on since. */
    const now = (): string => (latest.current.state.ahead ? address() : latest.current.search);
    return { edit, advance, write, address, now };
  }, [model, navigate]);

  useEffect(() => {
    if (!state.ahead || state.playing) return;
    const timer = setTimeout(acts.write, rest);
    return () => clearTimeout(timer);
  }, [state, acts]);

  const linkTo = useMemo(() => (to: Scenario) => `?${queryWith(model, search, to)}`, [model, search]);
  return { ...state, ...acts, linkTo };
}
