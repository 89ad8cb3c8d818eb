/** The stage with the toy model on it, for the tests in the folder above. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect } from "react";
import { MemoryRouter, useLocation, useNavigate, type NavigateFunction } from "react-router";
import { vi } from "vitest";
import { toy } from "../../../tests/unit/toyModel.ts";
import { useLinks } from "../../app/useLinks.ts";
import { formatTime } from "../../sim/format.ts";
import type { FigureProps, Model, Recording } from "../../sim/model.ts";
import { answer, type Asked, type Connect, type Told } from "../messages.ts";
import { Stage, type Staged } from "../Stage.tsx";

/** Says what a figure would draw. */
function Figure({ recording, t, id }: FigureProps<Recording>) {
  return <svg role="img" id={id} aria-label={`${recording.log.length} events, at ${formatTime(t)}`} />;
}

export const staged = (model: Model = toy): Staged => ({ model, Figure, counted: { held: 191, of: 200 } });

/** A worker that answers at once. */
export const ready =
  (model: Model = toy): Connect =>
  (hear) => ({ ask: (asked) => void answer(asked, () => Promise.resolve(model), hear), close: () => {} });

/** A worker that says what the test makes it say. */
export function puppet() {
  const asked: Asked[] = [];
  const state = { closed: 0, tell: (_told: Told): void => {} };
  const connect: Connect = (hear) => {
    state.tell = hear;
    return { ask: (one) => asked.push(one), close: () => (state.closed += 1) };
  };
  return { asked, state, connect };
}

/** What the tests see of the router, and of who wants to know what is on the screen. */
export const seen = {
  search: "",
  navigate: (() => {}) as NavigateFunction,
  watcher: (_entries: readonly { readonly isIntersecting: boolean }[]): void => {},
};

function Eye() {
  useLinks();
  const { search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    Object.assign(seen, { search, navigate });
  });
  return null;
}

/** What the browser has and jsdom lacks. */
export function stubBrowser({ still = false } = {}): void {
  const watch = { observe: () => {}, disconnect: () => {} };
  vi.stubGlobal("IntersectionObserver", function IntersectionObserver(told: (typeof seen)["watcher"]) {
    seen.watcher = told;
    return watch;
  });
  const list = { matches: still, addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal("matchMedia", () => list);
}

interface How {
  readonly search?: string;
  /** Where the reader was before. */
  readonly before?: string;
  readonly model?: Model;
  readonly connect?: Connect;
  /** Whether the reader wants no motion. */
  readonly still?: boolean;
}

/** Shows the stage at an address. */
export function show({ search = "", before = "", model = toy, connect = ready(model), still = false }: How = {}) {
  stubBrowser({ still });
  const view = render(
    <MemoryRouter initialEntries={[`/${before}`, `/${search}`]} initialIndex={1}>
      <Eye />
      <Stage slug="toy" staged={staged(model)} number={1} connect={connect} />
    </MemoryRouter>,
  );
  return { ...view, user: userEvent.setup() };
}

export const slider = () => screen.getByRole<HTMLInputElement>("slider", { name: "Time" });
export const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
export const figures = () => screen.getAllByRole("img").filter(({ id }) => id.startsWith("figure-"));
export const figureTexts = () => figures().map((each) => each.getAttribute("aria-label"));
