/** What a service worker sees, as far as this one looks (Service Workers, W3C); the compiler's library is a page's. */
export interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LifetimeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Clients {
  claim(): Promise<void>;
  get(id: string): Promise<unknown>;
  matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly { readonly id: string }[]>;
}

interface Registration {
  /** Workers of a newer release, being filled and ready to begin. */
  readonly installing: unknown;
  readonly waiting: unknown;
}

export interface Scope {
  readonly caches: CacheStorage;
  readonly clients: Clients;
  readonly registration: Registration;
  readonly location: { readonly origin: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", listen: (event: LifetimeEvent) => void): void;
  addEventListener(type: "fetch", listen: (event: RequestEvent) => void): void;
}
