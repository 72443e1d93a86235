import { Check, CheckCircle2, Handshake, X, XCircle } from "lucide-react";
import { useEffect, useRef } from "react";
import { markKindOf, parseEntityRef } from "@/lib/model";
import { LATER_STATUSES } from "@/lib/model/later-steps";
import type { AgreementItem, Item, KnownEntity } from "@/lib/review/draft";
import { confidenceText, confidenceWord } from "@/lib/review/evidence/confidence-words";
import type { Fact } from "@/lib/review/evidence/facts";
import { copiedFrom, OWN_DATASET } from "@/lib/review/own/own";
import {
  additionOf,
  copiedRelease,
  needsDecision,
  partiesOf,
  type Review,
  titleOf,
} from "@/lib/review/state";
import { KindIcon } from "../../KindIcon";
import { FactList } from "./FactList";
import { lineOf } from "./item-line";

/** What a user does with a proposal. */
export interface ItemEvents {
  onChoose: () => void;
  onField: (field: string | undefined) => void;
  onAccept: () => void;
  onReject: () => void;
  onMode: (mode: "edit" | "merge" | "same") => void;
  /** Called when a field of cooperation was left out or put back, or a name was added to a known party or place. */
  onEdit: (record: Item["record"]) => void;
  onQuote: (fact: Fact) => void;
}

interface Props {
  review: Review;
  item: Item;
  /** The names of what was merged into it. */
  merged: readonly string[];
  /** Where the user's own dataset differs from it. */
  otherwise: readonly string[];
  isChosen: boolean;
  events: ItemEvents;
}

/** One proposal: a line at first; all its facts and actions once it is chosen. */
export function ItemCard({ review, item, merged, otherwise, isChosen, events }: Props) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    card.current?.scrollIntoView({ block: "nearest" });
    // Keys work on the page, and a screen reader reads the focused element.
    if (!isTyping()) card.current?.focus({ preventScroll: true });
  }, [isChosen]);
  const title = titleOf(review.state, item);
  const isRead = review.start.items.some(({ id }) => id === item.id);
  return (
    <article
      ref={card}
      className={`item ${shownDecision(item)}${isChosen ? " chosen" : ""}`}
      aria-label={`${title}, ${decisionText(item)}`}
      aria-current={isChosen ? "true" : undefined}
      // A dialog returns the focus to what Tab can reach; on a button inside, Enter would press it.
      tabIndex={isChosen ? 0 : -1}
    >
      <div className="item-head">
        <button type="button" className="item-open" aria-expanded={isChosen} onClick={events.onChoose}>
          <ItemIcon item={item} />
          <span className="grow">
            <span className="item-title">
              <bdi>{title}</bdi>
            </span>
            <span className="item-line">{lineOf(item)}</span>
          </span>
          {needsDecision(item) &&
            (isRead ? <Confidence value={item.confidence} /> : <span className="confidence">by hand</span>)}
          <DecisionIcon item={item} />
        </button>
        {!isChosen && needsDecision(item) && item.decision === "open" && (
          <span className="item-quick">
            <button
              type="button"
              className="icon-btn accept"
              aria-label={`Accept ${title}`}
              title="Accept"
              onClick={events.onAccept}
            >
              <Check aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-btn reject"
              aria-label={`Reject ${title}`}
              title="Reject"
              onClick={events.onReject}
            >
              <X aria-hidden="true" />
            </button>
          </span>
        )}
      </div>
      <Notes item={item} merged={merged} otherwise={otherwise} review={review} isChosen={isChosen} />
      {isChosen && (
        <>
          <FactList
            review={review}
            item={item}
            title={title}
            onField={events.onField}
            onEdit={events.onEdit}
            onQuote={events.onQuote}
          />
          <Actions item={item} events={events} />
        </>
      )}
    </article>
  );
}

function isTyping(): boolean {
  return document.activeElement?.closest("input, textarea, select, [role=dialog]") !== null;
}

function ItemIcon({ item }: { item: Item }) {
  if (item.kind === "agreement") return <Handshake className="item-icon" aria-hidden="true" />;
  if (item.kind === "place") return <KindIcon kind="place" />;
  const record = item.same?.record ?? item.record;
  return <KindIcon kind={markKindOf(record.kind)} />;
}

/** The decision to show: a known item can be rejected, but not accepted. */
function shownDecision(item: Item): Item["decision"] {
  return needsDecision(item) || item.decision === "rejected" ? item.decision : "open";
}

