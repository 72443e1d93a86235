/** Reads the releases that a user names: text, Markdown, HTML and PDF, with what a JSON file beside them says. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { InputError } from "@/lib/model";
import { htmlText, looksLikeHtml, markdownText, type ReleaseInput } from "@/lib/releases";
import { userPath } from "./command";
import { readBytes, readText } from "./files";

/** What holds for all files of one call. */
export interface ReleaseDefaults {
  publisher?: string | undefined;
  published?: string | undefined;
}

/** Reads one file as a release. Throws `InputError` with the reason where that is impossible. */
export async function readReleaseFile(file: string, defaults: ReleaseDefaults): Promise<ReleaseInput> {
  const extension = extname(file).toLowerCase();
  const text = extension === ".pdf" ? await readPdf(file) : await readPlain(file, extension);
  if (!/\p{L}/u.test(text))
    throw problem(
      file,
      "holds no text.",
      extension === ".pdf"
        ? "It may be a scan: run a text recognition over it first."
        : "Give a file with the text of a release.",
    );
  const beside = await readBeside(file);
  return {
    id: basename(file, extname(file)),
    text,
    publisher: defaults.publisher ?? beside.publisher,
    published: defaults.published ?? beside.published,
    url: beside.url,
  };
}

async function readPlain(file: string, extension: string): Promise<string> {
  const text = await readText(file);
  if (text.includes("\u0000") && (text.match(/\0/g)?.length ?? 0) > text.length / 50)
    throw problem(
      file,
      "is no text: it holds many null characters.",
      "Give a .txt, .html, .md or .pdf file.",
    );
  if (extension === ".html" || extension === ".htm" || looksLikeHtml(text)) return htmlText(text);
  return extension === ".md" ? markdownText(text) : text;
}

/** The text of a PDF, a line for a line; PDF.js does the reading and runs no script of the file. */
async function readPdf(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  try {
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(
        items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""),
      );
    }
    await task.destroy();
    return pages.join("\n\n");
  } catch (error) {
    throw problem(
      file,
      `is no PDF that can be read (${error instanceof Error ? error.message : String(error)}).`,
      "Check that it opens in a PDF viewer and has no password.",
    );
  }
}

/** `publisher`, `publishedAt` and `url` from a JSON file of the same name, where there is one. */
async function readBeside(file: string): Promise<{ publisher?: string; published?: string; url?: string }> {
  const path = `${file.slice(0, file.length - extname(file).length)}.json`;
  let text: string;
  try {
    text = await readFile(userPath(path), "utf8");
  } catch {
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem(
      path,
      "is not valid JSON.",
      "Mend it or move it away: it stands beside a release and is read with it.",
    );
  }
  const field = (name: string) =>
    typeof value === "object" && value !== null && name in value
      ? (value as Record<string, unknown>)[name]
      : undefined;
  const publisher = field("publisher");
  const published = field("publishedAt");
  const url = field("url");
  return {
    ...(typeof publisher === "string" ? { publisher } : {}),
    ...(typeof published === "string" && isDay(published) ? { published } : {}),
    ...(typeof url === "string" && /^https?:\/\//u.test(url) ? { url } : {}),
  };
}

/** Whether a text is a day such as 2025-03-20. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

function problem(file: string, message: string, advice: string): InputError {
  return new InputError([{ file, message, advice }]);
}
