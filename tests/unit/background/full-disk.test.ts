/** What the background does where the disk has no room: nothing that was there fails for it, and nobody is refused in silence. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { writeNativeJson } from "@/lib/formats/native-json";
import { storageKey } from "@/lib/settings/settings";
import { Library } from "@/lib/store";
import { dataset, party } from "../ties/sample";

const held = vi.hoisted(() => ({ titles: new Map<number | undefined, string>(), badges: [] as string[] }));
/** What was asked for in the menu of a page; set when the background listens. */
const menu = vi.hoisted(() => ({ click: (_tab: { id: number }) => undefined as unknown }));

vi.mock("wxt/browser", async () => {
  const { fakeBrowser: fake } = await import("wxt/testing/fake-browser");
  return {
    browser: Object.assign(Object.create(fake), {
      action: {
        setTitle: async ({ tabId, title }: { tabId?: number; title: string }) =>
          held.titles.set(tabId, title),
        setBadgeText: async ({ text }: { text: string }) => held.badges.push(text),
        setBadgeBackgroundColor: async () => undefined,
      },
      contextMenus: {
        onClicked: {
          addListener: (hear: (info: object, tab: object) => void) => {
            menu.click = (tab) => hear({ menuItemId: "read-as-release" }, tab);
          },
        },
      },
      tabs: {
        query: async () => [{ id: 7 }],
        get: async (id: number) => ({ id }),
        sendMessage: async () => undefined,
      },
    }),
  };
});
vi.mock("@/entrypoints/background/capture-article", () => ({ captureArticle: async () => undefined }));
const { KnowledgeSession } = await import("@/entrypoints/background/knowledge-session");
const { runCommand } = await import("@/entrypoints/background/commands");
const { offerInContextMenu } = await import("@/entrypoints/background/read-article");

/** A disk with so many bytes free, as the browser tells of it. */
const leave = (bytes: number) =>
  vi.stubGlobal("navigator", {
    storage: { estimate: async () => ({ usage: 1_000_000, quota: 1_000_000 + bytes }) },
    locks: { request: (_name: string, ...rest: unknown[]) => (rest.at(-1) as () => unknown)() },
  });

const starter = (version: string) => {
  const made = dataset("starter", { parties: [party("a", "Quux")] });
  return { ...made, info: { ...made.info, version } };
};

function install(extension: string, version: string): void {
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({
    manifest_version: 3,
    name: "Entente",
    version: extension,
  });
  vi.stubGlobal("fetch", async () => new Response(writeNativeJson(starter(version))));
}

const PAGE = { url: "https://www.example-news.com/a", title: "A" };
const namesIn = async (session: InstanceType<typeof KnowledgeSession>) =>
  (await session.find(PAGE, ["Quux signs."])).entities.map(({ name }) => name);

beforeEach(() => {
  fakeBrowser.reset();
  held.titles.clear();
  held.badges.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

// First: the database is not there yet.
it("a first start that found no room is made again at the next question", async () => {
  leave(1_000);
  install("1", "2026.9.1");
  const session = new KnowledgeSession();
  await expect(namesIn(session)).rejects.toThrow("no more space");
  leave(1_000_000_000);
  expect(await namesIn(session)).toEqual(["Quux"]);
});

it("still marks with the datasets that are here when an update brings a newer starter", async () => {
  leave(1_000_000_000);
  install("1", "2026.9.1");
  expect(await namesIn(new KnowledgeSession())).toEqual(["Quux"]);
  leave(1_000_000);
  install("2", "2026.11.1");
  expect(await namesIn(new KnowledgeSession())).toEqual(["Quux"]);
  leave(1_000_000_000);
  await new KnowledgeSession().ready();
  const library = new Library();
  expect((await library.list()).map(({ info }) => info.version)).toEqual(["2026.11.1"]);
  library.close();
});

it("says on the icon that all marks could not be switched by key", async () => {
  leave(1_000);
  await runCommand("toggle-marks");
  expect(await fakeBrowser.storage.local.get(storageKey("enabled"))).toEqual({});
  expect(held.titles.get(7)).toMatch(/^Entente: The disk is full/u);
  expect(held.badges).toEqual(["!"]);
});

it("says on the icon of its tab that an article could not be put into the queue", async () => {
  leave(1_000);
  offerInContextMenu();
  menu.click({ id: 3 });
  await expect.poll(() => held.titles.get(3)).toMatch(/^Entente: The browser has no more space/u);
});
