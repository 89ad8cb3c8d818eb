/** What runs in the page that is to be printed. Each function stands alone: only its own text goes to the browser. */
/* oxlint-disable unicorn/consistent-function-scoping -- there is no outer scope there */

/** What a document says of itself. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** As in the root element (BCP 47). */
  readonly language: string;
}

/** A link: where it leads, in full, and what it is called. */
export interface Link {
  readonly url: string;
  readonly name: string;
}

/** Whether the page's model has come to life, if it has one; it does when it is seen, which is seen to. */
export function modelLives(): boolean {
  const model = document.getElementById("model");
  model?.querySelector("figure")?.scrollIntoView();
  return model === null || model.querySelector("button:not(:disabled)") !== null;
}

/** Loads every face and every picture that is shown: on paper, nothing comes later. */
export async function loadAll(): Promise<void> {
  // A face that stands in for another names fonts of the system, which may lack them.
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  const shown = [...document.images].filter((image) => image.checkVisibility());
  for (const image of shown) image.loading = "eager";
  await Promise.all(shown.map((image) => image.decode()));
}

/** Those of the texts that the page does not hold, however their words are spaced. */
export function lacking(texts: readonly string[]): string[] {
  const plain = (text: string): string => text.replaceAll(/\s+/g, " ");
  const held = plain(document.body.textContent);
  return texts.filter((text) => !held.includes(plain(text)));
}

/** Replaces the address of each link by `prefix` and its place in the list that is returned. */
export function numberLinks(prefix: string): Link[] {
  const pictured = (link: Element): string =>
    [...link.querySelectorAll("img, [role=img]")].map((one) => one.getAttribute("alt") ?? one.getAttribute("aria-label")).join(" ");
  return [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link, place) => {
    const { href: url } = link;
    const name = link.getAttribute("aria-label") ?? `${link.innerText} ${pictured(link)}`;
    link.href = prefix + place;
    return { url, name: name.replaceAll(/\s+/g, " ").trim() };
  });
}

/** The headings that are shown, as they are read, each by its text without spaces. */
export function headings(): Record<string, string> {
  const texts = (heading: Element): Text[] => {
    const walk = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let text = walk.nextNode(); text; text = walk.nextNode()) if (text instanceof Text && text.parentElement?.checkVisibility()) found.push(text);
    return found;
  };
  const joined = (parts: Text[], by: string): string => parts.map(({ data }) => data).join(by);
  return Object.fromEntries(
    [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => {
      const all = texts(heading);
      const read = all.filter((text) => !text.parentElement?.closest("[aria-hidden=true]"));
      return [joined(all, "").replaceAll(/\s+/g, ""), joined(read, " ").replaceAll(/\s+/g, " ").trim()];
    }),
  );
}

/** Title and the rest, from the head. */
export function about(): About {
  const meta = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? "";
  return { title: document.title, author: meta("author"), description: meta("description"), language: document.documentElement.lang };
}
