import { expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => ({ browser: {} }));
const { webAddress } = await import("@/entrypoints/options/fetch-source");

it.each([
  ["somewhere", "no web address"],
  ["ftp://data.example/a.json", "https:// or http://"],
  ["https://user:secret@data.example/a.json", "user name or a password"],
  ["https://user@data.example/a.json", "user name or a password"],
])("%s is refused before anything is kept of it", (text, words) => {
  expect(() => webAddress(text)).toThrow(words);
});

it("takes any other address on the web", () => {
  expect(webAddress("https://data.example/a.json?b=@").href).toBe("https://data.example/a.json?b=@");
});
