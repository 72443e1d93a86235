import { browser } from "wxt/browser";

/** The tab that the popup is about; none where the popup itself is open in a tab. */
export interface Subject {
  tabId?: number;
  /** A private window leaves nothing behind. */
  isPrivate: boolean;
}

/** The tab named in `?tab=`, else the active one. */
export async function popupSubject(): Promise<Subject> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null && /^\d+$/.test(named)) {
    const tab = await browser.tabs.get(Number(named)).catch(() => undefined);
    return { tabId: Number(named), isPrivate: tab?.incognito ?? false };
  }
  const own = await browser.tabs.getCurrent();
  if (own) return { isPrivate: own.incognito };
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return { ...(active?.id !== undefined && { tabId: active.id }), isPrivate: active?.incognito ?? false };
}
