import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import type { EntityRef } from "@/lib/model";
import type { Route } from "@/lib/search/routes";
import { ProblemNote } from "../ProblemNote";
import type { PageActions } from "./PageNotice";
import { PagePanel } from "./PagePanel";
import type { PageView, PopupApi } from "./popup-api";
import { ReadAsRelease } from "./ReadAsRelease";
import { SiteSwitches } from "./SiteSwitches";
import type { Router } from "./use-route";

interface Props {
  api: PopupApi;
  /** Something else is in front. */
  hidden: boolean;
  view: "page" | "search";
  /** The query that the search had last. */
  typed: string;
  page: PageView | undefined;
  /** For each entity of the page, its tie to the others. */
  lines: ReadonlyMap<EntityRef, string>;
  /** The number of names. */
  count: number;
  actions: PageActions;
  /** Why the last action failed. */
  problem: string | undefined;
  /** The search results. */
  results: ReactNode;
  go: Router["go"];
}

/** The tabs: the names on the page with its actions, and the search results. */
export function HomeTabs({
  api,
  page,
  lines,
  actions,
  problem,
  view,
  count,
  results,
  hidden,
  typed,
  go,
}: Props) {
  return (
    <Tabs.Root
      className="home"
      render={<main />}
      hidden={hidden}
      value={view}
      onValueChange={(next: Route["view"]) =>
        go(next === "search" ? { view: next, query: typed } : { view: "page" }, { replace: true })
      }
    >
      <Tabs.List className="tabs">
        <Tabs.Tab className="tab" value="page">
          This page {count > 0 && <span className="badge num">{count}</span>}
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
            onOpen={(ref) => go({ view: "entity", ref })}
          />
        </div>
        {page && page.standing.kind !== "closed" && (
          <>
            <ReadAsRelease api={api} />
            <ProblemNote problem={problem} className="note bad" />
            <SiteSwitches page={page} actions={actions} />
          </>
        )}
      </Tabs.Panel>
      <Tabs.Panel className="panel scroll" value="search">
        {results}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
