/**
 * When the popover opens and closes for the pointer: a pure state machine. Events go in, commands come out; the caller
 * keeps the time, and a timer is a command that comes back as an event.
 *
 * The popover opens when the pointer has rested on a mark. It stays while the pointer is on the mark or in the popover,
 * and for a grace period between the two. Nothing opens while the page scrolls, while a button is down, or while the
 * pointer passes by.
 */

/** How long the pointer rests before the popover opens, in ms. */
export const REST_MS = 250;
/** The choices of that time. */
export const REST_TIMES = { short: 120, normal: REST_MS, long: 600 } as const;
/** How long the pointer may be on neither mark nor popover before it closes, in ms. */
export const GRACE_MS = 400;
/** How far the pointer may tremble and still rest, in px. */
export const TREMBLE_PX = 4;

/** What happens. `M` is a mark, compared by identity. */
export type HoverEvent<M> =
  /** The pointer moved and is on a mark. */
  | { type: "over"; mark: M; x: number; y: number }
  /** The pointer moved and is on no mark; without coordinates it left the page. */
  | { type: "away"; x?: number; y?: number }
  | { type: "enter-popover" }
  | { type: "leave-popover" }
  /** The page scrolled, by whatever means. */
  | { type: "scroll" }
  | { type: "press" }
  | { type: "release" }
  /** A key was pressed in the page: the person is typing or steering, not pointing. */
  | { type: "key" }
  /** The timer with this number ran out. */
  | { type: "timer"; id: number }
  /** The keyboard or a finger opened the popover of a mark. */
  | { type: "opened"; mark: M }
  /** Something was typed in the popover of a mark, which another would take away. */
  | { type: "typed"; mark: M }
  /** The popover was closed by someone else: Escape, a click outside, its own button. */
  | { type: "closed" };

/** What is to be done. A new `wait` replaces the one before. */
export type HoverCommand<M> =
  | { type: "open"; mark: M }
  | { type: "close" }
  | { type: "wait"; id: number; ms: number };

/** The pointer rests on `mark` since it came to `x`, `y`. */
interface Resting<M> {
  mark: M;
  x: number;
  y: number;
}

/** The machine's memory. */
export interface HoverState<M> {
  /** How long the pointer rests before the popover opens, in ms. */
  restMs: number;
  /** The mark whose popover is open. */
  open?: M | undefined;
  /** What keeps it open where the pointer leaves; with `typed`, no rest on another mark replaces it either. */
  held?: "opened" | "typed" | undefined;
  /** The mark that opens when the timer runs out. */
  resting?: Resting<M> | undefined;
  /** The popover closes when the timer runs out. */
  leaving: boolean;
  /** A button is down. */
  pressed: boolean;
  /** This mark opens nothing until the pointer has left it. */
  refused?: M | undefined;
  /** Nothing opens until the pointer truly moves: a page that scrolls under a still pointer also sends moves. */
  still: boolean;
  /** Where the pointer was last. */
  last?: { x: number; y: number } | undefined;
  /** The number of the timer that counts; older ones are stale. */
  timer: number;
}

/** The first state: nothing is open or waited for. */
export function initialHover<M>(): HoverState<M> {
  return { restMs: REST_MS, leaving: false, pressed: false, still: false, timer: 0 };
}

type Step<M> = [HoverState<M>, HoverCommand<M>[]];

/** One step: the state after the event, and what is to be done. */
export function hover<M>(state: HoverState<M>, event: HoverEvent<M>): Step<M> {
  switch (event.type) {
    case "over":
      return over(state, event);
    case "away":
      return away(state, event);
    case "enter-popover":
      return state.open === undefined ? [state, []] : [stopWaiting(state), []];
    case "leave-popover":
      return leaveOpen(cancelRest(state));
    case "scroll":
      return [{ ...cancelRest(state), still: true }, []];
    case "press":
      return [{ ...refuseResting(state), pressed: true }, []];
    case "release":
      return [{ ...state, pressed: false }, []];
    case "key":
      return [refuseResting(state), []];
    case "timer":
      return event.id === state.timer ? timeOut(state) : [state, []];
    case "opened":
    case "typed":
      return [{ ...stopWaiting(state), refused: undefined, open: event.mark, held: event.type }, []];
    case "closed":
      return [closed(state), []];
  }
}

function over<M>(state: HoverState<M>, { mark, x, y }: { mark: M; x: number; y: number }): Step<M> {
  if (!hasMoved(state, x, y)) return [state, []];
  const refused = state.refused === mark ? mark : undefined;
  const at: HoverState<M> = { ...state, last: { x, y }, still: false, refused };

  // Whoever types pushes the pointer aside.
  if (state.open === mark || state.held === "typed") return [stopWaiting(at), []];
  if (state.pressed || refused !== undefined) return leaveOpen(at);
  if (at.resting?.mark === mark && Math.hypot(at.resting.x - x, at.resting.y - y) <= TREMBLE_PX) {
    return [at, []];
  }
  return wait({ ...at, leaving: false, resting: { mark, x, y } }, state.restMs);
}

function away<M>(state: HoverState<M>, { x, y }: { x?: number; y?: number }): Step<M> {
  if (!hasMoved(state, x, y)) return [state, []];
  const last = x === undefined || y === undefined ? undefined : { x, y };
  return leaveOpen({ ...cancelRest(state), still: false, refused: undefined, last });
}

/** After scrolling, a move counts only where the pointer is at another place than before. */
function hasMoved<M>(state: HoverState<M>, x?: number, y?: number): boolean {
  return !state.still || state.last === undefined || state.last.x !== x || state.last.y !== y;
}

/** Starts the grace period, once. */
function leaveOpen<M>(state: HoverState<M>): Step<M> {
  if (state.open === undefined || state.held || state.leaving) return [state, []];
  return wait({ ...state, leaving: true }, GRACE_MS);
}

function timeOut<M>(state: HoverState<M>): Step<M> {
  if (state.resting) {
    const { mark } = state.resting;
    return [{ ...stopWaiting(state), open: mark, held: undefined }, [{ type: "open", mark }]];
  }
  if (state.leaving) return [{ ...stopWaiting(state), open: undefined }, [{ type: "close" }]];
  return [state, []];
}

/** After someone closed it, the mark under the pointer does not open again at once. */
function closed<M>(state: HoverState<M>): HoverState<M> {
  if (state.open === undefined) return state;
  return { ...stopWaiting(state), held: undefined, refused: state.open, open: undefined };
}

/** What was about to open is refused: a click or a key says that something else is meant. */
function refuseResting<M>(state: HoverState<M>): HoverState<M> {
  return state.resting ? { ...cancelRest(state), refused: state.resting.mark } : state;
}

function wait<M>(state: HoverState<M>, ms: number): Step<M> {
  const id = state.timer + 1;
  return [{ ...state, timer: id }, [{ type: "wait", id, ms }]];
}

/** Forgets the mark that was about to open; the timer goes stale. */
function cancelRest<M>(state: HoverState<M>): HoverState<M> {
  return state.resting ? { ...state, timer: state.timer + 1, resting: undefined } : state;
}

function stopWaiting<M>(state: HoverState<M>): HoverState<M> {
  return { ...state, leaving: false, timer: state.timer + 1, resting: undefined };
}
