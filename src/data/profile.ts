import type { Profile } from "./types.ts";

/**
 * The person. What the owner may add later (an e-mail address, a photo, a degree) has its
 * optional field in the type; a field that is absent here leaves no empty slot on the site.
 */
export const profile: Profile = {
  name: "JinHua Luo",
  nativeName: { text: "罗锦华", lang: "zh-Hans" },
  role: "Senior programmer",
  headline:
    "Network and database software, from SS7 stacks to PostgreSQL failover.",
  experience: "more than 12 years, as of 2018",
  languages: ["c", "cpp", "lua", "go"],
  strengths: [
    { name: "Linux", skills: ["linux"] },
    { name: "TCP/IP", skills: ["tcp-ip"] },
    { name: "nginx", skills: ["nginx", "openresty"] },
    { name: "PostgreSQL", skills: ["postgresql"] },
    { name: "large-scale clusters", skills: ["large-scale-clusters"] },
  ],
  github: "https://github.com/kingluo",
};
