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

test.each<[string, (actions: ReturnType<typeof pageActions>) => void]>([
  ["access is asked for", ({ requestAccess }) => requestAccess()],
  ["the page is read once", ({ readOnce }) => readOnce()],
  ["sites are chosen", ({ setScope }) => setScope("everything")],
  ["all marks are switched", ({ setEnabled }) => setEnabled(false)],
  ["a site is switched", ({ setSite }) => setSite("news.example", "off")],
  ["a mark is gone to", ({ scrollTo }) => scrollTo("a/party/b", 0)],
])("where %s and the browser refuses, what holds is read again", async (_what, act) => {
  const reread = vi.fn();
  act(pageActions(API, reread));
  await vi.waitFor(() => expect(reread).toHaveBeenCalledOnce());
});
