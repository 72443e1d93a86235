/**
 * An article as the text of a release: a mark before every item of a list, a line for every row of a table, wrapped
 * lines one below the other. The release reader tells lists, rows and paragraphs apart by this alone.
 */
import { shownIn } from "./shown-in";
import type { Run, TextBlock } from "./text-block";

/** A cell with more letters is a part of the page: its table is only for layout. */
const LONGEST_CELL = 300;

/** Marks that a page itself writes before an item. */
const MARK = String.raw`(?:(?![|©®™])[\p{Pd}\p{So}\p{Sm}•‣·*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])`;
const IS_MARK = new RegExp(`^${MARK}$`, "iu");
const HAS_MARK = new RegExp(String.raw`^${MARK}\s`, "iu");

/** Writes the blocks of an article, in their order, as plain text. */
export function plainText(blocks: readonly TextBlock[]): string {
  const layout = new Layout();
  const marked = new Set<Element>();
  let text = "";
  let above: Place | undefined;
  for (const block of blocks) {
    const place = layout.placeOf(block);
    if (above) text += gap(above, place);
    const { item, row } = place;
    if (item && !row && !marked.has(item)) {
      marked.add(item);
      if (!IS_MARK.test(block.text) && !HAS_MARK.test(block.text)) text += markOf(item);
    }
    text += asShown(block);
    above = place;
  }
  return text;
}

/**
 * A block's text with the spaces that `<pre>` shows, which tell columns apart, with the lines into which it was cut by
 * hand, and with the powers of its units.
 */
function asShown({ text, runs }: TextBlock): string {
  const parent = runs[0]?.node.parentElement;
  const whiteSpace = parent ? getComputedStyle(parent).whiteSpace : "";
  const keepsSpaces = /^pre(?!-line)|^break/.test(whiteSpace);
  return runs
    .map(({ node, nodeStart, textStart, length }, at) => {
      const next = runs[at + 1];
      const isLast = next?.node !== node;
      if (keepsSpaces && next)
        return node.data.slice(nodeStart, isLast ? undefined : next.nodeStart).replace(UNSEEN, "");
      const part = text.slice(textStart, textStart + length);
      if (isLast) return part + powerBehind(node);
      const isCut = whiteSpace === "pre-line" && node.data.slice(nodeStart, next.nodeStart).includes("\n");
      return isCut ? `${part.trimEnd()}\n` : part;
    })
    .join("")
    .trimEnd()
    .replace(WIDE_MARK, "$1 ");
}

/** Word processors set an item apart from its mark by many spaces. */
const WIDE_MARK = /^([•‣·▪–-])[\s\u00a0]{2,}/u;

const UNSEEN = /[\u00ad\u200b\ufeff]/g;
/** `m<sup>2</sup>`, `10<sup>6</sup>`: the reader of pages takes every such sign for a footnote mark. */
const HAS_POWER = /(?<![\p{L}\p{N}])(?:[kcdm]?m|ft|10)$/u;
const POWER = /^[-−]?\d{1,2}$/;

function powerBehind({ data, nextSibling }: Text): string {
  if (!(nextSibling instanceof Element) || nextSibling.localName !== "sup") return "";
  const power = nextSibling.textContent?.trim() ?? "";
  return POWER.test(power) && HAS_POWER.test(data) ? power : "";
}

/** Where a block stands. */
interface Place {
  block: TextBlock;
  /** The item of a list around it. */
  item?: Element;
  /** The row of a table around it, and the cell in that row. */
  row?: Element;
  cell?: Element;
}

/** Looks up where blocks stand; remembers what it found out about an element. */
class Layout {
  readonly #rows = new Map<Element, boolean>();

  placeOf(block: TextBlock): Place {
    const place: Place = { block };
    let within: Element | undefined;
    for (let at: Node | null = block.runs[0]?.node ?? null; at; at = shownIn(at)) {
      if (!(at instanceof Element)) continue;
      if (at.localName === "li") place.item ??= at;
      const term = termOf(at);
      // A table within a cell belongs to the row of that cell.
      if (term) Object.assign(place, { row: term, cell: at });
      else if (within && this.#isRow(at)) Object.assign(place, { row: at, cell: within });
      within = at;
    }
    return place;
  }

  #isRow(element: Element): boolean {
    let isRow = this.#rows.get(element);
    if (isRow === undefined) {
      const cells = [...element.children];
      isRow = isCalledRow(element) && cells.length > 1 && cells.every(isCell) && !isAside(cells);
      this.#rows.set(element, isRow);
    }
    return isRow;
  }
}

/** Narrow windows may show the rows of a table as blocks, and pages build tables of other elements. */
function isCalledRow(element: Element): boolean {
  return (
    element.localName === "tr" ||
    element.getAttribute("role") === "row" ||
    getComputedStyle(element).display === "table-row"
  );
}

/** The `<dt>` that a short `<dt>` or `<dd>` belongs to: a term makes a row with what is said of it. */
function termOf(element: Element): Element | undefined {
  if (!/^d[td]$/.test(element.localName) || !isShort(element)) return undefined;
  let term: Element | null = element;
  while (term && term.localName !== "dt") term = term.previousElementSibling;
  return term ?? undefined;
}

/** Several lines that stand in one cell beside empty ones: a signature to the right. */
function isAside(cells: readonly Element[]): boolean {
  const [only, other] = cells.filter(({ textContent }) => textContent?.trim() !== "");
  return only !== undefined && other === undefined && only.querySelectorAll("br, p").length > 1;
}

/** A cell with a table of several rows is a part of the page. */
function isCell(element: Element): boolean {
  return isShort(element) && element.querySelectorAll("tr").length < 2 && !element.querySelector("h1");
}

function isShort({ textContent }: Element): boolean {
  return (textContent ?? "").trim().length <= LONGEST_CELL;
}

/** What stands between two blocks. */
function gap(above: Place, below: Place): string {
  if (above.row && above.row === below.row) return above.cell === below.cell ? " " : "  ";
  if (above.row && below.row) return tableOf(above.row) === tableOf(below.row) ? "\n" : "\n\n";
  if (!above.row && IS_MARK.test(above.block.text)) return " ";
  return linesBetween(above.block.runs.at(-1), below.block.runs[0]) === 1 ? "\n" : "\n\n";
}

function tableOf(row: Element): Element | null {
  return row.closest('table, dl, [role="table"], [role="grid"]') ?? row.parentElement;
}

/** How many lines end between two stretches of one paragraph; 0 where they are not of one. */
function linesBetween(above: Run | undefined, below: Run | undefined): number {
  if (!above || !below) return 0;
  const pre = above.node.parentElement?.closest("pre");
  if (above.node === below.node || pre?.contains(below.node)) {
    const range = new Range();
    range.setStart(above.node, above.nodeStart + above.length);
    range.setEnd(below.node, below.nodeStart);
    return `${range}`.split("\n").length - 1;
  }
  if (above.node.parentNode !== below.node.parentNode) return 0;
  let lines = 0;
  for (let at = above.node.nextSibling; at && at !== below.node; at = at.nextSibling) {
    if (at instanceof Element && at.localName !== "br") return 0;
    if (at instanceof Element) lines += 1;
  }
  return lines;
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== "ol") return "- ";
  const above = [...list.children].slice(0, [...list.children].indexOf(item));
  return `${(list as HTMLOListElement).start + above.filter(({ localName }) => localName === "li").length}. `;
}
