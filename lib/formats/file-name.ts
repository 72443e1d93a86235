/** Names of files that are saved. */
import { cut } from "@/lib/model/cut";

const MOST = 60;

/**
 * The name of a file from these parts, without its ending. Parts with neither letter nor figure are left out, and so
 * is what remains of signs at the ends of the others.
 */
export function fileNameOf(...parts: readonly string[]): string {
  const names = parts.map((part) => inFileName(part).replace(/^[-.]+|[-.]+$/g, ""));
  return names.filter((name) => name !== "").join("-") || "dataset";
}

/** A text without what some file systems do not take. */
export function inFileName(text: string): string {
  return cut(text.replace(/[^\p{L}\p{N}._-]+/gu, "-"), MOST);
}
