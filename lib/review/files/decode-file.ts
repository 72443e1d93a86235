/** Decodes the bytes of a file to text: finds their encoding, or says what they are where they are no text. */
import { guessEncoding, markedEncoding } from "@/lib/formats/decode";
import { InputError } from "@/lib/model";
import { pageLabel } from "@/lib/releases/text/code-pages";
import { latin1 } from "./file-sorts";
import { GIVE, otherSort } from "./other-sorts";

/** An `InputError` for one problem of one file. */
export function fault(file: string, message: string, advice: string): InputError {
  return new InputError([{ file, message, advice }]);
}

/** The text of a file in whatever encoding. Throws an `InputError` that says what is wrong with it. */
export async function decodeFile(name: string, bytes: Uint8Array): Promise<string> {
  const other = otherSort(name, bytes);
  if (other) throw fault(name, other.message, other.advice);
  const isUtf8 = isIn(bytes, "utf-8");
  const said = markedEncoding(bytes) ?? (isUtf8 ? escaped(bytes) : saidEncoding(bytes));
  const damaged = said === undefined && !isUtf8 ? damagedLine(bytes) : undefined;
  if (damaged !== undefined)
    throw fault(
      name,
      `is UTF-8 text with damaged bytes, first in line ${damaged}.`,
      "Get the file again, or copy its text and paste it.",
    );
  // Some Chinese pages say that they are UTF-8 and are not.
  const text = said === undefined ? await guessed(bytes) : (tryDecode(bytes, said) ?? chineseText(bytes));
  if (text === undefined)
    throw fault(
      name,
      said === undefined
        ? "is no UTF-8 text, nor plainly text in another encoding."
        : said === "utf-8"
          ? "is no UTF-8 text, although it says so."
          : `is not in the encoding that it says it has (${said}).`,
      `Save it as UTF-8 text. ${GIVE}`,
    );
  if ((text.match(/\0/g)?.length ?? 0) > text.length / 50)
    throw fault(name, "is no text: it holds many null characters.", GIVE);
  return text;
}

/** What an HTML or XML file says of itself, or a mail of a part; programs call anything Latin, and 8-bit mails Japanese. */
function saidEncoding(bytes: Uint8Array): string | undefined {
  const text = latin1(bytes.subarray(0, HEAD));
  const said = SAID.exec(text.slice(0, 4_096))?.[1];
  if (said !== undefined) return said.toLowerCase();
  const labels = charsets(text).map((label) => pageLabel(label).toLowerCase());
  return labels.find(
    (label) => !LATIN.test(label) && isIn(NOTHING, label) && (label !== JAPANESE || isAnnounced(bytes)),
  );
}

/** What each decoder that there is can decode. */
const NOTHING = new Uint8Array();

const SAID = /(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,200}encoding)\s*=\s*["']?([\w-]{2,20})/iu;
const LATIN = /^(?:us-ascii|utf-?8|latin-?1|iso-8859-1|windows-1252)$/iu;

/** The charsets of a mail's parts. */
function charsets(text: string): string[] {
  return [...text.matchAll(/^content-type:/gimu)].flatMap(({ index }) => {
    const [field = ""] = text.slice(index, index + LONGEST_FIELD).split(/\r?\n(?![ \t])/u, 1);
    return /charset ?= ?["']?([\w.:-]{2,40})/iu.exec(field)?.[1] ?? [];
  });
}

const LONGEST_FIELD = 300;

/** The encoding whose characters are ASCII behind a sign that announces them, where there is such a sign. */
function escaped(bytes: Uint8Array): string | undefined {
  return isAnnounced(bytes) && isIn(bytes, JAPANESE) ? JAPANESE : undefined;
}

function isAnnounced(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  return ANNOUNCED.some((sign) => text.includes(sign));
}

const ANNOUNCED = ["\u001b$B", "\u001b$@"];
const JAPANESE = "iso-2022-jp";

/** How much of a file is looked at to tell its encoding. */
const HEAD = 64 * 1024;
/** Fewer letters do not tell an encoding. */
const FEWEST_LETTERS = 20;

/** The text in the encoding that its bytes suggest; `undefined` where that gives hardly any text. */
async function guessed(bytes: Uint8Array): Promise<string | undefined> {
  const chinese = isIn(bytes, "utf-8") ? undefined : chineseText(bytes);
  if (chinese !== undefined) return chinese;
  const encoding = await guessEncoding(bytes.subarray(0, HEAD));
  const text = tryDecode(bytes, encoding);
  if (text === undefined || encoding === "utf-8") return text;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const odd = text.match(/[\p{Cc}\p{Co}\p{Cn}]/gu)?.filter((sign) => !/[\t\n\f\r]/.test(sign)).length ?? 0;
  return letters >= FEWEST_LETTERS && odd <= text.length / 1_000 && letters > text.length / 3
    ? text
    : undefined;
}

/** Encodings of Chinese that no mark tells. */
const CHINESE = ["gb18030", "utf-16le", "utf-16be"];

/** The text in the encoding that makes much of it common Chinese: other bytes would give rare characters. */
function chineseText(bytes: Uint8Array): string | undefined {
  for (const encoding of CHINESE) {
    const text = tryDecode(bytes, encoding);
    const foreign = text?.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const common = text?.match(/[的一是在和年日公司合作协议協議战略戰與与為为发展發，。、]/gu)?.length ?? 0;
    if (foreign > 20 && common > foreign * 0.15) return text;
  }
  return undefined;
}

/** The first line with bytes that are not UTF-8, where nearly all else beyond ASCII is: such a file is damaged. */
function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder().decode(bytes);
  const sound = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return sound > broken * 2 ? text.slice(0, text.indexOf("\ufffd")).split("\n").length : undefined;
}

function isIn(bytes: Uint8Array, label: string): boolean {
  return tryDecode(bytes, label) !== undefined;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
