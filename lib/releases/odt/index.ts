/**
 * Reads the text of an OpenDocument text (.odt), a zip archive of XML: the document, its notes and its lists. Headers and
 * footers, comments, deleted words, pictures and the file's properties are left out.
 */
import { fileError } from "@/lib/formats/source";
import { textOf } from "../docx/blocks";
import { wordsOf } from "../docx/body";
import { type Parts, sortOf, xmlOf } from "../office/parts";
import { hearStyles, Styles } from "./styles";
import { Translator } from "./translator";

const MIME_TYPE = "application/vnd.oasis.opendocument.text";

/** Whether an archive is an OpenDocument text: by what it says, or by its name where it says nothing. */
export async function isOdt(name: string, parts: Parts): Promise<boolean> {
  const said = parts.get("mimetype");
  if (said && said.size < 200) return (await xmlOf(name, said)).startsWith(MIME_TYPE);
  return sortOf(name) === "OpenDocument text" && parts.has("content.xml");
}

/**
 * The text of an archive that is an OpenDocument text; `undefined` where no document is in it. Throws an `InputError`
 * where it is locked or a part is damaged, and `BrokenXml` where one is no XML.
 */
export async function odtText(name: string, parts: Parts): Promise<string | undefined> {
  const part = async (path: string) => {
    const entry = parts.get(path);
    return entry && (await xmlOf(name, entry));
  };
  // The words of a locked document are there, and nobody can read them.
  if (/<(?:\w+:)?encryption-data[\s>]/u.test((await part("META-INF/manifest.xml")) ?? ""))
    throw fileError(
      name,
      "is locked with a password.",
      "Open it in its program, take the password off and save it, or copy its text and paste it.",
    );
  const content = await part("content.xml");
  if (!content?.includes("<office:text")) return undefined;
  const styles = new Styles();
  for (const xml of [await part("styles.xml"), content]) if (xml) hearStyles(xml, styles);
  const { blocks, noted, notes } = wordsOf(
    content,
    Translator.marks,
    (words) => new Translator(words, styles),
  );
  for (const id of noted) for (const block of notes.get(id) ?? []) blocks.push(block);
  return textOf(blocks);
}
