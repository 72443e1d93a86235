/** Lets a pinned card be moved by its header and by the arrow keys. */
import type { MouseEvent } from "react";
import type { Mover } from "@/components/popover/PopoverHeader";
import { isMoveKey } from "@/lib/popover/move";
import type { CardMoves } from "./card-view";

interface Point {
  x: number;
  y: number;
}

/** Where a pointer is, in px and to something that stays where it is while the card moves. */
type PointOf = (event: Pick<MouseEvent, "clientX" | "clientY" | "screenX" | "screenY">) => Point;

/** The header's handlers; `pointBy` is called at every start. */
export function moverOf(moves: CardMoves, pointBy: () => PointOf): Mover {
  return {
    onPointerDown(event) {
      const pressed = event.target instanceof Element ? event.target.closest("button, a") : null;
      if (event.button !== 0 || pressed) return;
      event.preventDefault();
      const { currentTarget: header, pointerId } = event;
      header.setPointerCapture(pointerId);
      moves.grab();
      const pointOf = pointBy();
      const start = pointOf(event);
      const ended = new AbortController();
      const move = (moved: globalThis.PointerEvent) => {
        const { x, y } = pointOf(moved);
        moves.drag(x - start.x, y - start.y);
      };
      header.addEventListener("pointermove", move, { signal: ended.signal });
      for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const)
        header.addEventListener(type, () => ended.abort(), { signal: ended.signal });
    },
    onKeyDown(event) {
      const { key, shiftKey } = event;
      if (!isMoveKey(key)) return;
      event.preventDefault();
      moves.step({ key, shiftKey });
    },
  };
}
