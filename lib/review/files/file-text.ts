/** Reads a release from the bytes of a file: its text without HTML and Markdown, and what the file says of itself. */
import { htmlAbout } from "@/lib/releases/html/about";
import { htmlText, looksLikeHtml } from "@/lib/releases/html/text";
import { markdownAbout } from "@/lib/releases/markdown/about";
import { markdownText } from "@/lib/releases/markdown/text";
import type { About, AttachedDocument } from "../draft";
import { decodeFile, fault } from "./decode-file";
import { isPdf, isRtf, isZip, latin1 } from "./file-sorts";

/** Longer files are no releases; reading them would only keep the machine busy. */
const MOST_BYTES = 20_000_000;
/** Longer texts are no releases: a book, or a whole archive in one file. */
export const MOST_TEXT = 400_000;

/** How often a mail that was passed on may have been passed on before. */
const DEEPEST = 4;

/** What a file gives. */
export interface FileRelease {
  text: string;
  /** What a page, a mail or the front matter of Markdown says of itself; empty for other files. */
  about: About;
  /** The documents that a mail brings. */
  attached?: AttachedDocument[];
}

/** Gives the text of a PDF that is within another file. Rejects with an `InputError` where there is none to be read. */
export type ReadPdf = (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** A line of a head first, as mails and pages that were saved as one file have it. */
const MAY_BE_MAIL = /^\ufeff?\s*(?:From |[A-Za-z][\w-]{1,60}:)/u;

/**
 * The release in a file that is not a PDF. Throws an `InputError` that says what is wrong with it. A PDF that a mail
 * brings is read with `readPdf`. `depth` is how many mails it is within.
 */
export async function fileRelease(
  name: string,
  bytes: Uint8Array,
  readPdf?: ReadPdf,
  depth = 0,
): Promise<FileRelease> {
  // Few files are of these sorts, so their readers are only loaded when needed.
  if (isRtf(bytes)) return { text: (await import("@/lib/releases/rtf")).rtfText(latin1(bytes)), about: {} };
  if (isZip(bytes)) {
    const { officeText } = await import("@/lib/releases/office");
    const text = await officeText(name, bytes, textInWord);
    if (text !== undefined) {
      // Unpacked text can be of any length, so that is checked first.
      checkLength(name, text);
      return { text, about: {} };
    }
  }
  const text = await decodeFile(name, bytes);
  if (MAY_BE_MAIL.test(text)) {
    const { isMail, mailRelease } = await import("@/lib/releases/mail");
    if (isMail(text)) {
      const { releaseOfMail } = await import("./mail-release");
      return releaseOfMail(mailRelease(text), async (file) => {
        if (isPdf(file.bytes))
          return { text: readPdf ? await readPdf(file.name, file.bytes) : "", about: {} };
        // A mail that was passed on may bring another.
        return depth < DEEPEST
          ? fileRelease(file.name, file.bytes, readPdf, depth + 1)
          : { text: "", about: {} };
      });
    }
  }
  if (/\.x?html?$/iu.test(name) || looksLikeHtml(text))
    return { text: htmlText(text), about: htmlAbout(text) };
  if (/\.(?:md|markdown)$/iu.test(name)) return { text: markdownText(text), about: markdownAbout(text) };
  return { text, about: {} };
}

/** The text of what a Word file holds: an archive within one, or in a mail within one, could hold itself. */
async function textInWord(name: string, bytes: Uint8Array): Promise<string> {
  return isZip(bytes) ? "" : (await fileRelease(name, bytes, undefined, DEEPEST)).text;
}

/** Throws an `InputError` where a file is larger than any release; `name` names it. */
export function checkSize(name: string, bytes: number): void {
  if (bytes > MOST_BYTES)
    throw fault(
      name,
      `is ${Math.round(bytes / 1_000_000).toLocaleString("en")} MB large.`,
      "A release is smaller: give files of at most 20 MB.",
    );
}

/** Throws an `InputError` where a text has no letter, and so nothing to read; `what` names it. */
function checkLetters(what: string, text: string): void {
  if (!/\p{L}/u.test(text))
    throw fault(
      what,
      "holds no text.",
      /\.(?:pdf|docx|odt)$/iu.test(what)
        ? "It may be a scan: run a text recognition over it first."
        : "Give the text of a release.",
    );
}

/** Throws an `InputError` where a text is nothing that can be read as a release; `what` names it. */
export function checkText(what: string, text: string): void {
  checkLetters(what, text);
  if (/^\s*\{\\rtf/u.test(text))
    throw fault(
      what,
      "is Rich Text with its signs.",
      "Save it as an .rtf file and give that, or paste its words.",
    );
  checkLength(what, text);
}

/** Throws an `InputError` where a text is longer than what is read of a release; `what` names it. */
export function checkLength(what: string, text: string): void {
  if (text.length > MOST_TEXT)
    throw fault(
      what,
      `is ${text.length.toLocaleString("en")} characters long; a release has ${MOST_TEXT.toLocaleString("en")} at most.`,
      "Give one release at a time: cut the text into its releases.",
    );
}
