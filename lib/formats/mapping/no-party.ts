/** Recognises what tables have among parties though no dataset has a place for it: persons, ships, items without a label. */
import { isRegisteredName } from "../name-type";
import type { Identifier } from "./entities";

const PERSON =
  /^(?:\S*[/:#])?(?:(?:(?:natural|private) ?)?persons?|people|individuals?|human|personnes?(?: physiques?)?|(?:natürliche|fysisk|einzel|privat) ?person(?:en)?|personen|mensch|personas?(?: (?:f[íi]sica|natural))?|individuo|pessoa(?: (?:f[íi]sica|singular))?|(?:natuurlijk )?persoon|自然人|个人|個人|人物)$/iu;
/** Things whose words mean nothing else. */
const THING = /^(?:[Vv]essel|[Ss]hip|Airplane|CryptoWallet|BankAccount|RealEstate)$/;
/** Schemas of FollowTheMoney and words of lists of sanctions that elsewhere, without persons or ships, tell what a company deals in. */
const LISTED_THING = /^(?:Vehicle|Security|Asset|Address|Position|Occupancy|Event|[Aa]ircraft)$/;
/** What else such lists have, where tables of companies tell their trade. */
const LISTED_BODY = /^(?:organi[sz]ation|entity|legal ?entity|company|government)$/i;
/** What such sources call the column. */
const LISTED_KIND = /^(?:(?:sdn|entity|schema)[ _]?type|schema)$/i;

/** Whose kind a cell tells, as far as that is known. */
interface KindOf {
  /** What the column of the kind is called. */
  column?: string | undefined;
  name?: string;
  /** Whether the column has persons or ships among its kinds. */
  isOfAllSorts?: boolean;
}

/**
 * Whether a column has the kinds of whatever there is: some are persons or things that cannot be meant otherwise, or others
 * are bodies that such a list has beside things.
 */
export function areOfAllSorts(kinds: readonly string[], column: string): boolean {
  const all = kinds.flatMap((cell) => cell.split(/[;|\r\n]/)).map((kind) => kind.trim());
  const isNoParty = (kind: string) => sortOfNoParty(kind, { column }) !== undefined;
  const isListed = (kind: string) => LISTED_THING.test(kind);
  return all.some(isNoParty) || (all.some(isListed) && all.some((kind) => LISTED_BODY.test(kind)));
}

/** What a cell says in the place of a party's kind, where it is not a party: `Person`, also in other languages, `Vessel`. */
export function sortOfNoParty(
  kind: string,
  { column = "", name = "", isOfAllSorts = false }: KindOf = {},
): string | undefined {
  const bare = kind.trim();
  if (PERSON.test(bare)) return "Person";
  const isListed = LISTED_KIND.test(column);
  if (!isListed && isRegisteredName(name)) return undefined;
  return (THING.exec(bare) ?? (isListed || isOfAllSorts ? LISTED_THING.exec(bare) : null))?.[0];
}

/** Whether a text is the number of an item of Wikidata, which its queries give where there is no label. */
export function isItemNumber(text: string): boolean {
  return /^Q[1-9]\d{4,}$/.test(text);
}

/** Whether a name is only the number or address of the item that it should name. */
export function isWithoutLabel(name: string, identifiers: readonly Identifier[]): boolean {
  return (
    isItemNumber(name) ||
    identifiers.some(
      ({ scheme, value }) => scheme === "wikidata" && (value === name || value.endsWith(`/${name}`)),
    )
  );
}
