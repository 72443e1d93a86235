/** Whether what is open may be left: a form that holds changes says no once, and why. */
import { createContext, type RefObject, useContext, useEffect } from "react";

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
  const open = useContext(OpenForm);
  return () => open.current?.() ?? true;
}
