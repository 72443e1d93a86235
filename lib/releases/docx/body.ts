/**
 * Reads the words of a document as on paper: with insertions, without deletions, field instructions and hints, and
 * nothing twice.
 */

import { isNoteMark } from "../text/note-marks";
import { raised } from "../text/raised";
import { wordSet } from "../text/word-set";
import { type Block, rowOf } from "./blocks";
import type { Listed } from "./lists";
import { attributeIn, valueIn, walkXml, type XmlHearer } from "./xml";

/** Elements that are skipped: deleted or moved text, former properties, and fallbacks for old programs. */
const UNREAD: ReadonlySet<string> = wordSet(`
  del moveFrom pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPr instrText rt mc:Fallback
`);
/** Properties of words that are not shown, or struck out. */
const HIDES = /^(?:vanish|d?strike)$/u;
/** Signs that are elements of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  cr: "\n",
  noBreakHyphen: "-",
};
/** Characters of the font "Symbol" that occur in prose, by their numbers there. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "57": "Ω",
  "6d": "µ",
  a0: "€",
  a3: "≤",
  b0: "°",
  b1: "±",
  b3: "≥",
  b4: "×",
  b7: "•",
  d2: "®",
  d3: "©",
  d4: "™",
  e2: "®",
  e3: "©",
  e4: "™",
};

/** Text nested in more cells and text boxes than this counts as part of what is around it. */
const DEEPEST = 30;

interface Paragraph extends Listed {
  words: string[];
  /** The next paragraph continues this one: its end was deleted, or it is a drop cap. */
  isGlued: boolean;
}

/** A sequence of blocks: the document, a cell, a text box or a note. */
interface Flow {
  blocks: Block[];
  paragraph: Paragraph | undefined;
  /** Text boxes anchored in the paragraph. */
  boxes: Block[];
  row: { cells: Block[][]; isDeleted: boolean } | undefined;
  run: { isHidden: boolean; isRaised: boolean };
  /** For each open field, whether its result has begun; and how many are still in their instructions. */
  fields: boolean[];
  instructions: number;
}

const newFlow = (): Flow => ({
  blocks: [],
  paragraph: undefined,
  boxes: [],
  row: undefined,
  run: { isHidden: false, isRaised: false },
  fields: [],
  instructions: 0,
});

/** The words of a part of a document. */
export interface Words {
  blocks: Block[];
  /** Its notes by kind and number, such as `footnote 2`, if it is the part with the notes. */
  notes: Map<string, Block[]>;
  /** The notes it refers to, in order. */
  noted: string[];
}

/** What marks items; `Lists` does for a Word file. */
interface Marks {
  mark(paragraph: Listed): string;
}

/**
 * Reads a part of a document. Throws `BrokenXml` where it is none. `translated` hears the XML and tells it on in the terms of
 * Word, where the part is in others.
 */
export function wordsOf(
  xml: string,
  lists: Marks,
  translated: (words: XmlHearer) => XmlHearer = (words) => words,
): Words {
  const reader = new Reader(lists);
  walkXml(xml, translated(reader));
  return reader.words();
}

class Reader implements XmlHearer {
  readonly #lists: Marks;
  readonly #notes = new Map<string, Block[]>();
  readonly #noted: string[] = [];
  #flow = newFlow();
  readonly #outer: Flow[] = [];
  #tooDeep = 0;
  /** Text boxes beside the text, such as contacts, which would split what belongs together. */
  readonly #asides: Block[] = [];
  #boxes = 0;
  #hasBegun = false;
  /** The depth inside skipped elements. */
  #unread = 0;
  /** Whether properties are those of a paragraph or of a table row. */
  #about: "" | "paragraph" | "row" = "";
  #isHint = false;
  #note = "";
  /** The open text, and whether spaces at its ends count. */
  #text: string | undefined;
  #keepsSpace = false;

