/** Which country a place behind a comma lies in: `Hamilton, Ontario` is not the one on Bermuda. */
import { givenNames } from "./given-names";
import { TITLES } from "./lexicon-people";
import { regionNames } from "./region-names";

/** States and provinces with the abbreviations that newsrooms and the post use; after ISO 3166-2 and the AP list. */
const STATES: Readonly<Record<string, string>> = {
  US: `Alabama Ala AL|Alaska AK|Arizona Ariz AZ|Arkansas Ark AR|California Calif CA|Colorado Colo CO|Connecticut Conn CT|Delaware Del DE|
    Florida Fla FL|Georgia Ga GA|Hawaii HI|Idaho ID|Illinois Ill IL|Indiana Ind|Iowa IA|Kansas Kan KS|Kentucky Ky KY|Louisiana La LA|Maine ME|Maryland Md MD|
    Massachusetts Mass MA|Michigan Mich MI|Minnesota Minn MN|Mississippi Miss MS|Missouri Mo MO|Montana Mont MT|Nebraska Neb NE|Nevada Nev NV|
    New_Hampshire N.H NH|New_Jersey N.J NJ|New_Mexico N.M NM|New_York N.Y NY|North_Carolina N.C NC|North_Dakota N.D ND|Ohio OH|Oklahoma Okla OK|
    Oregon Ore OR|Pennsylvania Pa PA|Rhode_Island R.I RI|South_Carolina S.C SC|South_Dakota S.D SD|Tennessee Tenn TN|Texas Tex TX|Utah UT|
    Vermont Vt VT|Virginia Va VA|Washington Wash WA|West_Virginia W.Va WV|Wisconsin Wis WI|Wyoming Wyo WY|D.C DC`,
  CA: `Ontario Ont ON|Quebec Que QC|British_Columbia B.C BC|Alberta Alta AB|Manitoba Man MB|Saskatchewan Sask SK|Nova_Scotia N.S NS|New_Brunswick N.B NB|Newfoundland NL`,
  AU: `New_South_Wales NSW|Queensland Qld|Tasmania Tas|South_Australia|Western_Australia|Victoria Vic`,
  GB: `England|Scotland|Wales|Northern_Ireland|Yorkshire|Kent|Essex|Sussex|Surrey|Devon|Cornwall|Norfolk|Suffolk|Lancashire|Hampshire|Lincolnshire|Cambridgeshire|Oxfordshire`,
};

const NONE: readonly string[] = [];
const COMMA = 0x2c;

let countries: ReadonlyMap<string, readonly string[]> | undefined;
/** The full names of states by all their spellings; filled with `countries`. */
const states = new Map<string, string>();

function build(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  const add = (name: string, code: string) => {
    const codes = map.get(name);
    if (!codes) map.set(name, [code]);
    else if (!codes.includes(code)) codes.push(code);
  };
  for (const [code, all] of Object.entries(STATES))
    for (const state of all.split("|")) {
      const spellings = state.trim().split(/\s+/);
      for (const spelling of spellings.map(spaced)) {
        add(spelling, code);
        states.set(spelling, spaced(spellings[0] ?? ""));
      }
    }
  for (const [code, name] of regionNames()) add(name, code);
  for (const name of ["U.S", "USA", "US"]) add(name, "US");
  for (const name of ["UK", "U.K", "Britain"]) add(name, "GB");
  add("Turkey", "TR");
  return map;
}

function spaced(spelling: string): string {
  return spelling.replaceAll("_", " ");
}

/** The countries that a name of a country or state may mean or lie in; empty where none is known. */
export function countriesNamed(name: string): readonly string[] {
  countries ??= build();
  return countries.get(name.replace(/\.$/, "")) ?? NONE;
}

/** The full name of a state or province, by any of its spellings; `undefined` for other names. */
export function stateNamed(name: string): string | undefined {
  countries ??= build();
  return states.get(name.replace(/\.$/, ""));
}

/** Whether a name is that of a state or province, and not of a country. */
export function isState(name: string): boolean {
  return stateNamed(name) !== undefined;
}

/** The countries that a place behind a comma, or behind ", in the south of", may lie in; empty where none is known. */
export function countriesBehind(behind: string): readonly string[] {
  if (behind.charCodeAt(0) !== COMMA) return NONE;
  const match = /^,\s(?:in\s(?:\p{Ll}+\s){0,4})?((?:\p{Lu}[\p{L}.]*)(?:\s\p{Lu}[\p{L}.]*)?)/u.exec(
    behind,
  )?.[1];
  if (match === undefined) return NONE;
  const whole = countriesNamed(match);
  if (whole.length > 0) return whole;
  const [first = "", second] = match.split(" ");
  // "in Berlin, Chad Bray reports": a reporter has a land's name. "Norde, SK Kestrel and", "in Berlin, US President":
  // letters before a capital begin something else.
  const isOther =
    second !== undefined &&
    (/^[A-Z]{2}$/.test(first) || (givenNames().has(first.toLowerCase()) && !isTitle(second)));
  return isOther ? NONE : countriesNamed(first);
}

/** How far behind a place, in UTF-16 units, its state is read. */
const REACH = 40;
/** States begin with a capital of ASCII; after most commas a word in small letters follows, which is quick to see. */
const SMALL_A = 0x61;
/** A name between a comma and a mark; lists go on with another name or a word that joins. */
const STATE_BEHIND =
  /^,\s(?<name>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)(?:(?<=\.)|(?=[;:)-]|$|\s[—–-])|,(?!\s(?:and|or|\p{Lu})))/u;
/** Cities that stand in lists of cities too, and postal letters: "Toronto, CA" lies in Canada, "Perth, WA" in Australia. */
const NO_STATE = /^(?:New York|Washington|Singapore|Luxembourg|Monaco|[A-Z.]{2,4})$/;

/** Behind a given name, and not behind a state. */
const PERSON_GOES_ON = /^, (?:who|an?|the|his|her|aged|\d)/;

/** The land, state or province that a place before `end` is said to lie in; `undefined` where none is, or a person may be meant. */
export function stateBehind(text: string, end: number): string | undefined {
  if (text.charCodeAt(end) !== COMMA || text.charCodeAt(end + 2) >= SMALL_A) return undefined;
  const name = STATE_BEHIND.exec(text.slice(end, end + REACH))?.groups?.name;
  if (name === undefined || countriesNamed(name).length === 0 || NO_STATE.test(name)) return undefined;
  const from = end + 2 + name.length;
  const isPerson = givenNames().has(name.toLowerCase()) && PERSON_GOES_ON.test(text.slice(from, from + 9));
  return isPerson ? undefined : name.replace(/\.$/, "");
}

function isTitle(word: string): boolean {
  return TITLES.has(word.replace(/\.$/, "").toLowerCase());
}
