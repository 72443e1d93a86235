/**
 * Reads the text of a Word file (.docx), a zip archive of XML: the document, its notes and its lists. Headers and
 * footers, comments, pictures and the file's properties are left out: its title and author are mostly those of an
 * earlier document.
 */
import type { ZipEntry } from "@/lib/formats/zip";
import { bytesOf, type Parts, xmlOf } from "../office/parts";
import { textOf } from "./blocks";
import { wordsOf } from "./body";
import { Lists } from "./lists";
import { attributeIn, walkXml } from "./xml";

/**
 * The text of an archive that is a Word file; `undefined` if it is none. `readOther` reads a page or text stored inside.
 * Throws an `InputError` where a part is damaged, and `BrokenXml` where one is no XML.
 */
export async function docxText(
  name: string,
  files: Parts,
  readOther: (name: string, bytes: Uint8Array) => Promise<string>,
): Promise<string | undefined> {
  const main = await mainPart(name, files);
  if (!main) return undefined;
  const beside = await relatedTo(name, files, main);
  const part = async (type: string) => {
    const entry = files.get(targetOf(beside, type));
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
  const chunks = new Map(
    beside.filter(({ type }) => type === "aFChunk").map(({ id, target }) => [id, target]),
  );
  const read = new Set<ZipEntry>();
  for (const block of blocks) {
    const held = files.get(chunks.get(block.chunk ?? "") ?? "");
    // A small file could name a long part very often.
    if (!held || read.has(held)) continue;
    read.add(held);
    block.text = await readOther(held.name, await bytesOf(name, held));
  }
  return textOf(blocks.filter(({ text }) => text !== ""));
}

/** What a part says of another. */
interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The name of the first part of a type. */
const targetOf = (relations: readonly Relation[], type: string) =>
  relations.find((one) => one.type === type)?.target ?? "";

/** The part with the document: the one that the archive declares, or else the usual one. */
async function mainPart(name: string, files: Parts): Promise<ZipEntry | undefined> {
  const said = targetOf(await relations(name, files, "", "_rels/.rels"), "officeDocument");
  const entry = files.get(said) ?? files.get("word/document.xml");
  // Workbooks and presentations are packed in the same way.
  return entry && !/^(?:xl|ppt|visio)\//u.test(entry.name) ? entry : undefined;
}

function relatedTo(name: string, files: Parts, { name: main }: ZipEntry): Promise<Relation[]> {
  const cut = main.lastIndexOf("/") + 1;
  const folder = main.slice(0, cut);
  return relations(name, files, folder, `${folder}_rels/${main.slice(cut)}.rels`);
}

async function relations(name: string, files: Parts, folder: string, path: string): Promise<Relation[]> {
  const found: Relation[] = [];
  const entry = files.get(path);
  if (!entry) return found;
  walkXml(await xmlOf(name, entry), {
    open: (_, attributes) => {
      const type = attributeIn(attributes, "Type")?.replace(/^.*\//u, "");
      const target = attributeIn(attributes, "Target");
      if (type === undefined || target === undefined) return;
      const id = attributeIn(attributes, "Id") ?? "";
      found.push({
        id,
        type,
        target: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//u, ""),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
