/** Putting a new file in the place of another: whole, or not at all. */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, chmod, constants, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that is being written. Until `put` the one that it replaces stays as it is. */
export interface Replacement {
  /** Writes all of it. Rejects with Node's error where it cannot be written. */
  write(content: Readable): Promise<void>;
  /** Puts it in place. */
  put(): Promise<void>;
  /** Takes away what was written; nothing happens once it is in place. */
  discard(): Promise<void>;
}

/**
 * Begins the file that a path leads to. A symbolic link stays, and what it leads to is replaced; a pipe or a device is written
 * to as it is. Rejects with Node's error where there is a folder, or a file that may not be written.
 */
export async function replacementOf(path: string): Promise<Replacement> {
  const before = await stat(path).catch(missing);
  if (before?.isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  if (before && !before.isFile()) return inPlace(path);
  if (before) await access(path, constants.W_OK);
  const target = await behindLinks(path);
  // No other process, and no user, has a file of this name.
  const name = `${basename(target).slice(0, 60)}.${randomUUID().slice(0, 8)}.part`;
  const part = join(dirname(target), name);
  return {
    write: async (content) => {
      // Who may not read the file that is replaced must not read the new one while it is written either.
      const mode = before && { mode: before.mode & 0o777 };
      await pipeline(content, createWriteStream(part, { flags: "wx", ...mode }));
      // The process may have been told to take off some of it.
      if (before) await chmod(part, before.mode);
    },
    put: () => rename(part, target),
    discard: () => rm(part, { force: true }),
  };
}

function inPlace(path: string): Replacement {
  return {
    write: (content) => pipeline(content, createWriteStream(path)),
    put: async () => undefined,
    discard: async () => undefined,
  };
}

/** Where symbolic links lead in the end, whether or not there is a file. */
async function behindLinks(path: string): Promise<string> {
  const found = await realpath(path).catch(missing);
  if (found !== undefined) return found;
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? path : behindLinks(resolve(dirname(path), link));
}

function missing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
