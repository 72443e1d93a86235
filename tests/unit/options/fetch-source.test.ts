/** Addresses on the web: which are taken, and how a file is fetched from one. */
import { afterEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => ({ browser: { permissions: { request: async () => true } } }));
const { fetchSource, webAddress } = await import("@/entrypoints/options/fetch-source");

it.each([
  ["somewhere", "no web address"],
  ["", "no web address"],
  ["https://", "no web address"],
  ["javascript:alert(1)", "no web address"],
  ["ftp://data.example/a.json", "https:// or http://"],
  ["https://user:secret@data.example/a.json", "user name or a password"],
  ["https://user@data.example/a.json", "user name or a password"],
])("%s is refused before anything is kept of it", (text, words) => {
  expect(() => webAddress(text)).toThrow(words);
});

it.each([
  ["https://data.example/a.json?b=@", "https://data.example/a.json?b=@"],
  ["http://localhost/a.json", "http://localhost/a.json"],
  ["data.example/a.json", "https://data.example/a.json"],
  ["www.data.example:8443/a.json", "https://www.data.example:8443/a.json"],
  ["https://data.example/a.json#newest", "https://data.example/a.json"],
])("takes %s for an address on the web", (text, href) => {
  expect(webAddress(text).href).toBe(href);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a file is fetched under the last part of its address", async () => {
  vi.stubGlobal("fetch", async () => new Response("x"));
  const { name, content } = await fetchSource(
    "https://data.example/a%20b.json?c",
    new AbortController().signal,
  );
  expect([name, await content.text()]).toEqual(["a b.json", "x"]);
});

it("a server that falls silent is given up", async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    (_address: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
  );
  const fetched = expect(
    fetchSource("https://data.example/a.json", new AbortController().signal),
  ).rejects.toThrow("data.example sent next to nothing for 60 seconds. Try again later.");
  await vi.advanceTimersByTimeAsync(61_000);
  await fetched;
});
