/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the built site will live, as the build's SITE_URL says. */
  readonly SITE_URL: string;
  /** Whether PDF files stand beside the pages. */
  readonly PDF: boolean;
  /** In the service worker: what it stores. */
  readonly RELEASE: import("./offline/release.ts").Release;
}
