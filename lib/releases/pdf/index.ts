/** Reads the text of a PDF: its lines as paragraphs, without the margins of its pages. */

import { hyphenated } from "../text/line-ends";
import { unmarkedItems } from "./items";
import { type Line, linesOf } from "./lines";
import { withoutMargins } from "./margins";
import { type Flow, flowsOf, type Paragraph, paragraphsOf } from "./paragraphs";
import { joinRows } from "./rows";
import { joinLines, withoutRadicals } from "./words";

/** The part of an open PDF.js document that is used; both builds of PDF.js match it. */
export interface OpenPdf {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

interface PdfPage {
  view: readonly number[];
  getTextContent(): Promise<{ items: readonly unknown[] }>;
}

/** Reads the text of an open PDF; `onPage` is called for each page read. */
export async function pdfText(
  pdf: OpenPdf,
  onPage: (done: number) => void = () => undefined,
): Promise<string> {
  const pages: Line[][] = [];
  const heights: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(linesOf((await page.getTextContent()).items));
    heights.push([page.view[1] ?? 0, page.view[3] ?? 0]);
    onPage(number);
  }
  const kept = withoutMargins(pages, heights);
  const body = bodySize(kept.flat());
  return textOf(
    paragraphsOf(
      mainFirst(
        kept.flatMap((lines) => flowsOf(joinRows(lines))),
        body,
      ),
    ),
  );
}

/** The type height of most of the text. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Moves small type beside the main text, such as contacts, behind it. */
function mainFirst(flows: readonly Flow[], body: number): Flow[] {
  const isSmall = (flow: Flow) => flow.every(({ size }) => size < body * 0.9);
  return [...flows.filter((flow) => !isSmall(flow)), ...flows.filter(isSmall)];
}

function textOf(paragraphs: readonly Paragraph[]): string {
  const all = withoutRadicals(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n"));
  const written = hyphenated(all);
  let out = "";
  let wasRow = false;
  const items = unmarkedItems(paragraphs);
  for (const paragraph of paragraphs) {
    const { lines, isRow } = paragraph;
    if (out !== "") out += isRow && wasRow ? "\n" : "\n\n";
    if (items.has(paragraph)) out += "• ";
    out += withoutRadicals(
      joinLines(
        lines.map(({ text }) => text),
        written,
      ),
    );
    wasRow = isRow;
  }
  return out;
}
