import { Tabs } from "@base-ui/react/tabs";
import { type ReactNode, useEffect, useRef } from "react";
import type { View } from "@/lib/explore/address";
import { isFocusLost } from "./use-way-back";

interface Props {
  view: View;
  /** Shown instead where the view is empty. */
  otherwise: ReactNode;
  children: ReactNode;
}

/** One view of the selection. */
export function ViewPanel({ view, otherwise, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const isEmpty = Boolean(otherwise);
  const wasEmpty = useRef(false);
  useEffect(() => {
    // The button that filled the view is gone.
    if (wasEmpty.current && !isEmpty && isFocusLost()) panel.current?.focus();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);
  return (
    <Tabs.Panel ref={panel} className="explored-view" value={view} tabIndex={-1}>
      {otherwise || children}
    </Tabs.Panel>
  );
}
