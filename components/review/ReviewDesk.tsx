import { Copy } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { About, Item } from "@/lib/review/draft";
import { spanOf } from "@/lib/review/facts";
import { itemOf, needsDecision, progressOf } from "@/lib/review/state";
import { dateText } from "@/lib/ties/format-date";
import { AboutForm } from "./AboutForm";
import type { OpenReview } from "./decision-line";
import { ItemList } from "./ItemList";
import { groupsOf } from "./item-groups";
import { KeyBar } from "./KeyBar";
import { MergeDialog } from "./MergeDialog";
import { newItem } from "./new-item";
import type { ReviewApi } from "./review-api";
import { SameDialog } from "./SameDialog";
import { TextPane } from "./TextPane";
import type { ReviewDesk as Desk } from "./use-review";
import { type ReviewKey, useReviewKeys } from "./use-review-keys";

interface Props {
  api: ReviewApi;
  desk: Desk;
  opened: OpenReview;
  /** It is being read again. */
  isReading: boolean;
  onReadAgain: (about: About) => void;
  onNext: (() => void) | undefined;
}

/** What is done with the item that is chosen. */
type Mode = "look" | "edit" | "merge" | "same";

/** Text on one side, proposals on the other, and every way to decide. */
export function ReviewDesk({ api, desk, opened, isReading, onReadAgain, onNext }: Props) {
  const { review, row, text } = opened;
  const { state } = review;
  const groups = useMemo(() => groupsOf(state), [state]);
  const order = groups.flatMap(({ items }) => items);
  const [chosen, choose] = useState<string>();
  const [field, setField] = useState<string>();
  const [mode, setMode] = useState<Mode>("look");
  const [threshold, setThreshold] = useState(0.9);
  const item = order.find(({ id }) => id === chosen) ?? order.find(isOpen) ?? order[0];

  // The day of publication changes what "on Monday" means: the text is read again with it.
  const { published } = state.about;
  const isStale = published !== review.start.release.published;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day
  useEffect(() => {
    if (isStale && !isReading) onReadAgain(state.about);
  }, [isStale, isReading]);

  const show = (id: string | undefined) => {
    choose(id);
    setField(undefined);
    setMode("look");
  };
  const step = (by: 1 | -1) => {
    const at = item ? order.indexOf(item) : -1;
    show(order[Math.min(order.length - 1, Math.max(0, at + by))]?.id);
  };
  /** Decides, and goes on to the next item that nobody decided on. */
  const decide = (type: "accept" | "reject", one: Item) => {
    const isDone = one.decision === (type === "accept" ? "accepted" : "rejected");
    desk.decide({ type: isDone ? "reopen" : type, id: one.id });
    const at = order.indexOf(one);
    const next = isDone ? one : ([...order.slice(at + 1), ...order.slice(0, at)].find(isOpen) ?? one);
    show(next.id);
  };
  const acceptAll = () => desk.decide({ type: "acceptAbove", confidence: threshold });
  const leave = (stage: "done" | "skipped") => {
    desk.setStage(stage);
    onNext?.();
  };
  const add = (kind: Item["kind"]) => {
    const added = newItem(review, kind, text, getSelection()?.toString());
    desk.decide({ type: "add", ...added });
    choose(added.item.id);
    setMode("edit");
  };

  const keys: ReviewKey[] = [
    { keys: ["j", "ArrowDown"], shown: "j", what: "next", run: () => step(1) },
    { keys: ["k", "ArrowUp"], shown: "k", what: "previous", run: () => step(-1) },
    { keys: ["a"], what: "accept", run: () => item && decide("accept", item) },
    { keys: ["r"], what: "reject", run: () => item && decide("reject", item) },
    { keys: ["e"], what: "edit", run: () => item && setMode("edit") },
    { keys: ["m"], what: "merge", run: () => item && setMode("merge") },
    { keys: ["s"], what: "same as", run: () => item && setMode("same") },
    { keys: ["u"], what: "undo", run: desk.undo },
    { keys: ["U", "y"], shown: "Shift+U", what: "redo", run: desk.redo },
    { keys: ["Enter"], what: "accept all", run: acceptAll },
    { keys: ["n"], what: "done, next", run: () => leave("done") },
    { keys: ["x"], what: "skip", run: () => leave("skipped") },
  ];
  useReviewKeys(keys);

  const evidence = field === undefined ? undefined : { field };
  const progress = progressOf(state);
  return (
    <div className="desk">
      <div className="desk-panes">
        <section className="pane text" aria-label="Release">
          <AboutForm
            about={state.about}
            isReading={isReading}
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
          {desk.problem !== undefined && (
            <p className="note failed" role="alert">
              {desk.problem}
            </p>
          )}
          <ItemList
            review={review}
            groups={groups}
            chosen={item?.id}
            isEditing={mode === "edit"}
            onChoose={show}
            onField={setField}
            onAccept={(one) => decide("accept", one)}
            onReject={(one) => decide("reject", one)}
            onMode={(one, next) => {
              choose(one.id);
              setMode(next);
            }}
            onEdited={(one, record) => {
              desk.decide({ type: "edit", id: one.id, record });
              setMode("look");
            }}
            onCancelEdit={() => setMode("look")}
            onAdd={add}
          />
        </section>
      </div>
      <KeyBar
        keys={keys}
        progress={progress}
        threshold={threshold}
        waiting={state.items.filter((one) => isOpen(one) && one.confidence >= threshold).length}
        stage={row.stage}
        canUndo={review.cursor > 0}
        canRedo={review.cursor < review.log.length}
        hasNext={onNext !== undefined}
        onThreshold={setThreshold}
        onAcceptAll={acceptAll}
        onUndo={desk.undo}
        onRedo={desk.redo}
        onDone={() => leave("done")}
        onSkip={() => leave("skipped")}
      />
      <MergeDialog
        state={state}
        item={mode === "merge" ? item : undefined}
        onCancel={() => setMode("look")}
        onMerge={(from, into) => {
          desk.decide({ type: "merge", from, into });
          show(into);
        }}
      />
      <SameDialog
        api={api}
        state={state}
        item={mode === "same" ? item : undefined}
        onCancel={() => setMode("look")}
        onSame={(one, known) => {
          desk.decide({ type: "same", id: one.id, ...(known && { known }) });
          show(itemOf(state, one.id)?.id);
        }}
      />
    </div>
  );
}

function isOpen(item: Item): boolean {
  return item.decision === "open" && needsDecision(item);
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
