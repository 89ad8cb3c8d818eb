// @vitest-environment jsdom
import { afterEach, describe, expect, test } from "vitest";
import { destination } from "./useLinks.ts";

afterEach(() => document.body.replaceChildren());

/** Where a click on what stands inside a link leads. */
function clicked(href: string, { attributes = {}, init = {} }: { attributes?: Record<string, string>; init?: MouseEventInit } = {}): string | undefined {
  const [link, inside] = [document.createElement("a"), document.createElement("b")];
  for (const [name, value] of Object.entries({ href, ...attributes })) link.setAttribute(name, value);
  link.append(inside);
  document.body.append(link);
  let to: string | undefined;
  const hear = (event: MouseEvent): void => {
    to = destination(event);
    event.preventDefault();
  };
  document.addEventListener("click", hear, { once: true });
  inside.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...init }));
  return to;
}

describe("a click on a link", () => {
  test.each(["/", "/projects/gokv/", "/?skill=go#projects", "/projects/gokv/#works", "/no-such-page"])("to the page %s opens it in place", (href) => {
    expect(clicked(href)).toBe(href);
    expect(clicked(new URL(href, location.href).href)).toBe(href);
  });

  test.each(["https://example.org/projects/gokv/", "//example.org/", "/resume.pdf", "/projects/gokv.pdf", "/resume.json?x#y", "#content", "mailto:x@example.org"])(
    "to %j is the browser's",
    (href) => {
      expect(clicked(href)).toBeUndefined();
    },
  );

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])("with %j is the browser's", (init) => {
    expect(clicked("/projects/gokv/", { init })).toBeUndefined();
  });

  test.each([{ target: "_blank" }, { download: "" }])("of a link with %j is the browser's", (attributes) => {
    expect(clicked("/projects/gokv/", { attributes })).toBeUndefined();
  });
});

test("a click that something else took is left to it, and one on no link too", () => {
  document.addEventListener("click", (event) => event.preventDefault(), { once: true });
  expect(clicked("/projects/gokv/")).toBeUndefined();
  document.body.addEventListener("click", (event) => document.body.setAttribute("data-to", String(destination(event))), { once: true });
  document.body.click();
  expect(document.body.getAttribute("data-to")).toBe("undefined");
});
