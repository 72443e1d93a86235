import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { download, type Fetch } from "@/lib/subscriptions/download";

const URL_OF = "https://data.example/large.json";
const SECOND = 1_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** Lets the time pass that is said, then all that follows from it happen. */
async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * SECOND);
  await new Promise((resolve) => setImmediate(resolve));
}

/** A server that sends a piece after each pause, in seconds, then nothing more, or the end. */
function slowly(pauses: readonly number[], { ends = true, piece = "x".repeat(10_000) } = {}): Fetch {
  const rest = [...pauses];
  return async (_url, { signal }) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => signal?.addEventListener("abort", () => controller.error(signal.reason)),
      pull: async (controller) => {
        const pause = rest.shift();
        if (pause === undefined) {
          if (ends) controller.close();
          else await new Promise(() => undefined);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pause * SECOND));
        if (!signal?.aborted) controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    return new Response(body);
  };
}

/** A server that never answers. */
const never: Fetch = (_url, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

describe("a download", () => {
  it("may take as long as it takes, as long as something comes", async () => {
    const got = download(URL_OF, slowly([50, 50, 50, 50]));
    for (let at = 0; at < 4; at++) await pass(50);
    expect((await got).content.size).toBe(40_000);
  });

  it("takes no cookies along, says not from where it was asked, and leaves nothing in the browser's cache", async () => {
    const asked: RequestInit[] = [];
    await download(URL_OF, async (_url, init) => {
      asked.push(init);
      return new Response("x");
    });
    expect(asked).toEqual([
      expect.objectContaining({
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        headers: {},
      }),
    ]);
  });

  it("may be small and slow", async () => {
    const got = download(URL_OF, slowly([20, 20], { piece: "x" }));
    for (let at = 0; at < 2; at++) await pass(20);
    expect(await (await got).content.text()).toBe("xx");
  });

  it.each([
    ["falls silent before it answers", never],
    ["falls silent in the middle", slowly([20], { ends: false })],
    ["drips", slowly(Array<number>(100).fill(20), { piece: "x" })],
  ])("is given up where the server %s", async (_, fetch) => {
    const got = expect(download(URL_OF, fetch)).rejects.toThrow(
      "data.example sent next to nothing for 60 seconds",
    );
    for (let at = 0; at < 5; at++) await pass(20);
    await got;
  });

  it("is ended by whoever asked for it, before the answer or in the middle", async () => {
    for (const fetch of [never, slowly([20], { ends: false })]) {
      const asked = new AbortController();
      const got = expect(download(URL_OF, fetch, { signal: asked.signal })).rejects.toThrow(
        "No longer wanted",
      );
      await pass(20);
      asked.abort(new Error("No longer wanted."));
      await got;
    }
  });

  it.each([
    [404, "data.example answered 404 for https://data.example/large.json: there is no such file"],
    [408, "data.example answered 408 for https://data.example/large.json: the request took too long"],
    [429, "data.example answered 429 for https://data.example/large.json: it was asked too often, try again"],
    [503, "data.example answered 503 for https://data.example/large.json: it has trouble of its own"],
  ])("that is refused with %s is told so", async (status, words) => {
    await expect(download(URL_OF, async () => new Response("", { status }))).rejects.toThrow(words);
  });

  it("that is not here yet is never taken for one that has not changed", async () => {
    await expect(download(URL_OF, async () => new Response(null, { status: 304 }))).rejects.toThrow(
      "data.example says that nothing has changed, though nothing of it is here yet.",
    );
  });

  it("that the server breaks off is told so", async () => {
    const broken: Fetch = async () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new TypeError("network error")),
        }),
      );
    await expect(download(URL_OF, broken)).rejects.toThrow("ended in the middle of");
  });

  it("is given up where a server sends more than any dataset has, and no more of it is fetched", async () => {
    let sent = 0;
    let isEnded = false;
    const endless: Fetch = async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            sent += 100_000;
            controller.enqueue(new Uint8Array(100_000));
          },
          cancel: () => {
            isEnded = true;
          },
        }),
      );
    await expect(download(URL_OF, endless, { mostBytes: 3_000_000 })).rejects.toThrow(
      "data.example sends more than 3 MB for https://data.example/large.json, far more than a dataset has. Look at the address; if it is right, download the file yourself",
    );
    expect(isEnded).toBe(true);
    expect(sent).toBeLessThan(4_000_000);
  });

  it("is not begun where the server says that it is so large", async () => {
    let isEnded = false;
    const announced: Fetch = async (_url, { signal }) => {
      signal?.addEventListener("abort", () => {
        isEnded = true;
      });
      return new Response("{}", { headers: { "Content-Length": "4000000001" } });
    };
    await expect(download(URL_OF, announced)).rejects.toThrow("data.example sends more than 4,000 MB");
    expect(isEnded).toBe(true);
  });

  it("that is refused is not fetched to its end", async () => {
    let isEnded = false;
    const refused: Fetch = async (_url, { signal }) => {
      signal?.addEventListener("abort", () => {
        isEnded = true;
      });
      return new Response(new ReadableStream(), { status: 404 });
    };
    await expect(download(URL_OF, refused)).rejects.toThrow("answered 404");
    expect(isEnded).toBe(true);
  });
});
