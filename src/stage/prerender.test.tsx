// @vitest-environment jsdom
import { act, cleanup } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { hydrateRoot } from "react-dom/client";
import { MemoryRouter, StaticRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { Stage } from "./Stage.tsx";
import { ready, staged, stubBrowser } from "./testing/toyStage.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
});

const stage = <Stage slug="toy" staged={staged()} number={1} connect={ready()} />;
const markup = () => renderToString(<StaticRouter location="/">{stage}</StaticRouter>);

test("what is prerendered has the figures, the claim with its count, measures and verdicts", () => {
  const html = markup();
  const { body } = new DOMParser().parseFromString(html, "text/html");
  expect(body.querySelectorAll("[id^=figure-]")).toHaveLength(2);
  for (const text of ["On the same 60 requests", "In 191 of 200 seeds", "Mean wait", "Nobody is refused.", "Arrivals are a Poisson process."])
    expect(body.textContent).toContain(text);
  expect([...body.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toContain("/?seed=1&arrivals=2.5&do=none&t=4s&v=3".replace("seed=1&arrivals=2.5", "arrivals=2.5&seed=1"));
});

test("no control answers before the page does, and nothing has a style attribute", () => {
  const { body } = new DOMParser().parseFromString(markup(), "text/html");
  const controls = [...body.querySelectorAll<HTMLButtonElement>("input, select, button")];
  expect(controls.filter((control) => !control.disabled)).toEqual([]);
  expect(body.querySelector("[style]")).toBeNull();
});

test.each(["/", "/?servers=3&t=1s&v=3", "/?servers=nonsense"])("it hydrates at %s without a warning", async (path) => {
  stubBrowser();
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = markup();
  const mismatches: unknown[] = [];
  await act(async () => {
    hydrateRoot(container, <MemoryRouter initialEntries={[path]}>{stage}</MemoryRouter>, {
      onRecoverableError: (error) => mismatches.push(error),
    });
  });
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(mismatches).toEqual([]);
  const servers = container.querySelector<HTMLInputElement>("#set-servers");
  expect(servers?.value).toBe(path.includes("=3") ? "3" : "2");
  cleanup();
  container.remove();
});
