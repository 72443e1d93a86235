import { type PointerEvent, type SyntheticEvent, useCallback, useEffect, useRef } from "react";
import { initialTouch, type TouchEvent, touch } from "@/lib/popover/touch-intent";

/** The touch events of a mark. */
export interface PressHandlers {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
  onContextMenu: (event: SyntheticEvent) => void;
}

/**
 * Opens a mark when a finger rests on it, as on news pages, and suppresses the browser's menu, which would cover it.
 */
export function useLongPress(onOpen: (key: string) => void): (key: string) => PressHandlers {
  const state = useRef(initialTouch<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTouched = useRef(false);
  const tell = useCallback(
    (event: TouchEvent<string>) => {
      const [next, commands] = touch(state.current, event);
      state.current = next;
      for (const command of commands) {
        if (command.type === "open") onOpen(command.mark);
        else {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => tell({ type: "timer", id: command.id }), command.ms);
        }
      }
    },
    [onOpen],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return (mark) => ({
    onPointerDown: ({ pointerType, isPrimary, clientX: x, clientY: y }) => {
      isTouched.current = pointerType === "touch";
      if (isTouched.current) tell({ type: "down", mark, x, y, fingers: isPrimary ? 1 : 2 });
    },
    onPointerMove: ({ clientX: x, clientY: y }) => tell({ type: "move", x, y }),
    onPointerUp: () => tell({ type: "end" }),
    onPointerCancel: () => tell({ type: "end" }),
    onContextMenu: (event) => {
      if (isTouched.current) event.preventDefault();
    },
  });
}
