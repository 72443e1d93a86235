import { Tabs } from "@base-ui/react/tabs";
import { ChartColumn, Earth, type LucideIcon, Share2, Table2, TriangleAlert } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { VIEWS, type View } from "@/lib/explore/address";
import { buildGraph } from "@/lib/explore/graph";
import { connect } from "@/lib/explore/paths";
import { buildTimeline } from "@/lib/explore/timeline";
import type { EntityRef } from "@/lib/model";
import { toggleFilter } from "@/lib/search/filter-edit";
import type { Selection } from "@/lib/search/selection";
import type { AgreementRef } from "@/lib/ties/card";
import { countText } from "@/lib/ties/labels";
import { EmptyState } from "../EmptyState";
import { Mark } from "../Mark";
import { OptionsButton } from "../OptionsButton";
import { Skeleton } from "../Skeleton";
import { DetailPanel } from "./DetailPanel";
import { ExportMenu, type Picture } from "./ExportMenu";
import type { ExplorerApi } from "./explorer-api";
import { FilterBar } from "./FilterBar";
import { GraphView } from "./GraphView";
import { MapView } from "./MapView";
import { NothingSelected } from "./NothingSelected";
import { TableView } from "./TableView";
import { TimelineView } from "./TimelineView";
import { useAddress } from "./use-address";
import { useSelection } from "./use-selection";

const TABS: Record<View, { label: string; icon: LucideIcon }> = {
  graph: { label: "Graph", icon: Share2 },
  timeline: { label: "Timeline", icon: ChartColumn },
  map: { label: "Map", icon: Earth },
  table: { label: "Table", icon: Table2 },
};
/** More nodes than these neither fit the screen nor move smoothly. */
const MOST_NODES = 3_000;
const MOST_PATHS = 5;

/** The explorer: one selection in four views, with one filter bar, and an address for each. */
export function ExplorerApp({ api }: { api: ExplorerApi }) {
  const { place, go } = useAddress();
  const { view, query } = place;
  const { shown, answer } = useSelection(api, query);
  const [said, setSaid] = useState("");
  useEffect(() => {
    document.title = `${query === "" ? "Explorer" : query} – Entente`;
  }, [query]);
  return (
    <div className="entente explorer">
      <header className="bar explorer-bar">
        <Mark size={22} />
        <h1 className="explorer-title">Explorer</h1>
        <FilterBar
          api={api}
          query={query}
          menus={shown?.menus ?? []}
          onQuery={(next, typing) => go({ query: next }, typing)}
        />
        <OptionsButton onClick={api.openOptions} />
      </header>
      <div className="sr" role="status">
        {said}
      </div>
      {answer.state === "failed" ? (
        <EmptyState icon={TriangleAlert} title="The datasets could not be read">
          {answer.message}
        </EmptyState>
      ) : !shown ? (
        <Skeleton lines={10} label="Reading your datasets" />
      ) : (
        <Explored
          api={api}
          selection={shown.selection}
          view={view}
          place={place}
          go={go}
          onSaid={setSaid}
          said={said}
        />
      )}
    </div>
  );
}

interface ExploredProps extends ReturnType<typeof useAddress> {
  api: ExplorerApi;
  selection: Selection;
  view: View;
  said: string;
  onSaid: (text: string) => void;
}

