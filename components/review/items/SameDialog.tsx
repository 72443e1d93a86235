import { Dialog } from "@base-ui/react/dialog";
import { useRef, useState } from "react";
import type { Item, KnownAgreement, KnownEntity } from "@/lib/review/draft";
import { type ReviewState, titleOf } from "@/lib/review/state";
import { MOST_TYPED } from "@/lib/search/query";
import { ProblemNote } from "../../ProblemNote";
import { useLast } from "../../use-last";
import type { ReviewApi } from "../review-api";
import { ChoiceList } from "./ChoiceList";
import { ItemDetail } from "./ItemDetail";
import { proposedQuery, useKnownOnes } from "./use-known-ones";

interface Props {
  api: ReviewApi;
  state: ReviewState;
  /** The item to identify; without one, the dialog is closed. */
  item: Item | undefined;
  onCancel: () => void;
  onSame: (item: Item, known: KnownEntity | KnownAgreement | undefined) => void;
}

/** Asks which known party, place or agreement a proposed one is. */
export function SameDialog({ item: asked, onCancel, ...rest }: Props) {
  const item = useLast(asked);
  return (
    <Dialog.Root open={asked !== undefined} onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        {item && <SamePopup key={item.id} {...rest} item={item} />}
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SamePopup({ api, state, item, onSame }: Omit<Props, "onCancel" | "item"> & { item: Item }) {
  const title = titleOf(state, item);
  const proposed = proposedQuery(item, title);
  const [query, setQuery] = useState(proposed);
  const field = useRef<HTMLInputElement>(null);
  const { hits, choices, problem, choose } = useKnownOnes({
    api,
    item,
    query,
    isProposed: query === proposed,
    onSame,
  });
  return (
    <Dialog.Popup className="entente dialog same" initialFocus={field}>
      <Dialog.Title className="dialog-title">
        {title} is the same as …
        <ItemDetail item={item} />
      </Dialog.Title>
      <Dialog.Description className="mut">
        {item.kind === "agreement"
          ? "The release then corroborates that agreement, or tells a later step of it, instead of adding one."
          : "The known one is then used, and this name is not added as another."}
      </Dialog.Description>
      <input
        ref={field}
        type="text"
        inputMode="search"
        className="field"
        dir="auto"
        aria-label="Search your datasets"
        placeholder="Search your datasets"
        autoComplete="off"
        maxLength={MOST_TYPED}
        value={query}
        // Selects a proposed query, to be typed over; but not the user's own.
        onFocus={({ currentTarget }) => query === proposed && currentTarget.select()}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          // An input method uses Enter while composing.
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && choices[0]) choose(choices[0].id);
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          event.currentTarget.closest(".dialog")?.querySelector<HTMLElement>(".choice-btn")?.focus();
        }}
      />
      <ProblemNote problem={problem} className="bad" />
      <ChoiceList choices={choices} label="Known ones" onChoose={choose} />
      {hits.state === "done" && choices.length === 0 && query.trim() !== "" && (
        <p className="dim">Nothing known is called so.</p>
      )}
      <ProblemNote
        problem={hits.state === "failed" ? `The search failed. ${hits.message}` : undefined}
        className="bad"
      />
      <div className="dialog-actions">
        {item.same && (
          <button type="button" className="btn" onClick={() => onSame(item, undefined)}>
            Not the same as any
          </button>
        )}
        <Dialog.Close className="btn">Cancel</Dialog.Close>
      </div>
    </Dialog.Popup>
  );
}
