import { useLayoutEffect } from "react";
import { useLatest } from "../../use-latest";

/** Elements that take every key themselves; buttons and links only take the keys that press them. */
const FIELDS = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]";
const PRESSED = "button, a, summary";
/** In the text, arrow keys scroll, or move the browser's cursor. */
const READ = ".release-text";
/** A dialog that was answered: while it fades it is still drawn, and has the focus. */
const CLOSING = "[role=dialog][data-closed], [role=alertdialog][data-closed]";

/** Listens for single keys on the whole page, unless a field takes them. `press` tells whether it has a use for one. */
export function usePressedKeys(press: (name: string, isRepeated: boolean) => boolean): void {
  const held = useLatest(press);
  // Before painting: whatever is visible must work.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // With Shift, named keys select words of the text.
      if (event.shiftKey && event.key.length > 1) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const isClosing = target?.closest(CLOSING) != null;
      if (!isClosing && target?.closest(FIELDS)) return;
      if (event.key.startsWith("Arrow") && target?.closest(READ)) return;
      const isPress = event.key === "Enter" || event.key === " ";
      // The key that answered a dialog may still be down: it must not press anything else.
      if (isPress && isClosing) return event.preventDefault();
      if (isPress && (event.repeat || target?.closest(PRESSED))) return;
      if (held.current(event.key, event.repeat)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
