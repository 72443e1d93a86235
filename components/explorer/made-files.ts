/** The files that the menu of exports saves: pictures of a view, and the data of the selection. */
import { selectionCsv, selectionJson } from "@/lib/explore/export-data";
import type { Graph } from "@/lib/explore/graph";
import { graphSvg } from "@/lib/explore/graph-svg";
import type { Timeline } from "@/lib/explore/timeline";
import { timelineSvg } from "@/lib/explore/timeline-svg";
import { inXml } from "@/lib/formats/graph/xml";
import { BYTE_ORDER_MARK } from "@/lib/formats/tables/write-csv";
import type { Selection } from "@/lib/search/selection";
import type { ExplorerApi } from "./explorer-api";
import { coloursOf, type GraphColours, radiiOf, widthOf } from "./graph-style";
import { pngOf } from "./svg-png";

/** The picture of a view: a graph with its nodes' positions, bars, or an SVG element; `undefined` for other views. */
export type Picture = { graph: Graph; positions: Float32Array } | Timeline | SVGSVGElement | undefined;

/** The picture as an SVG file; `undefined` where the view is none. */
export function svgFile(drawn: Picture, title: string): Blob | undefined {
  const text = drawn && svgOf(drawn, title);
  return text === undefined ? undefined : new Blob([text], { type: "image/svg+xml" });
}

/** The picture as a PNG file; `undefined` where the view is none. */
export async function pngFile(drawn: Picture, title: string): Promise<Blob | undefined> {
  return drawn && pngOf(svgOf(drawn, title));
}

/** The selection as a table, with what `api` tells beside it. */
export async function csvFile(api: Pick<ExplorerApi, "details">, selection: Selection): Promise<Blob> {
  const details = await api.details(selection.agreements.map(({ ref }) => ref));
  return new Blob([BYTE_ORDER_MARK, selectionCsv(selection, details)], { type: "text/csv" });
}

/** The selection as JSON. */
export function jsonFile(query: string, selection: Selection): Blob {
  return new Blob([selectionJson(query, selection)], { type: "application/json" });
}

function svgOf(drawn: NonNullable<Picture>, title: string): string {
  if (drawn instanceof SVGSVGElement) return svgText(drawn);
  const colours = coloursOf(document.body);
  if ("spans" in drawn) return timelineSvg(drawn, { ...colours, parts: partsOf(colours) }, title);
  return graphSvg(drawn.graph, drawn.positions, { ...colours, radiiOf, widthOf }, title);
}

/** The colours of the timeline's parts, in order, as in its style sheet: paler ones are transparent. */
function partsOf({ accent, kinds, edge }: GraphColours): { fill: string; opacity: number }[] {
  return [
    { fill: accent, opacity: 1 },
    { fill: kinds.body, opacity: 1 },
    { fill: kinds.place, opacity: 1 },
    { fill: accent, opacity: 0.5 },
    { fill: kinds.body, opacity: 0.45 },
    { fill: edge, opacity: 1 },
  ];
}

/** A picture of the page as an SVG file, with the colours of the style sheets written into it. */
function svgText(element: SVGSVGElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return "";
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const originals = element.querySelectorAll("path, circle, text, rect, line");
  copy.querySelectorAll("path, circle, text, rect, line").forEach((part, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of ["fill", "fill-opacity", "stroke", "stroke-width", "font", "text-anchor"])
      part.setAttribute(property, style.getPropertyValue(property));
  });
  return inXml(new XMLSerializer().serializeToString(copy));
}
