/** How a parameter of the selection is written in `data-p`: a skill as itself, the others with a prefix. */
export const projectTerms = { skill: "", employer: "e-", kind: "k-" } as const;
