/** The release that a mail brings: what it says itself, or a document that is attached to it. */
import { InputError } from "@/lib/model";
import type { AttachedFile, MailRelease } from "@/lib/releases/mail";
import type { FileRelease } from "./file-text";

/** The most documents of a mail that are looked into. */
const MOST_READ = 4;
/** A covering letter is shorter than this, and its document at least so many times as long. */
const LETTER = 1_500;
const TIMES = 2;

/**
 * The text of the longest document where the mail is only a covering letter; else that of the mail. Lists the documents
 * too. `read` reads a document; one that it refuses is listed as not read.
 */
export async function releaseOfMail(
  { text, about, attached }: MailRelease,
  read: (file: AttachedFile) => Promise<FileRelease>,
): Promise<FileRelease> {
  const own = lengthOf(text);
  let document: (FileRelease & { file: AttachedFile; length: number }) | undefined;
  for (const file of own < LETTER ? attached.slice(0, MOST_READ) : []) {
    const found = await read(file).catch(refused);
    const length = lengthOf(found.text);
    if (length >= own * TIMES && length > (document?.length ?? 0)) document = { ...found, file, length };
  }
  return {
    text: document?.text ?? text,
    // Another mail or a page tells better than who passes it on what it is and when it came.
    about: { ...about, ...document?.about },
    ...(attached.length > 0 && {
      attached: attached.flatMap((file) =>
        file === document?.file
          ? [{ name: file.name, isRead: true }, ...(document.attached ?? [])]
          : [{ name: file.name, isRead: false }],
      ),
    }),
  };
}

function refused(error: unknown): FileRelease {
  if (error instanceof InputError) return { text: "", about: {} };
  throw error;
}

/** The number of letters and digits; a Chinese character says as much as three letters. */
function lengthOf(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
