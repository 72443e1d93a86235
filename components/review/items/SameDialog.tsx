import { Dialog } from "@base-ui/react/dialog";
import { useRef, useState } from "react";
import type { EntityRef } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import type { Item, KnownAgreement, KnownEntity } from "@/lib/review/draft";
import { type ReviewState, titleOf } from "@/lib/review/state";
import type { AgreementHit, EntityHit, SearchHit } from "@/lib/search/hits";
import { useAnswer } from "../../answers/use-answer";
import { ProblemNote } from "../../ProblemNote";
import { useLast } from "../../use-last";
import type { ReviewApi } from "../review-api";
import { ChoiceList } from "./ChoiceList";

interface Props {
  api: ReviewApi;
  state: ReviewState;
  /** The item to identify; without one, the dialog is closed. */
  item: Item | undefined;
  onCancel: () => void;
  onSame: (item: Item, known: KnownEntity | KnownAgreement | undefined) => void;
}

const MOST = 12;

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
  const proposed = item.kind === "agreement" ? title.replaceAll(" – ", " ") : title;
  const [query, setQuery] = useState(proposed);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const hits = useAnswer(query, async () =>
    query.trim() === "" ? [] : (await api.search(query, 60)).filter(fits(item)).slice(0, MOST),
  );
  const found = hits.state === "done" ? hits.value : [];
  const titles = useAnswer("", api.titles);
  const datasetOf = ({ ref }: SearchHit) => {
    const [id = ""] = ref.split("/");
    return (titles.state === "done" ? titles.value[id] : undefined) ?? id;
  };
  const maybe = item.kind === "agreement" && query === proposed ? (item.maybe ?? []) : [];
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
  return (
    <Dialog.Popup className="entente dialog same" initialFocus={field}>
      <Dialog.Title className="dialog-title">{title} is the same as …</Dialog.Title>
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
