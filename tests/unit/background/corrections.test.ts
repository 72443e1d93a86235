/** What is kept of "not this one", with the browser's part played by a fake. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Library, Overlay } from "@/lib/store";

vi.mock("wxt/browser", () => ({
  browser: {
    runtime: { sendMessage: async () => undefined },
    tabs: { query: async () => [] },
  },
}));
const { Corrections } = await import("@/entrypoints/background/corrections");

const SAID = {
  ref: "demo/party/catl",
  name: "CATL",
  surface: "CATL",
  url: "https://www.example-news.com/an-article",
} as const;

let library: Library;
let overlay: Overlay;
beforeEach(() => {
  library = new Library();
  overlay = new Overlay();
});
afterEach(async () => {
  for (const { id } of await overlay.rejections()) await overlay.undoRejection(id);
  overlay.close();
  library.close();
});

test.each(["page", "site"] as const)("of a private window no %s is kept", async (scope) => {
  const corrections = new Corrections(library);
  await expect(corrections.reject({ ...SAID, scope }, { isPrivate: true })).rejects.toThrow("private window");
  expect(await overlay.rejections()).toEqual([]);
});

test("what is said of all pages is kept from there too, and no address with it", async () => {
  await new Corrections(library).reject({ ...SAID, scope: "everywhere" }, { isPrivate: true });
  const kept = await overlay.rejections();
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain("example-news");
});

test("are read again where the database failed once", async () => {
  const corrections = new Corrections(library);
  await corrections.reject({ ...SAID, scope: "everywhere" });
  const fails = vi
    .spyOn(Overlay.prototype, "rejections")
    .mockRejectedValueOnce(new Error("The disk failed."));
  await expect(corrections.rejections()).rejects.toThrow("The disk failed.");
  expect(await corrections.rejections()).toHaveLength(1);
  fails.mockRestore();
});

test("of an ordinary window the address is kept", async () => {
  await new Corrections(library).reject({ ...SAID, scope: "page" });
  expect(await overlay.rejections()).toMatchObject([{ scope: "page" }]);
});

test("a name that was added before is not added again, as its undo would take the first back", async () => {
  const corrections = new Corrections(library);
  const added = { ref: SAID.ref, name: SAID.name, text: "Cell maker" };
  const { id } = await corrections.addName(added);
  await expect(corrections.addName({ ...added, text: " Cell maker " })).rejects.toThrow("before");
  await corrections.undoAddName(id);
  expect(await overlay.addedNames()).toEqual([]);
  await expect(corrections.addName(added)).resolves.toMatchObject({ id });
  await corrections.undoAddName(id);
});