  constructor(lists: Marks) {
    this.#lists = lists;
  }

  words(): Words {
    const blocks = this.#ended(this.#flow);
    for (const block of this.#asides) blocks.push(block);
    return { blocks, notes: this.#notes, noted: this.#noted };
  }

  open(name: string, attributes: string): void {
    if (this.#unread === 0 && this.#about !== "") this.#aspect(name, attributes);
    if (this.#unread > 0 || UNREAD.has(name)) {
      this.#unread += 1;
      return;
    }
    const flow = this.#flow;
    if (name === "p") this.#openParagraph();
    else if (name === "pPr") this.#about = "paragraph";
    else if (name === "trPr") this.#about = "row";
    else if (name === "r") flow.run = { isHidden: false, isRaised: false };
    else if (HIDES.test(name)) flow.run.isHidden ||= isOn(attributes);
    else if (name === "vertAlign") flow.run.isRaised = valueIn(attributes) === "superscript";
    else if (name === "t" || name === "m:t") {
      this.#text = "";
      this.#keepsSpace = attributeIn(attributes, "space") === "preserve";
    } else if (name === "fldChar") this.#field(attributeIn(attributes, "fldCharType"));
    else if (name === "tr" && this.#tooDeep === 0) flow.row = { cells: [], isDeleted: false };
    else if (name === "tc" || name === "txbxContent") {
      if (name === "txbxContent") this.#boxes += 1;
      this.#enter();
    } else if (name === "footnote" || name === "endnote") {
      this.#note = `${name} ${attributeIn(attributes, "id")}`;
      this.#enter();
    } else if (name === "footnoteReference" || name === "endnoteReference")
      this.#noted.push(`${name.slice(0, -9)} ${attributeIn(attributes, "id")}`);
    else if (name === "showingPlcHdr") this.#isHint = true;
    else if (name === "sdtContent" && this.#isHint) this.#unread = 1;
    else if (name === "altChunk")
      flow.blocks.push({ text: "", isRow: false, chunk: attributeIn(attributes, "id") ?? "" });
    else if (this.#about === "") this.#sign(name, attributes);
    if (name === "sdtContent") this.#isHint = false;
  }

  close(name: string): void {
    if (this.#unread > 0) {
      this.#unread -= 1;
      return;
    }
    if (name === "pPr" || name === "trPr") this.#about = "";
    else if (name === "t" || name === "m:t") this.#endText();
    else if (name === "r") this.#flow.run = { isHidden: false, isRaised: false };
    else if (name === "p") this.#endParagraph();
    else if (name === "tc") {
      const cell = this.#leave();
      this.#flow.row?.cells.push(cell);
    } else if (name === "txbxContent") {
      this.#boxes -= 1;
      const box = this.#leave();
      for (const block of box) this.#flow.boxes.push(block);
    } else if (name === "tr" && this.#tooDeep === 0) this.#endRow();
    else if (name === "footnote" || name === "endnote") this.#notes.set(this.#note, this.#leave());
  }

  text(text: string): void {
    if (this.#text !== undefined && this.#unread === 0) this.#text += text;
  }

  /** Reads a property of a paragraph or a row, which precedes its words. */
  #aspect(name: string, attributes: string): void {
    if (this.#about === "row") {
      if (name === "del" && this.#flow.row) this.#flow.row.isDeleted = true;
      return;
    }
    const { paragraph } = this.#flow;
    if (!paragraph) return;
    if (name === "pStyle") paragraph.style = valueIn(attributes);
    else if (name === "numId") paragraph.list = valueIn(attributes);
    else if (name === "ilvl") paragraph.level = Number(valueIn(attributes));
    else if (name === "framePr")
      paragraph.isGlued = /^(?:drop|margin)$/u.test(attributeIn(attributes, "dropCap") ?? "");
    else if (name === "del" || name === "moveFrom") paragraph.isGlued = true;
  }

  #openParagraph(): void {
    const before = this.#flow.paragraph;
    this.#flow.paragraph = { words: before?.words ?? [], isGlued: false };
  }

  #endParagraph(): void {
    const flow = this.#flow;
    // Instructions end with their paragraph, even if a file fails to end them.
    if (flow.instructions > 0) [flow.fields, flow.instructions] = [[], 0];
    if (flow.paragraph?.isGlued) return;
    this.#write(flow);
  }

  #write(flow: Flow): void {
    const { paragraph, boxes } = flow;
    if (paragraph) {
      const mark = this.#lists.mark(paragraph);
      const text = paragraph.words.join("").trim();
      if (text !== "") flow.blocks.push({ text: mark + text, isRow: false });
      if (text !== "" && this.#boxes === 0) this.#hasBegun = true;
    }
    // A headline may be in a text box above everything else.
    const place = this.#hasBegun ? this.#asides : flow.blocks;
    for (const box of boxes) place.push(box);
    flow.paragraph = undefined;
    flow.boxes = [];
  }

  #endRow(): void {
    const { row } = this.#flow;
    if (row && !row.isDeleted) for (const block of rowOf(row.cells)) this.#flow.blocks.push(block);
    this.#flow.row = undefined;
  }

  #enter(): void {
    if (this.#outer.length >= DEEPEST) {
      this.#tooDeep += 1;
      return;
    }
    this.#outer.push(this.#flow);
    this.#flow = newFlow();
  }

  #leave(): Block[] {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return [];
    }
    const blocks = this.#ended(this.#flow);
    this.#flow = this.#outer.pop() ?? newFlow();
    return blocks;
  }

  #ended(flow: Flow): Block[] {
    this.#write(flow);
    return flow.blocks;
  }

  #field(type: string | undefined): void {
    const flow = this.#flow;
    if (type === "begin") {
      flow.fields.push(false);
      flow.instructions += 1;
      return;
    }
    // Instructions end where the result begins, or with a field without a result.
    if (flow.fields.pop() === false) flow.instructions -= 1;
    if (type === "separate") flow.fields.push(true);
  }

