// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { describe, expect, test } from "vitest";
import { profile, type Profile } from "../data/index.ts";
import { Masthead } from "./Masthead.tsx";

const full: Profile = {
  ...profile,
  email: "someone@example.org",
  location: "Guangzhou",
  website: "https://example.org/me/",
  photo: { src: "/me.jpg", width: 400, height: 500, alt: "At a desk" },
  education: [{ school: "A school", degree: "BSc", years: [1999, 2003] }],
  certificates: [{ name: "A certificate", issuer: "A body", year: 2008, url: "https://example.org/c" }, { name: "Another" }],
  spokenLanguages: [{ name: "Chinese", level: "native" }, { name: "English" }],
};

const labels = (): string[] => screen.getAllByRole("term").map((term) => term.textContent);

describe("the masthead", () => {
  test("says who, what and since when", () => {
    render(<Masthead />, { wrapper: MemoryRouter });
    expect(screen.getByRole("heading", { level: 1 })).toHaveProperty("textContent", "JinHua Luo 罗锦华");
    expect(screen.getByText("罗锦华").lang).toBe("zh-Hans");
    expect(screen.getByText("Languages").nextElementSibling?.textContent).toBe("C language (2 projects, 2008–2015), C++ language (3 projects, 2012–2016), Lua language (3 projects, 2014–2016), Go language (7 projects, 2014–2018)");
    expect(screen.getByRole("link", { name: "nginx" }).getAttribute("href")).toBe("/skills/nginx/");
    expect(screen.getByText("16 projects, 4 contributions, 2005–2018")).toBeDefined();
    expect(screen.getByRole("link", { name: "github.com/kingluo" })).toHaveProperty("href", "https://github.com/kingluo");
  });

  test("leaves no trace of what the profile leaves out", () => {
    const { container } = render(<Masthead />, { wrapper: MemoryRouter });
    expect(labels()).toEqual(["Languages", "Strong in", "Experience", "On record", "GitHub"]);
    expect(screen.getAllByRole("img").map(({ attributes }) => attributes.getNamedItem("alt")?.value)).toEqual(["QR code of this address"]);
    expect(container.textContent).not.toMatch(/undefined|null/);
  });

  test("shows every optional field that is given", () => {
    render(<Masthead person={full} />, { wrapper: MemoryRouter });
    expect(labels()).toEqual([
      "Languages", "Strong in", "Experience", "On record", "Education", "Certificates", "Speaks", "Location", "E-mail", "Website", "GitHub",
    ]);
    expect(screen.getByText("BSc, A school, 1999–2003")).toBeDefined();
    expect(screen.getByRole("link", { name: "A certificate, A body, 2008" })).toHaveProperty("href", "https://example.org/c");
    expect(screen.getByText("Another")).toBeDefined();
    expect(screen.getByText("Chinese (native), English")).toBeDefined();
    expect(screen.getByText("Guangzhou")).toBeDefined();
    expect(screen.getByRole("link", { name: "someone@example.org" })).toHaveProperty("href", "mailto:someone@example.org");
    expect(screen.getByRole("link", { name: "example.org/me" })).toHaveProperty("href", "https://example.org/me/");
    expect(screen.getByRole("img", { name: "At a desk" })).toHaveProperty("width", 400);
  });

  test("does without a name in another script and without an account", () => {
    const { nativeName: _name, github: _github, ...rest } = profile;
    render(<Masthead person={rest} />, { wrapper: MemoryRouter });
    expect(screen.getByRole("heading", { level: 1 }).textContent.trim()).toBe("JinHua Luo");
    expect(labels()).not.toContain("GitHub");
  });

  test("has no row for languages and strengths where there are none", () => {
    render(<Masthead person={{ ...profile, languages: [], strengths: [] }} />, { wrapper: MemoryRouter });
    expect(labels()).toEqual(["Experience", "On record", "GitHub"]);
  });
});
