import { expect, it, vi } from "vitest";

const sendMessage = vi.fn<() => Promise<unknown>>();
vi.mock("wxt/browser", () => ({ browser: { runtime: { sendMessage } } }));
const { askBackground, MessageError } = await import("@/lib/messages/ask");

it("gives the answer, or the words of what went wrong", async () => {
  sendMessage.mockResolvedValueOnce({ ok: true, value: true });
  expect(await askBackground("ready", {})).toBe(true);
  sendMessage.mockResolvedValueOnce({ ok: false, error: "The disk is full." });
  await expect(askBackground("ready", {})).rejects.toThrow("The disk is full.");
});

it("says in words for the user that the background ended, not in those of the browser", async () => {
  const cause = new Error(
    "A listener indicated an asynchronous response by returning true, but the message channel closed",
  );
  sendMessage.mockRejectedValueOnce(cause);
  const error = await askBackground("ready", {}).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MessageError);
  expect(error).toMatchObject({ message: expect.stringMatching(/ended before it answered/), cause });
});
