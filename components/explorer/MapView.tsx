import { MapPinOff } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Atlas, buildAtlas, type Spot, spotName } from "@/lib/explore/atlas";
import { LEVELS, type Level } from "@/lib/explore/choices";
import { notDrawnText } from "@/lib/explore/drawn-words";
import { numbersApart, spotRadius } from "@/lib/explore/spots";
import type { EntityRef } from "@/lib/model";
import type { Selection } from "@/lib/search/selection";
import { countText } from "@/lib/ties/labels";
import { CouldNotLoad } from "../answers/CouldNotLoad";
import { useAnswer } from "../answers/use-answer";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { usePrinting } from "../use-printing";
import { Choice } from "./Choice";
import type { ExplorerApi } from "./explorer-api";
import { type WorldMap, worldMap } from "./map-shapes";
import { useMapZoom } from "./use-map-zoom";

interface Props {
  api: ExplorerApi;
  selection: Selection;
  level: Level;
  focus: EntityRef | undefined;
  onLevel: (level: Level) => void;
  onFocus: (ref: EntityRef) => void;
  /** Narrows the selection to a country without a place of its own in it. */
  onCountry: (country: string) => void;
}

const WIDTH = 960;
const HEIGHT = 470;
/** In units of the picture, as the circles: in a style sheet it would grow beyond them with the browser's text size. */
const NUMBER_SIZE = 11;
const LISTED = 12;

/** Where the agreements are: a circle for each place, its area by their number; and a list of the same below. */
export function MapView({ api, selection, level, onLevel, ...events }: Props) {
  const answer = useAnswer("world", () => api.world());
  const atlas = useMemo(() => buildAtlas(selection, level), [selection, level]);
  const map = useMemo(
    () => (answer.state === "done" ? worldMap(answer.value, WIDTH, HEIGHT) : undefined),
    [answer],
  );
  if (answer.state === "failed") return <CouldNotLoad failure={answer} title="The map could not be loaded" />;
  if (!map) return <Skeleton lines={8} label="Loading the map" />;
  return (
    <div className="map scroll">
      <div className="view-bar">
        <Choice
          label="Rolled up to"
          value={level}
          options={LEVELS.map((value) => ({ value, label: value }))}
          onChange={onLevel}
        />
        {atlas.nowhere > 0 && <span className="dim">{notDrawnText(atlas.nowhere)}: no place is known.</span>}
      </div>
      {atlas.spots.length === 0 ? (
        <EmptyState icon={MapPinOff} title="No places to draw">
          None of the selected agreements says where.
        </EmptyState>
      ) : (
        <>
          <Picture map={map} atlas={atlas} selection={selection} {...events} />
          <SpotList atlas={atlas} selection={selection} {...events} />
        </>
      )}
    </div>
  );
}

interface SpotsProps extends Pick<Props, "selection" | "focus" | "onFocus" | "onCountry"> {
  atlas: Atlas;
}

function Picture({ map, atlas, selection, focus, onFocus, onCountry }: SpotsProps & { map: WorldMap }) {
  const { svg, transform } = useMapZoom();
  const placed = atlas.spots.flatMap((spot) => {
    const at = spot.at ?? (spot.country === undefined ? undefined : map.middleOf(spot.country));
    const point = at && map.project(at);
    return point ? [{ spot, point }] : [];
  });
  const most = atlas.spots[0]?.agreements.length ?? 0;
  const circles = placed.map(({ spot, point: [x, y] }) => ({
    spot,
    // The land grows with the zoom; the circles keep their size and move apart.
    x: transform.applyX(x),
    y: transform.applyY(y),
    radius: spotRadius(spot.agreements.length, most),
    text: spot.agreements.length.toLocaleString("en"),
  }));
  return (
    <svg
      ref={svg}
      className="world"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Map of ${countText(atlas.spots.length, "place")}. The list below it holds the same.`}
    >
      <g transform={transform.toString()}>
        {map.shapes.map(({ path, country }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes stand in a fixed order
          <path key={i} className="land" d={path} data-country={country} />
        ))}
      </g>
      {circles.map(({ spot, x, y, radius }) => {
        const chosen = focus !== undefined && refOf(spot, selection) === focus;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keys have the list
          <g
            key={spot.key}
            className={chosen ? "spot chosen" : "spot"}
            onClick={() => choose(spot, selection, onFocus, onCountry)}
          >
            <title>{spotText(spot)}</title>
            <circle cx={x} cy={y} r={radius} />
          </g>
        );
      })}
      {numbersApart(circles, NUMBER_SIZE).map(({ x, y, text }) => (
        <text key={`${x} ${y}`} x={x} y={y} dy="0.35em" fontSize={NUMBER_SIZE}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function SpotList({ atlas, selection, focus, onFocus, onCountry }: SpotsProps) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const listed = isWhole || isPrinting ? atlas.spots : atlas.spots.slice(0, LISTED);
  const list = useRef<HTMLOListElement>(null);
  // The pressed button is gone: the places that it stood for have replaced it.
  useEffect(() => {
    if (isWhole) list.current?.querySelectorAll("button")[LISTED]?.focus();
  }, [isWhole]);
  return (
    <ol className="spots" ref={list}>
      {listed.map((spot) => (
        <li key={spot.key}>
          <button
            type="button"
            className="name"
            aria-pressed={focus !== undefined && refOf(spot, selection) === focus}
            onClick={() => choose(spot, selection, onFocus, onCountry)}
          >
            {spotName(spot)}
          </button>
          <span className="num dim">{spot.agreements.length.toLocaleString("en")}</span>
        </li>
      ))}
      {listed.length < atlas.spots.length && (
        <li>
          <button type="button" className="linklike" onClick={() => setWhole(true)}>
            and {(atlas.spots.length - LISTED).toLocaleString("en")} more
          </button>
        </li>
      )}
    </ol>
  );
}

function choose(
  spot: Spot,
  selection: Selection,
  onFocus: Props["onFocus"],
  onCountry: Props["onCountry"],
): void {
  const ref = refOf(spot, selection);
  if (ref !== undefined) onFocus(ref);
  else if (spot.country !== undefined) onCountry(spot.country);
}

function refOf({ entity }: Spot, { entities }: Selection): EntityRef | undefined {
  return entity === undefined ? undefined : entities[entity]?.ref;
}

function spotText(spot: Spot): string {
  return `${spotName(spot)}: ${countText(spot.agreements.length, "agreement")}`;
}
