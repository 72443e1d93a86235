/** Lets a pinned card be moved by its header and by the arrow keys. */
import type { Mover } from "@/components/popover/PopoverHeader";
import { isMoveKey } from "@/lib/popover/move";

/** How a reader moves a pinned card. */
export interface CardMoves {
  /** It is taken hold of. */
  grab(): void;
  /** It is pulled so far from where it was grabbed, in px. */
  drag(x: number, y: number): void;
  /** An arrow key. */
  step(key: { key: string; shiftKey: boolean }): void;
}

/**
 * The header's handlers. Since the frame itself moves, positions are measured on the screen, which browsers count as if
 * the page were not zoomed; `zoomOf` is asked now and at every start.
 */
export function moverOf(moves: CardMoves, zoomOf: () => Promise<number>): Mover {
  let zoom: number | undefined;
  const askZoom = async () => {
    zoom = await zoomOf();
  };
  void askZoom();
  return {
    onPointerDown(event) {
      const pressed = event.target instanceof Element ? event.target.closest("button, a") : null;
      if (event.button !== 0 || pressed) return;
      event.preventDefault();
      const { currentTarget: header, pointerId, screenX, screenY } = event;
      header.setPointerCapture(pointerId);
      moves.grab();
      let at = { screenX, screenY };
      const drag = () => {
        if (zoom) moves.drag((at.screenX - screenX) / zoom, (at.screenY - screenY) / zoom);
      };
      // The answer may come after dragging has begun, or even ended.
      void askZoom().then(drag);
      const ended = new AbortController();
      const move = (moved: PointerEvent) => {
        at = moved;
        drag();
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
