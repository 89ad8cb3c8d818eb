/** What the scenarios of this folder ask of a browser; each engine's driver answers it in its own way. */

/** One window of one visitor. Keys are named as in the DOM ("ArrowLeft", "/"). */
export interface Tab {
  /** Opens an address, as from the address bar, and waits until it is loaded. */
  open: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate: (expression: string) => Promise<unknown>;
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Clicks at a point of the window. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** What the engine's own console said since this was last asked, as far as the engine tells. */
  said: () => string[];
}

/** A browser that runs, with a visitor in it. */
export interface Visitor {
  readonly tab: Tab;
  close: () => Promise<void>;
}

/** An engine of this machine. */
export interface Engine {
  readonly name: string;
  /** Starts it, with nothing stored, in a window of 1280 × 800 or near; with scripts switched off where told so. */
  start: (how?: { scripts?: boolean }) => Promise<Visitor>;
}

/** An engine, or how to get it. */
export type Found = Engine | { readonly name: string; readonly missing: string };
