import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { shownQuery, usePaper } from "../app/paper.ts";
import { href, paths, siteUrl } from "../paths.ts";
import { words } from "../words/index.ts";

/** Where a printed page stands on the web, for eyes and for a camera: with what it shows at the moment of printing. */
export function PrintAddress({ path }: { path: string }) {
  const paper = usePaper();
  const [query, setQuery] = useState("");
  useEffect(() => {
    const update = (): void => flushSync(() => setQuery(shownQuery()));
    addEventListener("beforeprint", update);
    return () => removeEventListener("beforeprint", update);
  }, []);
  const url = siteUrl(path) + query;
  return (
    <div className="print-only address">
      <a href={url}>{url}</a>
      {query && paper ? <paper.QrCode url={url} /> : null}
      {query ? null : <img className="qr" src={href(paths.qr(path))} width={96} height={96} alt={words.qr} />}
    </div>
  );
}
