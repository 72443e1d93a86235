import { Copy } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { About, Action, Item } from "@/lib/review/draft";
import { spanOf } from "@/lib/review/facts";
import { itemOf, needsDecision, progressOf, type Review, redo, reduce, undo } from "@/lib/review/state";
import { dateText } from "@/lib/ties/format-date";
import { ProblemNote } from "../ProblemNote";
import { AboutForm } from "./AboutForm";
import type { OpenReview } from "./decision-line";
import { type DeskFocus, focusIn, isOpen, nextOpen } from "./desk-focus";
import { ItemList } from "./ItemList";
import { groupsOf, type ItemGroup } from "./item-groups";
import { KeyBar } from "./KeyBar";
import { useMayLeave } from "./leaving";
import { newItem } from "./new-item";
import type { ReviewApi } from "./review-api";
import { TextPane } from "./TextPane";
import { useOtherwise } from "./use-otherwise";
import type { ReviewDesk as Desk } from "./use-review";
import { type ReviewKey, useReviewKeys } from "./use-review-keys";

// Read when the first dialog is opened: the review opens sooner without them.
const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));
const SameDialog = lazy(async () => ({ default: (await import("./SameDialog")).SameDialog }));

interface Props {
  api: ReviewApi;
  desk: Desk;
  opened: OpenReview;
  /** It is being read again. */
  isReading: boolean;
  /** Resolves to whether it was read. */
  onReadAgain: (about: About) => Promise<boolean>;
  /** Told whether an editor or a dialog is open. */
  onHold: (isHeld: boolean) => void;
  onNext: (() => void) | undefined;
}

