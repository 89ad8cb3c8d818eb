import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { current, immutable, patience } from "./answer.ts";
import type { Store } from "./store.ts";

const text = new TextEncoder();
const pages = new Map(["index.html", "projects/gokv/index.html", "404.html"].map((name) => [name, `stored ${name}`]));

/** A store with three pages, the headers of a careful host, and one file of a former release. */
function store(more: Partial<Store> = {}): Store {
  return {
    fill: async () => undefined,
    noteFormer: async () => undefined,
    tidy: async () => undefined,
    file: async (path) => (path === "assets/old.js" ? new Response("old") : undefined),
    keep: async () => undefined,
    packed: async (names) => {
      const name = names.find((one) => pages.has(one));
      if (name === undefined) return undefined;
      const file = { type: "text/html; charset=utf-8", parts: [text.encode(pages.get(name))] };
      return { file, headers: new Headers({ "X-Frame-Options": "DENY" }) };
    },
    ...more,
  };
}

const fetched = vi.fn<typeof fetch>();
const basic = (status: number, body = `network ${status}`): Response =>
  Object.defineProperty(new Response(body, { status }), "type", { value: "basic" });

/** What is answered at a path, as status and text; `waited` is what the event was kept alive for. */
async function answer(path: string, { whole = true, kept = store() } = {}) {
  const waited: Promise<unknown>[] = [];
  const asked = { request: new Request(`https://example.org/${path}`), waitUntil: (work: Promise<unknown>) => void waited.push(work) };
  const response = await current(kept, path, asked, whole);
  await Promise.all(waited);
  return response;
}

const told = async (response: Response): Promise<string> => `${response.status} ${await response.text()}`;

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetched.mockReset();
});

const denied = async (): Promise<never> => {
  throw new DOMException("denied", "SecurityError");
};

const offline = (): void => void fetched.mockRejectedValue(new TypeError("Failed to fetch"));

describe("with the server there", () => {
  test.each([200, 404, 301])("its answer is given, %i", async (status) => {
    fetched.mockResolvedValue(basic(status));
    expect(await told(await answer("projects/gokv/"))).toBe(`${status} network ${status}`);
  });

  test.each([500, 502, 503])("a page is shown from the store where it fails with %i", async (status) => {
    fetched.mockResolvedValue(basic(status));
    expect(await told(await answer("projects/gokv/"))).toBe("200 stored projects/gokv/index.html");
    expect(await told(await answer("nope/"))).toBe(`${status} network ${status}`);
  });

  test("a page is shown from the store when it takes too long; what is not stored is waited for", async () => {
    vi.useFakeTimers();
    fetched.mockImplementation(() => new Promise((done) => setTimeout(() => done(basic(200)), 3 * patience)));
    const [known, unknown] = [answer("projects/gokv/"), answer("nope/")];
    await vi.advanceTimersByTimeAsync(3 * patience);
    expect(await told(await known)).toBe("200 stored projects/gokv/index.html");
    expect(await told(await unknown)).toBe("200 network 200");
  });
});

describe("with the server gone", () => {
  beforeEach(offline);

  test.each(["projects/gokv/", "projects/gokv", "projects/gokv/index.html"])("%s shows the stored page", async (path) => {
    expect(await told(await answer(path))).toBe("200 stored projects/gokv/index.html");
  });

  test("a page has its type, and the headers that guard it", async () => {
    const { headers } = await answer("");
    expect(Object.fromEntries(headers)).toEqual({ "content-type": "text/html; charset=utf-8", "x-frame-options": "DENY" });
  });

  test("an address without a page gets the page for that, and its status", async () => {
    expect(await told(await answer("nope/"))).toBe("404 stored 404.html");
  });

  test("what may exist without being stored is not said to be missing", async () => {
    await expect(answer("resume.pdf")).rejects.toThrow("Failed to fetch");
    await expect(answer("nope/", { whole: false })).rejects.toThrow("Failed to fetch");
  });

  test("a store that fails is none", async () => {
    await expect(answer("", { kept: store({ packed: denied, file: denied }) })).rejects.toThrow("Failed to fetch");
  });
});

describe("a file named by its content", () => {
  const request = new Request("https://example.org/assets/old.js");

  test("comes from the store, though the server has it no more", async () => {
    offline();
    expect(await told(await immutable(store(), "assets/old.js", request))).toBe("200 old");
    expect(fetched).not.toHaveBeenCalled();
  });

  test("comes from the server where the store lacks it or fails", async () => {
    fetched.mockImplementation(async () => basic(200));
    expect(await told(await immutable(store(), "assets/new.js", request))).toBe("200 network 200");
    expect(await told(await immutable(store({ file: denied }), "assets/new.js", request))).toBe("200 network 200");
  });
});

describe("a PDF file", () => {
  const keep = vi.fn<Store["keep"]>(async () => undefined);

  afterEach(() => void keep.mockReset());

  test("is stored when it was opened, and nothing else is", async () => {
    fetched.mockImplementation(async () => basic(200));
    const response = await answer("resume.pdf", { kept: store({ keep }) });
    expect(await told(response)).toBe("200 network 200");
    await answer("projects/gokv/", { kept: store({ keep }) });
    expect(keep.mock.calls.map(([path]) => path)).toEqual(["resume.pdf"]);
  });

  test("is not stored when it is an error, and is given though it cannot be stored", async () => {
    fetched.mockResolvedValueOnce(basic(404)).mockResolvedValueOnce(basic(200));
    await answer("resume.pdf", { kept: store({ keep }) });
    expect(keep).not.toHaveBeenCalled();
    keep.mockRejectedValueOnce(new DOMException("full", "QuotaExceededError"));
    expect(await told(await answer("resume.pdf", { kept: store({ keep }) }))).toBe("200 network 200");
  });
});
