/** Whether what is open may be left: a form that holds changes says no once, and why. */
import { createContext, type RefObject, useContext, useEffect, useRef } from "react";

type MayLeave = () => boolean;

/** The form that is open, if any. */
export const OpenForm = createContext<RefObject<MayLeave | undefined>>({ current: undefined });

/** Has a form asked before it is left, as long as it is drawn. */
export function useLeaving(mayLeave: MayLeave): void {
  const open = useContext(OpenForm);
  useEffect(() => {
    open.current = mayLeave;
    return () => {
      open.current = undefined;
    };
  });
}

/** Asks the form that is open. */
export function useMayLeave(): MayLeave {
  return asking(useContext(OpenForm));
}

/** What is given to those below as `OpenForm`, and what asks the form that is open among them. */
export function useOpenForm(): [open: RefObject<MayLeave | undefined>, mayLeave: MayLeave] {
  const open = useRef<MayLeave>(undefined);
  return [open, asking(open)];
}

function asking(open: RefObject<MayLeave | undefined>): MayLeave {
  return () => open.current?.() ?? true;
}
