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

interface Heard {
  /** Receives the positions of the nodes until they rest or the run is stopped. */
  onMoved: (positions: Float32Array) => void;
  /** Called when the worker broke, such as for want of memory: nothing moves any more. */
  onBroken: () => void;
}

/** Starts a layout. */
export function layOut(input: LayoutInput, { onMoved, onBroken }: Heard): LayoutRun {
  const worker = new LayoutWorker();
  const say = (message: ToLayout) => worker.postMessage(message);
  worker.addEventListener("message", ({ data }: MessageEvent<Float32Array>) => onMoved(data));
  worker.addEventListener("error", onBroken);
  say({ type: "start", input });
  return { hold: (node, at) => say({ type: "hold", node, at }), stop: () => worker.terminate() };
}
