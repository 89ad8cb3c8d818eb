import { startTransition, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Router, UNSAFE_createBrowserHistory as createBrowserHistory } from "react-router";
import { many } from "../data/index.ts";
import { away } from "../data/known.ts";

/**
 * The router of a browser's history. Another page takes over once it can be drawn, as with react-router's BrowserRouter,
 * in slices that let the reader's clicks through. On a site of many projects a selection is drawn at once instead: its
 * first answer is small (pages/Home.tsx), and slices would have the page painted in between, which takes longer.
 */
export function SiteRouter({ basename, children }: { readonly basename: string; readonly children: ReactNode }) {
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }));
  const [{ location, action }, show] = useState(() => ({ location: history.location, action: history.action }));
  const here = useRef(location.pathname);
  useLayoutEffect(() => {
    here.current = location.pathname;
  });
  // Listens once: while a page takes over by a view transition, its effects come later than the page is seen.
  useLayoutEffect(
    () =>
      history.listen((next) => {
        if (many && !away() && next.location.pathname === here.current) show(next);
        else startTransition(() => show(next));
      }),
    [history],
  );
  return (
    <Router basename={basename} location={location} navigationType={action} navigator={history}>
      {children}
    </Router>
  );
}
