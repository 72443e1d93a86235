import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type HoverEvent, hover, initialHover } from "@/lib/popover/hover-intent";

/** The open mark, and functions to open and close it. */
export interface OpenMark {
  /** The key of the mark with the open popover. */
  open: string | undefined;
  /** Passes on events of the pointer. */
  tell: (event: HoverEvent<string>) => void;
  /** For keyboard and click: opens at once, until it is closed or another is opened. */
  openNow: (key: string) => void;
  close: () => void;
}

/**
 * One popover for the marks of an article. It opens and closes for the pointer as on news pages. Escape closes it
 * wherever the focus is, and so does a press outside `within` or a resized window.
 */
export function useOpenMark(within: RefObject<HTMLElement | null>): OpenMark {
  const [open, setOpen] = useState<string>();
  const state = useRef(initialHover<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useCallback((event: HoverEvent<string>) => {
    const [next, commands] = hover(state.current, event);
    state.current = next;
    for (const command of commands) {
      if (command.type === "open") setOpen(command.mark);
      else if (command.type === "close") setOpen(undefined);
      else {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => tell({ type: "timer", id: command.id }), command.ms);
      }
    }
  }, []);
  const openNow = useCallback(
    (key: string) => {
      tell({ type: "opened", mark: key });
      setOpen(key);
    },
    [tell],
  );
  const close = useCallback(() => {
    tell({ type: "closed" });
    setOpen(undefined);
  }, [tell]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (open === undefined) return;
    const ended = new AbortController();
    const { signal } = ended;
    addEventListener("keydown", ({ key }) => key === "Escape" && close(), { signal });
    addEventListener("resize", close, { signal });
    addEventListener(
      "pointerdown",
      ({ target }) => {
        if (!(target instanceof Node && within.current?.contains(target))) close();
      },
      { signal },
    );
    return () => ended.abort();
  }, [open, close, within]);
  return { open, tell, openNow, close };
}
