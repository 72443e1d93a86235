/** Whatever a server answers, what is here stays, and the reason is told in words for the user. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import {
  FEED,
  files,
  interceptFetch,
  library,
  ONE,
  PLAIN,
  publish,
  SITE,
  subscriptions,
  THREE,
  TWO,
} from "./followed";

const text = writeNativeJson(TWO);
const packed = new Uint8Array(gzipSync(text));
const feed = (fields: object) =>
  JSON.stringify({
    format: "entente-feed/1",
    dataset: "set",
    version: "2",
    url: "2.gz",
    sha256: "0".repeat(64),
    ...fields,
  });

beforeEach(async () => {
  files.set(PLAIN, { body: writeNativeJson(ONE) });
  await subscriptions.add(PLAIN, "never");
});

/** Asks again, and expects that nothing has changed but what is told. */
async function expectRefused(): Promise<void> {
  const before = await library.list();
  const { problem = "", dataset } = await subscriptions.ask(PLAIN);
  expect(problem).not.toBe("");
  expect(problem).not.toMatch(/undefined|null|NaN|\[object|is not a function|[A-Z]\w+Error/);
  expect(dataset?.version).toBe("1");
  expect(await library.list()).toEqual(before);
  expect(await library.read("set")).toEqual(ONE);
}

it.each<[string, string | Uint8Array<ArrayBuffer>]>([
  ["nothing", ""],
  ["a page", "<!doctype html><title>Sign in</title>"],
  ["no object", "null"],
  ["a list", "[]"],
  ["an empty object", "{}"],
  ["an object of another sort", '{"error":{"code":429}}'],
  ["brackets without end", `{"dataset":${"[".repeat(100_000)}`],
  ["half of a dataset", text.slice(0, text.length / 2)],
  ["a dataset and more", `${text}]`],
  ["half of what was packed", packed.slice(0, packed.length / 2)],
  ["packed noise", new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5])],
  ["what is no text", new Uint8Array([0x7b, 0xff, 0xfe, 0x22, 0x7d])],
  ["a prototype", text.replace('"parties":', '"__proto__":{"parties":[]},"parties":')],
  ["half of a feed", feed({}).slice(0, 40)],
  ["a feed without a sum", feed({ sha256: "" })],
  ["a feed of another's dataset", feed({ dataset: "../set" })],
  ["a feed that leads elsewhere", feed({ url: "https://elsewhere.example/2.gz" })],
  ["a feed that leads to no web address", feed({ url: "javascript:alert(1)" })],
  ["a feed of a later form", feed({ format: "entente-feed/2" })],
  ["a feed that leads to nothing", feed({ url: "gone.gz" })],
  ["a feed that leads to itself", feed({ url: PLAIN })],
])("%s", async (_, body) => {
  files.set(PLAIN, { body });
  await expectRefused();
});

it.each([204, 206, 304, 400, 401, 404, 408, 429, 500, 503])("status %s", async (status) => {
  const body = [204, 304].includes(status) ? null : "…";
  interceptFetch(async () => new Response(body, { status }));
  await expectRefused();
});

it("noise", async () => {
  const noise = fc.uint8Array({ minLength: 1, maxLength: 300 });
  const cut = fc.tuple(fc.constantFrom(new TextEncoder().encode(text), packed), fc.nat(), noise);
  await fc.assert(
    fc.asyncProperty(cut, async ([whole, at, some]) => {
      const body = new Uint8Array(whole);
      body.set(some.slice(0, body.length), at % Math.max(1, body.length - some.length));
      fc.pre(!body.every((byte, i) => byte === whole[i]));
      files.set(PLAIN, { body });
      const { problem } = await subscriptions.ask(PLAIN);
      if (problem === undefined) return;
      await expectRefused();
    }),
    { numRuns: 30 },
  );
});

it("a delta that is none: the whole file is taken", async () => {
  await publish(ONE);
  await subscriptions.remove(PLAIN);
  expect(await subscriptions.add(FEED, "never")).not.toHaveProperty("problem");
  await publish(TWO, ONE);
  files.set(`${SITE}1-to-2`, { body: "<!doctype html>" });
  expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
  expect(await library.read("set")).toEqual(TWO);
});

it("a delta made from another version: the whole file is taken", async () => {
  await publish(ONE);
  await subscriptions.remove(PLAIN);
  const { sha256 } = JSON.parse(`${files.get(FEED)?.body}`);
  expect(await subscriptions.add(FEED, "never")).not.toHaveProperty("problem");
  await publish(THREE, TWO);
  const { deltas, ...feed } = JSON.parse(`${files.get(FEED)?.body}`);
  const wrong = { ...deltas[0], from: "1", fromSha256: sha256 };
  files.set(FEED, { body: JSON.stringify({ ...feed, deltas: [wrong] }) });
  expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
  expect(await library.read("set")).toEqual(THREE);
});
