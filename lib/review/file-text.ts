/** The text of a release from the bytes of a file: encodings told apart, HTML and Markdown taken off. */
import { InputError } from "@/lib/model";
import { htmlText, looksLikeHtml } from "@/lib/releases/html-text";
import { markdownText } from "@/lib/releases/markdown-text";

/** Longer files are no releases; reading them would only keep the machine busy. */
export const MOST_BYTES = 20_000_000;
/** Longer texts are no releases: a book, or a whole archive in one file. */
export const MOST_TEXT = 400_000;

/** Whether a file is a PDF: by its first bytes, whatever it is called. */
export function isPdf(bytes: Uint8Array): boolean {
  // The header may stand behind a few stray bytes (ISO 32000-1, annex H.3).
  return latin1(bytes.subarray(0, 1_024)).includes("%PDF-");
}

/** The text of a file that is no PDF. Throws an `InputError` that says what is wrong with it. */
export function fileText(name: string, bytes: Uint8Array): string {
  const text = decode(name, bytes);
  if (/\.html?$/iu.test(name) || looksLikeHtml(text)) return htmlText(text);
  return /\.(?:md|markdown)$/iu.test(name) ? markdownText(text) : text;
}

/** Throws an `InputError` where a text is nothing that can be read as a release; `what` names it. */
export function checkText(what: string, text: string): void {
  if (!/\p{L}/u.test(text))
    throw fault(
      what,
      "holds no text.",
      /\.pdf$/iu.test(what)
        ? "It may be a scan: run a text recognition over it first."
        : "Give the text of a release.",
    );
  if (text.length > MOST_TEXT)
    throw fault(
      what,
      `is ${text.length.toLocaleString("en")} characters long; a release has ${MOST_TEXT.toLocaleString("en")} at most.`,
      "Give one release at a time: cut the text into its releases.",
    );
}

/** A problem of one file as the error that readers of input throw. */
export function fault(file: string, message: string, advice: string): InputError {
  return new InputError([{ file, message, advice }]);
}

function decode(name: string, bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw fault(
      name,
      `is ${Math.round(bytes.length / 1_000_000).toLocaleString("en")} MB large.`,
      "A release is smaller: give files of at most 20 MB.",
    );
  const label = encodingOf(bytes);
  const text = tryDecode(bytes, label);
  if (text === undefined)
    throw fault(
      name,
      label === "utf-8" ? "is no UTF-8 text." : `is not in the encoding that it says it has (${label}).`,
      "Save it as UTF-8 text, or give a .txt, .html, .md or .pdf file.",
    );
  if ((text.match(/\0/g)?.length ?? 0) > text.length / 50)
    throw fault(name, "is no text: it holds many null characters.", "Give a .txt, .html, .md or .pdf file.");
  return text;
}

/** By the byte order mark, else by what an HTML file says of itself, else by what its bytes can be. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (tryDecode(bytes, "utf-8") !== undefined) return "utf-8";
  const said = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/iu.exec(
    latin1(bytes.subarray(0, 4_096)),
  )?.[1];
  if (said !== undefined && !/^utf-?8$/iu.test(said)) return said.toLowerCase();
  return isChineseText(tryDecode(bytes, "gb18030")) ? "gb18030" : "utf-8";
}

/** Whether nearly everything beyond ASCII is common Chinese: other bytes read as GB 18030 give rare characters. */
function isChineseText(text: string | undefined): boolean {
  if (text === undefined) return false;
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const common = text.match(/[的一是在和年日公司合作协议战略与为发展，。、]/gu)?.length ?? 0;
  return foreign > 20 && common > foreign * 0.15;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
