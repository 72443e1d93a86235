/** Collects the parties and places that the rows of a table name, each once. */
import type { Name, Party, PartyKind, Place } from "@/lib/model";
import { isCountryName, organisationKind, placeKindByWords } from "../entity-kind";
import { isRegisteredName, isWordToo, mainNameType, otherNameType, withoutQualifier } from "../name-type";
import { countryOfName } from "./countries";
import { givenId, lettersOf, slugOf, UniqueIds } from "./ids";
import { exclusiveNumbers, hasOtherNumber, isOtherDespiteId } from "./other-party";

export type Identifier = NonNullable<Party["identifiers"]>[number];

/** What a row says of a party. */
export interface PartyFacts {
  name: string;
  id?: string | undefined;
  kind?: PartyKind | undefined;
  country?: string | undefined;
  /** The id of its seat. */
  seat?: string | undefined;
  /** The name of its parent. */
  parentName?: string | undefined;
  aliases: { text: string; lang?: string | undefined }[];
  identifiers: Identifier[];
  notes?: string | undefined;
}

/** An id of more parties than this is none: it is an office's or a sort's. */
const MOST_OF_AN_ID = 20;
/** Among more parties of one name and country, those without a number in a register are not looked for. */
const MOST_OF_A_NAME = 20;

/** A party that a row gives the id of another one. */
export interface IdClash {
  id: string;
  name: string;
  /** The name of the first party with the id. */
  first: string;
}

/** The letters and digits of a name: two spellings that share them are the same party. */
function key(name: string): string {
  return lettersOf(name) || name.trim();
}

/** The places of a table: one for each name, and for each country where these differ. */
export class Places {
  readonly #byName = new Map<string, Place[]>();
  readonly #places: Place[] = [];
  readonly #ids = new UniqueIds();
  readonly #onNew: (id: string) => void;

  constructor(onNew: (id: string) => void) {
    this.#onNew = onNew;
  }

  /** The id of the place of a name, in a country where that is known. Adds other spellings to it. */
  of(name: string, country?: string, aliases: readonly string[] = []): string {
    const place = this.#of(name, country);
    for (const alias of aliases) addName(place.names, withoutQualifier(alias.trim()).text);
    return place.id;
  }

  #of(name: string, country: string | undefined): Place {
    const { text } = withoutQualifier(name.trim());
    const own = countryOfName(text);
    const where = country ?? own;
    const sameName = this.#byName.get(key(text)) ?? [];
    const known = sameName.find(
      (place) => where === undefined || place.country === undefined || place.country === where,
    );
    if (known) {
      if (where !== undefined) known.country ??= where;
      return known;
    }
    const isCountry = own !== undefined || (where !== undefined && isCountryName([text], where));
    const place: Place = {
      id: this.#ids.take([slugOf(text) || "place", where?.toLowerCase()].filter(Boolean).join("-")),
      kind: isCountry ? "country" : (placeKindByWords([text]) ?? "city"),
      names: [{ text, type: "short" }],
      ...(where !== undefined && { country: where }),
    };
    this.#places.push(place);
    this.#byName.set(key(text), [...sameName, place]);
    this.#onNew(place.id);
    return place;
  }

  values(): Iterable<Place> {
    return this.#places;
  }
}

/** The parties of a table: one for each id, or for each name in a country. Ask for them when all rows are read. */
export class Parties {
  readonly #parties: Party[] = [];
  /** By the id in the table, as written: two such ids may become alike as ids of ours. */
  readonly #byGivenId = new Map<string, Party[]>();
  /** Those that rows gave an id. */
  readonly #withId = new Set<Party>();
  /** By the key of their name. */
  readonly #byName = new Map<string, Party[]>();
  /** By the key of their name and a number that no other party has. */
  readonly #byNumber = new Map<string, Party>();
  readonly #ids = new UniqueIds();
  readonly #onNew: (id: string) => void;
  readonly #onClash: (clash: IdClash) => void;

  constructor(onNew: (id: string) => void, onClash: (clash: IdClash) => void = () => undefined) {
    this.#onNew = onNew;
    this.#onClash = onClash;
  }

