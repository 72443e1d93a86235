/** Whether the open form may be left: one with changes refuses once, and says why. */
import { createContext, type RefObject, useContext, useEffect, useRef } from "react";

type MayLeave = () => boolean;

/** The open form, if any. */
export const OpenForm = createContext<RefObject<MayLeave | undefined>>({ current: undefined });

/** Makes leaving ask this form, as long as it is drawn. */
export function useLeaving(mayLeave: MayLeave): void {
  const open = useContext(OpenForm);
  useEffect(() => {
    open.current = mayLeave;
    return () => {
      open.current = undefined;
    };
  });
}

/** A function that asks the open form. */
export function useMayLeave(): MayLeave {
  return asking(useContext(OpenForm));
}

/** The value for `OpenForm` below, and a function that asks the open form there. */
export function useOpenForm(): [open: RefObject<MayLeave | undefined>, mayLeave: MayLeave] {
  const open = useRef<MayLeave>(undefined);
  return [open, asking(open)];
}

function asking(open: RefObject<MayLeave | undefined>): MayLeave {
  return () => open.current?.() ?? true;
}
