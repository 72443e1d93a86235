import { Download } from "lucide-react";
import { useState } from "react";
import { selectionCsv, selectionJson } from "@/lib/explore/export-data";
import type { Graph } from "@/lib/explore/graph";
import { graphSvg } from "@/lib/explore/graph-svg";
import type { Timeline } from "@/lib/explore/timeline";
import { timelineSvg } from "@/lib/explore/timeline-svg";
import { inXml } from "@/lib/formats/graph/xml";
import { BYTE_ORDER_MARK } from "@/lib/formats/tables/write-csv";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";
import { messageOf } from "@/lib/model/message-of";
import type { Selection } from "@/lib/search/selection";
import { copyText } from "../copy-text";
import { saveFile } from "../save-file";
import type { ExplorerApi } from "./explorer-api";
import { coloursOf, partsOf, radiusOf, widthOf } from "./graph-style";
import { Menu } from "./Menu";
import { pngOf } from "./svg-png";

/** The picture of a view: a graph with its nodes' positions, bars, or an SVG element; `undefined` for other views. */
export type Picture = { graph: Graph; positions: Float32Array } | Timeline | SVGSVGElement | undefined;

interface Props {
  api: ExplorerApi;
  query: string;
  selection: Selection;
  /** Returns the current picture. */
  picture: () => Picture;
  onSaid: (text: string) => void;
}

/** Exports the picture, the data, or the address as text. */
export function ExportMenu({ api, query, selection, picture, onSaid }: Props) {
  const title = query === "" ? "All agreements" : `Agreements: ${query}`;
  const svg = (): string | undefined => {
    const drawn = picture();
    if (!drawn) return undefined;
    if (drawn instanceof SVGSVGElement) return svgText(drawn);
    const colours = coloursOf(document.body);
    if ("spans" in drawn) return timelineSvg(drawn, { ...colours, parts: partsOf(colours) }, title);
    return graphSvg(drawn.graph, drawn.positions, { ...colours, radiusOf, widthOf }, title);
  };
  const saveSvg = () => {
    const text = svg();
    if (text === undefined) onSaid("This view is no picture; take its data.");
    else saveFile("entente.svg", new Blob([text], { type: "image/svg+xml" }));
  };
  const savePng = async () => {
    const text = svg();
    if (text === undefined) return onSaid("This view is no picture; take its data.");
    try {
      saveFile("entente.png", await pngOf(text));
    } catch (error) {
      onSaid(`The picture could not be made: ${messageOf(error)}`);
    }
  };
  return (
    <Menu label="Export" icon={Download}>
      <button type="button" className="menu-item" onClick={saveSvg}>
        Picture (SVG)
      </button>
      <button type="button" className="menu-item" onClick={() => void savePng()}>
        Picture (PNG)
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={() =>
          saveFile("entente.csv", new Blob([BYTE_ORDER_MARK, selectionCsv(selection)], { type: "text/csv" }))
        }
      >
        Data (CSV)
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={() =>
          saveFile("entente.json", new Blob([selectionJson(query, selection)], { type: "application/json" }))
        }
      >
        Data (JSON)
      </button>
      <RecordsExport api={api} query={query} selection={selection} onSaid={onSaid} />
      <button
        type="button"
        className="menu-item"
        onClick={() =>
          void copyText(location.href).then((done) =>
            onSaid(done ? "Address copied" : "The browser did not let it be copied"),
          )
        }
      >
        Copy the address of this view
      </button>
    </Menu>
  );
}

/** Exports the agreements with their parties, places, releases and evidence, for other programs or to import again. */
function RecordsExport({ api, query, selection, onSaid }: Omit<Props, "picture">) {
  const [format, setFormat] = useState<string>(WRITE_FORMATS[0].id);
  const save = () => {
    onSaid("Saving the records");
    const refs = selection.agreements.map(({ ref }) => ref);
    api.exportAgreements(format, refs, query).then(
      (files) => onSaid(files === 1 ? "Saved as one file" : `Saved as ${files} files, one a dataset`),
      (error: unknown) => onSaid(messageOf(error)),
    );
  };
  return (
    <form
      className="menu-form"
      aria-label="All records of these agreements"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label className="menu-label">
        All records as
        <select className="field" value={format} onChange={(event) => setFormat(event.target.value)}>
          {WRITE_FORMATS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn" disabled={selection.agreements.length === 0}>
        Save
      </button>
    </form>
  );
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
