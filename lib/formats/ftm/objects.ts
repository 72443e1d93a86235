/** The objects of a FollowTheMoney file, which are its entities: one on each line, or the entries of a JSON list. */
import { shown } from "../findings";
import { jsonValue, preciseError } from "../json/read-native";
import { jsonLine } from "../json/read-native-lines";
import { JsonFault, splitJson } from "../json/split-json";
import { linesOf } from "../lines";
import { type Reading, textOf } from "../reading";

/** An object, and the line on which it begins. */
export interface PlacedObject {
  value: object;
  line: number;
}

/** The entities of a file with one on each line. */
export async function* objectsInLines(reading: Reading): AsyncGenerator<PlacedObject[]> {
  const { source, limits } = reading;
  for await (const lines of linesOf(textOf(reading), source.name, limits))
    yield lines.flatMap((line) => {
      const value = jsonLine(reading, line);
      return value ? [{ value, line: line.line }] : [];
    });
}

/** The entities of a file that is one JSON list. */
export async function* objectsInList(reading: Reading): AsyncGenerator<PlacedObject[]> {
  const { source, intake, limits } = reading;
  try {
    for await (const parts of splitJson(textOf(reading), limits))
      yield parts.flatMap((part) => {
        const value = jsonValue(part);
        if (typeof value === "object" && value !== null && part.index !== undefined)
          return [{ value, line: part.line }];
        intake.refuse({
          file: source.name,
          line: part.line,
          message: `holds ${shown(value)} where an entity is expected.`,
          advice: "Each entry of the list is an entity in { }.",
        });
        return [];
      });
  } catch (error) {
    throw error instanceof JsonFault ? await preciseError(reading, error) : error;
  }
}
