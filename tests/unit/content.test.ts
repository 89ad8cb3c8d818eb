import { expect, test } from "vitest";
import { check, describe } from "../../src/data/check.ts";
import { employers } from "../../src/data/employers.ts";
import { profile } from "../../src/data/profile.ts";
import { skills } from "../../src/data/skills.ts";
import type { Story } from "../../src/data/types.ts";
import { projects } from "../../src/projects/index.ts";

const addresses = [
  "postgresql-failover-agent",
  "postgresql-cross-dc-replication",
  "openresty-worker-thread",
  "mysql-proxy",
  "gokv",
  "distributed-object-store",
  "luajit-io",
  "image-server-cluster",
  "diameter-route-agent",
  "gsm-smsc",
  "cdma-ssp",
  "boost-reflection",
  "diameter-stack",
  "sigtran-stack",
  "corba",
  "server-bootstrap-cd",
  "lvs",
  "drbd",
  "u-boot",
  "ibox-livecd",
];

const folderOf = (file: string) => file.split("/").at(-2) ?? "";
const files = Object.keys(import.meta.glob("../../src/projects/*/*"));
const folders = [...new Set(files.map(folderOf))];
const storyFiles = import.meta.glob<Story>("../../src/projects/*/story.ts", { eager: true, import: "story" });
const stories = Object.fromEntries(Object.entries(storyFiles).map(([file, story]) => [folderOf(file), story]));

const highlightFiles = import.meta.glob<string[]>("../../src/projects/*/highlights.ts", {
  eager: true,
  import: "highlights",
});
const highlights = Object.fromEntries(Object.entries(highlightFiles).map(([file, all]) => [folderOf(file), all]));

test("the content has no problem", () => {
  expect(check({ profile, skills, employers, projects, stories, highlights, folders }).map(describe)).toEqual([]);
});

test("every project keeps its address", () => {
  const kept = new Set<string>(projects.map(({ slug }) => slug));
  expect([...kept].toSorted()).toEqual(addresses.toSorted());
});

test("there are sixteen projects and four contributions", () => {
  const contributions = projects.filter(({ kind }) => kind === "contribution");
  expect([projects.length - contributions.length, contributions.length]).toEqual([16, 4]);
});
