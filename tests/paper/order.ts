/** Whether the text stands in the file as it is read: programs that know nothing of tags take it as it stands. */
import type { Run, Sheet, Tag } from "./read.ts";

const quoted = (run: Run | undefined): string => `“${(run?.text ?? "").trim()}”`;

/** The runs in the order of the tags; a figure's words stand where it is drawn, and are passed over. */
const inTagOrder = (tag: Tag): readonly number[] =>
  tag.role === "Figure" ? [] : tag.children.length === 0 ? tag.runs : [...ownRuns(tag), ...tag.children.flatMap(inTagOrder)];

const ownRuns = (tag: Tag): readonly number[] => {
  const under = new Set(tag.children.flatMap((child) => child.runs));
  return tag.runs.filter((run) => !under.has(run));
};

/** Words that stand in the file before what the tags put ahead of them. */
export function outOfOrder(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ runs, tags }, page) => {
    const order = tags.flatMap(inTagOrder).filter((i) => runs[i]?.text.trim());
    return order.flatMap((at, i) => {
      const before = order[i - 1] ?? -1;
      return at < before ? [`page ${page + 1}: ${quoted(runs[at])} stands before ${quoted(runs[before])}`] : [];
    });
  });
}

/** Marks that stand in the file after the line they begin. */
export function backwards(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ runs }, page) =>
    runs.flatMap((run, i) => {
      const before = runs.slice(0, i).findLast(({ text }) => text.trim());
      const isMark = before?.tagged && !run.tagged && run.text.trim() !== "";
      return isMark && Math.abs(run.y - before.y) < 1 && run.x + run.width <= before.x + 0.5 ? [`page ${page + 1}: ${quoted(run)} stands after ${quoted(before)}`] : [];
    }),
  );
}
