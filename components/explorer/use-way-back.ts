import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Returns a lost focus when the user goes back: to the control that had opened what was left. `path` lists the views
 * that lie over one another, lowest first.
 */
export function useWayBack(path: readonly string[]): void {
  const last = useRef<EventTarget>(null);
  /** For each place in the path, the control that opened it. */
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

/** Whether the focused element is gone or hidden. */
export function isFocusLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest("[hidden]") !== null;
}
