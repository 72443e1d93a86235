import { type PointerEvent, useCallback, useEffect, useInsertionEffect, useMemo, useRef } from "react";
import type { Graph } from "@/lib/explore/graph";
import type { Box } from "@/lib/explore/label-room";
import type { EntityRef } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { countText, markKindLabel } from "@/lib/ties/labels";
import { CouldNotLoad } from "../answers/CouldNotLoad";
import { KindIcon } from "../KindIcon";
import { rootScale } from "../root-scale";
import { drawGraph, type GraphScene } from "./draw-graph";
import { GraphTools, moveByKey } from "./GraphTools";
import { coloursOf, grownAt, radiiOf } from "./graph-style";
import { type LayoutMemory, useGraphLayout } from "./use-graph-layout";
import { useGraphPress } from "./use-graph-press";
import { useGraphZoom } from "./use-graph-zoom";
import { useRedraw } from "./use-redraw";

interface Props {
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
  onPositions?: (positions: Float32Array) => void;
}

const KINDS = ["company", "body"] as const;

/** The graph. Wheel and pinch zoom; a drag moves the picture, or a node, which then stays where it was put. */
export function GraphView({ graph, asked, memory, focus, path, onFocus, onPositions }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { draw, redraw } = useRedraw();
  /** x and y of each node of the graph that was laid out last. */
  const positions = useRef<Float32Array>(new Float32Array());
  const zoom = useGraphZoom(canvas, positions, redraw);
  const { transform, follow, showAll } = zoom;
  const onMoved = useCallback(() => {
    follow();
    redraw();
  }, [follow, redraw]);
  const { laidOut, run, broken, pinned, pin, release } = useGraphLayout(graph, memory, positions, onMoved);
  const numbers = useMemo(() => new Map(graph.nodes.map(({ ref }, i) => [ref, i])), [graph]);
  const litEdges = useMemo(() => edgesOf(graph, numbers, path), [graph, numbers, path]);
  const numberOf = (ref: EntityRef | undefined) => (ref === undefined ? undefined : numbers.get(ref));
  const { hovered, handlers } = useGraphPress({
    nodeUnder: (event) =>
      laidOut.current === graph
        ? nodeAt(graph, positions.current, at(event), transform.current.k)
        : undefined,
    onDrag: (ref, event) => {
      const node = numberOf(ref);
      if (node === undefined) return;
      const point = at(event);
      run.current?.hold(node, point);
      pin(node, point);
    },
    onClick: onFocus,
  });
  const over = numberOf(hovered);
  useInsertionEffect(() => {
    draw.current = (onPaper) => {
      // At the places of other nodes it would be a picture of nothing: the one before stays until then.
      if (!canvas.current || laidOut.current !== graph) return;
      const { x, y, k } = transform.current;
      // A chain that was asked for is highlighted alone.
      const lit = over ?? (litEdges.size > 0 ? undefined : numberOf(focus));
      const scene = { graph, positions: positions.current, transform: { x, y, k }, lit, litEdges, pinned };
      drawOn(canvas.current, { ...scene, over: boxesOver(canvas.current) }, onPaper);
      onPositions?.(positions.current);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what moves it
  useEffect(showAll, [asked, showAll]);

  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.current?.getBoundingClientRect();
    const [x, y] = transform.current.invert([
      event.clientX - (box?.left ?? 0),
      event.clientY - (box?.top ?? 0),
    ]);
    return { x, y };
  };

  return (
    <div className="graph">
      <canvas
        ref={canvas}
        role="img"
        tabIndex={0}
        aria-label={`Graph of ${countText(graph.nodes.length, "party")} and ${counted(graph.edges.length, "tie")}. Arrow keys move it, plus and minus zoom it; its agreements are also told in words.`}
        className={over === undefined ? undefined : "on-node"}
        {...handlers}
        onDoubleClick={() => over !== undefined && release(over)}
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
      {broken && <CouldNotLoad failure={broken} title="The graph could not be laid out" />}
    </div>
  );
}

/** Draws a scene in the size and the colours of the canvas. */
function drawOn(canvas: HTMLCanvasElement, scene: GraphScene, onPaper: boolean): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = devicePixelRatio;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const colours = coloursOf(canvas.parentElement ?? document.body, onPaper);
  drawGraph(context, { width, height, ratio, text: rootScale() }, scene, colours);
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

/** The node under a point; the smallest of overlapping ones. */
function nodeAt(
  graph: Graph,
  positions: Float32Array,
  { x, y }: { x: number; y: number },
  scale: number,
): EntityRef | undefined {
  let found: EntityRef | undefined;
  // Small nodes can be hit from a little further off.
  const slack = 4 / scale;
  const radii = radiiOf(graph);
  const grown = grownAt(scale) / scale;
  graph.nodes.forEach(({ ref }, i) => {
    const reach = (radii[i] ?? 0) * grown + slack;
    const dx = (positions[2 * i] ?? Number.NaN) - x;
    const dy = (positions[2 * i + 1] ?? Number.NaN) - y;
    if (dx * dx + dy * dy <= reach * reach) found = ref;
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
