import { type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Graph } from "@/lib/explore/graph";
import type { Box } from "@/lib/explore/label-room";
import type { EntityRef } from "@/lib/model";
import { countText, markKindLabel } from "@/lib/ties/labels";
import { KindIcon } from "../KindIcon";
import { rootScale } from "../root-scale";
import { drawGraph, type GraphScene } from "./draw-graph";
import type { ExplorerApi, LayoutRun } from "./explorer-api";
import { GraphTools, moveByKey } from "./GraphTools";
import { coloursOf, radiusOf } from "./graph-style";
import { type LayoutMemory, useGraphLayout } from "./use-graph-layout";
import { useGraphZoom } from "./use-graph-zoom";

interface Props {
  api: Pick<ExplorerApi, "layOut">;
  graph: Graph;
  /** The question behind the graph: when it changes, a picture that was moved by hand shows everything again. */
  asked?: string;
  /** The layout that the view continues, and leaves to the next; without it each view starts afresh. */
  memory?: LayoutMemory;
  focus: EntityRef | undefined;
  /** Pairs of parties whose tie stands out. */
  path: readonly (readonly [EntityRef, EntityRef])[];
  onFocus: (ref: EntityRef | undefined) => void;
  /** Gets the positions of the nodes whenever they move. */
  onPositions: (positions: Float32Array) => void;
}

const KINDS = ["company", "body"] as const;
/** Settings that change all colours, which a canvas does not follow by itself. */
const RECOLOURED = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/** The graph. Wheel and pinch zoom; a drag moves the picture, or a node, which then stays where it was put. */
export function GraphView({ api, graph, asked, memory, focus, path, onFocus, onPositions }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<number>();
  const { positions, run, pinned, pin, release } = useGraphLayout(api, graph, memory, () => {
    zoom.follow();
    scheduled.current?.();
  });
  const numbers = useMemo(() => new Map(graph.nodes.map(({ ref }, i) => [ref, i])), [graph]);
  const litEdges = useMemo(() => edgesOf(graph, numbers, path), [graph, numbers, path]);
  const chosen = focus === undefined ? undefined : numbers.get(focus);
  const scene = useRef<Omit<GraphScene, "positions" | "transform" | "over">>(undefined);
  // A chain that was asked for is highlighted alone.
  scene.current = { graph, lit: hovered ?? (litEdges.size > 0 ? undefined : chosen), litEdges, pinned };
  const scheduled = useRef<() => void>(undefined);
  const zoom = useGraphZoom(canvas, positions, () => scheduled.current?.());
  const { transform, showAll } = zoom;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what moves it
  useEffect(showAll, [asked, showAll]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    let frame = 0;
    const draw = (onPaper: boolean) => {
      frame = 0;
      // The picture before stays until the nodes have their places.
      if (!scene.current || positions.current.length === 0) return;
      const { clientWidth: width, clientHeight: height } = element;
      const ratio = devicePixelRatio;
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
        element.width = Math.round(width * ratio);
        element.height = Math.round(height * ratio);
      }
      const { x, y, k } = transform.current;
      drawGraph(
        context,
        { width, height, ratio, text: rootScale() },
        { ...scene.current, positions: positions.current, transform: { x, y, k }, over: boxesOver(element) },
        coloursOf(element.parentElement ?? document.body, onPaper),
      );
      onPositions(positions.current);
    };
    scheduled.current = () => {
      frame ||= requestAnimationFrame(() => draw(false));
    };
    const ended = new AbortController();
    const recolour = () => scheduled.current?.();
    const { signal } = ended;
    for (const query of RECOLOURED) matchMedia(query).addEventListener("change", recolour, { signal });
    // It is printed before the next frame.
    addEventListener("beforeprint", () => draw(true), { signal });
    addEventListener("afterprint", recolour, { signal });
    return () => {
      cancelAnimationFrame(frame);
      ended.abort();
    };
  }, [positions, onPositions, transform]);
  // Something in the picture has changed.
  useEffect(() => scheduled.current?.());

  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.current?.getBoundingClientRect();
    const [x, y] = transform.current.invert([
      event.clientX - (box?.left ?? 0),
      event.clientY - (box?.top ?? 0),
    ]);
    return { x, y };
  };
  const drag = useDrag(run, pin);

  return (
    <div className="graph">
      <canvas
        ref={canvas}
        role="img"
        tabIndex={0}
        aria-label={`Graph of ${countText(graph.nodes.length, "party")} and ${tiesText(graph.edges.length)}. The list beside it holds the same.`}
        className={hovered === undefined ? undefined : "on-node"}
        onPointerMove={(event) => {
          const point = at(event);
          if (drag.move(point)) return;
          setHovered(nodeAt(graph, positions.current, point, transform.current.k));
        }}
        onPointerLeave={() => setHovered(undefined)}
        onPointerDown={(event) => {
          if (hovered === undefined || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.start(hovered);
        }}
        onPointerUp={() => {
          if (!drag.end()) onFocus(hovered === undefined ? undefined : graph.nodes[hovered]?.ref);
        }}
        // The browser may take over a touch without telling its end.
        onPointerCancel={() => drag.end()}
        onDoubleClick={() => hovered !== undefined && release(hovered)}
        onKeyDown={(event) => moveByKey(event, zoom)}
      />
      <ul className="graph-legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <KindIcon kind={kind} /> {markKindLabel(kind)}
          </li>
        ))}
        <li className="dim">larger: more agreements</li>
      </ul>
      <GraphTools zoom={zoom} />
    </div>
  );
}

