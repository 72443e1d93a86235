/** The keys of the desk, in the order of the bar below. */
import type { DeskActions } from "./use-desk-actions";
import type { DeskLook } from "./use-desk-look";
import type { ReviewKey } from "./use-review-keys";

/** What a key works on: the current item, or the release. */
type Desk = Pick<DeskLook, "item" | "step" | "start"> &
  DeskActions & {
    /** Whether something of the release is left to decide, or nothing was proposed. */
    isUndecided: boolean;
  };

interface DeskKey extends Pick<ReviewKey, "keys" | "shown" | "what"> {
  run: (desk: Desk) => void;
  /** Whether it leaves the release. */
  isLast?: true;
}

const DESK_KEYS: readonly DeskKey[] = [
  { keys: ["j", "ArrowDown"], shown: "j", what: "next", run: ({ step }) => step(1) },
  { keys: ["k", "ArrowUp"], shown: "k", what: "previous", run: ({ step }) => step(-1) },
  { keys: ["a"], what: "accept", run: ({ item, decide }) => item && decide("accept", item) },
  { keys: ["r"], what: "reject", run: ({ item, decide }) => item && decide("reject", item) },
  { keys: ["e"], what: "edit", run: ({ item, start }) => item && start("edit", item) },
  { keys: ["m"], what: "merge", run: ({ item, start }) => item && start("merge", item) },
  { keys: ["s"], what: "same as", run: ({ item, start }) => item && start("same", item) },
  { keys: ["u"], what: "undo", run: ({ turn }) => turn("undo") },
  { keys: ["U", "y"], shown: "Shift+U", what: "redo", run: ({ turn }) => turn("redo") },
  { keys: ["Enter"], what: "accept all", run: ({ acceptAll }) => acceptAll() },
  { keys: ["n"], what: "done, next", run: ({ leave }) => leave("done"), isLast: true },
  { keys: ["x"], what: "skip", run: ({ leave }) => leave("skipped"), isLast: true },
];

/** Whether a key does something on every desk. */
export function isDeskKey(name: string): boolean {
  return DESK_KEYS.some(({ keys }) => keys.includes(name));
}

/**
 * What each key does to the current item, or the release. A key that leaves the release counts once however long it is
 * down, and not at all where it was pressed before the release was there and something is left to decide: nobody has
 * seen it yet.
 */
export function deskKeys(desk: Desk): ReviewKey[] {
  return DESK_KEYS.map(({ run, isLast = false, ...key }) => ({
    ...key,
    run: () => run(desk),
    isOnce: isLast,
    isTooEarly: isLast && desk.isUndecided,
  }));
}
