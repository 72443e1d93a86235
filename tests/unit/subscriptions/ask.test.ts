import { describe, expect, it } from "vitest";
import { sha256Of } from "@/lib/formats/sha256";
import { ask } from "@/lib/subscriptions/ask";
import type { Fetch } from "@/lib/subscriptions/download";
import { FEED_FORMAT, parseFeed } from "@/lib/subscriptions/feed";
import { type Subscription, subscribed } from "@/lib/subscriptions/subscription";

const URL_OF = "https://data.example/sets/battery.json";
const NOW = new Date("2026-11-24T10:00:00Z");
const fresh = subscribed(URL_OF, "day", NOW);

interface Served {
  body?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** A server with these files; notes what it was asked. */
function server(files: Record<string, Served>): { fetch: Fetch; asked: [string, Record<string, string>][] } {
  const asked: [string, Record<string, string>][] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push([url, { ...(init.headers as Record<string, string>) }]);
    const file = files[url];
    if (!file) throw new TypeError("Failed to fetch");
    const { body, status = 200, headers = {} } = file;
    return new Response(status === 304 ? null : (body ?? ""), { status, headers });
  };
  return { fetch, asked };
}

const feedOf = (more: object) =>
  JSON.stringify({ format: FEED_FORMAT, dataset: "battery", version: "2", url: "battery-2.json", ...more });
const sum = (text: string) => sha256Of(new Blob([text]));
const feedFor = (file: Served): Record<string, Served> => ({ [URL_OF]: file });

describe("asking for a plain file", () => {
  it("gives the file, its checksum and what the server said of it", async () => {
    const headers = { ETag: '"7"', "Last-Modified": "Tue, 24 Nov 2026 09:00:00 GMT" };
    const { fetch, asked } = server({ [URL_OF]: { body: "{}", headers } });
    const answer = await ask(fresh, fetch);
    expect(answer).toMatchObject({
      kind: "file",
      etag: '"7"',
      modified: headers["Last-Modified"],
      sha256: await sum("{}"),
    });
    expect(answer.kind === "file" && (await answer.content.text())).toBe("{}");
    expect(asked).toEqual([[URL_OF, {}]]);
  });

  it("takes no more than can be checked in memory", async () => {
    const headers = { "Content-Length": "1000000001" };
    const { fetch } = server({ [URL_OF]: { body: "{}", headers } });
    await expect(ask(fresh, fetch)).rejects.toThrow("sends more than 1,000 MB");
  });

  it("tells the server what is here, and takes its word that nothing is new", async () => {
    const { fetch, asked } = server({ [URL_OF]: { status: 304 } });
    const known: Subscription = { ...fresh, etag: '"7"', modified: "Tue, 24 Nov 2026 09:00:00 GMT" };
    expect(await ask(known, fetch)).toEqual({ kind: "unchanged" });
    expect(asked).toEqual([
      [URL_OF, { "If-None-Match": '"7"', "If-Modified-Since": "Tue, 24 Nov 2026 09:00:00 GMT" }],
    ]);
  });

  it("sees by the checksum that a file is the same, where the server does not say it", async () => {
    const { fetch } = server({ [URL_OF]: { body: "{}" } });
    expect(await ask({ ...fresh, sha256: await sum("{}") }, fetch)).toEqual({ kind: "unchanged" });
  });

  it.each([
    [{}, "could not be reached"],
    [feedFor({ status: 404 }), "answered 404"],
    [feedFor({ status: 503 }), "answered 503"],
    [feedFor({ status: 304 }), "nothing of it is here yet"],
  ])("says what went wrong (%#)", async (files, message) => {
    await expect(ask(fresh, server(files).fetch)).rejects.toThrow(message);
  });
});

