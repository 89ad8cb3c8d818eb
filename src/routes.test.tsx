// @vitest-environment jsdom
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter, useLocation } from "react-router";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "./routes.tsx";
import { preload } from "./site/preload.ts";

/** Where the reader is, as the address bar would say. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

/** Opens a page as main.tsx does: once its code and text are here. */
async function open(path: string) {
  await preload(path);
  render(
    <MemoryRouter initialEntries={[path]}>
      <App />
      <Address />
    </MemoryRouter>,
  );
  return userEvent.setup();
}

const address = (): string => screen.getByTestId("address").textContent;
const cards = (): string[] => screen.getAllByRole("article").map((card) => within(card).getByRole("heading").textContent);
const skills = () => within(screen.getByRole("region", { name: "Skills" }));

beforeEach(() => {
  vi.stubGlobal("scrollTo", vi.fn<() => void>());
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});

describe("the home page", () => {
  test("shows all projects, newest first, and the contributions last", async () => {
    await open("/");
    expect(cards()).toHaveLength(20);
    expect(cards().slice(0, 3)).toEqual(["PostgreSQL failover agent", "PostgreSQL cross-DC replication", "MySQL proxy"]);
    expect(cards().at(-1)).toBe("ibox live CD");
    expect(screen.getByText("16 projects, 4 contributions")).toBeDefined();
  });

  test("narrows to the skills chosen, and says what would remain", async () => {
    const user = await open("/");
    await user.click(skills().getByRole("link", { name: /^Go/ }));
    await user.click(skills().getByRole("link", { name: /^PostgreSQL/ }));
    expect(address()).toBe("/?skill=go&skill=postgresql");
    expect(cards()).toEqual(["PostgreSQL failover agent", "PostgreSQL cross-DC replication", "GSM SMSC"]);
    expect(screen.getByText("3 of 20 projects").getAttribute("role")).toBe("status");
    expect(skills().getByRole("link", { name: /^failover/ }).textContent).toContain("2");
    expect(skills().queryByRole("link", { name: /^Lua/ })).toBeNull();
  });

  test("takes a choice back where it was made, and all at once", async () => {
    const user = await open("/?skill=go&employer=ericsson&q=failover");
    expect(cards()).toHaveLength(2);
    await user.click(screen.getByRole("link", { name: "Remove “failover”" }));
    await user.click(screen.getByRole("link", { name: "Remove Go" }));
    expect(address()).toBe("/?employer=ericsson");
    await user.click(screen.getByRole("link", { name: "Clear all" }));
    expect(address()).toBe("/");
    expect(cards()).toHaveLength(20);
  });

  test("follows a text while it is typed", async () => {
    const user = await open("/");
    await user.type(screen.getByRole("searchbox", { name: "Text" }), "fail over");
    expect(address()).toBe("/?q=fail+over");
    await user.clear(screen.getByRole("searchbox", { name: "Text" }));
    expect(cards()).toHaveLength(20);
  });

  test("offers a way out where nothing matches", async () => {
    const user = await open("/?q=cobol");
    expect(screen.queryAllByRole("article")).toEqual([]);
    const notice = screen.getByText(/No project matches/);
    await user.click(within(notice).getByRole("link"));
    expect(cards()).toHaveLength(20);
  });

  test("says what it left out of a wrong address", async () => {
    await open("/?skill=cobol&kind=employed");
    expect(screen.getByText("“cobol” was left out: there is no such skill here, or another is chosen.")).toBeDefined();
    expect(cards()).toHaveLength(13);
  });
});

describe("a project's page", () => {
  test("tells its story and what is near it", async () => {
    await open("/projects/gokv");
    expect(await screen.findByRole("heading", { level: 1, name: "GoKv" })).toBeDefined();
    expect(screen.getByRole("heading", { name: /What was built/ })).toBeDefined();
    expect(screen.getByRole("navigation", { name: "Related" })).toBeDefined();
    expect(document.title).toBe("GoKv · JinHua Luo");
  });

  test("opens from its card with the heading in focus", async () => {
    const user = await open("/");
    await user.click(screen.getByRole("link", { name: "GoKv" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "GoKv" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });
});

describe("an unknown address", () => {
  test("is named, with what comes near", async () => {
    await open("/projects/gokvv");
    expect(await screen.findByText("There is no page at /projects/gokvv.")).toBeDefined();
    const offered = (await screen.findByRole("heading", { name: "Did you mean" })).nextElementSibling;
    expect(offered?.textContent).toContain("GoKv");
  });

  test("may be garbled", async () => {
    await open("/projects/%E0%A4%A");
    expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeDefined();
  });
});
