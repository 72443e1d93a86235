import { Ban, DatabaseZap, FileQuestionMark, KeyRound, PowerOff, RotateCw, ScanText } from "lucide-react";
import type { EntityRef } from "@/lib/model";
import type { WantedScope } from "@/lib/sites/access";
import { EmptyState } from "../EmptyState";
import { NoDatasets } from "../NoDatasets";
import type { PageView } from "./popup-api";

export interface PageActions {
  requestAccess: () => void;
  /** Reads the page until it changes to another address. */
  readOnce: () => void;
  setScope: (scope: WantedScope) => void;
  setEnabled: (on: boolean) => void;
  setSite: (site: string, rule: "off" | "on" | "always") => void;
  /** Scrolls the page to an entity's mark, by number. */
  scrollTo: (ref: EntityRef, index: number) => void;
  openOptions: () => void;
}

/** Says why no name is listed for the page, and what to do. */
export function PageNotice({ page, actions }: { page: PageView; actions: PageActions }) {
  const { standing, site = "this site", enabled, siteOn } = page;
  if (standing.kind === "closed") {
    return (
      <EmptyState icon={Ban} title="This page is closed to extensions">
        The browser keeps its own pages, extension stores and files to itself. Open a news article, or search
        above.
      </EmptyState>
    );
  }
  if (!enabled) {
    return (
      <EmptyState
        icon={PowerOff}
        title="Entente is off on all sites"
        actions={<Action primary label="Switch on" onClick={() => actions.setEnabled(true)} />}
      >
        Nothing is read or marked. Search still works.
      </EmptyState>
    );
  }
  if (standing.kind === "no-access") {
    return (
      <EmptyState
        icon={KeyRound}
        title={`No access to ${site}`}
        actions={
          <>
            <Action primary label="Read this page once" onClick={actions.readOnce} />
            <Action label={`Always read ${site}`} onClick={actions.requestAccess} />
          </>
        }
      >
        {page.scope === "some"
          ? "The browser lets Entente read some of the news sites only. Let it read this page or site, or all news sites below: "
          : page.scope === "none"
            ? "The browser has not let Entente read the news sites yet. Let it read this page or site, or all of them below: "
            : "It is not among the news sites that Entente reads by itself. Let it read this page or site: "}
        the text stays on your machine.
      </EmptyState>
    );
  }
  if (standing.kind === "unread") {
    return (
      <EmptyState
        icon={RotateCw}
        title="Not read yet"
        actions={<Action primary label="Read it now" onClick={actions.readOnce} />}
      >
        The page was opened before Entente could read {site}.
      </EmptyState>
    );
  }
  if (!siteOn || standing.names.state === "off") {
    return (
      <EmptyState
        icon={PowerOff}
        title={`Off on ${site}`}
        actions={
          page.site !== undefined && (
            <>
              <Action primary label="Switch on here" onClick={() => actions.setSite(site, "on")} />
              <Action label="Read this page once" onClick={actions.readOnce} />
            </>
          )
        }
      >
        Nothing is read or marked on this site.
      </EmptyState>
    );
  }
  if (standing.names.state === "no-datasets") {
    return <NoDatasets onOptions={actions.openOptions} />;
  }
  if (standing.names.state === "failed") {
    return (
      <EmptyState
        icon={DatabaseZap}
        title="Your datasets did not answer"
        actions={
          <>
            <Action primary label="Try again" onClick={actions.readOnce} />
            <Action label="Open datasets" onClick={actions.openOptions} />
          </>
        }
      >
        No name on this page could be looked up. If it stays so, the options page says why.
      </EmptyState>
    );
  }
  if (standing.names.state === "not-article") {
    return (
      <EmptyState
        icon={FileQuestionMark}
        title="Not an article"
        actions={
          page.site !== undefined && (
            <>
              <Action primary label="Read this page once" onClick={actions.readOnce} />
              <Action label={`Read all of ${site}`} onClick={() => actions.setSite(site, "always")} />
            </>
          )
        }
      >
        This looks like a front page, a list or a tool. Names are marked in articles only, so that the rest
        stays quiet.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ScanText} title="No known name on this page">
      None of its companies, public bodies or places is in your datasets.
    </EmptyState>
  );
}

function Action({
  label,
  onClick,
  primary = false,
}: {
  label: string;
  onClick: () => void;
  primary?: boolean;
}) {
  return (
    <button type="button" className={primary ? "btn primary" : "btn"} onClick={onClick}>
      {label}
    </button>
  );
}