describe("asking for a feed", () => {
  const FILE = "https://data.example/sets/battery-2.json";
  const DELTA = "https://data.example/sets/1-to-2.jsonl";
  const known: Subscription = {
    ...fresh,
    dataset: { id: "battery", title: "B", version: "1" },
    sha256: "0".repeat(64),
  };
  const feed = async () =>
    feedOf({
      sha256: await sum("whole"),
      deltas: [{ from: "1", url: "1-to-2.jsonl", sha256: await sum("delta") }],
    });

  it("fetches the file that it names", async () => {
    const { fetch, asked } = server({ [URL_OF]: { body: await feed() }, [FILE]: { body: "whole" } });
    expect(await ask(fresh, fetch)).toMatchObject({
      kind: "file",
      dataset: "battery",
      sha256: await sum("whole"),
    });
    expect(asked.map(([url]) => url)).toEqual([URL_OF, FILE]);
  });

  it("is known as one in whatever order its fields stand", async () => {
    const { format, ...others } = JSON.parse(await feed());
    const { fetch } = server({
      [URL_OF]: { body: JSON.stringify({ ...others, format }) },
      [FILE]: { body: "whole" },
    });
    expect(await ask(fresh, fetch)).toMatchObject({ kind: "file", sha256: await sum("whole") });
  });

  it("fetches only the delta from the version that is here", async () => {
    const { fetch, asked } = server({ [URL_OF]: { body: await feed() }, [DELTA]: { body: "delta" } });
    const start = { id: "battery", version: "1", sha256: await sum("old") };
    const answer = { kind: "delta", sha256: await sum("whole"), url: DELTA };
    expect(await ask(known, fetch, { start })).toMatchObject(answer);
    expect(asked.map(([url]) => url)).toEqual([URL_OF, DELTA]);
  });

  it.each([
    ["the delta", "the file that it starts from", "old", "delta"],
    ["the whole file", "another file of the version that the delta starts from", "mended since", "file"],
  ])("fetches %s where %s is here", async (_, __, from, kind) => {
    const delta = { from: "1", fromSha256: await sum(from), url: "1-to-2.jsonl", sha256: await sum("delta") };
    const body = feedOf({ sha256: await sum("whole"), deltas: [delta] });
    const { fetch } = server({ [URL_OF]: { body }, [FILE]: { body: "whole" }, [DELTA]: { body: "delta" } });
    const start = { id: "battery", version: "1", sha256: await sum("old") };
    expect(await ask(known, fetch, { start })).toMatchObject({ kind });
  });

  it.each([
    ["what is here did not come from it", undefined],
    ["another version is here", { id: "battery", version: "0", sha256: "0".repeat(64) }],
    ["another dataset is here", { id: "steel", version: "1", sha256: "0".repeat(64) }],
  ])("fetches the whole file where %s", async (_, start) => {
    const { fetch, asked } = server({ [URL_OF]: { body: await feed() }, [FILE]: { body: "whole" } });
    expect(await ask(known, fetch, { start })).toMatchObject({ kind: "file" });
    expect(asked.map(([url]) => url)).toEqual([URL_OF, FILE]);
  });

  it.each<[string, Served | undefined]>([
    ["is gone", { status: 404 }],
    ["cannot be reached", undefined],
    ["is another than the feed says", { body: "other" }],
  ])("fetches the whole file where the delta %s, and says which it fetched", async (_, served) => {
    const files = {
      [URL_OF]: { body: await feed() },
      [FILE]: { body: "whole" },
      ...(served && { [DELTA]: served }),
    };
    const { fetch, asked } = server(files);
    const start = { id: "battery", version: "1", sha256: await sum("old") };
    expect(await ask(known, fetch, { start })).toMatchObject({ kind: "file", url: FILE });
    expect(asked.map(([url]) => url)).toEqual([URL_OF, DELTA, FILE]);
  });

  it("fetches no whole file where the check was ended while the delta came", async () => {
    const { fetch, asked } = server({ [URL_OF]: { body: await feed() }, [FILE]: { body: "whole" } });
    const stop = new AbortController();
    const stopping: Fetch = (url, init) => {
      if (url === DELTA) stop.abort(new Error("Stopped."));
      init.signal?.throwIfAborted();
      return fetch(url, init);
    };
    const start = { id: "battery", version: "1", sha256: await sum("old") };
    await expect(ask(known, stopping, { start, signal: stop.signal })).rejects.toThrow("Stopped.");
    expect(asked.map(([url]) => url)).toEqual([URL_OF]);
  });

  it("finds its files beside the feed that answered, where the server sent the request on", async () => {
    const files = {
      "https://data.example/sets/v2/feed.json": { body: await feed() },
      "https://data.example/sets/v2/battery-2.json": { body: "whole" },
    };
    const { fetch, asked } = server(files);
    const sentOn: Fetch = async (url, init) => {
      const to = url === URL_OF ? "https://data.example/sets/v2/feed.json" : url;
      return Object.defineProperty(await fetch(to, init), "url", { value: to });
    };
    expect(await ask(fresh, sentOn)).toMatchObject({ kind: "file" });
    expect(asked.map(([url]) => url)).toEqual(Object.keys(files));
  });

  it("fetches nothing where the file that it names is here", async () => {
    const { fetch, asked } = server({ [URL_OF]: { body: await feed() } });
    expect(await ask({ ...known, sha256: await sum("whole") }, fetch)).toEqual({ kind: "unchanged" });
    expect(asked).toHaveLength(1);
  });

  it("refuses a file with another checksum", async () => {
    const { fetch } = server({ [URL_OF]: { body: await feed() }, [FILE]: { body: "something else" } });
    await expect(ask(fresh, fetch)).rejects.toThrow("checksum differs");
  });

  it.each([
    ["{", "no valid JSON"],
    [feedOf({}), "sha256"],
    [feedOf({ sha256: "00" }), "sha256"],
    [feedOf({ sha256: "0".repeat(64), format: "entente-feed/2" }), "format"],
    [feedOf({ sha256: "0".repeat(64), dataset: "a b" }), "dataset"],
    [feedOf({ sha256: "0".repeat(64), url: "https://elsewhere.example/a.json" }), "another site"],
    [feedOf({ sha256: "0".repeat(64), url: "javascript:alert(1)" }), "another site"],
    [feedOf({ sha256: "0".repeat(64), url: "http://data.example/a.json" }), "another site"],
  ])("refuses a feed that is not right (%#)", (text, message) => {
    expect(() => parseFeed(text, URL_OF)).toThrow(message);
  });
});
