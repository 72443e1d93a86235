import { type RefObject, useEffect, useRef } from "react";

/** The elements that a control can belong to: the focus moves there when the control is gone. */
const RESTS = "li, ul, form, section, .block";
const DIALOGS = "[role=dialog], [role=alertdialog]";

/**
 * Keeps the focus within the element with this ref. When the focused control is removed, hidden or disabled, the
 * browser drops the focus, and keyboard users are back at the top of the page. This moves the focus to what the control
 * belonged to.
 */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T | null> {
  const root = useRef<T>(null);
  useEffect(() => {
    const ended = new AbortController();
    if (root.current) keepFocus(root.current, ended.signal);
    return () => ended.abort();
  }, []);
  return root;
}

function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  let last: HTMLElement | undefined;
  let around: HTMLElement[] = [];

  const hear = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (root.contains(target)) {
      last = target;
      around = ancestorsOf(target, root);
    } else if (!target.closest(DIALOGS)) {
      last = undefined;
    }
  };
  const leave = ({ target }: FocusEvent) =>
    // By then a removed control is gone; if it is still there, the user left it.
    queueMicrotask(() => {
      if (target === last && last && !isGone(last) && document.activeElement === document.body)
        last = undefined;
    });
  const look = () => {
    const active = document.activeElement;
    if (!last || !isGone(last) || (active !== document.body && active !== last)) return;
    restOn(around.find((place) => !isGone(place)) ?? root);
  };

  document.addEventListener("focusin", hear, { signal });
  document.addEventListener("focusout", leave, { signal });
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["disabled", "hidden"],
  });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

function isGone(element: HTMLElement): boolean {
  return !element.isConnected || element.matches(":disabled") || element.closest("[hidden]") !== null;
}

/** The ancestors of an element to which the focus can move, nearest first. */
function ancestorsOf(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let at = element.parentElement; at && at !== root; at = at.parentElement)
    if (at.matches(RESTS)) places.push(at);
  return places;
}

/** Focuses a place that Tab does not reach, this once. */
function restOn(place: HTMLElement): void {
  place.tabIndex = -1;
  place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  place.focus({ preventScroll: true });
}
