/**
 * A plain list of names, one per line. Lines that begin with `#` are comments. `Name | other name | other name` adds
 * spellings. A column of a spreadsheet is such a list: it may begin with its name, and have names in quotes.
 */
import { shown } from "./findings";
import { linesOf } from "./lines";
import { countryOfName } from "./mapping/countries";
import { Parties, Places } from "./mapping/entities";
import { plainText } from "./mapping/header-words";
import { isBareName, isNameOfParty, roleIn } from "./mapping/party-words";
import type { ReadEvent } from "./read-events";
import { type Reading, textOf } from "./reading";
import { evenNewlines } from "./tables/layout";

/** The longest name that the model takes. */
const LONGEST = 300;

/** Reads a list of names. Countries become places; everything else parties, with a kind from the words of the name. */
export async function* readNames(reading: Reading): AsyncGenerator<ReadEvent> {
  const { source, intake, limits } = reading;
  const parties = new Parties((id) => intake.expect("party", id));
  const places = new Places((id) => intake.expect("place", id));
  let isFirst = true;
  for await (const lines of linesOf(evenNewlines(textOf(reading)), source.name, limits)) {
    for (const { text, line } of lines) {
      if (text.trimStart().startsWith("#")) continue;
      const entry = withoutQuotes(text.trim());
      const isHeader = isFirst && isNameOfColumn(entry);
      isFirst = false;
      if (isHeader) {
        intake.warn({
          file: source.name,
          line,
          message: `holds ${shown(entry)}, which was taken for the name of the column and left out.`,
          advice: "If it is a name, write it on another line than the first.",
        });
        continue;
      }
      const [name = "", ...aliases] = entry
        .split("|")
        .map((part) => part.trim())
        .filter((part) => part !== "");
      const tooLong = [name, ...aliases].find((part) => part.length > LONGEST);
      if (name === "" || tooLong !== undefined)
        intake.refuse({
          file: source.name,
          line,
          message:
            tooLong === undefined
              ? "holds no name."
              : `holds ${shown(tooLong)}, which is too long for a name.`,
          advice: `Write one name of at most ${LONGEST} characters on each line.`,
        });
      else if (countryOfName(name) !== undefined) places.of(name, undefined, aliases);
      else parties.of({ name, aliases: aliases.map((alias) => ({ text: alias })), identifiers: [] });
    }
    yield* intake.drain();
  }
  let index = 0;
  for (const place of places.values())
    intake.take("place", place, { file: source.name, index: index++, at: () => ({}) });
  index = 0;
  for (const party of parties.values()) {
    intake.take("party", party, { file: source.name, index: index++, at: () => ({}) });
    yield* intake.drain();
  }
  yield* intake.finish(reading.info);
}

/** Whether an entry is what such a column is called. "Target" is a company as often, and "Company A" one of several. */
function isNameOfColumn(entry: string): boolean {
  const text = plainText(entry);
  return (isNameOfParty(text) && roleIn(text) !== "target") || isBareName(text);
}

/** A cell without the quotes that a comma in it asks for. */
function withoutQuotes(text: string): string {
  const inner = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('""', '"').trim();
}
