/**
 * Parses JSON text, with errors that name line and column. Uses the engine's own parser. Only where that fails, a
 * second one says what is wrong, in the same words in every browser.
 */
import { type ParseErrorCode, visit } from "jsonc-parser";
import { messageOf } from "@/lib/model/message-of";
import { fileError } from "./source";

/** A place in a text: line and column count from 1. */
export interface TextPosition {
  line: number;
  column: number;
}

/**
 * The meaning of the parse errors of `jsonc-parser`, in plain words, by their numbers: their names exist for the compiler
 * only, and the function that gives them at run time would be another table in the background.
 */
const MEANING: Readonly<Record<ParseErrorCode, string>> = {
  1: "a word stands where a value should be; texts need double quotes",
  2: "a number is not written as JSON writes numbers",
  3: "a field name in double quotes is missing, or there is a comma too many",
  4: "a value is missing, or there is a comma too many",
  5: "a colon is missing after a field name",
  6: "a comma is missing",
  7: "a closing } is missing",
  8: "a closing ] is missing",
  9: "there is more text after the end of the data",
  10: "there is a comment, which JSON does not know",
  11: "there is a comment, which JSON does not know",
  12: "a text in double quotes is not closed on its line",
  13: "a number is cut off",
  14: "a \\u escape is not followed by four hexadecimal digits",
  15: "a backslash is followed by a character that needs none",
  16: "a text holds a raw control character, such as a tab",
};
/** The number of `UnexpectedEndOfString`. */
const OPEN_TEXT = 12;

/**
 * Parses JSON text, with or without a byte order mark.
 * @param file the name of the file, for the error
 * @throws InputError with line, column and cause where the text is not JSON
 */
export function parseJson(text: string, file: string): unknown {
  if (text.startsWith("\ufeff")) return parseJson(text.slice(1), file);
  try {
    return JSON.parse(text);
  } catch (error) {
    const { position, meaning, runsToEnd } = whatIsWrong(text, messageOf(error));
    const where = position ? ` (line ${position.line}, column ${position.column})` : "";
    const cutOff = runsToEnd || (position !== undefined && isAtEnd(text, position));
    const ends = `it ends ${runsToEnd ? "within a text in double quotes" : "before the data does"}`;
    throw fileError(
      file,
      `is not valid JSON: ${cutOff ? ends : meaning}${where}.`,
      cutOff
        ? "The file was probably cut off: download or export it again."
        : "Correct the file at this place; nothing was read from it.",
      position?.line,
    );
  }
}

/** What is wrong, in words; `runsToEnd` where it is a text in quotes that the end of the file leaves open. */
interface Wrong {
  position?: TextPosition;
  meaning: string;
  runsToEnd: boolean;
}

function whatIsWrong(text: string, engineMessage: string): Wrong {
  let found: Wrong | undefined;
  const end = text.trimEnd().length;
  try {
    visit(
      text,
      {
        onError(code, offset, length, line, column) {
          found ??= {
            position: { line: line + 1, column: column + 1 },
            meaning: MEANING[code],
            runsToEnd: code === OPEN_TEXT && offset + length >= end,
          };
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch {
    // The second parser recurses, so very deep nesting ends it. The engine's own words remain.
  }
  if (found) return found;
  const position = enginePosition(engineMessage, text);
  return { ...(position && { position }), meaning: "it cannot be read", runsToEnd: false };
}

/**
 * The position that an engine's JSON error names. V8 writes `at position 12 (line 2 column 3)` or only
 * `at position 12`, Firefox `at line 2 column 3 of the JSON data`; some messages name none.
 */
export function enginePosition(message: string, text: string): TextPosition | undefined {
  const lineAndColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineAndColumn) return { line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) };
  const offset = /position (\d+)/.exec(message);
  if (offset) {
    const before = text.slice(0, Number(offset[1])).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  if (/end of (JSON|data)/i.test(message)) return enginePosition(`position ${text.length}`, text);
  return undefined;
}

function isAtEnd(text: string, { line, column }: TextPosition): boolean {
  const lines = text.trimEnd().split(/\r\n|\r|\n/);
  return line > lines.length || (line === lines.length && column > (lines.at(-1)?.length ?? 0));
}
