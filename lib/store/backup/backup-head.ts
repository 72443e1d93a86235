/** Tells a backup from another file by its first line. */
import { compressionOf, readHead } from "@/lib/formats/bytes";
import { fileError, type Source } from "@/lib/formats/source";
import type { InputError } from "@/lib/model";
import { BACKUP_FORMAT } from "./backup";

/** More than the first line takes. */
const HEAD = 200;
const FORMAT = /^\{"format":"([^"]*)"/u;

/** Rejects with an `InputError` where a file does not begin as a backup does. */
export async function checkBackupHead(source: Source): Promise<void> {
  const head = await readHead(source, await compressionOf(source), HEAD);
  if (FORMAT.exec(new TextDecoder().decode(head))?.[1] !== BACKUP_FORMAT) throw noBackup(source.name);
}

/** What is wrong with a file that is no backup. */
export function noBackup(name: string): InputError {
  return fileError(
    name,
    "is no backup of Entente.",
    "Choose a file that “Save a backup” made. To import a dataset, use Import.",
    1,
  );
}