  #sign(name: string, attributes: string): void {
    if (name === "br") {
      const isLine = /^(?:textWrapping)?$/u.test(attributeIn(attributes, "type") ?? "");
      this.#add(isLine ? "\n" : "\n\n");
    } else if (name === "sym") this.#add(symbol(attributes));
    else this.#add(SIGNS[name] ?? "");
  }

  #endText(): void {
    const text = (this.#text ?? "").replace(/[\r\n\t]+/gu, " ");
    this.#text = undefined;
    const said = this.#keepsSpace ? text : text.trim();
    const before = (this.#flow.paragraph?.words ?? []).slice(-8).join("");
    if (!this.#flow.run.isRaised) this.#add(said);
    else if (!isNoteMark(said, before.trimEnd().slice(-3))) this.#add(raised(said, before));
  }

  #add(text: string): void {
    const { paragraph, run, instructions } = this.#flow;
    if (text !== "" && !run.isHidden && instructions === 0) paragraph?.words.push(text);
  }
}

/** Whether an on/off property is on. */
const isOn = (attributes: string) => !/^(?:0|false|off)$/u.test(valueIn(attributes) ?? "");

/** A character given by its number in a font; pictorial fonts give no text. */
function symbol(attributes: string): string {
  const code = (attributeIn(attributes, "char") ?? "").toLowerCase().replace(/^f0/u, "");
  const font = attributeIn(attributes, "font") ?? "";
  if (/^symbol/iu.test(font)) return SYMBOLS[code] ?? "";
  const number = Number.parseInt(attributeIn(attributes, "char") ?? "", 16);
  const isPicture = /dings/iu.test(font) || (number >= 0xe000 && number <= 0xf8ff);
  return isPicture || !(number > 31 && number < 0xd800) ? "" : String.fromCharCode(number);
}
