/**
 * Reads the text of Rich Text (RTF) as saved by word processors, keeping paragraphs, tabs, table rows and list marks.
 */
import { codePage, decoderOf } from "./text/code-pages";
import { isNoteMark } from "./text/note-marks";
import { raised } from "./text/raised";

/** Groups that are no text, by their first word. */
const UNREAD: ReadonlySet<string> = new Set(
  (
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote " +
    "annotation listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles " +
    "xmlnstbl fldinst bkmkstart bkmkend nonshppict filetbl ftnsep ftnsepc aftnsep aftnsepc"
  ).split(" "),
);
/** Groups that are text although they are marked as ignorable. */
const SHOWN: ReadonlySet<string> = new Set(["shppict", "pntext", "listtext", "fldrslt"]);

const SIGNS: Readonly<Record<string, string>> = {
  par: "\n\n",
  sect: "\n\n",
  page: "\n\n",
  line: "\n",
  tab: "\t",
  cell: "  ",
  nestcell: "  ",
  row: "\n",
  nestrow: "\n",
  bullet: "•",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
};

/** Code pages by RTF's numbers for the scripts of fonts. */
const CHARSETS: Readonly<Record<string, string>> = {
  "77": "macintosh",
  "128": "shift_jis",
  "129": "euc-kr",
  "134": "gb18030",
  "136": "big5",
  "161": "windows-1253",
  "162": "windows-1254",
  "163": "windows-1258",
  "177": "windows-1255",
  "178": "windows-1256",
  "186": "windows-1257",
  "204": "windows-1251",
  "222": "windows-874",
  "238": "windows-1250",
};

/** Words that raise what follows until another of them comes, or the first with a nought. */
const RAISES = /^(?:super|sub|nosupersub|up|dn)$/u;
/** Words that hide what follows until they come again with a nought. */
const HIDES = /^(?:v|deleted|striked?)$/u;

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z\d])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giu;

interface State {
  /** Whether output is off. */
  isOut: boolean;
  encoding: string;
  /** How many fallback characters follow one in Unicode. */
  behind: number;
  /** Why the text is not read: it is hidden, deleted or struck out. */
  hidden: ReadonlySet<string>;
  isRaised: boolean;
}

