import { select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { rootScale } from "../root-scale";

const ZOOMS: [least: number, most: number] = [0.05, 8];
/** The largest scale at which a small graph is fitted. */
const MOST_FITTED = 4;
/** Room around the nodes at the usual text size, in pixels: most names are to the right of their nodes. */
const ROOM = { left: 36, right: 120, top: 32, bottom: 48 };
/** The largest share of the width for the room to the right: in a narrow picture names go where they can. */
const MOST_RIGHT = 0.2;

export interface GraphZoom {
  /** The position of the picture on the canvas. */
  transform: RefObject<ZoomTransform>;
  zoomBy: (factor: number) => void;
  /** Moves the picture by pixels of the screen. */
  pan: (x: number, y: number) => void;
  /** Brings all nodes into view, and keeps them there until the user moves the picture again. */
  showAll: () => void;
  /** Call this when nodes moved or the canvas was resized. */
  follow: () => void;
}

/**
 * Zooms and moves the picture of a graph by wheel, pinch, drag and command. Until somebody moves it, the picture keeps
 * all nodes in view, whatever the layout does.
 */
export function useGraphZoom(
  canvas: RefObject<HTMLCanvasElement | null>,
  positions: RefObject<Float32Array>,
  redraw: () => void,
): GraphZoom {
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<HTMLCanvasElement, unknown>>(undefined);
  const isFollowing = useRef(true);

  const change = useCallback(
    (how: (zooming: ZoomBehavior<HTMLCanvasElement, unknown>, element: HTMLCanvasElement) => void) => {
      if (behaviour.current && canvas.current) how(behaviour.current, canvas.current);
    },
    [canvas],
  );
  const follow = useCallback(() => {
    if (!isFollowing.current || positions.current.length === 0) return;
    change((zooming, element) => {
      if (element.clientWidth > 0)
        select(element).call(zooming.transform, fitting(element, positions.current));
    });
  }, [change, positions]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const zooming = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent(ZOOMS)
      // A drag that begins on a node moves the node.
      .filter((event: Event) => event.type === "wheel" || !element.classList.contains("on-node"))
      .on("zoom", (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
        if (event.sourceEvent) isFollowing.current = false;
        transform.current = event.transform;
        redraw();
      });
    behaviour.current = zooming;
    select(element).call(zooming).on("dblclick.zoom", null);
    select(element).call(
      zooming.transform,
      zoomIdentity.translate(element.clientWidth / 2, element.clientHeight / 2).scale(0.8),
    );
    const resized = new ResizeObserver(() => {
      follow();
      redraw();
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      select(element).on(".zoom", null);
    };
  }, [canvas, follow, redraw]);

  return useMemo(
    () => ({
      transform,
      follow,
      zoomBy: (factor) =>
        change((zooming, element) => {
          isFollowing.current = false;
          select(element).call(zooming.scaleBy, factor);
        }),
      pan: (x, y) =>
        change((zooming, element) => {
          isFollowing.current = false;
          const { k } = transform.current;
          select(element).call(zooming.translateBy, x / k, y / k);
        }),
      showAll: () => {
        isFollowing.current = true;
        follow();
      },
    }),
    [change, follow],
  );
}

/** The transform that brings all nodes into view. */
export function fitting(
  element: Pick<Element, "clientWidth" | "clientHeight">,
  positions: Float32Array,
): ZoomTransform {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i] ?? 0);
    right = Math.max(right, positions[i] ?? 0);
    top = Math.min(top, positions[i + 1] ?? 0);
    bottom = Math.max(bottom, positions[i + 1] ?? 0);
  }
  const scale = rootScale();
  const [before, above] = [ROOM.left * scale, ROOM.top * scale];
  const after = Math.min(ROOM.right * scale, MOST_RIGHT * element.clientWidth);
  const width = Math.max(1, element.clientWidth - before - after);
  const height = Math.max(1, element.clientHeight - above - ROOM.bottom * scale);
  const k = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top), MOST_FITTED);
  return zoomIdentity
    .translate(before + width / 2, above + height / 2)
    .scale(Math.max(ZOOMS[0], k))
    .translate(-(left + right) / 2, -(top + bottom) / 2);
}
