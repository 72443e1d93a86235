/** The keys of the desk, in the order of the bar below. */
import type { DeskActions } from "./use-desk-actions";
import type { DeskLook } from "./use-desk-look";
import type { ReviewKey } from "./use-review-keys";

/** What each key does to the current item, or the release. */
export function deskKeys({ item, step, start }: DeskLook, actions: DeskActions): ReviewKey[] {
  const { decide, turn, acceptAll, leave } = actions;
  return [
    { keys: ["j", "ArrowDown"], shown: "j", what: "next", run: () => step(1) },
    { keys: ["k", "ArrowUp"], shown: "k", what: "previous", run: () => step(-1) },
    { keys: ["a"], what: "accept", run: () => item && decide("accept", item) },
    { keys: ["r"], what: "reject", run: () => item && decide("reject", item) },
    { keys: ["e"], what: "edit", run: () => item && start("edit", item) },
    { keys: ["m"], what: "merge", run: () => item && start("merge", item) },
    { keys: ["s"], what: "same as", run: () => item && start("same", item) },
    { keys: ["u"], what: "undo", run: () => turn("undo") },
    { keys: ["U", "y"], shown: "Shift+U", what: "redo", run: () => turn("redo") },
    { keys: ["Enter"], what: "accept all", run: acceptAll },
    { keys: ["n"], what: "done, next", run: () => leave("done") },
    { keys: ["x"], what: "skip", run: () => leave("skipped") },
  ];
}