  /** The id of a party. Adds what the row tells beyond what is known. */
  of(told: PartyFacts): string {
    const isOfMany = (this.#byGivenId.get(told.id?.trim() ?? "")?.length ?? 0) >= MOST_OF_AN_ID;
    const facts = isOfMany ? { ...told, id: undefined } : told;
    const party = this.#find(facts) ?? this.#add(facts);
    if (facts.country !== undefined) party.country ??= facts.country;
    if (facts.kind !== undefined && (party.kind === "unknown" || this.#guessed.has(party))) {
      party.kind = facts.kind;
      this.#guessed.delete(party);
    }
    if (facts.seat !== undefined) party.seat ??= facts.seat;
    if (facts.parentName !== undefined && !this.#parentNames.has(party))
      this.#parentNames.set(party, facts.parentName);
    if (facts.notes !== undefined) party.notes ??= facts.notes;
    addName(party.names, facts.name);
    for (const { text, lang } of facts.aliases) addName(party.names, text, lang);
    for (const identifier of facts.identifiers) addIdentifier(party, identifier);
    for (const number of numberKeys(facts))
      if (!this.#byNumber.has(number)) this.#byNumber.set(number, party);
    return party.id;
  }

  values(): Iterable<Party> {
    for (const [party, name] of this.#parentNames) {
      const parent = this.of({ name, aliases: [], identifiers: [] });
      if (parent !== party.id) party.parent = parent;
    }
    this.#parentNames.clear();
    return this.#parties;
  }

  /** Parties whose kind is guessed from their name. */
  readonly #guessed = new Set<Party>();
  /** The names of parents, whose own rows may come later and give them an id. */
  readonly #parentNames = new Map<Party, string>();

  #find(facts: PartyFacts): Party | undefined {
    const { id, name } = facts;
    const given = id === undefined ? [] : (this.#byGivenId.get(id.trim()) ?? []);
    const fitting = given.filter((party) => !isOtherDespiteId(party, facts));
    const own = fitting.find(({ names }) => names.some(({ text }) => key(text) === key(name))) ?? fitting[0];
    if (own) return own;
    const first = given[0]?.names[0]?.text;
    if (id !== undefined && first !== undefined) this.#onClash({ id, name, first });
    const same = this.#ofName(facts);
    if (same && id !== undefined) this.#note(id, same);
    return same;
  }

  #ofName(facts: PartyFacts): Party | undefined {
    const { id, name, country } = facts;
    const fits = (party: Party) =>
      (country === undefined || party.country === undefined || party.country === country) &&
      (id === undefined || !this.#withId.has(party));
    for (const number of numberKeys(facts)) {
      const party = this.#byNumber.get(number);
      if (party && fits(party)) return party;
    }
    let others = 0;
    for (const party of this.#byName.get(key(name)) ?? []) {
      if (!fits(party)) continue;
      if (!hasOtherNumber(party, facts)) return party;
      others += 1;
      if (others === MOST_OF_A_NAME) break;
    }
    return undefined;
  }

  #note(id: string, party: Party): void {
    const given = id.trim();
    this.#byGivenId.set(given, [...(this.#byGivenId.get(given) ?? []), party]);
    this.#withId.add(party);
  }

  #add({ id, name, country: told, kind }: PartyFacts): Party {
    const { text, qualifier, country } = partyName(name, told, id !== undefined);
    const wanted =
      id === undefined
        ? [slugOf(text) || "party", country?.toLowerCase()].filter(Boolean).join("-")
        : givenId(id);
    const own = this.#ids.take(wanted);
    const party: Party = {
      id: own,
      kind: kind ?? kindByName(text),
      names: [
        {
          text,
          type: mainNameType(text, []),
          ...((qualifier !== undefined || isWordToo(text)) && { weak: true }),
        },
      ],
      ...(country !== undefined && { country }),
      ...(qualifier !== undefined && { notes: qualifier }),
    };
    if (kind === undefined) this.#guessed.add(party);
    this.#parties.push(party);
    if (id !== undefined) this.#note(id, party);
    const sameName = this.#byName.get(key(name));
    if (sameName) sameName.push(party);
    else this.#byName.set(key(name), [party]);
    this.#onNew(own);
    return party;
  }
}

/**
 * What a party's first name is, and what the words in brackets behind it tell. A country tells its namesakes apart: with
 * an id, as in our own exports, the name stays whole.
 */
function partyName(name: string, told: string | undefined, hasId: boolean) {
  const whole = name.trim();
  const { text, qualifier } = withoutQualifier(whole);
  const country = countryOfName(qualifier ?? "");
  if (country === undefined || (told ?? country) !== country) return { text, qualifier, country: told };
  return hasId ? { text: whole, country: told } : { text, country };
}

function numberKeys({ name, identifiers }: PartyFacts): string[] {
  return exclusiveNumbers({ names: [], identifiers }).map(([number]) => `${key(name)} ${number}`);
}

/** The kind of party that a name's words tell; a legal form means a company. */
export function kindByName(name: string): PartyKind {
  if (
    /(?<!\p{L})(government|ministry|municipality|city of|state of|regierung|ministerium)(?!\p{L})|政府|人民政府|委员会$/iu.test(
      name,
    )
  )
    return "government";
  if (isRegisteredName(name)) return "company";
  const byWords = organisationKind([name]);
  // "Organisation" is a guess without evidence, and a table may give only a plain name.
  return byWords === "association" &&
    !/associat|federation|alliance|council|chamber|society|league|verband|协会|協会|联盟/iu.test(name)
    ? "unknown"
    : byWords;
}

function addName(names: Name[], spelling: string, lang?: string): void {
  const whole = spelling.trim();
  const { text: bare, qualifier = "" } = withoutQualifier(whole);
  const text = countryOfName(qualifier) === undefined ? bare : whole;
  const [main] = names;
  if (text === "" || names.some((name) => name.text === text && (name.lang ?? lang) === lang)) return;
  names.push({
    text,
    ...(lang !== undefined && { lang }),
    type: otherNameType(text, main?.text ?? ""),
    ...(isWordToo(text) && { weak: true }),
  });
}

function addIdentifier(party: Party, { scheme, value }: Identifier): void {
  const identifiers = party.identifiers ?? [];
  if (identifiers.some((other) => other.scheme === scheme && other.value === value)) return;
  party.identifiers = [...identifiers, { scheme, value }];
}
