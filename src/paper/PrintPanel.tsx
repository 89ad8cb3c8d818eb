import { selectionPath } from "../app/useSelection.ts";
import { Choices } from "../components/Choices.tsx";
import { PageLink } from "../components/PageLink.tsx";
import { facts } from "../data/index.ts";
import { readProjects } from "../data/known.ts";
import { href } from "../paths.ts";
import { hasModel } from "../projects/models.ts";
import { isEverything, select, withPaper, type Selection } from "../selection/selection.ts";
import { selectionText } from "../selection/text.ts";
import { filesFrom } from "../site/files.ts";
import { countOf, type Page } from "../site/page.ts";
import { printWords as words } from "../words/print.ts";

function Lengths({ selection }: { selection: Selection }) {
  const lengths = [
    [words.full, undefined],
    [words.onePage, "one"],
  ] as const;
  return (
    <Choices title={words.length}>
      {lengths.map(([name, paper]) => (
        <PageLink
          key={name}
          className="choice"
          to={selectionPath(withPaper(selection, paper))}
          {...(selection.paper === paper && { "aria-current": "true" as const })}
        >
          {name}
        </PageLink>
      ))}
    </Choices>
  );
}

/** What will be printed, as a sentence. */
function told(page: Page, selection: Selection | undefined): string {
  if (page.kind === "project") return hasModel(page.project.slug) ? words.sheetWithModel : words.sheet;
  if (!selection) return words.collection(countOf(page));
  const all = facts.count;
  const what = isEverything(selection) ? words.whole(all) : words.part(selectionText(selection), select(readProjects(), selection).length, all);
  return `${what}, ${selection.paper ? words.inLines : words.inFull}`;
}

interface Props {
  readonly id: string;
  readonly page: Page;
  /** What is selected, where the page can be told to print in two lengths. */
  readonly selection?: Selection | undefined;
}

/** What prints, in which length; the printer; and the same in files. */
export function PrintPanel({ id, page, selection }: Props) {
  return (
    <div id={id} className="filter-bar print-panel">
      {selection ? <Lengths selection={selection} /> : null}
      <Choices title={words.prints}>
        <p className="choice" role="status">
          {told(page, selection)}
        </p>
        <button type="button" className="action" onClick={() => setTimeout(print)}>
          {words.now}
        </button>
      </Choices>
      <Choices title={words.files}>
        {filesFrom(page).map(({ path, name }) => (
          <a key={path} className="choice link" href={href(path)}>
            {name}
          </a>
        ))}
      </Choices>
    </div>
  );
}
