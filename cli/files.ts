/** Reading and writing the files that a user names, with messages that tell what to do. */
import { readFile, writeFile } from "node:fs/promises";
import { InputError } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { userPath } from "./command";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "It is a folder.",
  EACCES: "It may not be read or written by you.",
  ENOTDIR: "A part of the path is no folder.",
  EEXIST: "There is a file of that name.",
  ENOSPC: "There is no space left on the disk.",
  EDQUOT: "There is no space left for you on the disk.",
  EROFS: "Nothing can be written there.",
  ENAMETOOLONG: "The name is too long.",
};

/** What to do where there is no space, whatever was to be written. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "Free some space and try again, or write to another disk.",
  EDQUOT: "Free some space and try again, or write to another disk.",
};

/** The bytes of a file. Throws `InputError` where it cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(userPath(file));
  } catch (error) {
    throw fileError(file, error, "Check the path.");
  }
}

/** The text of a file in UTF-8, without a byte-order mark. Throws `InputError` where it cannot be read or is none. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError([
      { file, message: "is no text in UTF-8.", advice: "Save it in UTF-8 and try again." },
    ]);
  }
}

/** The value of a file's JSON. Throws `InputError` where the text is none. */
export function parseJson(text: string, file: string, advice: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError([{ file, message: `is no JSON: ${messageOf(error)}.`, advice }]);
  }
}

/** Writes a text file. Throws `InputError` where it cannot be written. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(userPath(file), text);
  } catch (error) {
    throw fileError(file, error, "Name a file in a folder that exists.");
  }
}

/** What kept a file from being read or written, in words. */
export function fileError(file: string, error: unknown, advice: string): InputError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = REASONS[code] ?? messageOf(error);
  return new InputError([{ file, message, advice: ADVICE[code] ?? advice }]);
}
