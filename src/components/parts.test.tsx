// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Marked } from "./Marked.tsx";
import { wavePath } from "./Waveform.tsx";

describe("marked text", () => {
  test("sets what stands between asterisks in italics", () => {
    const { container } = render(<Marked text="A *standby* with *more* WAL" />);
    expect([...container.querySelectorAll("em")].map((em) => em.textContent)).toEqual(["standby", "more"]);
    expect(container.textContent).toBe("A standby with more WAL");
  });

  test("leaves a single asterisk and markup as they are", () => {
    render(<Marked text="lua-resty-* & <b>5 > 4</b>" />);
    expect(screen.getByText("lua-resty-* & <b>5 > 4</b>")).toBeDefined();
  });

  test("keeps a number and its unit together", () => {
    const { container } = render(<Marked text="from 5 ms to 5 s, 5 servers" />);
    expect(container.textContent).toBe("from 5\u00a0ms to 5\u00a0s, 5 servers");
  });
});

describe("a waveform", () => {
  test.each([
    [[2015], "M0 1H10V0H11V1H14"],
    [[2005, 2006, 2018], "M0 0H2V1H13V0H14"],
    [[], "M0 1H14"],
  ])("of %j is high in those years", (active, path) => {
    expect(wavePath(active, [2005, 2018])).toBe(path);
  });
});