/** Text on one side, proposals on the other, and every way to decide. */
export function ReviewDesk({ api, desk, opened, isReading, onReadAgain, onHold, onNext }: Props) {
  const { review, row, text } = opened;
  const { state } = review;
  const groups = useMemo(() => groupsOf(state), [state]);
  const order = inOrder(groups);
  const [focus, setFocus] = useState<DeskFocus>({ mode: "look" });
  const [field, setField] = useState<string>();
  const [adding, setAdding] = useState<ReturnType<typeof newItem>>();
  // They stay once they were opened, since they fade when they are closed.
  const [hasDialogs, setHasDialogs] = useState(false);
  const [threshold, setThreshold] = useState(0.9);
  const { item, mode } = focusIn(order, focus);

  const otherwise = useOtherwise(api, opened, desk.saving);
  const { isBehind, readAgain } = useReadingOfDay(review, onReadAgain);

  const mayLeave = useMayLeave();
  const show = (id: string | undefined) => {
    if (!mayLeave()) return;
    setFocus({ mode: "look", id });
    setField(undefined);
    setAdding(undefined);
  };
  const close = () => {
    setFocus({ mode: "look", id: focus.id });
    setAdding(undefined);
  };
  const start = (next: "edit" | "merge" | "same", one: Item) => {
    setFocus({ mode: next, id: one.id });
    setAdding(undefined);
    if (next !== "edit") setHasDialogs(true);
  };
  const step = (by: 1 | -1) => {
    const at = item ? order.indexOf(item) : -1;
    show(order[Math.min(order.length - 1, Math.max(0, at + by))]?.id);
  };
  /** Decides, and goes on to the next item that nobody decided on. */
  const decide = (type: "accept" | "reject", one: Item) => {
    const isDone = one.decision === (type === "accept" ? "accepted" : "rejected");
    const action: Action = { type: isDone ? "reopen" : type, id: one.id };
    desk.decide(action);
    const next = isDone ? one : nextOpen(order, one, reduce(state, action));
    // Who decides on another one beside an editor goes on writing.
    if (mode === "look" && !adding) show(next.id);
  };
  /** Goes a decision back or on; an editor whose item goes with that asks first. */
  const turn = (way: "undo" | "redo") => {
    const { state: after } = (way === "undo" ? undo : redo)(review);
    const isClosing = mode === "edit" && focusIn(inOrder(groupsOf(after)), focus).mode !== mode;
    if (!isClosing || mayLeave()) desk[way]();
  };
  const acceptAll = () => desk.decide({ type: "acceptAbove", confidence: threshold });
  const leave = (stage: "done" | "skipped") => {
    if (!mayLeave()) return;
    desk.setStage(stage);
    onNext?.();
  };
  const add = (kind: Item["kind"]) => {
    setFocus({ mode: "look", id: focus.id });
    setAdding(newItem(review, kind, text, getSelection()?.toString()));
  };
  const save = (one: Item, record: Item["record"]) => {
    setAdding(undefined);
    setFocus({ mode: "look", id: one.id });
    if (one === adding?.item) desk.decide({ type: "add", ...adding, item: { ...one, record } as Item });
    else desk.decide({ type: "edit", id: one.id, record });
  };

  const keys: ReviewKey[] = [
    { keys: ["j", "ArrowDown"], shown: "j", what: "next", run: () => step(1) },
    { keys: ["k", "ArrowUp"], shown: "k", what: "previous", run: () => step(-1) },
    { keys: ["a"], what: "accept", run: () => item && decide("accept", item) },
    { keys: ["r"], what: "reject", run: () => item && decide("reject", item) },
    { keys: ["e"], what: "edit", run: () => item && needsDecision(item) && start("edit", item) },
    { keys: ["m"], what: "merge", run: () => item && start("merge", item) },
    { keys: ["s"], what: "same as", run: () => item && start("same", item) },
    { keys: ["u"], what: "undo", run: () => turn("undo") },
    { keys: ["U", "y"], shown: "Shift+U", what: "redo", run: () => turn("redo") },
    { keys: ["Enter"], what: "accept all", run: acceptAll },
    { keys: ["n"], what: "done, next", run: () => leave("done") },
    { keys: ["x"], what: "skip", run: () => leave("skipped") },
  ];
  const isEditing = mode === "edit" || adding !== undefined;
  // What is typed into an editor or a dialog is meant for it, also where it is still on its way or has lost the focus.
  const isHeld = isEditing || mode !== "look";
  useReviewKeys(isHeld ? [] : keys);
  useEffect(() => {
    onHold(isHeld);
    return () => onHold(false);
  }, [isHeld, onHold]);

  const evidence = field === undefined ? undefined : { field };
  const progress = progressOf(state);
  return (
    <div className="desk">
      <div className="desk-panes">
        <section className="pane text" aria-label="Release">
          <AboutForm
            about={state.about}
            isReading={isReading}
            onReadAgain={isBehind && !isReading ? readAgain : undefined}
            onChange={(about) => desk.decide({ type: "about", about })}
          />
          {review.start.copyOf && <CopyNote {...review.start.copyOf} />}
          <TextPane
            text={text}
            review={review}
            chosen={item}
            field={evidence?.field}
            spanOf={(one) => spanOf(review, one)}
            onChoose={show}
          />
        </section>
        <section className="pane items" aria-label="Proposals">
          <ProblemNote problem={desk.problem} />
          <ItemList
            review={review}
            groups={groups}
            otherwise={otherwise}
            chosen={adding ? undefined : item?.id}
            isEditing={mode === "edit"}
            adding={adding?.item}
            onChoose={show}
            onField={setField}
            onAccept={(one) => decide("accept", one)}
            onReject={(one) => decide("reject", one)}
            onMode={(one, next) => start(next, one)}
            onEdited={save}
            onCancelEdit={close}
            onAdd={add}
          />
        </section>
      </div>
      <KeyBar
        keys={keys}
        areKeysOff={isEditing}
        progress={progress}
        threshold={threshold}
        waiting={state.items.filter((one) => isOpen(one) && one.confidence >= threshold).length}
        stage={row.stage}
        canUndo={review.cursor > 0}
        canRedo={review.cursor < review.log.length}
        hasNext={onNext !== undefined}
        onThreshold={setThreshold}
        onAcceptAll={acceptAll}
        onUndo={() => turn("undo")}
        onRedo={() => turn("redo")}
        onDone={() => leave("done")}
        onSkip={() => leave("skipped")}
      />
      {hasDialogs && (
        <Suspense>
          <MergeDialog
            state={state}
            item={mode === "merge" ? item : undefined}
            onCancel={close}
            onMerge={(from, into) => {
              desk.decide({ type: "merge", from, into });
              show(into);
            }}
          />
          <SameDialog
            api={api}
            state={state}
            item={mode === "same" ? item : undefined}
            onCancel={close}
            onSame={(one, known) => {
              desk.decide({ type: "same", id: one.id, ...(known && { known }) });
              show(itemOf(state, one.id)?.id);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function inOrder(groups: readonly ItemGroup[]): Item[] {
  return groups.flatMap(({ items }) => items);
}

/**
 * The day of publication changes what "on Monday" means: the text is read again with it, once for each day. `isBehind` says
 * that this was stopped or failed, and `readAgain` tries once more.
 */
function useReadingOfDay({ start, state }: Review, onReadAgain: Props["onReadAgain"]) {
  const { published } = state.about;
  const isStale = published !== start.release.published;
  const asked = useRef<{ published: string | undefined }>(undefined);
  const [isBehind, setBehind] = useState(false);
  const readAgain = () => {
    const round = { published };
    asked.current = round;
    setBehind(false);
    void onReadAgain(state.about).then((isRead) => asked.current === round && setBehind(!isRead));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day
  useEffect(() => {
    if (!isStale) {
      asked.current = undefined;
      setBehind(false);
    } else if (asked.current?.published !== published || !asked.current) readAgain();
  }, [isStale, published]);
  return { isBehind, readAgain };
}

function CopyNote({
  dataset,
  release,
}: {
  dataset: string;
  release: { title: string; publisher?: string | undefined; published?: string | undefined };
}) {
  const from = [release.publisher, release.published && dateText(release.published)].filter((part) => part);
  return (
    <div className="copy-note" role="note">
      <Copy aria-hidden="true" />
      <span>
        This text is a copy of <b>{release.title}</b>
        {from.length > 0 && ` (${from.join(", ")})`}, which {dataset} has. It will be kept as a copy: a copy
        corroborates nothing.
      </span>
    </div>
  );
}
