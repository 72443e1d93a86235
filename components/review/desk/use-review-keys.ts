import { useLayoutEffect, useRef } from "react";
import { useLetterKeys } from "../../LetterKeys";

/** A key, a word or two for it, and what it does. */
export interface ReviewKey {
  /** As in `KeyboardEvent.key`; several keys may do the same. */
  keys: readonly string[];
  /** Its text on the page, where that differs from the first of `keys`. */
  shown?: string;
  what: string;
  run: () => void;
}

/** Elements that take every key themselves; buttons and links only take the keys that press them. */
const FIELDS = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]";
const PRESSED = "button, a, summary";
/** In the text, arrow keys scroll, or move the browser's cursor. */
const READ = ".release-text";
/** A dialog that was answered: while it fades it is still drawn, and has the focus. */
const CLOSING = "[role=dialog][data-closed], [role=alertdialog][data-closed]";

/** The keys that work: without those of one letter where the user switched these off. */
export function useWorkingKeys(keys: readonly ReviewKey[]): readonly ReviewKey[] {
  return useLetterKeys() ? keys : namedKeys(keys);
}

/** The commands that have a named key, such as Enter or an arrow, by that alone. */
export function namedKeys(keys: readonly ReviewKey[]): ReviewKey[] {
  return keys.flatMap(({ keys, what, run }) => {
    const named = keys.filter((key) => key.length > 1);
    return named.length > 0 ? [{ keys: named, what, run }] : [];
  });
}

/** Listens for single keys on the whole page, unless a field takes them. */
export function useReviewKeys(keys: readonly ReviewKey[]): void {
  const held = useRef(keys);
  held.current = keys;
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
      const key = held.current.find((one) => one.keys.includes(event.key));
      if (!key) return;
      event.preventDefault();
      key.run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
