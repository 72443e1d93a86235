import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import type { View } from "@/lib/explore/address";

interface Props {
  view: View;
  /** What is said in its place where there is nothing to show. */
  otherwise: ReactNode;
  children: ReactNode;
}

/** One view of the selection. */
export function ViewPanel({ view, otherwise, children }: Props) {
  return (
    <Tabs.Panel className="explored-view" value={view} tabIndex={-1}>
      {otherwise || children}
    </Tabs.Panel>
  );
}
