/**
 * Cells in which two parties stand where one is meant to: "Maker and Quay", "Maker/Quay", "Maker; Quay". They are told, and only
 * parted where nothing is guessed: at a sign that no name has, between names that the table has elsewhere too.
 */
import type { Problem } from "@/lib/model";
import { shown } from "../findings";
import { isRegisteredName } from "../name-type";
import { lettersOf } from "./ids";
import type { RowParty } from "./row-parties";

/** Signs that part names; those of which no name is made, and those at which a cell is parted. */
const SIGNS = /[;|；、/&]|\s(?:and|und|et|y|e)\s|[和与與及]/iu;
const PLAIN = /[;|；、]/u;
const PARTING = /[;|]/u;
/** Words between two names, and within many a name. */
const BETWEEN = /\s+(?:and|und|et|y|e|&)\s+|[和与與及]/giu;
/** Behind these, what an office or a school is for is often two things. */
const FOR_WHAT = /\s(?:of|for|für|de|des|du|di|della)\s/iu;
/** A name of two words or more. */
const IN_WORDS = /^\p{Lu}\S*(?:\s\S+)+$/u;
/** What a body is, at the end of its name: it holds for both words before it, as in "Iron and Steel Group". */
const BODY =
  /\s(?:administration|agency|association|authority|bank|board|bureau|college|commission|company|corporation|council|department|federation|fund|group|holdings?|industries|institute|office|organi[sz]ation|services?|society|systems?|union|university|works)$/iu;

const ADVICE =
  'If they are two, write each into a column or row of its own, or all into one column that is "Parties (list)", with ";" between them.';

/** So many cells are looked at again when all of the table is read. */
const MOST = 10_000;

/** The parties of a table that may be two; tell it of all rows before anything else is asked. */
export class TwoParties {
  /** The names that the table has in cells of their own, by their letters. */
  readonly #names = new Set<string>();
  readonly #doubts: { party: RowParty; line: number }[] = [];
  readonly #parted = new Set<RowParty>();

  /** Takes the parties of a row. */
  note(parties: readonly RowParty[], line: number): void {
    for (const party of parties) {
      this.#names.add(lettersOf(party.name));
      if (this.#doubts.length < MOST && SIGNS.test(party.name) && !isOne(party))
        this.#doubts.push({ party, line });
    }
  }

  /** The parties of a row, each of two names as two, where the table has both names and says nothing else of the cell. */
  parted(parties: readonly RowParty[]): RowParty[] {
    return parties.flatMap((party) => {
      const names = mayBeParted(party) ? namesIn(party.name) : [];
      if (names.length === 0 || !names.every((name) => this.#has(name))) return [party];
      this.#parted.add(party);
      return names.map((name) => ({ ...party, name }));
    });
  }

  /** What is to be said of the cells whose parties were taken as one. */
  *warnings(file: string, header: readonly string[]): Generator<Problem> {
    for (const { party, line } of this.#doubts)
      if (!this.#parted.has(party) && this.#isLikelyTwo(party.name))
        yield {
          file,
          line,
          record: `row ${line}`,
          field: header[party.column] ?? `Column ${party.column + 1}`,
          message: `holds ${shown(party.name)}, which was taken for one party and may be two.`,
          advice: ADVICE,
        };
  }

  #has(name: string): boolean {
    return this.#names.has(lettersOf(name));
  }

  #isLikelyTwo(name: string): boolean {
    if (PLAIN.test(name)) return true;
    const [left = "", right = "", ...more] = name.split("/").map((part) => part.trim());
    if (more.length === 0 && [left, right].every((part) => /^[\p{Lu}\p{Lo}][\p{L}\p{N}]{2}/u.test(part)))
      return true;
    return [...name.matchAll(BETWEEN)].some(({ 0: word, index }) => {
      const [a, b] = [name.slice(0, index).trim(), name.slice(index + word.length).trim()];
      // "Smith and Smith Ltd" is one firm.
      if (lettersOf(b).startsWith(lettersOf(a))) return false;
      if ([a, b].every((part) => this.#has(part) || isRegisteredName(part))) return true;
      if (word.includes("&")) return false;
      return this.#has(a) || this.#has(b) || (/and/iu.test(word) && areNames(a, b));
    });
  }
}

/** Whether the words before and behind "and" are each a name by the look of them. */
function areNames(a: string, b: string): boolean {
  const isOfOne = BODY.test(b) && !BODY.test(a);
  return IN_WORDS.test(a) && IN_WORDS.test(b) && !FOR_WHAT.test(a) && !isOfOne;
}

/** Whether a party may have to be parted, which only the whole table tells: of two, what else is said could be said of either. */
export function mayBeParted(party: RowParty): boolean {
  const { name, role: _role, column: _column, aliases, identifiers, ...said } = party;
  const isBare = [...aliases, ...identifiers, ...Object.values(said)].every((one) => one === undefined);
  return isBare && namesIn(name).length > 1;
}

/** Whether the table itself says that a name is one: by an id, or by quotes in a list. */
function isOne({ id, isQuoted }: RowParty): boolean {
  return id !== undefined || isQuoted === true;
}

function namesIn(text: string): string[] {
  return text
    .split(PARTING)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
