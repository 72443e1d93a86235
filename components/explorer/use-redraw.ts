import { type RefObject, useCallback, useEffect, useRef } from "react";

/** Settings that change all colours, which a canvas does not follow by itself. */
const RECOLOURED = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

interface Redraw {
  /** Draws the picture as it is now; set it in an effect of every render. */
  draw: RefObject<(onPaper: boolean) => void>;
  /** Has it drawn at the next frame, once however often this is called. */
  redraw: () => void;
}

/** Draws a picture anew after each render and whenever the colours change; and at once, on paper, for printing. */
export function useRedraw(): Redraw {
  const draw = useRef<(onPaper: boolean) => void>(() => undefined);
  const frame = useRef(0);
  const redraw = useCallback(() => {
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      draw.current(false);
    });
  }, []);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    for (const query of RECOLOURED) matchMedia(query).addEventListener("change", redraw, { signal });
    // It is printed before the next frame.
    addEventListener("beforeprint", () => draw.current(true), { signal });
    addEventListener("afterprint", redraw, { signal });
    return () => {
      ended.abort();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [redraw]);
  useEffect(redraw);
  return { draw, redraw };
}
