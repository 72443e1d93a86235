import { useEffect } from "react";

/**
 * Has the browser ask before the page is left while it holds what would be lost. Without that there is no listener: a page
 * that has one is not kept for the way back.
 */
export function useUnloadQuestion(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [wouldLose]);
}
