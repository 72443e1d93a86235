/** What the tests of subscriptions share: a server, the browser's storage, and versions of a dataset that it has. */
import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, vi } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import type { Dataset } from "@/lib/model";
import { deltaLines } from "@/lib/subscriptions/delta";
import { dataset, party } from "../ties/sample";

/** What the browser has stored for the extension. */
export const storage = new Map<string, unknown>();
/** The alarms that are set, each with how. */
export const alarms = new Map<string, object>();
/** The addresses to which the user took access back. */
export const closed = new Set<string>();
vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(storage.get(key)) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) storage.set(key, structuredClone(value));
        },
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => !origins.some((one) => closed.has(one)),
    },
    alarms: {
      get: async (name: string) => (alarms.has(name) ? { name } : undefined),
      create: (name: string, how: object) => alarms.set(name, how),
      clear: async (name: string) => alarms.delete(name),
      onAlarm: { addListener: () => undefined },
    },
    runtime: { getPlatformInfo: async () => ({}) },
  },
}));
const { Subscriptions } = await import("@/entrypoints/background/subscriptions");
const { shownSubscriptions } = await import("@/entrypoints/options/shown-subscriptions");
export const { Library } = await import("@/lib/store");

export const SITE = "https://data.example/";
export const FEED = `${SITE}feed.json`;
export const PLAIN = `${SITE}set.json`;

/** What the server has, by address. */
export const files = new Map<string, { body: string | Uint8Array<ArrayBuffer>; etag?: string }>();
/** The addresses that were asked for, from the site on. */
export const asked: string[] = [];
export let library = new Library();
export let subscriptions = new Subscriptions(() => undefined);

beforeEach(() => {
  vi.stubGlobal("fetch", async (url: string, { headers }: { headers: Record<string, string> }) => {
    const file = files.get(url);
    if (!file) return new Response(null, { status: 404 });
    const isKnown = file.etag !== undefined && headers["If-None-Match"] === file.etag;
    asked.push(url.slice(SITE.length));
    if (isKnown) return new Response(null, { status: 304 });
    return new Response(file.body, { headers: file.etag === undefined ? {} : { ETag: file.etag } });
  });
  library = new Library();
  subscriptions = new Subscriptions(() => undefined);
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const { info } of await library.list()) await library.remove(info.id);
  await library.settle();
  library.close();
  for (const map of [files, storage, closed, alarms]) map.clear();
  asked.length = 0;
});

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Comes between the extension and the server, whose own fetch `answer` is given too. Gives what steps aside again. */
export function interceptFetch(
  answer: (fetch: Fetch, ...asked: Parameters<Fetch>) => Promise<Response>,
): () => void {
  const fetch: Fetch = globalThis.fetch;
  vi.stubGlobal("fetch", (...asked: Parameters<Fetch>) => answer(fetch, ...asked));
  return () => void vi.stubGlobal("fetch", fetch);
}

/** The answer of a server that never ends one; whoever asked may stop waiting for it. */
export const neverAnswered = ({ signal }: RequestInit) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

export const version = (number: string, ...names: string[]): Dataset => {
  const made = dataset("set", { parties: names.map((name) => party(name.toLowerCase(), name)) });
  return { ...made, info: { ...made.info, version: number } };
};
export const ONE = version("1", "Quux");
export const TWO = version("2", "Quux", "Zorb");
export const THREE = version("3", "Quux", "Zorb", "Blorb");

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Puts a version online, with a feed that has a delta from another. */
export async function publish(of: Dataset, from?: Dataset): Promise<void> {
  const whole = new Uint8Array(gzipSync(writeNativeJson(of)));
  files.set(`${SITE}${of.info.version}.gz`, { body: whole });
  const deltas: object[] = [];
  if (from) {
    let lines = "";
    for await (const line of deltaLines(sourceOfDataset(from), sourceOfDataset(of))) lines += line;
    const url = `${from.info.version}-to-${of.info.version}`;
    files.set(`${SITE}${url}`, { body: lines });
    const fromSha256 = sha256(new Uint8Array(gzipSync(writeNativeJson(from))));
    deltas.push({ from: from.info.version, fromSha256, url, sha256: sha256(lines) });
  }
  const { id, version } = of.info;
  const feed = { format: "entente-feed/1", dataset: id, version, url: `${version}.gz` };
  files.set(FEED, { body: JSON.stringify({ ...feed, sha256: sha256(whole), deltas }) });
}

/** The names of the parties that the library has of the dataset. */
export const names = async () => (await library.read("set")).parties.map((one) => one.names[0]?.text);
/** The first subscription, as the options show it. */
export const shown = async () => (await shownSubscriptions(library).ask())[0];
