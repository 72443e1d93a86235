import { useState } from "react";
import type { Item, TextSpan } from "@/lib/review/draft";
import { useLatest } from "../../use-latest";
import type { OpenReview } from "../decisions/decision-line";
import type { DeskLook } from "../desk/use-desk-look";
import type { ReviewKey } from "../desk/use-review-keys";
import type { ReviewApi } from "../review-api";
import { chosenWords } from "./chosen-words";
import { type NewItem, newItem, withReading } from "./new-item";

/** Starts items for what the reading missed. */
export interface Adding {
  /** Starts an item, from the chosen words if there are any. */
  begin: (kind: Item["kind"]) => void;
  /** Whether the chosen words are being read. */
  isReading: boolean;
}

/** Starts items for what the reading missed; an agreement gets all that the reading finds in the chosen words. */
export function useAdding(api: ReviewApi, opened: OpenReview, look: DeskLook): Adding {
  const [isReading, setReading] = useState(false);
  const now = useLatest({ look, opened });
  const begin = (kind: Item["kind"]) => {
    setReading(true);
    begun(api, opened, kind, chosenWords())
      .then((item) => {
        // A user who has gone on to something else is not interrupted.
        if (now.current.opened.row.id === opened.row.id && !now.current.look.isHeld)
          now.current.look.add(item);
      })
      .finally(() => setReading(false));
  };
  return { begin, isReading };
}

/** The key for it, which the button names: words chosen with a cursor are lost when a button gets the focus. */
export function addingKey({ begin, isReading }: Adding): ReviewKey {
  return { keys: ["t"], what: "add an agreement", run: () => isReading || begin("agreement") };
}

async function begun(
  api: ReviewApi,
  { review, text }: OpenReview,
  kind: Item["kind"],
  words: TextSpan | undefined,
): Promise<NewItem> {
  const item = newItem(review, kind, text, words);
  if (kind !== "agreement" || !words) return item;
  const found = await api.readChosen(review, text, words, item.item.record.id).catch(() => undefined);
  return found ? withReading(item, found) : item;
}
