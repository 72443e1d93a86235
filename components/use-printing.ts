import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed: a list that is drawn in part on a screen stands on paper as a whole. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    // The browser lays the paper out as soon as all listeners have returned.
    const tell = ({ type }: Event) => flushSync(() => setPrinting(type === "beforeprint"));
    for (const type of ["beforeprint", "afterprint"]) addEventListener(type, tell, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return isPrinting;
}
