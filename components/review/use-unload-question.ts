import { useEffect } from "react";

/**
 * Makes the browser ask before the page is left, always or where `wouldLose` says so at that moment. With `false` there
 * is no listener, since browsers do not keep a page with one for going back.
 */
export function useUnloadQuestion(wouldLose: boolean | (() => boolean)): void {
  useEffect(() => {
    if (wouldLose === false) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose === true || wouldLose()) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [wouldLose]);
}
