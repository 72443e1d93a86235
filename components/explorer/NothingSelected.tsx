import { SearchX, Share2, Unlink } from "lucide-react";
import { lazy, Suspense } from "react";
import type { AgreementRef, EntityRef } from "@/lib/model";
import type { NamedApart, SearchHit } from "@/lib/search/hits";
import { filterText, hasAddress } from "@/lib/search/query";
import { useAnswer } from "../answers/use-answer";
import { EmptyState } from "../EmptyState";
import { apartText } from "../name-words";
import { Skeleton } from "../Skeleton";
import type { ExplorerApi } from "./explorer-api";

// Loaded when needed: mostly a dataset is switched on.
const NoDatasets = lazy(() => import("../NoDatasets").then((none) => ({ default: none.NoDatasets })));

/** Of a party or place without agreements in the selection. */
export const NOT_NAMED = "No agreement of this selection names it.";

interface Props {
  api: ExplorerApi;
  query: string;
  /** The entities that the query names but no agreement ties together. */
  apart: NamedApart | undefined;
  onQuery: (query: string) => void;
  onOpen: (ref: AgreementRef) => void;
  /** Asks how two entities are connected, in all datasets. */
  onConnect: (from: EntityRef, to: EntityRef) => void;
  onOptions: () => void;
}

/** Shown in all views where no agreement is selected: says why, and what to do. */
export function NothingSelected({ api, query, apart, onQuery, onOpen, onConnect, onOptions }: Props) {
  if (query === "") return <NoAgreements api={api} onOptions={onOptions} />;
  if (apart) return <Apart apart={apart} onQuery={onQuery} onConnect={onConnect} />;
  return <Unfitting api={api} query={query} onQuery={onQuery} onOpen={onOpen} />;
}

function NoAgreements({ api, onOptions }: Pick<Props, "api" | "onOptions">) {
  const answer = useAnswer("", api.hasDatasets, { follow: api.followDatasets });
  if (answer.state === "done" && !answer.value)
    return (
      <Suspense fallback={<Skeleton lines={6} />}>
        <NoDatasets onOptions={onOptions} />
      </Suspense>
    );
  return (
    <EmptyState
      icon={Share2}
      title="No agreements yet"
      actions={
        <button type="button" className="btn primary" onClick={onOptions}>
          Import a dataset
        </button>
      }
    >
      The explorer draws the agreements of the datasets that are switched on.
    </EmptyState>
  );
}

/** What a button says and does for a result; `undefined` for results of which the explorer shows nothing. */
function offerOf(hit: SearchHit, { onQuery, onOpen }: Pick<Props, "onQuery" | "onOpen">) {
  if (hit.type === "agreement")
    return { ref: hit.ref, text: `${hit.title} · ${hit.detail}`, onClick: () => onOpen(hit.ref) };
  if (hit.type !== "entity") return undefined;
  return { ref: hit.ref, text: `With ${hit.name}`, onClick: () => onQuery(filterText("with", hit.name)) };
}

/** Offers what comes nearest, as to a headline. */
function Unfitting({ api, query, onQuery, onOpen }: Pick<Props, "api" | "query" | "onQuery" | "onOpen">) {
  const answer = useAnswer(query, () => api.nearest(query));
  const nearest = answer.state === "done" ? answer.value : [];
  const offers = nearest.flatMap((hit) => offerOf(hit, { onQuery, onOpen }) ?? []);
  return (
    <EmptyState
      icon={SearchX}
      title="No agreement fits the filter"
      actions={
        <>
          {offers.map(({ ref, text, onClick }) => (
            <button key={ref} type="button" className="btn" onClick={onClick}>
              <bdi>{text}</bdi>
            </button>
          ))}
          <All onQuery={onQuery} />
        </>
      }
    >
      {hasAddress(query)
        ? "No release has this address: open the page and read it as a release."
        : "Leave a part of it out, or try another spelling."}
      {offers.length > 0 && " This comes nearest:"}
    </EmptyState>
  );
}

/** Shown instead of a graph without nodes, though agreements are selected. */
export function NobodyDrawn({ isAround, onAll }: { isAround: boolean; onAll: () => void }) {
  if (!isAround)
    return (
      <EmptyState icon={Share2} title="Nobody to draw">
        The agreements of this selection name no party.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Share2}
      title="Nobody is around it"
      actions={
        <button type="button" className="btn" onClick={onAll}>
          Show everybody
        </button>
      }
    >
      {NOT_NAMED}
    </EmptyState>
  );
}

function All({ onQuery }: Pick<Props, "onQuery">) {
  return (
    <button type="button" className="btn" onClick={() => onQuery("")}>
      Show everything
    </button>
  );
}

/** Entities without a tie: the agreements of each, and how two of them are connected otherwise. */
function Apart({
  apart: { named },
  onQuery,
  onConnect,
}: { apart: NamedApart } & Pick<Props, "onQuery" | "onConnect">) {
  const [from, to, third] = named;
  return (
    <EmptyState
      icon={Unlink}
      title="No agreement ties them"
      actions={
        <>
          {from && to && !third && (
            <button type="button" className="btn primary" onClick={() => onConnect(from.ref, to.ref)}>
              How are they connected?
            </button>
          )}
          {named.map(({ ref, name }) => (
            <button key={ref} type="button" className="btn" onClick={() => onQuery(filterText("with", name))}>
              <span>
                With <bdi>{name}</bdi>
              </span>
            </button>
          ))}
          <All onQuery={onQuery} />
        </>
      }
    >
      {apartText(named.map(({ name }) => name))}
    </EmptyState>
  );
}
