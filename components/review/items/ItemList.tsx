import { lazy, Suspense, useMemo } from "react";
import type { Item } from "@/lib/review/draft";
import { passedOver } from "@/lib/review/evidence/facts";
import { isGone, type Review, titleOf } from "@/lib/review/state";
import { Skeleton } from "../../Skeleton";
import type { DeskActions } from "../desk/use-desk-actions";
import type { DeskLook } from "../desk/use-desk-look";
import type { ReviewApi } from "../review-api";
import { AddBar } from "../text/AddBar";
import { PassedOver } from "../text/PassedOver";
import { QuoteBar } from "../text/QuoteBar";
import type { Adding } from "../text/use-adding";
import type { Quoting } from "../text/use-quoting";
import { ItemCard } from "./ItemCard";

// Loaded when the first editor is opened, so that the review opens sooner.
const ItemEditor = lazy(async () => ({ default: (await import("../forms/ItemEditor")).ItemEditor }));

interface Props {
  api: Pick<ReviewApi, "search" | "known">;
  /** The text of the release. */
  text: string;
  review: Review;
  /** Whether the release was taken off the queue in another tab. */
  isOff: boolean;
  /** By item, where the user's own dataset differs. */
  otherwise: Readonly<Record<string, readonly string[]>>;
  look: Pick<
    DeskLook,
    "groups" | "item" | "mode" | "adding" | "isEditing" | "setField" | "show" | "start" | "close"
  >;
  actions: Pick<DeskActions, "decide" | "save">;
  addingMore: Adding;
  quoting: Quoting;
}

/** All proposals of a release, in groups; the chosen one is open. */
export function ItemList(props: Props) {
  const { review, otherwise, look, actions } = props;
  const { groups } = look;
  const adding = look.adding?.item;
  const chosen = adding ? undefined : look.item?.id;
  const perhaps = useMemo(() => passedOver(review), [review]);
  const isNothing = !groups.some(({ id }) => id === "agreements" || id === "parties" || id === "places");
  return (
    <div className="items-scroll scroll">
      {isNothing && groups.length === 0 && (
        <p className="note">
          No party, place or agreement was found in this text. Select what it says to add it, or go on to the
          next.
        </p>
      )}
      {groups.map(({ id, title, items }) => (
        <section
          key={id}
          className={id === "known" ? "group known" : "group"}
          aria-labelledby={`group-${id}`}
        >
          <h2 id={`group-${id}`} className="group-title">
            {title} <span className="dim num">{items.length}</span>
          </h2>
          <ul>
            {items.map((item) => {
              const isChosen = item.id === chosen;
              return (
                <li key={item.id}>
                  {isChosen && look.mode === "edit" ? (
                    <Editor {...props} item={item} isGone={isGone(review.state, item.id)} />
                  ) : (
                    <ItemCard
                      review={review}
                      item={item}
                      merged={mergedInto(review, item)}
                      otherwise={otherwise[item.id] ?? []}
                      isChosen={isChosen}
                      events={{
                        onChoose: () => look.show(item.id),
                        onField: look.setField,
                        onAccept: () => actions.decide("accept", item),
                        onReject: () => actions.decide("reject", item),
                        onMode: (mode) => look.start(mode, item),
                        onEdit: (record) => actions.save(item, record),
                        onQuote: props.quoting.begin,
                      }}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {adding && <Editor {...props} key={adding.id} item={adding} />}
      {perhaps.length > 0 && (
        <PassedOver text={props.text} sentences={perhaps} adding={props.addingMore} isBusy={look.isEditing} />
      )}
      {props.quoting.asked ? (
        <QuoteBar quoting={props.quoting} />
      ) : (
        // A new item would replace the open editor, and its input would be lost.
        <AddBar adding={props.addingMore} isBusy={look.isEditing} />
      )}
    </div>
  );
}

function mergedInto({ state }: Review, item: Item): string[] {
  return state.items.filter(({ merged }) => merged === item.id).map((other) => titleOf(state, other));
}

const GONE =
  "This proposal is gone: while you were writing it was merged into another, taken back, or read otherwise. Bring it back with Undo or Redo and save again, or copy what you need and cancel.";

const OFF =
  "This release was taken off the queue in another tab. Put it back there and save again, or copy what you need and cancel.";

function Editor(props: Props & { item: Item; isGone?: boolean }) {
  const { api, review, text, item, look, actions, isOff, isGone = false } = props;
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <ItemEditor
        api={api}
        review={review}
        text={text}
        item={item}
        obstacle={isOff ? OFF : isGone ? GONE : undefined}
        onSave={(record, read) => actions.save(item, record, read)}
        onCancel={look.close}
      />
    </Suspense>
  );
}
