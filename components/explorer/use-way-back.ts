import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Gives the focus back where it was lost on the way back: to what was pressed to come to what has been left. `path` tells what
 * lies over one another, the undermost first.
 */
export function useWayBack(path: readonly string[]): void {
  const last = useRef<EventTarget>(null);
  /** By the place in the path, what led there. */
  const openers = useRef<(EventTarget | null)[]>([]);
  const before = useRef(path);
  useEffect(() => {
    const hear = ({ target }: FocusEvent) => {
      last.current = target;
    };
    document.addEventListener("focusin", hear);
    return () => document.removeEventListener("focusin", hear);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a path is what it holds
  useLayoutEffect(() => {
    const from = before.current;
    before.current = path;
    const isBack = path.length < from.length && path.every((part, i) => part === from[i]);
    if (isBack) {
      const opener = openers.current[path.length];
      if (opener instanceof HTMLElement && isFocusLost()) opener.focus();
    } else {
      for (let i = from.length; i < path.length; i++) openers.current[i] = last.current;
    }
  }, [path.join("\n")]);
}

/** Whether what had the focus is gone or hidden. */
export function isFocusLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest("[hidden]") !== null;
}
