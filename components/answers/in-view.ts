/** Calls back whenever the page comes back into view: one that was frozen has missed what was told meanwhile. */
export function onView(look: () => void): () => void {
  const hear = () => {
    if (isInView()) look();
  };
  document.addEventListener("visibilitychange", hear);
  return () => document.removeEventListener("visibilitychange", hear);
}

/** Calls back every so many ms while the page is in view. */
export function everyInView(ms: number, look: () => void): () => void {
  const timer = setInterval(() => isInView() && look(), ms);
  return () => clearInterval(timer);
}

/** Calls back whenever the window gets the focus: of what is changed on a page of the browser nobody tells. */
export function onFocus(look: () => void): () => void {
  addEventListener("focus", look);
  return () => removeEventListener("focus", look);
}

/** Whether somebody can see the page. */
export const isInView = () => document.visibilityState === "visible";
