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

const isInView = () => document.visibilityState === "visible";