/** The areas of tools and legend over the picture. */
function boxesOver(canvas: HTMLCanvasElement): Box[] {
  const { left: x, top: y } = canvas.getBoundingClientRect();
  const others = [...(canvas.parentElement?.children ?? [])].filter((one) => one !== canvas);
  return others.map((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  });
}

function tiesText(count: number): string {
  return count === 1 ? "1 tie" : `${count.toLocaleString("en")} ties`;
}

/** Drags a node. True during and after a move, so that the end of a drag is no click. */
function useDrag(
  run: { current: LayoutRun | undefined },
  pin: (node: number, at: { x: number; y: number }) => void,
) {
  const held = useRef<{ node: number; moved: boolean }>(undefined);
  return {
    start(node: number) {
      held.current = { node, moved: false };
    },
    move(point: { x: number; y: number }): boolean {
      if (!held.current) return false;
      held.current.moved = true;
      run.current?.hold(held.current.node, point);
      pin(held.current.node, point);
      return true;
    },
    end(): boolean {
      const moved = held.current?.moved ?? false;
      held.current = undefined;
      return moved;
    },
  };
}

/** The node under a point; the smallest of overlapping ones. */
function nodeAt(
  graph: Graph,
  positions: Float32Array,
  { x, y }: { x: number; y: number },
  scale: number,
): number | undefined {
  let found: number | undefined;
  // Small nodes can be hit from a little further off.
  const slack = 4 / scale;
  graph.nodes.forEach(({ agreements }, i) => {
    const reach = radiusOf(agreements) + slack;
    const dx = (positions[2 * i] ?? Number.NaN) - x;
    const dy = (positions[2 * i + 1] ?? Number.NaN) - y;
    if (dx * dx + dy * dy <= reach * reach) found = i;
  });
  return found;
}

function edgesOf(
  graph: Graph,
  numbers: ReadonlyMap<EntityRef, number>,
  path: Props["path"],
): ReadonlySet<number> {
  const wanted = new Set(
    path.flatMap(([a, b]) => {
      const [from, to] = [numbers.get(a), numbers.get(b)];
      return from === undefined || to === undefined ? [] : [`${from} ${to}`, `${to} ${from}`];
    }),
  );
  if (wanted.size === 0) return new Set();
  return new Set(
    graph.edges.flatMap(({ source, target }, i) => (wanted.has(`${source} ${target}`) ? [i] : [])),
  );
}
