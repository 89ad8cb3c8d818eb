import { createElement, type ComponentType, type ReactNode } from "react";
import { once } from "../projects/once.ts";

/** A component whose code is a file of its own. Once loaded it is drawn at once, without suspending. */
export interface LazyComponent<Props> {
  (props: Props): ReactNode;
  /** Fetches the code; a failure is forgotten, so that the next call tries again. */
  preload(): Promise<unknown>;
}

export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyComponent<Props> {
  const { load: preload, read } = once(load);
  const Lazy = (props: Props): ReactNode => createElement(read(""), props);
  return Object.assign(Lazy, { preload: () => preload("") });
}
