/** Reads the releases that a user names: text, Markdown, HTML, PDF, Word, OpenDocument, RTF and mails, with what a JSON file beside them says. */
import { fstat as fstatOf } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { isObject } from "@/lib/model/is-object";
import { messageOf } from "@/lib/model/message-of";
import type { ReleaseInput } from "@/lib/releases";
import { pdfText } from "@/lib/releases/pdf";
import { fault } from "@/lib/review/files/decode-file";
import { isPdf } from "@/lib/review/files/file-sorts";
import { checkText, type FileRelease, fileRelease } from "@/lib/review/files/file-text";
import { publishedDay } from "@/lib/sites/published-day";
import { userPath } from "./command";
import { readBytes } from "./files";

const fstat = promisify(fstatOf);

/** What holds for all files of one call. */
export interface ReleaseDefaults {
  publisher?: string | undefined;
  published?: string | undefined;
}

/** Reads one file as a release; `-` is standard input. Throws `InputError` with the reason where that is impossible. */
export async function readReleaseFile(file: string, defaults: ReleaseDefaults): Promise<ReleaseInput> {
  const isStandard = file === "-";
  const name = isStandard ? "standard input" : file;
  const bytes = isStandard ? new Uint8Array(await buffer(process.stdin)) : await readBytes(file);
  const {
    text,
    about,
    attached = [],
  }: FileRelease = isPdf(bytes) || extname(file).toLowerCase() === ".pdf"
    ? { text: await readPdf(name, bytes), about: {} }
    : await fileRelease(name, bytes, readPdf);
  for (const document of attached)
    console.error(
      document.isRead
        ? `${name}: read is the attached "${document.name}", which the mail only brings.`
        : `${name}: "${document.name}" is attached and was not read; save it as a file and name it too if it tells more.`,
    );
  checkText(name, text);
  const beside = isStandard ? {} : await readBeside(besideOf(file));
  return {
    ...about,
    ...beside,
    ...(defaults.publisher !== undefined && { publisher: defaults.publisher }),
    ...(defaults.published !== undefined && { published: defaults.published }),
    ...(!isStandard && { id: basename(file, extname(file)) }),
    text,
  };
}

/** The file that may say more of a release: the one of the same name that ends in `.json`. */
export function besideOf(file: string): string {
  return `${file.slice(0, file.length - extname(file).length)}.json`;
}

/** The text of a PDF; PDF.js does the reading and runs no script of the file. */
async function readPdf(file: string, bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  try {
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
    const pdf = await task.promise;
    const text = await pdfText(pdf);
    await task.destroy();
    return text;
  } catch (error) {
    throw fault(
      file,
      `is not a readable PDF (${messageOf(error)}).`,
      "Check that it opens in a PDF viewer and has no password.",
    );
  }
}

/** `publisher`, `publishedAt` and `url` from a JSON file, where there is one and it says something. */
async function readBeside(path: string): Promise<Pick<ReleaseInput, "publisher" | "published" | "url">> {
  let text: string;
  try {
    text = await readFile(userPath(path), "utf8");
    if (await isStandardOutput(path)) return {};
  } catch {
    return {};
  }
  if (text.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw fault(
      path,
      "is not valid JSON.",
      "Mend it or move it away: it stands beside a release and is read with it.",
    );
  }
  const field = (name: string) => (isObject(value) ? value[name] : undefined);
  const publisher = field("publisher");
  const published = field("publishedAt");
  const url = field("url");
  const day = typeof published === "string" ? publishedDay(published) : undefined;
  if (published !== undefined && published !== null && day === undefined)
    throw fault(
      path,
      `holds ${JSON.stringify(published).slice(0, 60)} as "publishedAt".`,
      "Write a day such as 2025-03-20.",
    );
  return {
    ...(typeof publisher === "string" ? { publisher } : {}),
    ...(day !== undefined && { published: day }),
    ...(typeof url === "string" && /^https?:\/\//u.test(url) ? { url } : {}),
  };
}

/** Whether it is the file into which the shell puts what we write. */
async function isStandardOutput(path: string): Promise<boolean> {
  try {
    const [file, output] = await Promise.all([stat(userPath(path)), fstat(process.stdout.fd)]);
    return output.isFile() && file.dev === output.dev && file.ino === output.ino;
  } catch {
    return false;
  }
}

/** Whether a text is a day such as 2025-03-20. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
