import { Network, PanelRight, Share2 } from "lucide-react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { addressOf } from "@/lib/explore/address";
import { type ArticleContext, articleContext } from "@/lib/explore/in-article";
import type { PageState } from "@/lib/messages/protocol";
import type { PageName } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { EntityCard } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { AgreementEntry } from "../AgreementEntry";
import { CouldNotLoad } from "../answers/CouldNotLoad";
import { useAnswer } from "../answers/use-answer";
import { copyText } from "../copy-text";
import { EmptyState } from "../EmptyState";
import { GraphView } from "../explorer/GraphView";
import { KindIcon } from "../KindIcon";
import { Mark } from "../Mark";
import { NoDatasets } from "../NoDatasets";
import { Skeleton } from "../Skeleton";
import { NewsSection } from "./NewsSection";
import type { PanelApi, PanelPage } from "./panel-api";

/** The most names to look up for an article: with more, the picture would show nothing. */
const MOST_NAMES = 60;
const MOST_TIES = 200;
const NO_PATH: [] = [];

/** The side panel: the article in context, and what it reports that no dataset has. */
export function PanelApp({ api }: { api: PanelApi }) {
  // Until the first look at the tab, nothing is known of it; afterwards there may be no page in it.
  const [looked, setLooked] = useState<{ page: PanelPage | undefined }>();
  useEffect(() => api.followPage((page) => setLooked({ page })), [api]);
  const page = looked?.page;
  const state = page?.names?.state;
  return (
    <div className="entente side">
      <header className="bar">
        <Mark size={20} />
        <h1 className="side-title grow">This article in context</h1>
      </header>
      <main className="scroll">
        {!looked ? (
          <Skeleton lines={8} label="Reading the page" />
        ) : page?.names && page.names.names.length > 0 ? (
          <Article key={page.key} api={api} page={page} names={page.names.names} />
        ) : (
          <>
            {state === "no-datasets" ? <NoDatasets onOptions={api.openOptions} /> : <Nothing state={state} />}
            {/* A page that is switched off, or no article, is not read. */}
            {page && (state === "on" || state === "no-datasets") && (
              <NewsSection key={page.key} api={api} page={page} />
            )}
          </>
        )}
      </main>
    </div>
  );
}

/** Why nobody is listed, and what to do. */
const NOTHING: Readonly<Record<Exclude<PageState, "no-datasets">, readonly [title: string, text: string]>> = {
  on: ["No known name", "Nobody in this article is in your datasets."],
  off: ["Marks are off here", "Switch them on in the toolbar popup."],
  "not-article": [
    "Not an article",
    "Open an article, or have every page of this site read in the toolbar popup.",
  ],
  pdf: ["This page is a PDF", "The browser keeps its text to itself."],
  failed: [
    "Your datasets did not answer",
    "The toolbar popup tries again, and the options page says what is wrong.",
  ],
};
const NO_ARTICLE = [
  "No article in this tab",
  "Open a news article: who is named in it, and what ties them, shows here.",
] as const;

function Nothing({ state }: { state: keyof typeof NOTHING | undefined }) {
  const [title, text] = state ? NOTHING[state] : NO_ARTICLE;
  return (
    <EmptyState icon={PanelRight} title={title}>
      {text}
    </EmptyState>
  );
}

function Article({ api, page, names }: { api: PanelApi; page: PanelPage; names: readonly PageName[] }) {
  const [chosen, setFocus] = useState<EntityRef>();
  const tiesTitle = useRef<HTMLHeadingElement>(null);
  // The ties may be out of sight, and the pressed button may vanish: the new list takes the focus.
  const showTies = (ref: EntityRef | undefined) => {
    flushSync(() => setFocus(ref));
    tiesTitle.current?.focus();
  };
  const shown = useMemo(() => names.slice(0, MOST_NAMES), [names]);
  const refs = shown.map(({ ref }) => ref);
  const published = page.names?.published;
  // The page is named and not its names: while it grows, everything stays, and so does the place to which one scrolled.
  const answer = useAnswer(
    page.key,
    async () => articleContext(shown, await cardsOf(api, refs, published), published),
    {
      follow: api.followDatasets,
      round: [published, ...refs].join(" "),
    },
  );
  // It may be named no more.
  const focus = names.find(({ ref }) => ref === chosen)?.ref;
  if (answer.state === "failed")
    return <CouldNotLoad failure={answer} title="The names could not be looked up" />;
  if (answer.state === "loading") return <Skeleton lines={8} label="Looking up the names" />;
  const context = answer.value;
  return (
    <>
      {context.ties.length > 0 && (
        <div className="side-graph">
          <GraphView graph={context.graph} focus={focus} path={NO_PATH} onFocus={setFocus} />
        </div>
      )}
      <Ties api={api} context={context} focus={focus} onFocus={showTies} page={page} titleRef={tiesTitle} />
      <NewsSection api={api} page={page} />
      <Names api={api} page={page} names={names} context={context} focus={focus} onFocus={showTies} />
    </>
  );
}

