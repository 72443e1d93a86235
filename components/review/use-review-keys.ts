import { useLayoutEffect, useRef } from "react";

/** A key, what it does in a word or two, and the deed. */
export interface ReviewKey {
  /** As `KeyboardEvent.key` has them; several do the same. */
  keys: readonly string[];
  /** How it is written on the page, where that differs from the first of `keys`. */
  shown?: string;
  what: string;
  run: () => void;
}

/** Fields take every key themselves; buttons and links take those by which they are pressed. */
const FIELDS = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]";
const PRESSED = "button, a, summary";
/** In the text the arrows scroll, or move the cursor where the browser shows one. */
const READ = ".release-text";
/** A dialog that has its answer: it is still drawn, and has the focus, while it fades. */
const CLOSING = "[role=dialog][data-closed], [role=alertdialog][data-closed]";

/** Listens for single keys on the whole page, while nothing else takes them; for none where there are none. */
export function useReviewKeys(keys: readonly ReviewKey[]): void {
  const held = useRef(keys);
  held.current = keys;
  // Before it is painted: what can be seen can be worked with.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // With Shift the keys that have a name choose words of the text.
      if (event.shiftKey && event.key.length > 1) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const isClosing = target?.closest(CLOSING) != null;
      if (!isClosing && target?.closest(FIELDS)) return;
      if (event.key.startsWith("Arrow") && target?.closest(READ)) return;
      const isPress = event.key === "Enter" || event.key === " ";
      // The key that gave a dialog its answer may still be down: it presses nothing more.
      if (isPress && isClosing) return event.preventDefault();
      if (isPress && (event.repeat || target?.closest(PRESSED))) return;
      const key = held.current.find((one) => one.keys.includes(event.key));
      if (!key) return;
      event.preventDefault();
      key.run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
