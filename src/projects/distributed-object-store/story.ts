import type { Story } from "../../data/types.ts";

export const story = {
  lead: "An object store keeps whole files as objects, to be reached over HTTP. This one follows the model of Amazon S3.",
  specification: [
    ["API", "RESTful HTTP, served by OpenResty"],
    ["Metadata", "MySQL, master–master"],
    ["Files", "a high-performance file system in Go"],
  ],
  built: [
    "A store in three parts:",
    {
      points: [
        "OpenResty is the API server and offers files as objects over RESTful HTTP.",
        "MySQL, set up master–master, holds the metadata.",
        "Behind them is a high-performance file system written in Go. It takes both huge numbers of small files and big files.",
      ],
    },
  ],
} satisfies Story;
