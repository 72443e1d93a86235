import { SearchX, Share2, Unlink } from "lucide-react";
import type { EntityRef } from "@/lib/model";
import type { NamedApart } from "@/lib/search/hits";
import { filterText } from "@/lib/search/query";
import { EmptyState } from "../EmptyState";
import { apartText } from "../name-words";

interface Props {
  query: string;
  /** The entities that the query names but no agreement ties together. */
  apart: NamedApart | undefined;
  onQuery: (query: string) => void;
  /** Asks how two entities are connected, in all datasets. */
  onConnect: (from: EntityRef, to: EntityRef) => void;
  onOptions: () => void;
}

/** Shown in all views where no agreement is selected: says why, and what to do. */
export function NothingSelected({ query, apart, onQuery, onConnect, onOptions }: Props) {
  if (query === "")
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
  if (apart) return <Apart apart={apart} onQuery={onQuery} onConnect={onConnect} />;
  return (
    <EmptyState icon={SearchX} title="No agreement fits the filter" actions={<All onQuery={onQuery} />}>
      Leave a part of it out, or try another spelling.
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
