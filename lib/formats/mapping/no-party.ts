/** Recognises what tables have among parties though no dataset has a place for it: persons, ships, items without a label. */
import type { Identifier } from "./entities";

const PERSON =
  /^(?:\S*[/:#])?(?:(?:(?:natural|private) ?)?persons?|people|individuals?|human|personnes?(?: physiques?)?|(?:natürliche|fysisk|einzel|privat) ?person(?:en)?|personen|mensch|personas?(?: (?:f[íi]sica|natural))?|individuo|pessoa(?: (?:f[íi]sica|singular))?|(?:natuurlijk )?persoon|自然人|个人|個人|人物)$/iu;
/** Schemas of FollowTheMoney, and words of lists of sanctions. */
const THING =
  /^(?:Vessel|Airplane|Vehicle|CryptoWallet|BankAccount|RealEstate|Security|Asset|Address|Position|Occupancy|Event|[Ss]hip|vessel|[Aa]ircraft)$/u;

/** What a cell with the kind of a party says that is none: `Person`, also in other languages, or `Vessel`. */
export function sortOfNoParty(kind: string): string | undefined {
  const bare = kind.trim();
  return PERSON.test(bare) ? "Person" : THING.exec(bare)?.[0];
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
