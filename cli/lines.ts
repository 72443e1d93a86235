/** JSON lines from a stream of Node's. */
import type { Readable } from "node:stream";
import { type Line, linesOf } from "@/lib/formats/lines";
import { LIMITS } from "@/lib/formats/source";

/**
 * The lines of a text in UTF-8, which only a line feed ends: `readline` ends them at U+2028 and U+2029 too, which JSON leaves
 * in its texts as they are. Empty lines are left out but counted.
 */
export async function* jsonLines(input: Readable): AsyncGenerator<Line> {
  input.setEncoding("utf8");
  for await (const lines of linesOf(input, "", { ...LIMITS, record: Number.POSITIVE_INFINITY })) yield* lines;
}
