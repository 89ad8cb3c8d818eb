// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { toy } from "../../tests/unit/toyModel.ts";
import { simulate } from "../sim/kernel.ts";
import type { Model } from "../sim/model.ts";
import { attempt } from "./run.ts";
import { button, figureTexts, figures, puppet, seen, show } from "./testing/toyStage.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
});

const servers = (value: string) => fireEvent.change(screen.getByRole("slider", { name: "Servers" }), { target: { value } });
const frames = () => act(() => new Promise((done) => setTimeout(done, 60)));

describe("counting", () => {
  test("is offered for another scenario, tells how far it is, and its result", async () => {
    const { asked, state, connect } = puppet();
    const { user } = show({ search: "?places=4", connect });
    expect(screen.queryByText(/191 of 200/)).toBeNull();
    await user.click(button("Count over 200 seeds"));
    expect(asked).toMatchObject([{ slug: "toy", seeds: 200, scenario: { values: { places: 4 } } }]);
    act(() => state.tell({ id: 1, count: { held: 40, of: 41 }, done: false }));
    expect(screen.getByText("41 of 200 seeds")).toBeDefined();
    expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(41);
    act(() => state.tell({ id: 1, count: { held: 188, of: 200 }, done: true }));
    expect(screen.getByText("Counted here: in 188 of 200 seeds the mean wait was lower.")).toBeDefined();
    expect(state.closed).toBe(1);
  });

  test("stops when told, and says how far it came", async () => {
    const { state, connect } = puppet();
    const { user } = show({ search: "?places=4", connect });
    await user.click(button("Count over 200 seeds"));
    act(() => state.tell({ id: 1, count: { held: 70, of: 73 }, done: false }));
    await user.click(button("Stop"));
    expect(screen.getByText("Stopped after 73 of 200: in 70 of 73 seeds the mean wait was lower.")).toBeDefined();
    expect(state.closed).toBe(1);
    expect(button("Count over 200 seeds")).toBeDefined();
  });

  test("ends with the scenario it was for; seed, designs and moment are no other scenario", async () => {
    const { state, connect } = puppet();
    const { user } = show({ search: "?places=4", connect });
    await user.click(button("Count over 200 seeds"));
    await user.click(button("Another seed"));
    expect(button("Stop")).toBeDefined();
    servers("3");
    expect(screen.queryByRole("button", { name: "Stop" })).toBeNull();
    await waitFor(() => expect(state.closed).toBe(1));
  });

  test("really counts", async () => {
    const { user } = show({ search: "?places=4&requests=10" });
    await user.click(button("Count over 200 seeds"));
    expect(await screen.findByText(/^Counted here: in \d+ of 200 seeds/, {}, { timeout: 10_000 })).toBeDefined();
  });
});

const shownFor = (asked: ReturnType<typeof puppet>["asked"], i: number) => {
  const one = asked[i];
  if (!one) throw new Error("not asked");
  return { id: one.id, shown: attempt(toy, one.scenario), took: 40 };
};

