// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { toy } from "../../tests/unit/toyModel.ts";
import { button, figureTexts, seen, show, slider } from "./testing/toyStage.tsx";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const poster = toy.presets[0].at;
const second = 1_000_000;

/** A clock of the test's own. */
function showByClock(how = {}) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "requestAnimationFrame", "cancelAnimationFrame", "performance"] });
  show(how);
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe("the stage", () => {
  test("starts paused on the poster: claim, count, measures and verdicts of both designs", () => {
    show();
    expect(screen.getByRole("region", { name: "Fig. 1 A queue with few places" })).toBeDefined();
    expect(Number(slider().value)).toBe(poster);
    expect(figureTexts().map((text) => text?.endsWith("at 3.5\u00a0s"))).toEqual([true, true]);
    expect(screen.getByText(/^On the same 60 requests/)).toBeDefined();
    expect(screen.getByText("In 191 of 200 seeds the mean wait was lower.")).toBeDefined();
    const row = screen.getByRole("rowheader", { name: "Mean wait" }).closest("tr");
    expect(within(row as HTMLElement).getAllByRole("cell").map((cell) => cell.textContent.replaceAll("\u00a0", " "))).toEqual(["2.76 s", "516 ms", "× 0.19"]);
    const bold = [...screen.getByRole("table").querySelectorAll("td b")].map((better) => better.textContent);
    expect(bold).toEqual(["516\u00a0ms", "1.26\u00a0s", "0\u00a0%", "60"]);
    const properties = within(screen.getByRole("list", { name: "What must hold" })).getAllByRole("listitem");
    expect(properties.map((each) => each.textContent)).toEqual([
      "Who came first is served first.AholdsBholds",
      expect.stringMatching(/^Nobody is refused\.AholdsBviolated at .*, not promised: Request 8 is refused/),
    ]);
  });

  test("says in the caption what it takes to see the same again", () => {
    show({ search: "?requests=80" });
    const terms = screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(terms.slice(0, 4)).toEqual([["t", "3.5\u00a0s"], ["Seed", "7"], ["Servers", "2"], ["Arrivals", "9.6\u00a0per second"]]);
    expect(terms).toContainEqual(["Requests", "80"]);
  });

  test("goes to where a property was violated", async () => {
    const { user } = show();
    await user.click(button(/^violated at/));
    expect(slider().getAttribute("aria-valuetext")).toBe(button(/^violated at/).textContent.replace("violated at ", ""));
  });

  test("shows another design", async () => {
    const { user } = show();
    await user.selectOptions(screen.getByRole("combobox", { name: "Design A" }), "Few may wait");
    await waitFor(() => expect(new Set(figureTexts()).size).toBe(1));
  });
});

describe("the clock", () => {
  test("plays evenly from space to space, and stops at the end", () => {
    showByClock();
    slider().focus();
    press(" ");
    expect(button("Pause")).toBeDefined();
    pass(2000);
    const passed = Number(slider().value) - poster;
    expect(passed).toBeGreaterThan(0.9 * second);
    expect(passed).toBeLessThan(1.1 * second);
    press(" ");
    const paused = slider().value;
    pass(1000);
    expect(slider().value).toBe(paused);
    fireEvent.change(screen.getByRole("combobox", { name: "Speed" }), { target: { value: "6" } });
    fireEvent.click(button("Play"));
    pass(3000);
    expect(slider().value).toBe(slider().max);
    fireEvent.click(button("Play"));
    pass(100);
    expect(Number(slider().value)).toBeLessThan(second);
  });

  test("steps from event to event and reads them out", async () => {
    const { user } = show();
    slider().focus();
    await user.keyboard(".");
    const later = Number(slider().value);
    expect(later).toBeGreaterThan(poster);
    const status = screen.getAllByRole("status").map((each) => each.textContent).join("");
    expect(status).toMatch(/^[AB]: Request/);
    await user.keyboard(",,");
    expect(Number(slider().value)).toBeLessThan(poster);
    await user.click(button("Back to the start"));
    expect(slider().value).toBe("0");
  });

  test("is set by the slider's keys", async () => {
    const { user } = show();
    slider().focus();
    await user.keyboard("{ArrowRight}");
    const end = Number(slider().max);
    expect(Math.abs(Number(slider().value) - poster - end / 100)).toBeLessThan(10_000);
    await user.keyboard("{PageUp}");
    expect(Math.abs(Number(slider().value) - poster - end * 0.11)).toBeLessThan(20_000);
    fireEvent.change(slider(), { target: { value: "5004999" } });
    expect(slider().getAttribute("aria-valuetext")).toBe("5\u00a0s");
  });

  test("leaves keys alone where they are typed", async () => {
    const { user } = show();
    await user.click(screen.getByRole("spinbutton", { name: "Seed" }));
    await user.keyboard(". ,");
    expect(Number(slider().value)).toBe(poster);
    expect(button("Play")).toBeDefined();
  });

  test("moves by steps where the reader wants no motion", () => {
    showByClock({ still: true });
    screen.getByRole("region").focus();
    press(" ");
    pass(650);
    expect(Number(slider().value)).toBe(poster);
    pass(100);
    const first = Number(slider().value);
    expect(first).toBeGreaterThan(poster);
    pass(500);
    expect(Number(slider().value)).toBe(first);
    expect(button("Pause")).toBeDefined();
  });

  test("stops when the page is hidden", () => {
    showByClock();
    fireEvent.click(button("Play"));
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    fireEvent(document, new Event("visibilitychange"));
    expect(button("Play")).toBeDefined();
  });

  test("stops when it leaves the screen", () => {
    showByClock();
    fireEvent.click(button("Play"));
    act(() => seen.watcher([{ isIntersecting: true }]));
    expect(button("Pause")).toBeDefined();
    act(() => seen.watcher([{ isIntersecting: false }]));
    expect(button("Play")).toBeDefined();
  });
});

