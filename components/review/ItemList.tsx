import { lazy, Suspense, useMemo } from "react";
import type { Agreement, Party, Place } from "@/lib/model";
import type { Item } from "@/lib/review/draft";
import { passedOver } from "@/lib/review/facts";
import { type Review, titleOf } from "@/lib/review/state";
import { Skeleton } from "../Skeleton";
import { AddBar } from "./AddBar";
import { ItemCard } from "./ItemCard";
import type { ItemGroup } from "./item-groups";
import { PassedOver } from "./PassedOver";
import type { Adding } from "./use-adding";

// Read when the first editor is opened: the review opens sooner without it.
const ItemEditor = lazy(async () => ({ default: (await import("./ItemEditor")).ItemEditor }));

interface Props {
  /** Of the release. */
  text: string;
  review: Review;
  groups: readonly ItemGroup[];
  /** By item, what the user's own dataset says otherwise. */
  otherwise: Readonly<Record<string, readonly string[]>>;
  chosen: string | undefined;
  isEditing: boolean;
  /** What is being added: it counts when it is saved. */
  adding: Item | undefined;
  onChoose: (id: string) => void;
  onField: (field: string | undefined) => void;
  onAccept: (item: Item) => void;
  onReject: (item: Item) => void;
  onMode: (item: Item, mode: "edit" | "merge" | "same") => void;
  onEdited: (item: Item, record: Party | Place | Agreement) => void;
  onCancelEdit: () => void;
  addingMore: Adding;
}

/** Everything that a release proposes, in groups; the chosen item is open. */
export function ItemList(props: Props) {
  const { review, groups, otherwise, chosen, isEditing, adding } = props;
  // It would take the place of the editor, and what is typed into that would be gone.
  const isBusy = isEditing || adding !== undefined;
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
                  {isChosen && isEditing ? (
                    <Editor {...props} item={item} />
                  ) : (
                    <ItemCard
                      review={review}
                      item={item}
                      merged={mergedInto(review, item)}
                      otherwise={otherwise[item.id] ?? []}
                      isChosen={isChosen}
                      onChoose={() => props.onChoose(item.id)}
                      onField={props.onField}
                      onAccept={() => props.onAccept(item)}
                      onReject={() => props.onReject(item)}
                      onMode={(mode) => props.onMode(item, mode)}
                      onEdit={(record) => props.onEdited(item, record)}
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
        <PassedOver text={props.text} sentences={perhaps} adding={props.addingMore} isBusy={isBusy} />
      )}
      <AddBar adding={props.addingMore} isBusy={isBusy} />
    </div>
  );
}

function mergedInto({ state }: Review, item: Item): string[] {
  return state.items.filter(({ merged }) => merged === item.id).map((other) => titleOf(state, other));
}

function Editor({ review, item, onEdited, onCancelEdit }: Props & { item: Item }) {
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <ItemEditor
        state={review.state}
        item={item}
        onSave={(record) => onEdited(item, record)}
        onCancel={onCancelEdit}
      />
    </Suspense>
  );
}
