import {
  Ban,
  DatabaseZap,
  FileQuestionMark,
  FileText,
  KeyRound,
  PowerOff,
  RotateCw,
  ScanText,
} from "lucide-react";
import { useState } from "react";
import type { EntityRef } from "@/lib/model";
import type { WantedScope } from "@/lib/sites/access";
import { EmptyState } from "../EmptyState";
import { NoDatasets } from "../NoDatasets";
import type { PageView } from "./popup-api";

export interface PageActions {
  requestAccess: () => void;
  /** Reads the page until it changes to another address. */
  readOnce: () => void;
  /** The same for a page that was open before; one that cannot be read as it is is loaded again. */
  readUnread: () => Promise<void>;
  setScope: (scope: WantedScope) => void;
  setEnabled: (on: boolean) => void;
  setSite: (site: string, rule: "off" | "on" | "always") => void;
  /** Scrolls the page to an entity's mark, by number. */
  scrollTo: (ref: EntityRef, index: number) => void;
  openOptions: () => void;
}

/** The name of a page that has no site. */
const THIS_SITE = "this site";

interface NoticeProps {
  page: PageView;
  actions: PageActions;
}

/** Says why no name is listed for the page, and what to do. */
export function PageNotice({ page, actions }: NoticeProps) {
  const { standing, enabled, siteOn } = page;
  if (standing.kind === "closed") return <Closed />;
  if (!enabled) return <OffEverywhere actions={actions} />;
  if (standing.kind === "no-access") return <NoAccess page={page} actions={actions} />;
  if (standing.kind === "unread") return <Unread page={page} actions={actions} />;
  const { state } = standing.names;
  if (!siteOn || state === "off") return <OffHere page={page} actions={actions} />;
  if (state === "no-datasets") return <NoDatasets onOptions={actions.openOptions} />;
  if (state === "failed") return <NoAnswer actions={actions} />;
  if (state === "not-article") return <NoArticle page={page} actions={actions} />;
  if (state === "pdf") return <Pdf />;
  return (
    <EmptyState icon={ScanText} title="No known name on this page">
      None of its companies, public bodies or places is in your datasets.
    </EmptyState>
  );
}

function Closed() {
  return (
    <EmptyState icon={Ban} title="This page is closed to extensions">
      The browser keeps its own pages, extension stores and files to itself. Open a news article, or search
      above.
    </EmptyState>
  );
}

function OffEverywhere({ actions }: Pick<NoticeProps, "actions">) {
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

const UNLISTED =
  "It is not among the news sites that Entente reads by itself. Let it read this page or site: ";
/** What the browser lets Entente read so far, and what would help. */
const ACCESS: Record<PageView["scope"], string> = {
  none: "The browser has not let Entente read the news sites yet. Let it read this page or site, or all of them below: ",
  some: "The browser lets Entente read some of the news sites only. Let it read this page or site, or all news sites below: ",
  news: UNLISTED,
  everything: UNLISTED,
};

function NoAccess({ page: { site = THIS_SITE, scope }, actions }: NoticeProps) {
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
      {ACCESS[scope]}
      the text stays on your machine.
    </EmptyState>
  );
}

function Unread({ page: { site = THIS_SITE }, actions }: NoticeProps) {
  const [tried, setTried] = useState(false);
  const read = () => void actions.readUnread().then(() => setTried(true));
  return (
    <EmptyState
      icon={RotateCw}
      title="Not read yet"
      actions={<Action primary label="Read it now" onClick={read} />}
    >
      {tried
        ? "The browser let nothing be read here so far. If the page did not load, try again when it does."
        : `The page was opened before Entente could read ${site}, or it did not load.`}
    </EmptyState>
  );
}

function OffHere({ page: { site }, actions }: NoticeProps) {
  return (
    <EmptyState
      icon={PowerOff}
      title={`Off on ${site ?? THIS_SITE}`}
      actions={
        site !== undefined && (
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

function NoAnswer({ actions }: Pick<NoticeProps, "actions">) {
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

function NoArticle({ page: { site }, actions }: NoticeProps) {
  return (
    <EmptyState
      icon={FileQuestionMark}
      title="Not an article"
      actions={
        site !== undefined && (
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

function Pdf() {
  return (
    <EmptyState icon={FileText} title="This page is a PDF">
      The browser keeps its text to itself. To read it as a release, save the PDF and drop the file on the
      review page.
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