function Explored({ api, selection, view, place, go, said, onSaid }: ExploredProps) {
  const { query, focus, steps, to, by = "form" } = place;
  const [agreement, setAgreement] = useState<AgreementRef>();
  const graph = useMemo(
    () =>
      buildGraph(selection, {
        most: MOST_NODES,
        ...(focus !== undefined && steps !== undefined && { around: { ref: focus, steps } }),
      }),
    [selection, focus, steps],
  );
  const connection = useMemo(
    () => (focus !== undefined && to !== undefined ? connect(selection, focus, to, MOST_PATHS) : undefined),
    [selection, focus, to],
  );
  const path = useMemo(() => pairsOf(selection, connection), [selection, connection]);
  const positions = useRef<Float32Array>(new Float32Array());
  const keepPositions = useCallback((next: Float32Array) => {
    positions.current = next;
  }, []);
  const main = useRef<HTMLElement>(null);
  const onFocus = (ref: EntityRef | undefined) => {
    setAgreement(undefined);
    go({ focus: ref, steps: undefined, to: undefined });
  };
  const picture = (): Picture => {
    if (view === "graph") return { graph, positions: positions.current };
    if (view === "timeline") return buildTimeline(selection, by, place.unit);
    return view === "map"
      ? (main.current?.querySelector<SVGSVGElement>("svg.world") ?? undefined)
      : undefined;
  };
  const nothing = (
    <NothingSelected query={query} onClear={() => go({ query: "" })} onOptions={api.openOptions} />
  );
  const isEmpty = selection.agreements.length === 0;
  const narrowTo = (placeOrTime: string) => go({ query: toggleFilter(query, "in", placeOrTime) });
  return (
    <>
      <Tabs.Root
        className="explored"
        render={<main ref={main} />}
        value={view}
        onValueChange={(next: View) => go({ view: next })}
      >
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
            {countText(selection.agreements.length, "agreement")},{" "}
            {countText(graph.nodes.length + graph.left, "party")}
            {view === "graph" &&
              graph.left > 0 &&
              `; the ${graph.nodes.length.toLocaleString("en")} with the most agreements are drawn`}
          </span>
          <span className="dim">{said}</span>
          <ExportMenu api={api} query={query} selection={selection} picture={picture} onSaid={onSaid} />
        </div>
        {selection.notes.length > 0 && (
          <ul className="search-notes" role="alert">
            {selection.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <Tabs.Panel className="explored-view" value="graph" tabIndex={-1}>
          {graph.nodes.length === 0 ? (
            nothing
          ) : (
            <GraphView
              api={api}
              graph={graph}
              focus={focus}
              path={path}
              onFocus={onFocus}
              onPositions={keepPositions}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel className="explored-view" value="timeline" tabIndex={-1}>
          {isEmpty ? (
            nothing
          ) : (
            <TimelineView
              selection={selection}
              by={by}
              onBy={(by) => go({ by }, true)}
              unit={place.unit}
              onUnit={(unit) => go({ unit }, true)}
              onSpan={narrowTo}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel className="explored-view" value="map" tabIndex={-1}>
          {isEmpty ? (
            nothing
          ) : (
            <MapView
              api={api}
              selection={selection}
              level={place.level ?? "city"}
              focus={focus}
              onLevel={(level) => go({ level }, true)}
              onFocus={onFocus}
              onCountry={narrowTo}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel className="explored-view" value="table" tabIndex={-1}>
          {isEmpty ? (
            nothing
          ) : (
            <TableView
              selection={selection}
              sort={place.sort ?? "-date"}
              chosen={agreement}
              onSort={(sort) => go({ sort }, true)}
              onOpen={setAgreement}
            />
          )}
        </Tabs.Panel>
      </Tabs.Root>
      <DetailPanel
        api={api}
        selection={selection}
        focus={focus}
        steps={steps}
        to={to}
        connection={connection}
        agreement={agreement}
        onFocus={onFocus}
        onSteps={(next) => go({ steps: next })}
        onTo={(ref) => go({ to: ref })}
        onAgreement={setAgreement}
      />
    </>
  );
}

/** The ties of all chains, as pairs. */
function pairsOf(
  { entities }: Selection,
  connection: ReturnType<typeof connect>,
): (readonly [EntityRef, EntityRef])[] {
  return (connection?.paths ?? []).flatMap(({ from, steps }) => {
    const chain = [from, ...steps.map(({ to }) => to)].flatMap((entity) => entities[entity]?.ref ?? []);
    return chain.slice(1).map((ref, i) => [chain[i] ?? ref, ref] as const);
  });
}