function DecisionIcon({ item }: { item: Item }) {
  const decision = shownDecision(item);
  if (decision === "accepted")
    return <CheckCircle2 className="decision accepted" role="img" aria-label="accepted" />;
  if (decision === "rejected")
    return <XCircle className="decision rejected" role="img" aria-label="rejected" />;
  return null;
}

function decisionText(item: Item): string {
  if (!needsDecision(item) && item.decision !== "rejected")
    return additionOf(item) ? "known already, added to" : "known already";
  return item.decision === "open" ? "to decide" : item.decision;
}

function Confidence({ value }: { value: number }) {
  const word = confidenceWord(value);
  return (
    <span className={`confidence ${word.replace(" ", "-")} num`} title="How sure the reading is">
      {confidenceText(value)}
    </span>
  );
}

/** Says where edits of a known record go: never into its dataset, nor into the user's copy of that. */
function whereEdited({ ref, dataset, record }: KnownEntity): string[] {
  const copy = parseEntityRef(copiedFrom(record) ?? "");
  if (!copy && parseEntityRef(ref)?.dataset === OWN_DATASET)
    return [
      "Not edited here: correct it in the review of the release that told of it first, or say that it is not the same",
    ];
  const whole = copy ? `the dataset ${copy.dataset}` : dataset;
  return [
    `Not edited here: correct it in the file of ${whole} and import that again, or say that it is not the same`,
    `What you add is kept in your own dataset and shown beside what ${whole} says`,
  ];
}

/** What a release adds to a known agreement. A copy adds nothing: it repeats its original. */
function relationTo(review: Review, { record: { history }, same }: AgreementItem): string {
  if (copiedRelease(review)) return "Tells again of";
  return same?.isLater || history.every(({ status }) => LATER_STATUSES.has(status))
    ? "A later step of"
    : "Corroborates";
}

function Notes({
  item,
  merged,
  otherwise,
  review,
  isChosen,
}: Pick<Props, "item" | "merged" | "otherwise" | "review" | "isChosen">) {
  const notes: string[] = [];
  if (item.same)
    notes.push(
      item.kind === "agreement"
        ? `${relationTo(review, item)} “${item.same.label}” of ${item.same.dataset}${item.same.score === undefined ? "" : ` (${Math.round(item.same.score * 100)}% alike)`}`
        : `The same as ${item.same.label} of ${item.same.dataset}`,
    );
  if (item.kind === "agreement" && !item.same)
    for (const { known, why } of item.maybe ?? [])
      notes.push(
        `Maybe ${known.isLater ? "a later step of" : "the same as"} “${known.label}” of ${known.dataset}: ${why}`,
      );
  if (additionOf(item)) notes.push("You added to it");
  if (isChosen && item.kind !== "agreement" && item.same) notes.push(...whereEdited(item.same));
  if (merged.length > 0) notes.push(`With ${merged.join(", ")}`);
  notes.push(...otherwise);
  if (item.refused && item.decision === "rejected") notes.push("Rejected when this text was read before");
  if (item.kind === "agreement" && partiesOf(review.state, item.record).length === 0)
    notes.push("Cannot be accepted: none of its parties is left");
  if (notes.length === 0) return null;
  return (
    <ul className="item-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Actions({ item, events: { onAccept, onReject, onMode } }: Pick<Props, "item" | "events">) {
  const isKnown = !needsDecision(item);
  return (
    <div className="item-actions">
      {!isKnown && (
        <>
          <button
            type="button"
            className={item.decision === "accepted" ? "btn on" : "btn primary"}
            aria-pressed={item.decision === "accepted"}
            aria-keyshortcuts="a"
            onClick={onAccept}
          >
            {item.decision === "accepted" ? "Accepted" : "Accept"} <kbd>a</kbd>
          </button>
          <button
            type="button"
            className="btn"
            aria-pressed={item.decision === "rejected"}
            aria-keyshortcuts="r"
            onClick={onReject}
          >
            {item.decision === "rejected" ? "Rejected" : "Reject"} <kbd>r</kbd>
          </button>
        </>
      )}
      <button type="button" className="btn" aria-keyshortcuts="e" onClick={() => onMode("edit")}>
        {isKnown ? "Add to it …" : "Edit"} <kbd>e</kbd>
      </button>
      {!isKnown && (
        <button type="button" className="btn" aria-keyshortcuts="m" onClick={() => onMode("merge")}>
          Merge <kbd>m</kbd>
        </button>
      )}
      <button type="button" className="btn" aria-keyshortcuts="s" onClick={() => onMode("same")}>
        {item.same ? "Not the same …" : "Same as …"} <kbd>s</kbd>
      </button>
    </div>
  );
}
