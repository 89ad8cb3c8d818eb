import { createElement, use, type ComponentType, type ReactNode } from "react";

/** A component whose code is a file of its own. Once loaded it is drawn at once, without suspending. */
export interface LazyPage<Props> {
  (props: Props): ReactNode;
  /** Fetches the code; a failure is forgotten, so that the next call tries again. */
  preload(): Promise<unknown>;
}

export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const preload = (): Promise<ComponentType<Props>> =>
    (loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  const Page = (props: Props): ReactNode => createElement(loaded ?? use(preload()), props);
  return Object.assign(Page, { preload });
}
