/** Touch: a long press on a mark opens the popover, by the state machine of `lib/popover`. */
import { markAt } from "@/lib/page/hit-test";
import type { Mark } from "@/lib/page/mark";
import { initialTouch, type TouchEvent, touch } from "@/lib/popover/touch-intent";
import type { PageReader } from "./page-reader";
import type { Pointer } from "./pointer";

/** Listens until the signal aborts. A tap is left to the page, on a link too: only a long press is answered. */
export function followTouch(reader: PageReader, pointer: Pointer, signal: AbortSignal): void {
  let state = initialTouch<Mark>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fingers = 0;
  let hasOpened = false;
  const options = { capture: true, signal };
  const tell = (event: TouchEvent<Mark>) => {
    const [next, commands] = touch(state, event);
    state = next;
    for (const command of commands) {
      if (command.type === "wait") {
        clearTimeout(timer);
        timer = setTimeout(() => tell({ type: "timer", id: command.id }), command.ms);
        void pointer.popover.warm();
      } else {
        hasOpened = true;
        void pointer.openHeld(command.mark, { focus: false, point: { x: command.x, y: command.y } });
      }
    }
  };
  const on = (
    type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    hear: (event: PointerEvent) => void,
  ) =>
    document.addEventListener(
      type,
      (event) => event.isTrusted && event.pointerType === "touch" && hear(event),
      options,
    );
  on("pointerdown", ({ clientX: x, clientY: y, isPrimary }) => {
    fingers = isPrimary ? 1 : fingers + 1;
    hasOpened = false;
    tell({ type: "down", x, y, fingers, mark: markAt(reader.marks.list, x, y, reader.shadowRoots) });
  });
  on("pointermove", ({ clientX: x, clientY: y }) => tell({ type: "move", x, y }));
  on("pointerup", () => tell({ type: "end" }));
  on("pointercancel", () => tell({ type: "end" }));
  // The press has been answered: the browser's menu would cover the popover, and no link is followed. Clicks by
  // keyboard, pen, mouse and screen reader are left to the page.
  for (const type of ["contextmenu", "click"] as const)
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !hasOpened || event.pointerType !== "touch") return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      options,
    );
  signal.addEventListener("abort", () => clearTimeout(timer));
}
