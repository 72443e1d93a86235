/** From which frame of a tab an article is taken, with the browser's part played by a fake. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CapturedArticle } from "@/entrypoints/capture";

interface Frame {
  text: string;
  isArticle?: boolean;
  names?: number;
}
/** By number; 0 is the page. While one of them loads for ever the browser does not answer. */
let frames: Record<number, Frame & { isLoading?: boolean }> = {};
let reported: number[] = [];

interface Injection {
  target: { frameIds?: number[]; allFrames?: boolean };
}

async function executeScript({ target }: Injection) {
  const ids = target.allFrames ? Object.keys(frames).map(Number) : (target.frameIds ?? [0]);
  if (ids.some((id) => frames[id]?.isLoading)) await new Promise(() => undefined);
  return ids.map((frameId) => {
    const frame = frames[frameId];
    if (!frame) throw new Error("No frame with this id.");
    const { text, isArticle = false } = frame;
    return { frameId, result: { url: "https://example.com/", title: "", text, isArticle } };
  });
}

async function sendMessage(_tab: number, _message: unknown, { frameId }: { frameId: number }) {
  const { names } = frames[frameId] ?? {};
  if (names === undefined) throw new Error("Could not establish connection.");
  return { ok: true, value: { state: "on", url: "", names: Array.from({ length: names }, () => ({})) } };
}

vi.doMock("wxt/browser", () => ({
  browser: {
    scripting: { executeScript },
    tabs: { sendMessage },
    storage: { session: { get: async (key: string) => ({ [key]: reported }) } },
  },
}));
const { captureArticle } = await import("@/entrypoints/background/capture-article");

const { default: capture } = await import("@/entrypoints/capture");

const textOf = (captured: CapturedArticle | undefined) => captured?.text;

beforeEach(() => {
  frames = {};
  reported = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the frame whose names the popup lists, and not the page around it", async () => {
  frames = { 0: { text: "Shell", names: 0 }, 5: { text: "Story", names: 3 } };
  reported = [5];
  expect(textOf(await captureArticle(1))).toBe("Story");
});

test("the page, where names are on it and in a frame", async () => {
  frames = { 0: { text: "Story", isArticle: true, names: 2 }, 5: { text: "Comments", names: 3 } };
  reported = [5];
  expect(textOf(await captureArticle(1))).toBe("Story");
});

test("the page, where the frame with the names is gone or empty", async () => {
  frames = { 0: { text: "Shell", names: 0 }, 5: { text: " ", names: 3 } };
  reported = [5];
  expect(textOf(await captureArticle(1))).toBe("Shell");
});

test("where nobody is named, the longest article in a frame of a page that is none", async () => {
  frames = {
    0: { text: "Shell", names: 0 },
    4: { text: "An advert that is longer than anything else on this page" },
    5: { text: "A story", isArticle: true },
    6: { text: "A longer story", isArticle: true },
  };
  expect(textOf(await captureArticle(1))).toBe("A longer story");
  frames[0] = { text: "Told", isArticle: true, names: 0 };
  expect(textOf(await captureArticle(1))).toBe("Told");
});

test("the frame in which it was asked for, where that holds an article", async () => {
  frames = { 0: { text: "Story", isArticle: true, names: 2 }, 5: { text: "Beside", isArticle: true } };
  expect(textOf(await captureArticle(1, 5))).toBe("Beside");
  frames[5] = { text: "An advert" };
  expect(textOf(await captureArticle(1, 5))).toBe("Story");
  expect(textOf(await captureArticle(1, 9))).toBe("Story");
});

test("the page, where a frame loads for ever", async () => {
  frames = { 0: { text: "Shell" }, 5: { text: "Story", isArticle: true }, 6: { text: "", isLoading: true } };
  vi.useFakeTimers();
  const captured = captureArticle(1, 6);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(textOf(await captured)).toBe("Shell");
});

test("nothing, where the browser lets nobody in", async () => {
  expect(await captureArticle(1)).toBeUndefined();
});

test("nothing of a PDF, whose text the page around it does not hold", () => {
  vi.stubGlobal("document", { contentType: "application/pdf" });
  expect(capture.main()).toBeNull();
});
