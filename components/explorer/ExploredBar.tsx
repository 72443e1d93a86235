import { Tabs } from "@base-ui/react/tabs";
import { ChartColumn, Earth, type LucideIcon, Share2, Table2 } from "lucide-react";
import { VIEWS, type View } from "@/lib/explore/address";
import { selectedText } from "@/lib/explore/drawn-words";
import type { Graph } from "@/lib/explore/graph";
import type { Selection } from "@/lib/search/selection";
import { ExportMenu } from "./ExportMenu";
import type { ExplorerApi } from "./explorer-api";
import type { Picture } from "./made-files";

const TABS: Record<View, { label: string; icon: LucideIcon }> = {
  graph: { label: "Graph", icon: Share2 },
  timeline: { label: "Timeline", icon: ChartColumn },
  map: { label: "Map", icon: Earth },
  table: { label: "Table", icon: Table2 },
};

interface Props {
  api: ExplorerApi;
  view: View;
  query: string;
  selection: Selection;
  graph: Graph;
  said: string;
  /** Returns the current picture. */
  picture: () => Picture;
  onSaid: (text: string) => void;
}

/** The choice of views, the size of the selection, and the menu that exports it. */
export function ExploredBar({ view, graph, said, ...rest }: Props) {
  return (
    <div className="explored-bar">
      <Tabs.List className="tabs" aria-label="Views">
        {VIEWS.map((one) => {
          const { label, icon: Icon } = TABS[one];
          return (
            <Tabs.Tab key={one} className="tab" value={one}>
              <Icon aria-hidden="true" /> {label}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <span className="dim num" role="status">
        {selectedText(rest.selection, view === "graph" ? graph : undefined)}
      </span>
      <span className="dim">{said}</span>
      <ExportMenu view={view} {...rest} />
    </div>
  );
}
