/**
 * Finds cells with two parties where one is meant: "Maker and Quay", "Maker/Quay", "Maker; Quay". They are reported,
 * and only split where that is certain: at a sign that no name has, between names that the table also has elsewhere.
 */
import type { Problem } from "@/lib/model";
import { shown } from "../findings";
import { isFormAlone, isRegisteredName } from "../name-type";
import { lettersOf } from "./ids";
import type { RowParty } from "./row-parties";

/** Signs between names; of these, those that no name contains; of these, those at which a cell is split. */
const SIGNS = /[;|；、/&]|---|\s2[).]\s|,\s|\s[–—-]\s|\s(?:and|und|et|y|e)\s|[和与與及]/iu;
const PLAIN = /[;|；、]|---|^1[).]\s.*\s2[).]\s/u;
const PARTING = /[;|]/u;
/** Words and signs between two names, which are also within many names. */
const BETWEEN = /\s+(?:and|und|et|y|e|&|[–—-])\s+|,\s+|[和与與及]/giu;
/** After these words, "and" often joins two purposes of an office or a school. */
const FOR_WHAT = /\s(?:of|for|für|de|des|du|di|della)\s/iu;
/** A name of two or more words. */
const IN_WORDS = /^\p{Lu}\S*(?:\s\S+)+$/u;
/** A public body by what it is called before its place. */
const PUBLIC =
  /^(?:the )?(?:(?:government|ministry|municipality|city|town|county|province|state|kingdom|republic) of|(?:regierung|ministerium|stadt|gemeinde|freistaat|ville|commune|minist[èe]re|gouvernement|ayuntamiento|gobierno|ministerio|comune|ministero|governo)(?= )) ?\S|\p{Script=Han}政府$/iu;
/** The kind of a body, at the end of its name. It goes with both words before it, as in "Iron and Steel Group". */
const BODY =
  /\s(?:administration|agency|association|authority|bank|board|bureau|college|commission|company|corporation|council|department|federation|fund|group|holdings?|industries|institute|office|organi[sz]ation|services?|society|systems?|union|university|works)$/iu;

const ADVICE =
  'If they are two, write each into a column or row of its own, or all into one column that is "Parties (list)", with ";" between them.';

/** How many cells are kept to be looked at after all of the table is read. */
const MOST = 10_000;

/** The parties of a table that may be two. Note those of all rows before asking anything else. */
export class TwoParties {
  /** The letters of the names that have a cell of their own. */
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

  /** The parties of a row, splitting those of two names that the table has and of which the cell says no more. */
  parted(parties: readonly RowParty[]): RowParty[] {
    return parties.flatMap((party) => {
      const names = mayBeParted(party) ? namesIn(party.name) : [];
      if (names.length === 0 || !names.every((name) => this.#has(name))) return [party];
      this.#parted.add(party);
      return names.map((name) => ({ ...party, name }));
    });
  }

  /** Warnings for the cells whose parties were taken as one. */
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
      // "Smith and Smith Ltd" is one company, and so is "Smith Company, Limited".
      if (lettersOf(b).startsWith(lettersOf(a)) || isFormAlone(b)) return false;
      if ([a, b].every((part) => this.#has(part) || isPlainlyParty(part))) return true;
      // One known name beside a sign is as often a branch or a town.
      if (/[&,–—-]/u.test(word)) return false;
      return this.#has(a) || this.#has(b) || (/and/iu.test(word) && areNames(a, b));
    });
  }
}

/** Whether a name is plainly that of a party: it has a legal form, or begins as those of governments and towns. */
export function isPlainlyParty(name: string): boolean {
  return isRegisteredName(name) || PUBLIC.test(name);
}

/** Whether the words before and after "and" both look like names. */
function areNames(a: string, b: string): boolean {
  const isOfOne = BODY.test(b) && !BODY.test(a);
  return IN_WORDS.test(a) && IN_WORDS.test(b) && !FOR_WHAT.test(a) && !isOfOne;
}

/** Whether a party may turn out to be two. Not where other cells describe it: they could be about either. */
export function mayBeParted(party: RowParty): boolean {
  const { name, role: _role, column: _column, aliases, identifiers, ...said } = party;
  const isBare = [...aliases, ...identifiers, ...Object.values(said)].every((one) => one === undefined);
  return isBare && namesIn(name).length > 1;
}

/** Whether the table itself says that a name is one party: by an id, or by quotes in a list. */
function isOne({ id, isQuoted }: RowParty): boolean {
  return id !== undefined || isQuoted === true;
}

function namesIn(text: string): string[] {
  return text
    .split(PARTING)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
