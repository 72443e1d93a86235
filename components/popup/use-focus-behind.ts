import { type RefObject, useEffect, useRef } from "react";

/**
 * Restores the list behind a page of details: what had the focus gets it back, and the chosen line is in view. `field`
 * gets the focus where that element is gone.
 */
export function useFocusBehind(isHome: boolean, field: RefObject<HTMLElement | null>): void {
  const left = useRef<Element>(undefined);
  useEffect(() => {
    if (!isHome) {
      left.current = document.activeElement ?? document.body;
      return;
    }
    document.title = "Entente";
    if (!left.current) return;
    if (left.current instanceof HTMLElement) left.current.focus();
    // The line is gone, or the popup was opened at the details.
    if (document.activeElement === document.body) field.current?.focus();
    // In a wide tab the window scrolls, and its position is lost.
    document.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [isHome, field]);
}
