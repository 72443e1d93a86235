import { type PointerEvent, useRef, useState } from "react";
import type { EntityRef } from "@/lib/model";

/** How far a pointer may slip in a press that is no drag, in pixels of the screen. */
const SLIP = 4;

/** The pointer is down: on a node, or beside all of them. */
interface Press {
  pointer: number;
  node: EntityRef | undefined;
  x: number;
  y: number;
  isDrag: boolean;
}

interface GraphPresses {
  nodeUnder: (event: PointerEvent) => EntityRef | undefined;
  onDrag: (node: EntityRef, event: PointerEvent) => void;
  /** Called after a press that was no drag; without a node, it was beside all of them. */
  onClick: (node: EntityRef | undefined) => void;
}

/** Tells clicks on the graph from drags, of a node or of the whole picture, and follows what is pointed at. */
export function useGraphPress({ nodeUnder, onDrag, onClick }: GraphPresses) {
  const [hovered, setHovered] = useState<EntityRef>();
  const press = useRef<Press>(undefined);
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return;
      // A finger points at nothing before it presses.
      const node = nodeUnder(event);
      setHovered(node);
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { pointer: event.pointerId, node, x: event.clientX, y: event.clientY, isDrag: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = press.current;
      if (!held) return setHovered(nodeUnder(event));
      if (held.pointer !== event.pointerId) return;
      held.isDrag ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLIP;
      if (held.isDrag && held.node !== undefined) onDrag(held.node, event);
    },
    onPointerUp: ({ pointerId }: PointerEvent) => {
      const held = press.current;
      if (held?.pointer !== pointerId) return;
      press.current = undefined;
      if (!held.isDrag) onClick(held.node);
    },
    // The browser may take over a touch without telling its end.
    onPointerCancel: () => {
      press.current = undefined;
    },
    onPointerLeave: () => setHovered(undefined),
  };
  return { hovered, handlers };
}
