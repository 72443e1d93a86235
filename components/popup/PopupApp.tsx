import { Share2 } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { SearchItem } from "@/lib/search/hits";
import { type Route, routeOfItem } from "@/lib/search/routes";
import { Mark } from "../Mark";
import { OptionsButton } from "../OptionsButton";
import { SearchBox } from "../SearchBox";
import { useAttempt } from "../use-attempt";
import { DetailView } from "./DetailView";
import { HomeTabs } from "./HomeTabs";
import { LossLine } from "./LossLine";
import { pageActions } from "./page-actions";
import type { PopupApi } from "./popup-api";
import { LIST_ID, optionId, SearchPanel } from "./SearchPanel";
import { useFocusBehind } from "./use-focus-behind";
import { refsOf, usePage, useTieLines } from "./use-page";
import { useRoute } from "./use-route";
import { useSearch } from "./use-search";

/** The toolbar popup: this page, search, the page of a party or place, the page of an agreement. */
export function PopupApp({ api }: { api: PopupApi }) {
  const { route, go, back } = useRoute();
  const { page, reread } = usePage(api);
  // A failed switch returns to the stored state.
  const { problem, attempt } = useAttempt(reread);
  const lines = useTieLines(api, page);
  const others = useMemo(() => refsOf(page), [page]);
  const field = useRef<HTMLInputElement>(null);

  const home = route.view === "page" || route.view === "search";
  // The view below the details stays alive, and so does what was typed below the other tab.
  const [wasSearch, setWasSearch] = useState(false);
  if (home && wasSearch !== (route.view === "search")) setWasSearch(!wasSearch);
  const [typed, setTyped] = useState("");
  if (route.view === "search" && typed !== route.query) setTyped(route.query);
  const query = wasSearch ? typed : "";
  const choose = (item: SearchItem) => {
    // Something else was opened while Enter waited for its answer.
    if (!home) return;
    const next = routeOfItem(item);
    const same = next.view === "search" && route.view === "search";
    go(next, { replace: same });
    // A completed query is still being typed.
    if (next.view === "search") field.current?.focus();
  };
  const isSearch = wasSearch || !api.page;
  const searching = home && isSearch;
  // The list of recent records changes each time; search results do not.
  const asks = isSearch && (home || query.trim() !== "");
  const search = useSearch(api, asks ? query : undefined, choose);
  const clear = () => {
    search.clearRecent();
    field.current?.focus();
  };
  const isListed = searching && search.groups.length > 0;
  useFocusBehind(home, field);

  const ask = (next: string) => go({ view: "search", query: next }, { replace: route.view === "search" });
  const results = (
    <SearchPanel
      search={search}
      onChoose={choose}
      onTry={(example) => {
        ask(example);
        field.current?.focus();
      }}
      onClear={clear}
      onOptions={api.openOptions}
    />
  );
  return (
    <div className="entente popup">
      <header className="bar">
        <Mark size={20} />
        {home && <h1 className="sr">Entente</h1>}
        <SearchBox
          inputRef={field}
          value={home ? query : ""}
          label="Search names, agreements"
          onChange={ask}
          onKeyDown={searching ? search.onKeyDown : undefined}
          listId={isListed ? LIST_ID : undefined}
          activeId={isListed ? optionId(search.active) : undefined}
        />
        <button
          type="button"
          className="icon-btn"
          aria-label="Explorer"
          title="Explorer: graph, timeline, map and table"
          onClick={() => void openExplorer(api, route)}
        >
          <Share2 aria-hidden="true" />
        </button>
        <OptionsButton onClick={api.openOptions} />
      </header>
      {home && <LossLine api={api} />}
      {api.page ? (
        <HomeTabs
          api={api}
          hidden={!home}
          view={isSearch ? "search" : "page"}
          typed={typed}
          page={page}
          lines={lines}
          count={others.length}
          actions={pageActions(api, attempt)}
          problem={problem}
          results={results}
          go={go}
        />
      ) : (
        <main className="home" hidden={!home}>
          {results}
        </main>
      )}
      {!home && <DetailView api={api} route={route} page={page} go={go} back={back} />}
    </div>
  );
}

async function openExplorer(api: PopupApi, route: Route): Promise<void> {
  const addresses = await import("./explorer-address");
  api.openExplorer(addresses.explorerAddress(route));
}
