/**
 * Reads the text of a Word file (.docx), a zip archive of XML: the document, its notes and its lists. Headers and
 * footers, comments, pictures and the file's properties are left out: its title and author are mostly those of an
 * earlier document.
 */
import { markedEncoding } from "@/lib/formats/decode";
import { fileError } from "@/lib/formats/source";
import { openZip, type ZipEntry } from "@/lib/formats/zip";
import { InputError } from "@/lib/model";
import { textOf } from "./blocks";
import { wordsOf } from "./body";
import { Lists } from "./lists";
import { attributeIn, BrokenXml, walkXml } from "./xml";

/**
 * A part that unpacks to more is no release: for the longest text that is read, a word processor writes some twenty
 * million bytes.
 */
const MOST_BYTES = 64_000_000;
const NAMED_SO = /\.do[ct][xm]$/iu;
const AGAIN = "Open it in a word processor and save it again, or save it there as PDF.";

type Files = ReadonlyMap<string, ZipEntry>;

/**
 * The text of a zip archive that is a Word file; `undefined` if it is none and is not named as one. `readOther` reads a
 * page or text stored inside: some programs that convert pages to Word files leave the conversion to the reader.
 * @throws InputError where it is damaged, has a password, or is made to fill memory
 */
export async function docxText(
  name: string,
  bytes: Uint8Array,
  readOther: (name: string, bytes: Uint8Array) => Promise<string>,
): Promise<string | undefined> {
  const files = await opened(name, bytes);
  if (!files) return undefined;
  try {
    const main = await mainPart(name, files);
    if (!main) {
      if (!NAMED_SO.test(name)) return undefined;
      throw fileError(name, "is no Word file: no document is in it.", AGAIN);
    }
    const beside = await relatedTo(name, files, main);
    const part = async (type: string) => {
      const entry = files.get(beside.get(type) ?? "");
      return entry && (await xmlOf(name, entry));
    };
    const lists = new Lists(await part("numbering"), await part("styles"));
    const { blocks, noted } = wordsOf(await xmlOf(name, main), lists);
    const notes = new Map<string, typeof blocks>();
    for (const type of ["footnotes", "endnotes"]) {
      const xml = await part(type);
      if (xml !== undefined) for (const [id, note] of wordsOf(xml, lists).notes) notes.set(id, note);
    }
    for (const id of new Set(noted)) for (const block of notes.get(id) ?? []) blocks.push(block);
    const held = files.get(beside.get("aFChunk") ?? "");
    if (held) blocks.push({ text: await readOther(held.name, await bytesOf(name, held)), isRow: false });
    return textOf(blocks);
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    throw fileError(name, `is no Word file that can be read: it ${error.message}.`, AGAIN);
  }
}

async function opened(name: string, bytes: Uint8Array): Promise<Files | undefined> {
  try {
    return await openZip({ name, content: new Blob([new Uint8Array(bytes)]) });
  } catch (error) {
    // Whatever else the file is, it is no text.
    if (error instanceof InputError && !NAMED_SO.test(name)) return undefined;
    throw unopened(name, error);
  }
}

/** The error to throw for an archive that cannot be opened. */
function unopened(name: string, error: unknown): unknown {
  const problem = error instanceof InputError ? error.problems[0] : undefined;
  if (!problem) return error;
  return fileError(
    name,
    `is no Word file that can be opened: it ${problem.message}`,
    "Get the file again, or copy its text and paste it.",
  );
}

/** The part with the document: the one that the archive declares, or else the usual one. */
async function mainPart(name: string, files: Files): Promise<ZipEntry | undefined> {
  const said = (await relations(name, files, "", "_rels/.rels")).get("officeDocument");
  const entry = files.get(said ?? "") ?? files.get("word/document.xml");
  // Workbooks and presentations are packed in the same way.
  return entry && !/^(?:xl|ppt|visio)\//u.test(entry.name) ? entry : undefined;
}

function relatedTo(name: string, files: Files, { name: main }: ZipEntry): Promise<Map<string, string>> {
  const cut = main.lastIndexOf("/") + 1;
  const folder = main.slice(0, cut);
  return relations(name, files, folder, `${folder}_rels/${main.slice(cut)}.rels`);
}

/** The names of parts by type, the first of each. */
async function relations(
  name: string,
  files: Files,
  folder: string,
  path: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const entry = files.get(path);
  if (!entry) return found;
  walkXml(await xmlOf(name, entry), {
    open: (_, attributes) => {
      const type = attributeIn(attributes, "Type")?.replace(/^.*\//u, "");
      const target = attributeIn(attributes, "Target");
      if (type === undefined || target === undefined || found.has(type)) return;
      found.set(type, target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//u, ""));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

async function xmlOf(name: string, entry: ZipEntry): Promise<string> {
  const bytes = await bytesOf(name, entry);
  return new TextDecoder(markedEncoding(bytes) ?? "utf-8").decode(bytes);
}

async function bytesOf(name: string, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.size > MOST_BYTES)
    throw fileError(
      name,
      `unpacks to ${Math.round(entry.size / 1_000_000).toLocaleString("en")} MB of text, as no release does.`,
      "Give one release at a time: copy it out of the file into one of its own.",
    );
  const bytes = new Uint8Array(entry.size);
  let length = 0;
  try {
    for await (const piece of entry.bytes()) {
      bytes.set(piece, length);
      length += piece.length;
    }
  } catch (error) {
    throw unopened(name, error);
  }
  return bytes.subarray(0, length);
}
