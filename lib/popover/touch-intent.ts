/**
 * When a finger opens a popover: a pure state machine like `hover-intent.ts`. A finger that rests on a mark opens it a
 * little before the browser would open its own menu; one that moves, scrolls or is joined by another does not.
 */

/** How long the finger rests, in ms: browsers open their own menu after about 500. */
export const PRESS_MS = 400;
/** How far it may roll and still rest, in px. */
export const ROLL_PX = 10;

/** What happens. `M` is a mark. */
export type TouchEvent<M> =
  /** A finger came down, on a mark or not; `fingers` are down now. */
  | { type: "down"; mark: M | undefined; x: number; y: number; fingers: number }
  | { type: "move"; x: number; y: number }
  /** It was lifted, or the browser took it for scrolling or zooming. */
  | { type: "end" }
  | { type: "timer"; id: number };

/** What is to be done. A new `wait` replaces the one before. */
export type TouchCommand<M> =
  | { type: "wait"; id: number; ms: number }
  | { type: "open"; mark: M; x: number; y: number };

/** The machine's memory: the press that may become one that opens. */
export interface TouchState<M> {
  pressing?: { mark: M; x: number; y: number };
  timer: number;
}

/** No finger down. */
export function initialTouch<M>(): TouchState<M> {
  return { timer: 0 };
}

/** One step: the state after the event, and what is to be done. */
export function touch<M>(state: TouchState<M>, event: TouchEvent<M>): [TouchState<M>, TouchCommand<M>[]] {
  const { pressing, timer } = state;
  /** No long press is waited for any more. */
  const idle: TouchState<M> = { timer: timer + 1 };
  switch (event.type) {
    case "down": {
      const { mark, x, y, fingers } = event;
      if (mark === undefined || fingers > 1) return [idle, []];
      return [{ ...idle, pressing: { mark, x, y } }, [{ type: "wait", id: idle.timer, ms: PRESS_MS }]];
    }
    case "move":
      return [
        pressing && Math.hypot(event.x - pressing.x, event.y - pressing.y) > ROLL_PX ? idle : state,
        [],
      ];
    case "end":
      return [idle, []];
    case "timer":
      return pressing && event.id === timer ? [idle, [{ type: "open", ...pressing }]] : [state, []];
  }
}
