import { useEffect } from "react";

/**
 * Has the browser ask before the page is left while it holds what would be lost: always so, or as `wouldLose` says at that
 * moment. Where it is plain that nothing would be there is no listener: a page that has one is not kept for the way back.
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
