import { Maximize2, Minus, Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { GraphZoom } from "./use-graph-zoom";

/** The zoom factor of a button or key. */
const FACTOR = 1.4;
/** How far an arrow key moves the picture, in pixels. */
const STEP = 60;
const ARROWS: Readonly<Partial<Record<string, [x: number, y: number]>>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** The buttons that move and zoom the graph. */
export function GraphTools({ zoom }: { zoom: GraphZoom }) {
  const tools = [
    { label: "Zoom in", key: "+", icon: Plus, run: () => zoom.zoomBy(FACTOR) },
    { label: "Zoom out", key: "−", icon: Minus, run: () => zoom.zoomBy(1 / FACTOR) },
    { label: "Show all", key: "0", icon: Maximize2, run: zoom.showAll },
  ];
  return (
    <div className="graph-tools">
      {tools.map(({ label, key, icon: Icon, run }) => (
        <button
          key={key}
          type="button"
          className="icon-btn"
          aria-label={label}
          title={`${label} (${key})`}
          onClick={run}
        >
          <Icon aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

/** The same by keys: arrows, `+`, `-` and `0`. */
export function moveByKey(event: KeyboardEvent, { zoomBy, showAll, pan }: GraphZoom): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  if (arrow) pan(...arrow);
  else if (event.key === "+" || event.key === "=") zoomBy(FACTOR);
  else if (event.key === "-") zoomBy(1 / FACTOR);
  else if (event.key === "0") showAll();
  else return;
  event.preventDefault();
}
