import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackgroundRequest } from "@/lib/messages/protocol";

const sendMessage = vi.fn<() => Promise<unknown>>();
vi.mock("wxt/browser", () => ({ browser: { runtime: { sendMessage } } }));
const { askBackground, askOnce, MessageError } = await import("@/lib/messages/ask");

/** What Chromium says where the worker ended. */
const closed = new Error(
  "A listener indicated an asynchronous response by returning true, but the message channel closed",
);
/** What comes of a question, however long it waits before it is asked again. */
async function outcomeOf(asked: Promise<unknown>): Promise<unknown> {
  const outcome = asked.catch((thrown: unknown) => thrown);
  await vi.runAllTimersAsync();
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

it("gives the answer, or the words of what went wrong", async () => {
  sendMessage.mockResolvedValueOnce({ ok: true, value: true });
  expect(await askBackground("ready", {})).toBe(true);
  sendMessage.mockResolvedValueOnce({ ok: false, error: "The disk is full." });
  await expect(askBackground("ready", {})).rejects.toThrow("The disk is full.");
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it("says in words for the user that the background ended, not in those of the browser", async () => {
  sendMessage.mockRejectedValue(closed);
  const error = await outcomeOf(askBackground("ready", {}));
  expect(error).toBeInstanceOf(MessageError);
  expect(error).toMatchObject({
    message: expect.stringMatching(/ended before it answered/),
    cause: closed,
  });
});

describe("where the background ends between question and answer", () => {
  type Once = Parameters<typeof askOnce>[0];
  /** Every request, so that the compiler asks of a new one whether it may be done twice. */
  const HOW_OFTEN: Readonly<Record<Once, "once"> & Record<Exclude<BackgroundRequest, Once>, "again">> = {
    // These only read.
    find: "again",
    findInKept: "again",
    explain: "again",
    describe: "again",
    agreement: "again",
    search: "again",
    complete: "again",
    zoom: "again",
    articleText: "again",
    // These come to the same when they are done twice.
    keepText: "again",
    loadPopover: "again",
    loadReader: "again",
    report: "again",
    ready: "again",
    datasetsChanged: "again",
    finishRestore: "again",
    setSubscription: "again",
    unsubscribe: "again",
    reject: "again",
    undoReject: "again",
    addName: "again",
    undoAddName: "again",
    readOnce: "again",
    // These do not.
    openEntity: "once",
    readArticle: "once",
    subscribe: "once",
    askSubscription: "once",
    decide: "once",
  };
  const requests = (wanted: "again" | "once") =>
    (Object.keys(HOW_OFTEN) as BackgroundRequest[]).filter((request) => HOW_OFTEN[request] === wanted);
  const ask = (request: BackgroundRequest) =>
    HOW_OFTEN[request] === "once"
      ? askOnce(request as Once, {} as never)
      : askBackground(request as Exclude<BackgroundRequest, Once>, {} as never);

  it.each(requests("again"))("%s is asked once more", async (request) => {
    sendMessage.mockRejectedValueOnce(closed).mockResolvedValueOnce({ ok: true, value: "answer" });
    expect(await outcomeOf(ask(request))).toBe("answer");
    expect(sendMessage.mock.calls[1]).toEqual(sendMessage.mock.calls[0]);
  });

  it.each(requests("once"))("%s is not: it may have been done", async (request) => {
    sendMessage.mockRejectedValueOnce(closed).mockResolvedValueOnce({ ok: true, value: "answer" });
    expect(await outcomeOf(ask(request))).toBeInstanceOf(MessageError);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it("no answer at all counts as its end, and more than once more is not asked", async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ ok: true, value: "answer" });
    expect(await outcomeOf(ask("search"))).toBe("answer");
    sendMessage.mockReset().mockResolvedValue(undefined);
    expect(await outcomeOf(ask("search"))).toMatchObject({ message: expect.stringMatching(/ended/) });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });
});
