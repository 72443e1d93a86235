/** What the background does for the library when it is first asked for something. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const held = vi.hoisted(() => ({ isOther: false, settled: 0 }));

vi.mock("wxt/browser", () => ({ browser: {} }));
vi.mock("@/entrypoints/background/starter", () => ({ loadStarter: async () => held.isOther }));
vi.mock("@/entrypoints/background/judge", () => ({}));
vi.mock("@/entrypoints/background/pages", () => ({}));
vi.mock("@/lib/store", () => ({
  Library: class {
    settle = async () => {
      held.settled += 1;
    };
  },
  Overlay: class {},
  PerRevision: class {},
}));
const { KnowledgeSession } = await import("@/entrypoints/background/knowledge-session");

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test.each([
  ["of the same version", false],
  ["of another version", true],
])("what was left behind is swept, at a start %s too", async (_, isOther) => {
  Object.assign(held, { isOther, settled: 0 });
  const session = new KnowledgeSession();
  await session.ready();
  await session.ready();
  await vi.runAllTimersAsync();
  expect(held.settled).toBe(1);
});
