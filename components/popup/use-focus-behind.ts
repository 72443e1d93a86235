import { type RefObject, useEffect, useRef } from "react";

/**
 * What was left for a page of details has the focus again behind it, and all of the list stands as it stood. `field` has it
 * where that is gone.
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
    // It is gone by now, or the popup was opened at the details.
    if (document.activeElement === document.body) field.current?.focus();
    // In a wide tab the window scrolls, and does not stay where it was.
    document.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [isHome, field]);
}
