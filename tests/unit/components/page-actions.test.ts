import { expect, test, vi } from "vitest";
import { pageActions } from "@/components/popup/page-actions";
import type { PopupApi } from "@/components/popup/popup-api";

const refused = () => Promise.reject(new Error("The browser refuses."));
/** Everything that changes something fails. */
const API = {
  requestAccess: refused,
  readOnce: refused,
  reloadPage: refused,
  setScope: refused,
  setEnabled: refused,
  setSite: refused,
  scrollTo: refused,
} as Partial<PopupApi> as PopupApi;

test.each<[string, (actions: ReturnType<typeof pageActions>) => void, told?: string]>([
  ["access is asked for", ({ requestAccess }) => requestAccess(), "The browser refuses."],
  ["the page is read once", ({ readOnce }) => readOnce(), "The browser refuses."],
  ["an old page is read and loaded again", ({ readUnread }) => readUnread(), "The browser refuses."],
  ["sites are chosen", ({ setScope }) => setScope("everything"), "The browser refuses."],
  ["all marks are switched", ({ setEnabled }) => setEnabled(false), "The browser refuses."],
  ["a site is switched", ({ setSite }) => setSite("news.example", "off"), "The browser refuses."],
  ["a mark is gone to", ({ scrollTo }) => scrollTo("a/party/b", 0)],
])("where %s and the browser refuses, it is told", async (_what, act, told) => {
  const ended = vi.fn();
  act(
    pageActions(API, (change) =>
      change.then(
        () => ended(undefined),
        (error: Error) => ended(error.message),
      ),
    ),
  );
  await vi.waitFor(() => expect(ended.mock.calls).toEqual([[told]]));
});

test("only a page that was open before is loaded again where it cannot be read", async () => {
  const reloadPage = vi.fn(async () => undefined);
  const failed = vi.fn();
  const attempt = (change: Promise<unknown>) => change.then(undefined, failed).then(() => undefined);
  const actions = pageActions({ ...API, reloadPage }, attempt);
  actions.readOnce();
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  expect(reloadPage).not.toHaveBeenCalled();
  actions.readUnread();
  await vi.waitFor(() => expect(reloadPage).toHaveBeenCalledOnce());
  expect(failed).toHaveBeenCalledOnce();
});
