// @vitest-environment jsdom
import { expect, test } from "vitest";
import { layOut } from "./layOut.ts";

const whole = (): number => document.querySelectorAll(".section.whole").length;

test("lays out one section at a time, then says so; what is shown later is whole from the start", async () => {
  document.body.innerHTML = '<section class="section"></section><section class="other"></section><section class="section"></section>';
  const steps: number[] = [];
  const seen = new MutationObserver((records) => steps.push(...records.map(whole)));
  seen.observe(document.body, { subtree: true, attributeFilter: ["class"] });
  await new Promise<void>((done) => layOut(done));
  seen.disconnect();
  expect(steps).toEqual([1, 2]);
  expect(document.documentElement.classList).toContain("whole");
  expect(document.querySelector(".other.whole")).toBeNull();
});

test("a page without such sections is done too", async () => {
  document.body.innerHTML = "<p></p>";
  await new Promise<void>((done) => layOut(done));
  expect(document.documentElement.classList).toContain("whole");
});
