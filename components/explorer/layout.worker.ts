/** Lays out a graph off the main thread, and reports the positions every few steps. */
import { Layout, type LayoutInput } from "@/lib/explore/layout";

/** What the page says. */
export type ToLayout =
  | { type: "start"; input: LayoutInput }
  | { type: "hold"; node: number; at: { x: number; y: number } | undefined };

/** About one report a frame: a large graph takes longer for a step. */
const BETWEEN_MS = 30;

let layout: Layout | undefined;
let running = false;

addEventListener("message", ({ data }: MessageEvent<ToLayout>) => {
  if (data.type === "start") layout = new Layout(data.input);
  else layout?.hold(data.node, data.at);
  if (layout && data.type === "start") tell(layout);
  if (!running) void settle();
});

async function settle(): Promise<void> {
  running = true;
  for (let moving = true; moving && layout; ) {
    const until = performance.now() + BETWEEN_MS;
    do moving = layout.advance(1);
    while (moving && performance.now() < until);
    tell(layout);
    // Messages are heard between two turns only.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  running = false;
}

function tell(of: Layout): void {
  const positions = of.positions();
  postMessage(positions, { transfer: [positions.buffer] });
}
