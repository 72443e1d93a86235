import { Tabs } from "@base-ui/react/tabs";
import { ArrowLeft, Settings2 } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { EntityRef } from "@/lib/model";
import type { SearchHit } from "@/lib/search/hits";
import { Mark } from "../Mark";
import { SearchBox } from "../SearchBox";
import { AgreementPage } from "./AgreementPage";
import { EntityPage } from "./EntityPage";
import type { PageActions } from "./PageNotice";
import { PagePanel } from "./PagePanel";
import type { PopupApi } from "./popup-api";
import type { Route } from "./routes";
import { LIST_ID, optionId, SearchPanel } from "./SearchPanel";
import { SiteSwitches } from "./SiteSwitches";
import { refsOf, usePage, useTieLines } from "./use-page";
import { useRoute } from "./use-route";
import { type Search, useSearch } from "./use-search";

/** The toolbar popup: this page, search, one party's or place's page, one agreement's page. */
export function PopupApp({ api }: { api: PopupApi }) {
  const { route, go, back } = useRoute();
  const { page, reread } = usePage(api);
  const lines = useTieLines(api, page);
  const others = useMemo(() => refsOf(page), [page]);
  const field = useRef<HTMLInputElement>(null);

  const query = route.view === "search" ? route.query : "";
  const openEntity = (ref: EntityRef) => go({ view: "entity", ref });
  const choose = (hit: SearchHit) =>
    go(hit.type === "entity" ? { view: "entity", ref: hit.ref } : { view: "agreement", ref: hit.ref });
  const search = useSearch(api, query, choose);
  const actions = pageActions(api, reread);

  const home = route.view === "page" || route.view === "search";
  const searching = route.view === "search" || (home && !api.hasPage);
  useEffect(() => {
    if (home) document.title = "Entente";
  }, [home]);

  return (
    <div className="entente popup">
      <header className="bar">
        <Mark size={20} />
        {home && <h1 className="sr">Entente</h1>}
        <SearchBox
          inputRef={field}
          value={query}
          label="Search parties, places, agreements"
          onChange={(next) => go({ view: "search", query: next }, { replace: route.view === "search" })}
          onKeyDown={searching ? search.onKeyDown : undefined}
          {...comboboxOf(search, searching)}
        />
        <button
          type="button"
          className="icon-btn"
          aria-label="Datasets and settings"
          title="Datasets and settings"
          onClick={api.openOptions}
        >
          <Settings2 aria-hidden="true" />
        </button>
      </header>
      {home && !api.hasPage ? (
        <main className="home">
          <SearchPanel search={search} onChoose={choose} />
        </main>
      ) : home ? (
        <Tabs.Root
          className="home"
          render={<main />}
          value={searching ? "search" : "page"}
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
                onScrollTo={(ref, index) => void api.scrollTo(ref, index)}
                onOpen={openEntity}
              />
            </div>
            {page && page.standing.kind !== "closed" && (
              <SiteSwitches page={page} onSite={actions.setSite} onEnabled={actions.setEnabled} />
            )}
          </Tabs.Panel>
          <Tabs.Panel className="panel scroll" value="search">
            <SearchPanel search={search} onChoose={choose} />
          </Tabs.Panel>
        </Tabs.Root>
      ) : (
        <main className="detail">
          <nav className="crumb" aria-label="Back">
            <button type="button" className="btn quiet" onClick={back}>
              <ArrowLeft aria-hidden="true" /> Back
            </button>
          </nav>
          <div className="scroll" key={route.ref}>
            {route.view === "entity" ? (
              <EntityPage
                api={api}
                entity={route.ref}
                others={others}
                onOpen={openEntity}
                onOpenAgreement={(ref) => go({ view: "agreement", ref })}
              />
            ) : (
              <AgreementPage api={api} agreement={route.ref} onOpen={openEntity} />
            )}
          </div>
        </main>
      )}
    </div>
  );
}

/** What the field says of the list below it. */
function comboboxOf(search: Search, searching: boolean): { listId?: string; activeId?: string } {
  return searching && search.groups.length > 0 ? { listId: LIST_ID, activeId: optionId(search.active) } : {};
}

/** The actions of the page's view; after each the page is read again. */
function pageActions(api: PopupApi, reread: () => void): PageActions {
  return {
    requestAccess: () => void api.requestAccess().then(reread),
    reloadPage: () => void api.reloadPage().then(reread),
    setEnabled: (on) => void api.setEnabled(on).then(reread),
    setSite: (site, rule) => void api.setSite(site, rule).then(reread),
    openOptions: api.openOptions,
  };
}