describe("the log", () => {
  test("marks what happened last, and leads to every entry", async () => {
    const { user } = show();
    const log = screen.getByRole("list", { name: "A All may wait" });
    const entries = within(log).getAllByRole("button");
    expect(entries).toHaveLength(7);
    const current = entries.findIndex((entry) => entry.getAttribute("aria-current") === "step");
    expect(current).toBe(3);
    const next = entries[4]?.textContent ?? "";
    await user.click(entries[4] as HTMLElement);
    const now = within(log).getAllByRole("button").find((entry) => entry.getAttribute("aria-current"));
    expect(now?.textContent).toBe(next);
  });
});

const marks = () => screen.getAllByRole("slider", { name: /^(Stop|Start) server/ });

describe("interventions", () => {
  test("are added at the present moment, moved and removed by keys", async () => {
    const { user } = show();
    const before = figureTexts();
    await user.selectOptions(screen.getByRole("combobox", { name: "To what" }), "server 1");
    await user.click(button("Add at 3.5\u00a0s"));
    expect(marks().map((mark) => [mark.getAttribute("aria-label"), mark.getAttribute("aria-valuetext")])).toEqual([
      ["Stop server 1", "3.5\u00a0s"],
      ["Stop server 2", "2\u00a0s"],
    ]);
    await waitFor(() => expect(figureTexts()).not.toEqual(before));
    const mark = screen.getByRole("slider", { name: "Stop server 1" });
    mark.focus();
    await user.keyboard("{PageUp}");
    expect(document.activeElement).toBe(mark);
    expect(Number(mark.getAttribute("aria-valuenow"))).toBeGreaterThan(4 * second);
    await user.keyboard("{Delete}");
    expect(marks()).toHaveLength(1);
    expect(document.activeElement).toBe(slider());
    await waitFor(() => expect(seen.search).toBe(""));
  });

  test("are set to the second in the list", async () => {
    const { user } = show();
    const seconds = screen.getByRole("spinbutton", { name: "Stop server 2: seconds from the start" });
    await user.clear(seconds);
    await user.type(seconds, "1.25");
    expect(marks()[0]?.getAttribute("aria-valuetext")).toBe("1.25\u00a0s");
    await user.click(button("Remove: Stop server 2"));
    expect(screen.queryByRole("slider", { name: /^Stop/ })).toBeNull();
    expect(document.activeElement).toBe(button(/^Add at/));
    await waitFor(() => expect(seen.search).toBe("?do=none&v=3"));
  });

  test("are dropped with a note when their target goes", async () => {
    const { user } = show();
    fireEvent.change(screen.getByRole("slider", { name: "Servers" }), { target: { value: "1" } });
    expect(screen.getByText("“Stop server 2” was removed: there is no such target any more.")).toBeDefined();
    expect(screen.queryByRole("slider", { name: /^Stop/ })).toBeNull();
    await waitFor(() => expect(seen.search).toBe("?servers=1&do=none&v=3"));
    expect(screen.getByText(/was removed/)).toBeDefined();
    await user.keyboard("{Tab}");
    await user.click(button("Another seed"));
    expect(screen.queryByText(/was removed/)).toBeNull();
  });
});