describe("a run that takes long", () => {
  /** Takes 20 milliseconds for each design. */
  const slow: Model = {
    ...toy,
    run(input) {
      const until = performance.now() + 20;
      while (performance.now() < until);
      return toy.run(input as Parameters<typeof toy.run>[0]);
    },
  };
  test("is left to the worker, while the last one stays", async () => {
    const { asked, state, connect } = puppet();
    show({ model: slow, connect });
    servers("3");
    await frames();
    const before = figureTexts();
    servers("4");
    await frames();
    expect(asked.map(({ scenario }) => scenario.values["servers"])).toEqual([4]);
    expect(figureTexts()).toEqual(before);
    expect(figures()[0]?.closest("[aria-busy]")?.getAttribute("aria-busy")).toBe("true");
    act(() => state.tell(shownFor(asked, 0)));
    expect(figureTexts()).not.toEqual(before);
    expect(figures()[0]?.closest("[aria-busy]")?.getAttribute("aria-busy")).toBe("false");
  });

  test("is asked for one at a time, the latest next; an answer nobody waits for is dropped", async () => {
    const { asked, state, connect } = puppet();
    show({ model: slow, connect });
    servers("3");
    await frames();
    const before = figureTexts();
    servers("4");
    await frames();
    servers("2");
    await frames();
    expect(asked).toHaveLength(1);
    servers("3");
    await frames();
    act(() => state.tell(shownFor(asked, 0)));
    expect(figureTexts()).toEqual(before);
    servers("2");
    await frames();
    expect(asked.map(({ scenario }) => scenario.values["servers"])).toEqual([4, 2]);
    act(() => state.tell({ ...shownFor(asked, 0), id: 99 }));
    expect(figureTexts()).toEqual(before);
  });

  test("is the worker's at once where it would take too many events, with the address as its only sign", async () => {
    /** Each design takes a hundred thousand events that do nothing first. */
    const long: Model = {
      ...toy,
      run(input) {
        const { run } = toy;
        if (input.values["servers"] === 4) {
          let left = 100_000;
          simulate({ until: 1, events: Infinity }, (kernel) => {
            const next = (): void => void ((left -= 1) > 0 && kernel.at(0, next));
            kernel.at(0, next);
          });
        }
        return run(input as Parameters<typeof run>[0]);
      },
    };
    const { asked, state, connect } = puppet();
    show({ model: long, connect, search: "?servers=4&v=3" });
    const before = figureTexts();
    await waitFor(() => expect(asked).toMatchObject([{ scenario: { values: { servers: 4 } } }]));
    expect(before).toEqual(figureTexts());
    expect(figures()[0]?.closest("[aria-busy]")?.getAttribute("aria-busy")).toBe("true");
    act(() => state.tell(shownFor(asked, 0)));
    expect(figureTexts()).not.toEqual(before);
    expect(seen.search).toBe("?servers=4&v=3");
  });

  test("is computed here after all where there is no worker", async () => {
    const { state, connect } = puppet();
    show({ model: slow, connect });
    servers("3");
    await frames();
    const before = figureTexts();
    servers("4");
    await frames();
    act(() => state.tell({ id: 0, failed: "blocked" }));
    await waitFor(() => expect(figureTexts()).not.toEqual(before));
  });
});

describe("a run that fails", () => {
  const broken: Model = {
    ...toy,
    run(input) {
      if (input.values["servers"] === 4) throw new Error("no such node");
      return toy.run(input as Parameters<typeof toy.run>[0]);
    },
  };

  test("is told in its place with its address, and the stage goes on", async () => {
    show({ model: broken });
    servers("4");
    const told = await screen.findByRole("alert");
    expect(told.textContent).toContain("This run failed: no such node");
    expect(screen.getByRole("link", { name: "The address of this run" }).getAttribute("href")).toBe("/?servers=4&v=3");
    expect(screen.getByRole("link", { name: "Start over" }).getAttribute("href")).toBe("/");
    servers("3");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(figures()).toHaveLength(2);
  });

  test("does not take the page down when it comes with the address", async () => {
    const { user } = show({ model: broken, search: "?servers=4" });
    expect(screen.getByRole("alert").textContent).toContain("no such node");
    await user.click(screen.getByRole("link", { name: "Start over" }));
    await waitFor(() => expect(figures()).toHaveLength(2));
  });
});

describe("a part that cannot be drawn", () => {
  beforeEach(() => {
    vi.mocked(console.error).mockImplementation(() => {});
  });
  afterEach(() => {
    expect(vi.mocked(console.error).mock.calls.length).toBeGreaterThan(0);
    vi.mocked(console.error).mockClear();
  });

  test("says so in its place, until another run is drawn", async () => {
    const odd: Model = {
      ...toy,
      distribution: {
        label: "Waits",
        unit: "duration",
        values: ({ log }) => {
          if (log.length > 100) throw new Error("no values");
          return [];
        },
      },
    };
    show({ model: odd });
    expect(screen.getByRole("alert").textContent).toContain("no values");
    expect(figures()).toHaveLength(2);
    fireEvent.change(screen.getByLabelText("Requests", { selector: "[type=range]" }), { target: { value: "20" } });
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});
