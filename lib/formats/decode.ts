/** Bytes to text: finds a file's encoding, and decodes without letting a wrong byte pass. */
import { fileError } from "./source";

/** The encodings to choose from where the guess is wrong, by their labels in the WHATWG Encoding Standard. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
] as const;

/** The label of the encoding to read with, for each name that the detector gives. */
const LABELS: Readonly<Record<string, string>> = {
  "ISO-8859-1": "windows-1252",
  "ISO-8859-2": "windows-1250",
  "ISO-8859-5": "iso-8859-5",
  "ISO-8859-6": "windows-1256",
  "ISO-8859-7": "windows-1253",
  "ISO-8859-8": "windows-1255",
  "ISO-8859-9": "windows-1254",
  "KOI8-R": "koi8-r",
  Shift_JIS: "shift_jis",
  Big5: "big5",
  GB18030: "gb18030",
  "EUC-JP": "euc-jp",
  "EUC-KR": "euc-kr",
  "ISO-2022-JP": "iso-2022-jp",
};

/** The encoding that a byte-order mark names. */
export function markedEncoding(head: Uint8Array): string | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/**
 * Guesses the encoding of a text from its first bytes: by a byte-order mark; UTF-16 by its zero bytes; UTF-8 where all,
 * or all but a few damaged characters, is valid UTF-8; then by East Asian scripts; then by the frequencies of letters
 * (`chardet`, loaded only then).
 */
export async function guessEncoding(head: Uint8Array): Promise<string> {
  const marked = markedEncoding(head);
  if (marked !== undefined) return marked;
  const wide = wideEncoding(head);
  if (wide !== undefined) return wide;
  if (canDecode(head, "utf-8") || isDamagedUtf8(head)) return "utf-8";
  const asian = EAST_ASIAN.find(({ encoding, script, share }) => isMostlyIn(head, encoding, script, share));
  if (asian) return asian.encoding;
  const { analyse } = await import("chardet");
  for (const { name } of analyse(head)) {
    const label = LABELS[name] ?? (name.startsWith("windows-") ? name : undefined);
    if (label !== undefined && canDecode(head, label)) return label;
  }
  return "windows-1252";
}

/**
 * East Asian encodings, and how much of a text must be of their own script to settle it. Read in another of them, a
 * text is Han characters that nobody wrote. Chinese in GBK is more than half Hangul in EUC-KR, hence the shares.
 */
const EAST_ASIAN = [
  { encoding: "shift_jis", script: /[\u3040-\u30ff]/g, share: 0.15 },
  { encoding: "euc-jp", script: /[\u3040-\u30ff]/g, share: 0.15 },
  { encoding: "euc-kr", script: /[\uac00-\ud7af]/g, share: 0.85 },
] as const;

/** Whether the bytes are valid in an encoding, with at least this share of the non-ASCII text in a script. */
function isMostlyIn(head: Uint8Array, encoding: string, script: RegExp, share: number): boolean {
  if (!canDecode(head, encoding)) return false;
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const beyond = text.match(/[^\0-\u007f\u3000-\u303f\uff01-\uff5e]/g)?.length ?? 0;
  // In Shift_JIS, bytes of other encodings look like half-width katakana.
  const halfWidth = text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  return beyond > 0 && halfWidth <= beyond * 0.05 && (text.match(script)?.length ?? 0) >= beyond * share;
}

/** UTF-16 without a mark, told by the zero bytes beside Latin letters, digits and separators. */
function wideEncoding(head: Uint8Array): string | undefined {
  if (head.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  const { length } = head.subarray(0, 4_096);
  for (let at = 0; at < length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  const pairs = length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.02) return "utf-16le";
  if (even > pairs * 0.2 && odd < pairs * 0.02) return "utf-16be";
  return undefined;
}

/**
 * Whether only a few characters keep the bytes from being UTF-8. In an encoding that takes any byte, all others would
 * be read as letters that nobody wrote (`MÃ¼ller`), without a word; in UTF-8 the broken ones are reported.
 */
function isDamagedUtf8(head: Uint8Array): boolean {
  const beyond = new TextDecoder().decode(head, { stream: true }).match(/[^\0-\u007f]/gu) ?? [];
  const broken = beyond.filter((character) => character === "\ufffd").length;
  return broken <= (beyond.length - broken) * MOST_BROKEN;
}

/** The most broken characters to a sound one. Of a text in GBK, some one in ten is valid UTF-8 by chance. */
const MOST_BROKEN = 0.1;

/** Whether the bytes are valid, except for a character that the end may have cut. */
function canDecode(head: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a stream of bytes in pieces, without its byte-order mark. `isFixed` says that no other encoding can be
 * chosen.
 * @throws InputError with the line where a byte is not of this encoding
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  file: string,
  { isFixed = false }: { isFixed?: boolean } = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  let before: Uint8Array | undefined;
  const text = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      const line = 1 + lines + (piece ? linesBefore(piece, before, encoding) : 0);
      const advice = isFixed
        ? "The tables of a data package are in UTF-8: save this one so."
        : encoding === "utf-8"
          ? "Save the file in UTF-8, or choose the encoding that it is in."
          : "Choose another encoding, or save the file in UTF-8.";
      throw fileError(file, `holds bytes that are no text in ${encodingName(encoding)}.`, advice, line);
    }
  };
  for await (const piece of bytes) {
    const decoded = text(piece);
    before = piece;
    if (decoded === "") continue;
    yield decoded;
    lines += lineBreaks(decoded);
  }
  const rest = text();
  if (rest !== "") yield rest;
}

/** The number of line breaks before the first byte that cannot be decoded; `before` may have cut a character in two. */
function linesBefore(piece: Uint8Array, before: Uint8Array | undefined, encoding: string): number {
  const decoder = new TextDecoder(encoding);
  if (before) decoder.decode(before, { stream: true });
  const lenient = decoder.decode(piece);
  const at = lenient.indexOf("\ufffd");
  return lineBreaks(at === -1 ? lenient : lenient.slice(0, at));
}

/** The number of lines that end in a text, whether they end in LF, CR LF or CR. */
export function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  if (count === 0) for (let at = text.indexOf("\r"); at !== -1; at = text.indexOf("\r", at + 1)) count += 1;
  return count;
}

/** An encoding's label as people write it. */
export function encodingName(encoding: string): string {
  return encoding
    .replace(/^utf/, "UTF")
    .replace(/^w/, "W")
    .replace(/^(big|gb|euc|iso)/, (name) => name.toUpperCase());
}
