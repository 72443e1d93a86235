import { Tabs } from "@base-ui/react/tabs";
import { useCallback, useRef, useState } from "react";
import type { Place, View } from "@/lib/explore/address";
import type { PartedBy } from "@/lib/explore/choices";
import type { Graph } from "@/lib/explore/graph";
import { narrowedTo } from "@/lib/explore/narrow";
import { buildTimeline } from "@/lib/explore/timeline";
import type { AgreementRef, EntityRef } from "@/lib/model";
import type { Selection } from "@/lib/search/selection";
import { DetailPanel } from "./DetailPanel";
import { ExploredBar } from "./ExploredBar";
import type { ExplorerApi } from "./explorer-api";
import { GraphView } from "./GraphView";
import { MapView } from "./MapView";
import type { Picture } from "./made-files";
import { NobodyDrawn, NothingSelected } from "./NothingSelected";
import { TableView } from "./TableView";
import { TimelineView } from "./TimelineView";
import type { Address } from "./use-address";
import { useGraph } from "./use-graph";
import { newLayoutMemory } from "./use-graph-layout";
import { useLeads } from "./use-leads";
import { ViewPanel } from "./ViewPanel";

interface Props extends Address {
  api: ExplorerApi;
  selection: Selection;
  said: string;
  onSaid: (text: string) => void;
}

/** A selection in four views, with details of what is chosen in it. */
export function Explored({ api, selection, place, go, said, onSaid }: Props) {
  useLeads(api, selection, { place, go });
  const { view, query, focus, steps, to, agreement, by = "form" } = place;
  const { graph, connection, path } = useGraph(selection, place);
  const [layout] = useState(newLayoutMemory);
  const { main, picture, keepPositions } = usePicture({ graph, selection, place, by });
  const onFocus = (ref: EntityRef | undefined) => go({ focus: ref, steps: undefined, to: undefined });
  const onAgreement = (ref: AgreementRef | undefined) => go({ agreement: ref });
  const narrowTo = (placeOrTime: string) => go({ query: narrowedTo(query, placeOrTime) });
  const nothing = (
    <NothingSelected
      api={api}
      query={query}
      apart={selection.apart}
      onQuery={(next) => go({ query: next })}
      onOpen={onAgreement}
      onConnect={(from, to) => go({ view: "graph", query: "", focus: from, steps: undefined, to })}
      onOptions={api.openOptions}
    />
  );
  const otherwise = selection.agreements.length === 0 && nothing;
  const nobody = graph.nodes.length === 0 && (
    <NobodyDrawn isAround={steps !== undefined} onAll={() => go({ steps: undefined })} />
  );
  return (
    <>
      <Tabs.Root
        className="explored"
        render={<main ref={main} />}
        value={view}
        onValueChange={(next: View) => go({ view: next })}
      >
        <ExploredBar
          api={api}
          view={view}
          query={query}
          selection={selection}
          graph={graph}
          said={said}
          picture={picture}
          onSaid={onSaid}
        />
        <SearchNotes notes={selection.notes} />
        <ViewPanel view="graph" otherwise={otherwise || nobody}>
          <GraphView
            graph={graph}
            asked={[query, steps && focus, steps, to].join(" ")}
            memory={layout}
            focus={focus}
            path={path}
            onFocus={onFocus}
            onPositions={keepPositions}
          />
        </ViewPanel>
        <ViewPanel view="timeline" otherwise={otherwise}>
          <TimelineView
            selection={selection}
            by={by}
            onBy={(by) => go({ by }, true)}
            unit={place.unit}
            onUnit={(unit) => go({ unit }, true)}
            onSpan={narrowTo}
          />
        </ViewPanel>
        <ViewPanel view="map" otherwise={otherwise}>
          <MapView
            api={api}
            selection={selection}
            level={place.level ?? "city"}
            focus={focus}
            onLevel={(level) => go({ level }, true)}
            onFocus={onFocus}
            onCountry={narrowTo}
          />
        </ViewPanel>
        <ViewPanel view="table" otherwise={otherwise}>
          <TableView
            selection={selection}
            sort={place.sort ?? "-date"}
            chosen={agreement}
            onSort={(sort) => go({ sort }, true)}
            onOpen={onAgreement}
          />
        </ViewPanel>
      </Tabs.Root>
      <DetailPanel
        api={api}
        selection={selection}
        place={place}
        go={go}
        connection={connection}
        onFocus={onFocus}
        onAgreement={onAgreement}
      />
    </>
  );
}

interface Drawn {
  graph: Graph;
  selection: Selection;
  place: Place;
  by: PartedBy;
}

/** What the view that is open would be exported as; the map is taken from the page as it is drawn. */
function usePicture({ graph, selection, place, by }: Drawn) {
  const positions = useRef<Float32Array>(new Float32Array());
  const keepPositions = useCallback((next: Float32Array) => {
    positions.current = next;
  }, []);
  const main = useRef<HTMLElement>(null);
  const picture = (): Picture => {
    if (place.view === "graph") return { graph, positions: positions.current };
    if (place.view === "timeline") return buildTimeline(selection, by, place.unit);
    return place.view === "map"
      ? (main.current?.querySelector<SVGSVGElement>("svg.world") ?? undefined)
      : undefined;
  };
  return { main, picture, keepPositions };
}

/** The parts of the filter that could not be understood. */
function SearchNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="search-notes" role="alert">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
