/** The look of a graph: sizes by number of agreements, and the kinds' colours from the page's tokens. */
import type { Graph } from "@/lib/explore/graph";
import type { MarkKind } from "@/lib/model";

/** Colours for a canvas or an SVG file. */
export interface GraphColours {
  paper: string;
  ink: string;
  edge: string;
  accent: string;
  focus: string;
  kinds: Record<MarkKind, string>;
}

const LEAST = 3.5;
const MOST = 26;
/** Up to this scale nodes grow as their distances do. */
const FULLY_GROWN = 1.3;

/** The radii of the nodes. The area grows with the number of agreements, up to that of the graph's largest node. */
export function radiiOf({ nodes }: Pick<Graph, "nodes">): number[] {
  const unit = Math.min(1.9, (MOST - LEAST) / Math.sqrt(nodes[0]?.agreements ?? 0));
  return nodes.map(({ agreements }) => LEAST + unit * Math.sqrt(agreements));
}

/**
 * How large nodes and ties are drawn at a scale of the picture: from some size on, what is zoomed in moves apart more than it grows,
 * so that names have room.
 */
export function grownAt(scale: number): number {
  return Math.min(scale, Math.sqrt(FULLY_GROWN * scale));
}

/** The width of a tie. */
export function widthOf(agreements: number): number {
  return Math.min(5, 0.8 + 0.6 * Math.log2(1 + agreements));
}

/** The current colours of the tokens, in this scheme and contrast; on paper, those of the light scheme. */
export function coloursOf(element: Element, onPaper = false): GraphColours {
  const probe = document.createElement("span");
  if (onPaper) {
    probe.className = "entente";
    probe.dataset.theme = "light";
  }
  element.append(probe);
  const resolve = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const colours: GraphColours = {
    paper: resolve("paper"),
    ink: resolve("ink"),
    edge: resolve("edge"),
    accent: resolve("accent"),
    focus: resolve("focus"),
    kinds: { company: resolve("company"), body: resolve("body"), place: resolve("place") },
  };
  probe.remove();
  return colours;
}
