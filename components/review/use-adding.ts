import { useRef, useState } from "react";
import type { Item, TextSpan } from "@/lib/review/draft";
import { chosenWords } from "./chosen-words";
import type { OpenReview } from "./decision-line";
import { type NewItem, newItem, withReading } from "./new-item";
import type { ReviewApi } from "./review-api";
import type { DeskLook } from "./use-desk-look";
import type { ReviewKey } from "./use-review-keys";

/** The beginning of what the reading missed. */
export interface Adding {
  /** Begins an item, of the words that are chosen in the text where there are any. */
  begin: (kind: Item["kind"]) => void;
  /** The chosen words are being read. */
  isReading: boolean;
}

/** Begins what the reading missed: an agreement with all that the reading says of it once it knows which words tell of it. */
export function useAdding(api: ReviewApi, opened: OpenReview, look: DeskLook): Adding {
  const [isReading, setReading] = useState(false);
  const now = useRef({ look, opened });
  now.current = { look, opened };
  const begin = (kind: Item["kind"]) => {
    setReading(true);
    begun(api, opened, kind, chosenWords())
      .then((item) => {
        // Who has gone on to something else meanwhile is not taken away from it.
        if (now.current.opened.row.id === opened.row.id && !now.current.look.isHeld)
          now.current.look.add(item);
      })
      .finally(() => setReading(false));
  };
  return { begin, isReading };
}

/**
 * The key for it, which the button names. Where words are chosen with a cursor they are so no more when the focus goes to a button.
 */
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
