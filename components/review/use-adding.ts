import { useRef, useState } from "react";
import type { Item } from "@/lib/review/draft";
import { chosenWords } from "./chosen-words";
import type { OpenReview } from "./decision-line";
import { newItem, withReading } from "./new-item";
import type { ReviewApi } from "./review-api";
import type { DeskLook } from "./use-desk-look";

/** The beginning of what the reading missed. */
export interface Adding {
  /** Begins an item, of the words that are chosen in the text where there are any. */
  begin: (kind: Item["kind"]) => void;
  /** The chosen words are being read. */
  isReading: boolean;
}

/** Begins what the reading missed: an agreement with all that the reading says of it once it knows which words tell of it. */
export function useAdding(api: ReviewApi, { review, text, row }: OpenReview, look: DeskLook): Adding {
  const [reading, setReading] = useState<string>();
  const now = useRef({ look, row, reading });
  now.current = { look, row, reading };
  const begin = (kind: Item["kind"]) => {
    const words = chosenWords();
    const begun = newItem(review, kind, text, words);
    if (kind !== "agreement" || !words) {
      look.add(begun);
      return;
    }
    const { id } = begun.item.record;
    setReading(id);
    api
      .readChosen(review, text, words, id)
      .catch(() => undefined)
      .then((found) => {
        if (now.current.reading !== id) return;
        setReading(undefined);
        // Who has gone on to something else meanwhile is not taken away from it.
        if (now.current.row.id === row.id && !now.current.look.isHeld)
          now.current.look.add(found ? withReading(begun, found) : begun);
      });
  };
  return { begin, isReading: reading !== undefined };
}
