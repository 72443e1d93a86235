/** Splits a text that comes in pieces into lines. */
import { fileError, type Limits } from "./source";

/** One line, without its line feed; numbered from 1. */
export interface Line {
  text: string;
  line: number;
}

/**
 * Yields the lines of each piece together; a line may span pieces. Leaves out empty lines but counts them.
 * @throws InputError where a line is longer than a record may be
 */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  file: string,
  limits: Limits,
): AsyncGenerator<Line[]> {
  let rest = "";
  let line = 0;
  const tooLong = (at: number) =>
    fileError(
      file,
      `holds a line of more than ${limits.record.toLocaleString("en")} characters.`,
      "Each line holds one record: the file is damaged, or no JSON lines.",
      at,
    );
  const take = (texts: readonly string[]): Line[] => {
    const lines: Line[] = [];
    for (const text of texts) {
      line += 1;
      if (text.length > limits.record) throw tooLong(line);
      if (text.trim() !== "") lines.push({ text, line });
    }
    return lines;
  };
  for await (const piece of pieces) {
    // Searches only what is new: a line may come in very many pieces.
    const texts = piece.split("\n");
    texts[0] = rest + (texts[0] ?? "");
    rest = texts.pop() ?? "";
    const lines = take(texts);
    if (rest.length > limits.record) throw tooLong(line + 1);
    if (lines.length > 0) yield lines;
  }
  const lines = take([rest]);
  if (lines.length > 0) yield lines;
}
