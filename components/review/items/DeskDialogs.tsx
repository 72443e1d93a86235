import { lazy, Suspense } from "react";
import { itemOf, type ReviewState } from "@/lib/review/state";
import type { Reviewing } from "../decisions/use-review";
import type { DeskLook } from "../desk/use-desk-look";
import type { ReviewApi } from "../review-api";

// Loaded when the first dialog is opened, so that the review opens sooner.
const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));
const SameDialog = lazy(async () => ({ default: (await import("./SameDialog")).SameDialog }));

interface Props {
  api: ReviewApi;
  desk: Pick<Reviewing, "decide">;
  state: ReviewState;
  look: DeskLook;
}

/** The dialogs of the current item: what to merge it into, and which known record it is. */
export function DeskDialogs({ api, desk, state, look }: Props) {
  const { item, mode, show, close } = look;
  // They stay once they were opened, since they fade out.
  if (!look.hasDialogs) return null;
  return (
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
  );
}