/** The text of RTF, given as characters of one byte each. */
export function rtfText(rtf: string): string {
  const reader = new RtfReader(rtf);
  return reader
    .read()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

class RtfReader {
  readonly #rtf: string;
  readonly #out: string[] = [];
  /** Decodes bytes, if some were met, and whether it awaits more of a character. */
  #decoder: TextDecoder | undefined;
  #isAwaiting = false;
  #page = "windows-1252";
  #skip = 0;
  #state: State = { isOut: false, encoding: "", behind: 1, hidden: new Set(), isRaised: false };
  /** Raised signs that are not written yet. */
  #raised = "";

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  read(): string {
    const open: State[] = [];
    const fonts = fontsIn(this.#rtf);
    let opens = false;
    let mayPass = false;
    for (const [, word, number, hex, sign, brace, text] of this.#rtf.matchAll(TOKEN)) {
      // What stands for a character that old programs lack ends with its group.
      if (brace !== undefined) this.#skip = 0;
      if (brace === "{") {
        open.push(this.#state);
        this.#state = { ...this.#state };
        [opens, mayPass] = [true, false];
        continue;
      }
      if (brace === "}") {
        this.#flush();
        this.#state = open.pop() ?? this.#state;
      } else if (sign === "*" && opens) {
        mayPass = true;
        continue;
      } else if (word !== undefined) {
        if (opens && (UNREAD.has(word) || (mayPass && !SHOWN.has(word)))) this.#state.isOut = true;
        this.#word(word, number, fonts);
      } else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (sign !== undefined) this.#sign(sign);
      else if (text !== undefined) for (const letter of text) this.#letter(letter);
      opens = false;
    }
    this.#flush();
    this.#writeRaised();
    return this.#out.join("");
  }

  #word(word: string, number: string | undefined, fonts: ReadonlyMap<string, string>): void {
    if (word === "ansicpg") this.#page = codePage(number ?? "");
    else if (word === "f" || word === "plain") {
      this.#flush();
      this.#state.encoding = word === "f" ? (fonts.get(number ?? "") ?? "") : "";
      if (word === "plain") this.#state = { ...this.#state, hidden: new Set(), isRaised: false };
    } else if (RAISES.test(word)) {
      this.#flush();
      this.#state.isRaised = /^(?:super|up)$/u.test(word) && number !== "0";
    } else if (word === "uc") this.#state.behind = Number(number ?? 1);
    else if (HIDES.test(word)) {
      this.#flush();
      const hidden = new Set(this.#state.hidden);
      if (number === "0") hidden.delete(word);
      else hidden.add(word);
      this.#state.hidden = hidden;
    } else if (word === "u" && number !== undefined) {
      this.#flush();
      this.#write(String.fromCharCode((Number(number) + 65_536) % 65_536));
      this.#skip = this.#state.behind;
    } else if (SIGNS[word] !== undefined) {
      if (SIGNS[word].trim() !== "" && this.#isSkipped()) return;
      this.#skip = 0;
      this.#flush();
      this.#write(SIGNS[word]);
    } else if (word === "trowd" && !/\n$/u.test(this.#out.at(-1) ?? "\n")) this.#write("\n\n");
  }

  #sign(sign: string): void {
    if (/[^\r\n]/u.test(sign) && this.#isSkipped()) return;
    this.#skip = 0;
    this.#flush();
    if (sign === "~") this.#write("\u00a0");
    else if (sign === "_") this.#write("-");
    else if (sign === "\n" || sign === "\r") this.#write("\n\n");
    else if (/[\\{}]/u.test(sign)) this.#write(sign);
  }

  #letter(letter: string): void {
    if (this.#isSkipped()) return;
    if (this.#isAwaiting || letter > "\u007f") this.#byte(letter.charCodeAt(0) & 255);
    else this.#write(letter);
  }

  /** Whether a character only stands for the one before it, for programs that lack that one. */
  #isSkipped(): boolean {
    if (this.#skip === 0) return false;
    this.#skip -= 1;
    return true;
  }

  /** Longer characters come one byte at a time, and the last may look like a letter. */
  #byte(byte: number): void {
    if (this.#isSkipped()) return;
    this.#decoder ??= decoderOf(this.#state.encoding || this.#page, "windows-1252");
    const text = this.#decoder.decode(Uint8Array.of(byte), { stream: true });
    this.#isAwaiting = text === "";
    this.#write(text);
  }

  #flush(): void {
    const rest = this.#decoder?.decode() ?? "";
    this.#decoder = undefined;
    this.#isAwaiting = false;
    this.#write(rest);
  }

  #write(text: string): void {
    if (text === "" || this.#state.isOut || this.#state.hidden.size > 0) return;
    // The end of a paragraph may be raised as its last sign is.
    if (this.#state.isRaised && (text === " " || text.trim() !== "")) {
      this.#raised += text;
      return;
    }
    this.#writeRaised();
    this.#out.push(text);
  }

  /** Writes what was raised, unless it is the mark of a note. */
  #writeRaised(): void {
    if (this.#raised === "") return;
    const before = this.#out.slice(-LONGEST_SIGNS).join("");
    if (!isNoteMark(this.#raised, before.trimEnd().slice(-3))) this.#out.push(raised(this.#raised, before));
    this.#raised = "";
  }
}

/** So many of the last writes hold the last three characters. */
const LONGEST_SIGNS = 8;

/** The encoding of each font, by its number. */
function fontsIn(rtf: string): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  const table = rtf.indexOf("{\\fonttbl");
  if (table < 0) return fonts;
  for (const [, font = "", charset = ""] of rtf
    .slice(table, table + 200_000)
    .matchAll(/\\f(\d{1,5})(?:\\(?!fcharset)[a-z]{1,30}-?\d{0,9} ?){0,8}\\fcharset(\d{1,3})/gu))
    if (CHARSETS[charset] !== undefined && !fonts.has(font)) fonts.set(font, CHARSETS[charset]);
  return fonts;
}
