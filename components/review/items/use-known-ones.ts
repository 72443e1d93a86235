/** The known ones that a proposed party, place or agreement may be, and what is said of the one that is chosen. */
import { useState } from "react";
import type { EntityRef } from "@/lib/model";
import { cut } from "@/lib/model/cut";
import { messageOf } from "@/lib/model/message-of";
import type { Item, KnownAgreement, KnownEntity } from "@/lib/review/draft";
import type { AgreementHit, EntityHit, SearchHit } from "@/lib/search/hits";
import { MOST_TYPED } from "@/lib/search/query";
import { useAnswer } from "../../answers/use-answer";
import type { ReviewApi } from "../review-api";

const MOST = 12;
/** So many results are asked for, since those of another kind are left out. */
const ASKED = 60;

interface Asked {
  api: ReviewApi;
  item: Item;
  query: string;
  /** Whether the query is the item's own name, for which the review has suggestions. */
  isProposed: boolean;
  onSame: (item: Item, known: KnownEntity | KnownAgreement) => void;
}

/** What is searched for first: the item's title, which of a score of parties is longer than a query may be. */
export function proposedQuery({ kind }: Pick<Item, "kind">, title: string): string {
  return cut(kind === "agreement" ? title.replaceAll(" – ", " ") : title, MOST_TYPED);
}

/** Those that the review suggests, then those that the query finds; `choose` tells which one it is. */
export function useKnownOnes({ api, item, query, isProposed, onSame }: Asked) {
  const [problem, setProblem] = useState<string>();
  const hits = useAnswer(query, async () =>
    query.trim() === "" ? [] : (await api.search(query, ASKED)).filter(fits(item)).slice(0, MOST),
  );
  const found = hits.state === "done" ? hits.value : [];
  const titles = useAnswer("", api.titles);
  const datasetOf = ({ ref }: SearchHit) => {
    const [id = ""] = ref.split("/");
    return (titles.state === "done" ? titles.value[id] : undefined) ?? id;
  };
  const maybe = item.kind === "agreement" && isProposed ? (item.maybe ?? []) : [];
  const choices = [
    ...maybe.map(({ known, why }) => ({
      id: known.ref as string,
      title: known.label,
      detail: `${known.isLater ? "A later step of it" : "The same"}: ${why} · ${known.dataset}`,
    })),
    ...found
      .filter(({ ref }) => !maybe.some(({ known }) => known.ref === ref))
      .map((hit) => ({
        id: hit.ref as string,
        title: hit.type === "entity" ? hit.name : hit.title,
        detail: `${hit.detail} · ${datasetOf(hit)}`,
      })),
  ];
  const choose = (ref: string) => {
    const likely = maybe.find(({ known }) => known.ref === ref);
    if (likely) return onSame(item, likely.known);
    const hit = found.find((one) => one.ref === ref);
    if (!hit) return;
    if (hit.type === "agreement")
      return onSame(item, { ref: hit.ref, label: hit.title, dataset: datasetOf(hit) });
    api.known(ref as EntityRef).then(
      (known) => (known ? onSame(item, known) : setProblem("It is in no dataset any more.")),
      (error: unknown) => setProblem(messageOf(error)),
    );
  };
  return { hits, choices, problem, choose };
}

/** Whether a result has the item's kind. */
function fits(item: Item): (hit: SearchHit) => hit is EntityHit | AgreementHit {
  return (hit): hit is EntityHit | AgreementHit => {
    if (hit.type === "agreement") return item.kind === "agreement";
    return (
      hit.type === "entity" &&
      (item.kind === "place" ? hit.kind === "place" : item.kind === "party" && hit.kind !== "place")
    );
  };
}
