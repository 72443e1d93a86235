import { expect, it, vi } from "vitest";

const sendMessage = vi.fn(async (_message: unknown) => ({ ok: true, value: null }));
vi.mock("wxt/browser", () => ({ browser: { runtime: { sendMessage } } }));
const { describeEntity } = await import("@/lib/messages/ask");
const { BACKGROUND_REQUESTS } = await import("@/lib/messages/protocol");
const { safeParse } = await import("valibot");

it("tells the day of the article", async () => {
  await describeEntity("d/party/a", [], 6, "2025-03-20");
  expect(sendMessage.mock.lastCall?.[0]).toMatchObject({ params: { published: "2025-03-20" } });
});

it("asks in a way that the background takes, however many names the page has", async () => {
  const others = Array.from({ length: 5_000 }, (_, number) => `d/party/${number}` as const);
  await describeEntity("d/party/a", others, 6);
  const asked = sendMessage.mock.lastCall?.[0] as { request: "describe"; params: { others: string[] } };
  expect(safeParse(BACKGROUND_REQUESTS[asked.request].schema, asked.params).success).toBe(true);
  expect(asked.params.others[0]).toBe(others[0]);
});
