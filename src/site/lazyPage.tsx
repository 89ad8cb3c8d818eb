import { createElement, type ComponentType, type ReactNode } from "react";
import { once } from "../projects/once.ts";

/** A component whose code is a file of its own. Once loaded it is drawn at once, without suspending. */
export interface LazyPage<Props> {
  (props: Props): ReactNode;
  /** Fetches the code; a failure is forgotten, so that the next call tries again. */
  preload(): Promise<unknown>;
}

export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  const { load: preload, read } = once(load);
  const Page = (props: Props): ReactNode => createElement(read(""), props);
  return Object.assign(Page, { preload: () => preload("") });
}
