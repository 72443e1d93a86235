/** Runs a graph's layout in a worker. */
import type { LayoutInput } from "@/lib/explore/layout";
import type { ToLayout } from "./layout.worker";
import LayoutWorker from "./layout.worker?worker";

/** A running layout. */
export interface LayoutRun {
  /** Holds a node at a point, or lets it go. */
  hold(node: number, at: { x: number; y: number } | undefined): void;
  stop(): void;
}

/** Starts a layout; `onMoved` receives the positions of the nodes until they rest or the run is stopped. */
export function layOut(input: LayoutInput, onMoved: (positions: Float32Array) => void): LayoutRun {
  const worker = new LayoutWorker();
  const say = (message: ToLayout) => worker.postMessage(message);
  worker.addEventListener("message", ({ data }: MessageEvent<Float32Array>) => onMoved(data));
  say({ type: "start", input });
  return { hold: (node, at) => say({ type: "hold", node, at }), stop: () => worker.terminate() };
}
