import { useEffect, useRef, useState } from "react";
import type { Item } from "@/lib/review/draft";
import { namesToAdd } from "@/lib/review/known/named";
import type { OpenReview } from "../decisions/decision-line";
import type { ReviewApi } from "../review-api";
import { addNamed, type WithNamed } from "./add-named";

/** Adds what a form names as it is saved. */
export interface Naming {
  /** Whether the names are being looked for. */
  isSaving: boolean;
  withNamed: WithNamed;
  /** Saves nothing yet, since the form was changed while names were being looked for. */
  stopSaving: () => void;
}

/** Adds what the form of an item names; nothing comes of it once the form is closed. */
export function useNaming(
  api: Pick<ReviewApi, "search" | "known">,
  opened: Pick<OpenReview, "review" | "text">,
  kind: Item["kind"],
): Naming {
  const [isSaving, setSaving] = useState(false);
  // By the time of the answer another release can be open, which must not get what this one's form named.
  const round = useRef<object>(undefined);
  useEffect(
    () => () => {
      round.current = undefined;
    },
    [],
  );
  const withNamed: WithNamed = (record, take) => {
    if (namesToAdd(kind, record).length === 0) return take({ record, read: undefined });
    // A second press must not add everything twice.
    if (isSaving) return;
    setSaving(true);
    const mine = {};
    round.current = mine;
    void addNamed(api, opened, kind, record)
      .then((named) => round.current === mine && take(named))
      .finally(() => round.current === mine && setSaving(false));
  };
  const stopSaving = () => {
    round.current = undefined;
    setSaving(false);
  };
  return { isSaving, withNamed, stopSaving };
}
