import { afterEach, beforeEach, expect, vi } from "vitest";

/** What is drawn is taken away after each test, where a test has a document (`@vitest-environment jsdom`). */
const { cleanup } = typeof document === "undefined" ? { cleanup: () => {} } : await import("@testing-library/react");

/** A warning or an error on the console fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  cleanup();
  expect(vi.mocked(console.error).mock.calls, "console.error").toEqual([]);
  expect(vi.mocked(console.warn).mock.calls, "console.warn").toEqual([]);
  vi.restoreAllMocks();
});
