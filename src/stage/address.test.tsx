// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { button, figureTexts, seen, show, slider } from "./testing/toyStage.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
});

const link = (name: string) => screen.getByRole("link", { name });
const number = (name: string) => screen.getByRole<HTMLInputElement>("spinbutton", { name });

const leftOut = () => screen.getAllByText(/was left out/).length;

describe("the address", () => {
  test("follows what the reader sets, once it rests, and keeps what is not the stage's", async () => {
    const { user } = show({ search: "?from=mail", before: "?servers=1" });
    await user.clear(number("Places"));
    await user.type(number("Places"), "5");
    fireEvent.change(slider(), { target: { value: "1000000" } });
    expect(seen.search).toBe("?from=mail");
    await waitFor(() => expect(seen.search).toBe("?places=5&t=1s&v=3&from=mail"));
    act(() => seen.navigate(-1));
    await waitFor(() => expect(seen.search).toBe("?servers=1"));
  });

  test("says what is on the stage: the same link, the same picture", async () => {
    show({ search: "?servers=3&seed=11&designs=bounded.patient&do=stop.0%401s&t=2.5s&v=3" });
    await waitFor(() => expect(number("Servers").value).toBe("3"));
    expect([number("Seed").value, slider().value]).toEqual(["11", "2500000"]);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Design A" }).value).toBe("bounded");
    expect(screen.getByRole("slider", { name: "Stop server 1" })).toBeDefined();
    expect(screen.queryByRole("slider", { name: "Stop server 2" })).toBeNull();
  });

  test("is another entry for a preset; going back restores what was there", async () => {
    const { user } = show();
    expect(link("A server stops").getAttribute("aria-current")).toBe("true");
    fireEvent.change(slider(), { target: { value: "1000000" } });
    const before = figureTexts();
    await user.click(link("A quiet day"));
    await waitFor(() => expect(figureTexts()).not.toEqual(before));
    expect(number("Arrivals").value).toBe("2.5");
    expect(link("A quiet day").getAttribute("aria-current")).toBe("true");
    expect(screen.getByText("Hardly anybody waits.")).toBeDefined();
    act(() => seen.navigate(-1));
    await waitFor(() => expect(figureTexts()).toEqual(before));
    expect(number("Arrivals").value).toBe("9.6");
    act(() => seen.navigate(1));
    await waitFor(() => expect(number("Arrivals").value).toBe("2.5"));
  });

  test("goes back to the first preset by reset, and that can be taken back", async () => {
    const { user } = show({ search: "?servers=4" });
    await user.click(link("Reset"));
    await waitFor(() => expect(seen.search).toBe(""));
    expect(number("Servers").value).toBe("2");
    expect(screen.queryByRole("link", { name: "Reset" })).toBeNull();
    act(() => seen.navigate(-1));
    await waitFor(() => expect(number("Servers").value).toBe("4"));
  });

  test("that is garbage is noted until the next change", async () => {
    const { user } = show({ search: "?servers=99&spread=odd&do=burn.1@2s&t=soon" });
    expect(screen.getAllByText(/is taken|was left out/).map((note) => note.textContent)).toEqual([
      "Servers: 99 is out of range; 4 is taken.",
      "Service times: “odd” means nothing here; exponential is taken.",
      "Intervention: “burn.1@2s” was left out; there is nothing like it here.",
      "Time: “soon” means nothing here; 3.5s is taken.",
    ]);
    await user.click(button("Another seed"));
    expect(screen.queryByText(/is taken/)).toBeNull();
  });

  test("with the same fault twice has it noted twice, and not once more after another address", async () => {
    show({ search: "?do=x&do=x" });
    await waitFor(() => expect(leftOut()).toBe(2));
    act(() => seen.navigate("?do=y"));
    await waitFor(() => expect(screen.getByText(/“y”/)).toBeDefined());
    expect(leftOut()).toBe(1);
  });

  test("of another version shows the first preset and says so", () => {
    show({ search: "?servers=4&v=1" });
    expect(screen.getByText(/made for version 1 of the model/)).toBeDefined();
    expect(number("Servers").value).toBe("2");
  });

  test("of this moment is copied, or shown where that is denied", async () => {
    const { user } = show({ search: "?from=mail" });
    fireEvent.change(slider(), { target: { value: "1000000" } });
    await user.click(button("Copy link to this moment"));
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/?t=1s&v=3&from=mail`);
    expect(button("Copied")).toBeDefined();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await user.click(button("Copied"));
    const shown = await screen.findByRole<HTMLInputElement>("textbox", { name: "Copy this address:" });
    expect(shown.value).toContain("?t=1s&v=3");
  });
});

describe("parameters", () => {
  test("are clamped and put on their steps, and show so when the field is left", async () => {
    const { user } = show();
    await user.clear(number("Service"));
    await user.type(number("Service"), "9999");
    expect(number("Service").value).toBe("9999");
    await user.tab();
    expect(number("Service").value).toBe("500");
    await user.clear(number("Seed"));
    await user.type(number("Seed"), "-5");
    await user.tab();
    expect(number("Seed").value).toBe("1");
    await user.clear(number("Places"));
    await user.tab();
    expect(number("Places").value).toBe("3");
  });

  test("have help, and those for experts are folded", () => {
    show();
    expect(number("Arrivals").getAttribute("aria-describedby")).toBe("set-arrivals-help");
    expect(document.querySelector("#set-arrivals-help")?.textContent).toBe("How many requests come, on average.");
    expect(screen.getByText("1 more").closest("details")?.open).toBe(false);
  });

  test("may be choices", async () => {
    const { user } = show();
    await user.selectOptions(screen.getByRole("combobox", { name: "Service times" }), "all the same");
    await waitFor(() => expect(seen.search).toBe("?spread=constant&v=3"));
  });
});
