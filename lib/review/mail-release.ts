/** The release that a mail brings: what it says itself, or a document that is attached to it. */
import { InputError } from "@/lib/model";
import type { AttachedFile, MailRelease } from "@/lib/releases/mail";
import type { FileRelease } from "./file-text";

/** Documents of a mail that are looked into. */
const MOST_READ = 4;
/** A letter that only brings a document has less, and the document has so many times as much. */
const LETTER = 1_500;
const TIMES = 2;

/**
 * The text of the longest of the documents where the mail is no more than the letter to it; else that of the mail. Says which
 * there are. `read` gives the text of a document; one that it refuses is told as not read.
 */
export async function releaseOfMail(
  { text, about, attached }: MailRelease,
  read: (file: AttachedFile) => Promise<string>,
): Promise<FileRelease> {
  const own = lengthOf(text);
  let document: { file: AttachedFile; text: string; length: number } | undefined;
  for (const file of own < LETTER ? attached.slice(0, MOST_READ) : []) {
    const found = await read(file).catch(refused);
    const length = lengthOf(found);
    if (length >= own * TIMES && length > (document?.length ?? 0)) document = { file, text: found, length };
  }
  return {
    text: document?.text ?? text,
    about,
    ...(attached.length > 0 && {
      attached: attached.map((file) => ({ name: file.name, isRead: file === document?.file })),
    }),
  };
}

function refused(error: unknown): string {
  if (error instanceof InputError) return "";
  throw error;
}

/** Its letters; a Chinese character says as much as three of another alphabet. */
function lengthOf(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
