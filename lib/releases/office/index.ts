/** Reads the text of a document of a word processor: a Word file (.docx) or an OpenDocument text (.odt). */
import { fileError } from "@/lib/formats/source";
import { BrokenXml } from "../docx/xml";
import { AGAIN, partsOf, sortOf } from "./parts";

/**
 * The text of a zip archive that is a document; `undefined` if it is none and is not named as one. `readOther` reads a
 * page or text stored inside: some programs that convert pages to Word files leave the conversion to the reader.
 * @throws InputError where it is damaged, has a password, or is made to fill memory
 */
export async function officeText(
  name: string,
  bytes: Uint8Array,
  readOther: (name: string, bytes: Uint8Array) => Promise<string>,
): Promise<string | undefined> {
  const parts = await partsOf(name, bytes);
  if (!parts) return undefined;
  let sort = sortOf(name);
  try {
    const { isOdt, odtText } = await import("../odt");
    const isOpen = await isOdt(name, parts);
    if (isOpen) sort = "OpenDocument text";
    const { docxText } = await import("../docx");
    const text = isOpen ? await odtText(name, parts) : await docxText(name, parts, readOther);
    if (text !== undefined || sort === undefined) return text;
    throw fileError(name, `is no ${sort}: no document is in it.`, AGAIN);
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    throw fileError(name, `is no ${sort ?? "Word file"} that can be read: it ${error.message}.`, AGAIN);
  }
}
