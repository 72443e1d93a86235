/** The address bar's keyword `ent`: suggestions while the user types, and the chosen page of the popup in a tab. */
import { browser } from "wxt/browser";
import { cut } from "@/lib/model/cut";
import type { SearchHit, SearchReply } from "@/lib/search/hits";
import { MOST_TYPED } from "@/lib/search/query";
import { routeHash, routeOfItem } from "@/lib/search/routes";

/** Browsers show this many at most. */
const SUGGESTIONS = 8;

/** Answers the address bar from a search. */
export function answerAddressBar(search: (query: string, limit: number) => Promise<SearchReply>): void {
  // Some browsers for phones have no such keyword.
  if (!browser.omnibox) return;
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    void search(cut(typed, MOST_TYPED), SUGGESTIONS)
      .then(({ hits, apart, nearest = [] }) =>
        suggest([...hits, ...(apart?.named ?? []), ...nearest].map(suggestionOf)),
      )
      .catch(() => suggest([]));
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    const url = browser.runtime.getURL(`/popup.html${addressOf(entered)}`);
    const opening =
      disposition === "currentTab"
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === "newForegroundTab" });
    // The tab may have been closed in the meantime.
    opening.catch(() => undefined);
  });
}

/** A suggestion that was chosen is an address already; anything else is a query. */
function addressOf(entered: string): string {
  return entered.startsWith("#/") ? entered : routeHash({ view: "search", query: entered });
}

function suggestionOf(hit: SearchHit): { content: string; description: string } {
  const name = hit.type === "entity" || hit.type === "field" ? hit.name : hit.title;
  const met = hit.type === "agreement" && hit.met ? hit.met.map(({ text }) => text) : [];
  return {
    content: routeHash(routeOfItem(hit)),
    description: plain([name, ...met, hit.detail].filter((text) => text !== "").join(" — ")),
  };
}

function plain(text: string): string {
  // Characters that XML forbids: Chromium drops all suggestions where one of them has any.
  const shown = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
  // Chromium reads suggestions as XML; Firefox shows them as they are.
  return import.meta.env.FIREFOX ? shown : shown.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
}