async function cardsOf(
  api: PanelApi,
  refs: readonly EntityRef[],
  published: string | undefined,
): Promise<EntityCard[]> {
  const cards = await Promise.all(refs.map((ref) => api.describe(ref, refs, MOST_TIES, published)));
  return cards.filter((card) => card !== null);
}

interface ContextProps {
  api: PanelApi;
  page: PanelPage;
  context: ArticleContext;
  focus: EntityRef | undefined;
  onFocus: (ref: EntityRef | undefined) => void;
}

function Ties({
  api,
  page,
  context,
  focus,
  onFocus,
  titleRef,
}: ContextProps & { titleRef: RefObject<HTMLHeadingElement | null> }) {
  const ties = context.ties.filter(({ members }) => focus === undefined || members.has(focus));
  const focused = context.graph.nodes.find(({ ref }) => ref === focus);
  return (
    <section aria-label="Ties in this article">
      <div className="section-head">
        <h2 className="label" ref={titleRef} tabIndex={-1}>
          {focused ? `Ties of ${focused.name} here` : "Ties in this article"}
        </h2>
        <span className="num">{countText(ties.length, "agreement")}</span>
      </div>
      {focus !== undefined && (
        <button type="button" className="linklike" onClick={() => onFocus(undefined)}>
          Show all
        </button>
      )}
      {ties.length === 0 ? (
        <p className="note">
          {context.ties.length === 0
            ? "Your datasets hold no agreement between those named here."
            : "No agreement with others named here."}
        </p>
      ) : (
        <ul className="side-ties">
          {ties.map(({ entry, dataset }) => (
            <li key={entry.agreement.ref}>
              <AgreementEntry
                agreement={entry.agreement}
                partners={entry.partners}
                dataset={dataset}
                published={page.names?.published}
                onOpen={api.openEntity}
                onCopy={copyText}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Names({ api, page, names, context, focus, onFocus }: ContextProps & { names: readonly PageName[] }) {
  const ties = new Map(context.graph.nodes.map(({ ref, agreements }) => [ref, agreements]));
  return (
    <section aria-label="Named in this article">
      <div className="section-head">
        <h2 className="label">Named in this article</h2>
        <span className="num">{names.length.toLocaleString("en")}</span>
      </div>
      {names.length > MOST_NAMES && (
        <p className="note">Ties were looked up for the {MOST_NAMES} that stand here most often.</p>
      )}
      <ul className="side-names">
        {names.map(({ ref, kind, name, count }) => (
          <li key={ref}>
            <KindIcon kind={kind} spoken />
            <div className="side-name">
              <button
                type="button"
                className="name"
                title="Show it in the article"
                onClick={() => void api.scrollTo(page.tabId, ref, 0).catch(() => undefined)}
              >
                {name}
              </button>
              <span className="dim num">
                {count.toLocaleString("en")}×{" "}
                {(ties.get(ref) ?? 0) > 0 && `· ${countText(ties.get(ref) ?? 0, "agreement")}`}
              </span>
            </div>
            {ties.has(ref) && (
              <button
                type="button"
                className="icon-btn"
                aria-pressed={ref === focus}
                aria-label={`Ties of ${name}`}
                title="Its ties here"
                onClick={() => onFocus(ref === focus ? undefined : ref)}
              >
                <Network aria-hidden="true" />
              </button>
            )}
            <button
              type="button"
              className="icon-btn"
              aria-label={`${name} in the explorer`}
              title="In the explorer"
              onClick={() => api.openExplorer(addressOf({ view: "graph", query: "", focus: ref, steps: 1 }))}
            >
              <Share2 aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
