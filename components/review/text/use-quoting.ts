import { useState } from "react";
import type { TextSpan } from "@/lib/review/draft";
import type { Fact } from "@/lib/review/evidence/facts";
import { quoteAction, quoteAt } from "@/lib/review/evidence/quoted";
import type { OpenReview } from "../decisions/decision-line";
import type { Reviewing } from "../decisions/use-review";
import type { DeskLook } from "../desk/use-desk-look";
import type { ReviewKey } from "../desk/use-review-keys";
import { chosenWords } from "./chosen-words";

/** Takes words of the text as the evidence for a fact that a person told. */
export interface Quoting {
  /** The fact that waits for its words. */
  asked: Fact | undefined;
  /** Takes the chosen words for a fact of the current item; where none are chosen, waits for them. */
  begin: (fact: Fact) => void;
  /** Takes words for the fact that waits for them. */
  take: (words: TextSpan | undefined) => void;
  cancel: () => void;
}

/** Takes words for facts of the release that is open on the desk. */
export function useQuoting(
  { review, text }: OpenReview,
  desk: Reviewing,
  { item, setField }: Pick<DeskLook, "item" | "setField">,
): Quoting {
  const [waiting, setWaiting] = useState<{ item: string; fact: Fact }>();
  // Who goes on to another proposal gives it up.
  const asked = waiting?.item === item?.id ? waiting?.fact : undefined;
  const quote = (fact: Fact, words: TextSpan | undefined) => {
    const said = words && quoteAt(text, words);
    if (!item || !said) return false;
    const { release } = review.start;
    // Unique, since another tab can add one to the same release.
    const id = `${release.id}-q${crypto.randomUUID().slice(0, 8)}`;
    desk.decide(quoteAction(item, fact.field, said, { id, release: release.id }));
    setWaiting(undefined);
    // They are shown as evidence now, which a selection would hide.
    getSelection()?.removeAllRanges();
    setField(fact.field);
    return true;
  };
  return {
    asked,
    begin: (fact) => {
      if (item && !quote(fact, chosenWords())) setWaiting({ item: item.id, fact });
    },
    take: (words) => {
      if (asked) quote(asked, words);
    },
    cancel: () => setWaiting(undefined),
  };
}

/** The keys while a fact waits for its words. */
export function quotingKeys({ asked, take, cancel }: Quoting): ReviewKey[] {
  if (!asked) return [];
  return [
    { keys: ["w"], what: "take the words", run: () => take(chosenWords()) },
    { keys: ["Escape"], what: "leave it", run: cancel },
  ];
}
