/** The starter dataset: at the first start, and a newer one after an update. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { loadStarter } from "@/entrypoints/background/starter";
import { writeNativeJson } from "@/lib/formats/native-json";
import { forgetLoss, lossFound } from "@/lib/settings/loss";
import { Library } from "@/lib/store";
import { dataset, party } from "../ties/sample";

vi.mock("wxt/browser", async () => ({ browser: (await import("wxt/testing/fake-browser")).fakeBrowser }));

const starter = (version: string, name = "Quux") => {
  const made = dataset("starter", { parties: [party("a", name)] });
  return { ...made, info: { ...made.info, version } };
};
let count = 0;
let library: Library;

/** Starts a version of the extension, with a starter in its package. */
async function start(extension: string, version: string): Promise<string[]> {
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({
    manifest_version: 3,
    name: "Entente",
    version: extension,
  });
  vi.stubGlobal("fetch", async () => new Response(writeNativeJson(starter(version))));
  await loadStarter(library);
  return (await library.list()).map(({ info }) => info.version);
}

beforeEach(() => {
  fakeBrowser.reset();
  library = new Library(`starter-${count++}`);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  library.close();
});

it("comes at the first start, and a newer one with an update", async () => {
  expect(await start("1", "2026.9.1")).toEqual(["2026.9.1"]);
  expect(await start("2", "2026.11")).toEqual(["2026.11"]);
  expect(await start("3", "2026.11.1")).toEqual(["2026.11.1"]);
});

it("stays switched off over an update, and away where it was removed", async () => {
  await start("1", "2026.9.1");
  await library.setEnabled("starter", false);
  await start("2", "2026.11.1");
  expect(await library.list()).toMatchObject([{ enabled: false, info: { version: "2026.11.1" } }]);
  await library.remove("starter");
  expect(await start("3", "2027.1.1")).toEqual([]);
});

it("comes again where the browser has lost the database, which is told until the user has read it", async () => {
  await start("1", "2026.9.1");
  await library.remove("starter");
  expect(await start("1", "2026.9.1")).toEqual([]);
  expect(await lossFound()).toBeUndefined();
  library.close();
  library = new Library(`starter-${count++}`);
  expect(await start("1", "2026.9.1")).toEqual(["2026.9.1"]);
  expect(await lossFound()).toMatch(/^20\d\d-/);
  await forgetLoss();
  await start("1", "2026.9.1");
  expect(await lossFound()).toBeUndefined();
});

it.each(["2027.6.1", "2026.11.1", "2026.11.1.1", "2026.11.1 corrected"])(
  "leaves version %s alone, which is not older",
  async (version) => {
    await start("1", "2026.9.1");
    await library.import(starter(version, "Quux corrected"));
    expect(await start("2", "2026.11.1")).toEqual([version]);
    expect((await library.read("starter")).parties[0]?.names[0]?.text).toBe("Quux corrected");
  },
);
