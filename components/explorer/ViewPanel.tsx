import { Tabs } from "@base-ui/react/tabs";
import { type ReactNode, useEffect, useRef } from "react";
import type { View } from "@/lib/explore/address";
import { isFocusLost } from "./use-way-back";

interface Props {
  view: View;
  /** What is said in its place where there is nothing to show. */
  otherwise: ReactNode;
  children: ReactNode;
}

/** One view of the selection. */
export function ViewPanel({ view, otherwise, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const isEmpty = Boolean(otherwise);
  const wasEmpty = useRef(false);
  useEffect(() => {
    // What was pressed there to have something to show has gone with it.
    if (wasEmpty.current && !isEmpty && isFocusLost()) panel.current?.focus();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);
  return (
    <Tabs.Panel ref={panel} className="explored-view" value={view} tabIndex={-1}>
      {otherwise || children}
    </Tabs.Panel>
  );
}
