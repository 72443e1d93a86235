import { useEffect, useRef, useState } from "react";
import type { Item } from "@/lib/review/draft";
import { namesToAdd } from "@/lib/review/known/named";
import type { OpenReview } from "../decisions/decision-line";
import type { ReviewApi } from "../review-api";
import { addNamed, type WithNamed } from "./add-named";

/** Adds what a form names as it is saved. */
interface Naming {
  /** Whether the names are being looked for. */
  isSaving: boolean;
  withNamed: WithNamed;
}

/** Adds what the form of an item names; nothing comes of it once the form is closed. */
export function useNaming(
  api: Pick<ReviewApi, "search" | "known">,
  opened: Pick<OpenReview, "review" | "text">,
  kind: Item["kind"],
): Naming {
  const [isSaving, setSaving] = useState(false);
  // By the time of the answer another release can be open, which must not get what this one's form named.
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const withNamed: WithNamed = (record, take) => {
    if (namesToAdd(kind, record).length === 0) return take({ record, read: undefined });
    // A second press must not add everything twice.
    if (isSaving) return;
    setSaving(true);
    void addNamed(api, opened, kind, record)
      .then((named) => isOpen.current && take(named))
      .finally(() => setSaving(false));
  };
  return { isSaving, withNamed };
}
