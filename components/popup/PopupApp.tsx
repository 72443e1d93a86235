import { Tabs } from "@base-ui/react/tabs";
import { ArrowLeft, Share2 } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import type { EntityRef } from "@/lib/model";
import { Mark } from "../Mark";
import { OptionsButton } from "../OptionsButton";
import { SearchBox } from "../SearchBox";
import { Skeleton } from "../Skeleton";
import { useDatasetRound } from "../use-dataset-round";
import { PagePanel } from "./PagePanel";
import { pageActions } from "./page-actions";
import type { PopupApi } from "./popup-api";
import { ReadAsRelease } from "./ReadAsRelease";
import { type Route, routeOfItem } from "./routes";
import { LIST_ID, optionId, SearchPanel } from "./SearchPanel";
import { SiteSwitches } from "./SiteSwitches";
import { refsOf, usePage, useTieLines } from "./use-page";
import { useRoute } from "./use-route";
import { type Search, type SearchItem, useSearch } from "./use-search";

// Read when they are first gone to: the popup opens sooner without them.
const EntityPage = lazy(async () => ({ default: (await import("./EntityPage")).EntityPage }));
const AgreementPage = lazy(async () => ({ default: (await import("./AgreementPage")).AgreementPage }));

/** The toolbar popup: this page, search, one party's or place's page, one agreement's page. */
export function PopupApp({ api }: { api: PopupApi }) {
  const { route, go, back } = useRoute();
  const { page, reread } = usePage(api);
  const round = useDatasetRound(api.followDatasets);
  const lines = useTieLines(api, page, round);
  const others = useMemo(() => refsOf(page), [page]);
  const field = useRef<HTMLInputElement>(null);

  const home = route.view === "page" || route.view === "search";
  // Behind details the view that they were opened from goes on.
  const behind = useRef<Route>({ view: "page" });
  if (home) behind.current = route;
  const last = behind.current;
  const query = last.view === "search" ? last.query : "";
  const openEntity = (ref: EntityRef) => go({ view: "entity", ref });
  const choose = (item: SearchItem) => {
    // An answer that Enter waited for comes too late once something else was opened.
    if (!home) return;
    const next = routeOfItem(item);
    const same = next.view === "search" && route.view === "search";
    go(next, { replace: same });
    // A query that was completed is typed on.
    if (next.view === "search") field.current?.focus();
  };
  const isSearch = last.view === "search" || !api.hasPage;
  const searching = home && isSearch;
  // What was opened last is another list each time; what was found is not.
  const asks = isSearch && (home || query.trim() !== "");
  const search = useSearch(api, asks ? query : undefined, choose, round);
  const clear = () => {
    search.clearRecent();
    field.current?.focus();
  };
  const actions = pageActions(api, reread);

  // What was left for a page of details has the focus again behind it, and all of the list stands as it stood.
  const left = useRef<Element>(undefined);
  useEffect(() => {
    if (!home) {
      left.current = document.activeElement ?? document.body;
      return;
    }
    document.title = "Entente";
    if (!left.current) return;
    if (left.current instanceof HTMLElement) left.current.focus();
    // It is gone by now, or the popup was opened at the details.
    if (document.activeElement === document.body) field.current?.focus();
    // In a wide tab the window scrolls, and does not stay where it was.
    document.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [home]);

  return (
    <div className="entente popup">
      <header className="bar">
        <Mark size={20} />
        {home && <h1 className="sr">Entente</h1>}
        <SearchBox
          inputRef={field}
          value={home ? query : ""}
          label="Search names, agreements"
          onChange={(next) => go({ view: "search", query: next }, { replace: route.view === "search" })}
          onKeyDown={searching ? search.onKeyDown : undefined}
          {...comboboxOf(search, searching)}
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
      {!api.hasPage ? (
        <main className="home" hidden={!home}>
          <SearchPanel search={search} onChoose={choose} onClear={clear} />
        </main>
      ) : (
        <Tabs.Root
          className="home"
          render={<main />}
          hidden={!home}
          value={isSearch ? "search" : "page"}
          onValueChange={(value: Route["view"]) =>
            go(value === "search" ? { view: "search", query: "" } : { view: "page" }, { replace: true })
          }
        >
          <Tabs.List className="tabs">
            <Tabs.Tab className="tab" value="page">
              This page {others.length > 0 && <span className="badge num">{others.length}</span>}
            </Tabs.Tab>
            <Tabs.Tab className="tab" value="search">
              Search
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel className="panel" value="page" tabIndex={-1}>
            <div className="scroll">
              <PagePanel
                page={page}
                lines={lines}
                actions={actions}
                onScrollTo={actions.scrollTo}
                onOpen={openEntity}
              />
            </div>
            {page && page.standing.kind !== "closed" && (
              <ReadAsRelease onRead={api.readArticle} onPanel={api.openPanel} />
            )}
            {page && page.standing.kind !== "closed" && (
              <SiteSwitches
                page={page}
                onSite={actions.setSite}
                onAccess={actions.requestAccess}
                onScope={actions.setScope}
                onEnabled={actions.setEnabled}
              />
            )}
          </Tabs.Panel>
          <Tabs.Panel className="panel scroll" value="search">
            <SearchPanel search={search} onChoose={choose} onClear={clear} />
          </Tabs.Panel>
        </Tabs.Root>
      )}
      {!home && (
        <main className="detail">
          <nav className="crumb" aria-label="Back">
            <button type="button" className="btn quiet" onClick={back}>
              <ArrowLeft aria-hidden="true" /> Back
            </button>
          </nav>
          <div className="scroll" key={route.ref}>
            <Suspense fallback={<Skeleton lines={8} />}>
              {route.view === "entity" ? (
                <EntityPage
                  api={api}
                  entity={route.ref}
                  others={others}
                  datasets={round}
                  onOpen={openEntity}
                  onOpenAgreement={(ref) => go({ view: "agreement", ref })}
                />
              ) : (
                <AgreementPage
                  api={api}
                  agreement={route.ref}
                  round={round}
                  onOpen={openEntity}
                  onOpenAgreement={(ref) => go({ view: "agreement", ref })}
                />
              )}
            </Suspense>
          </div>
        </main>
      )}
    </div>
  );
}

async function openExplorer(api: PopupApi, route: Route): Promise<void> {
  const { explorerAddress } = await import("./explorer-address");
  api.openExplorer(explorerAddress(route));
}

/** What the field says of the list below it. */
function comboboxOf(search: Search, searching: boolean): { listId?: string; activeId?: string } {
  return searching && search.groups.length > 0 ? { listId: LIST_ID, activeId: optionId(search.active) } : {};
}
