/** Weighs what speaks for two parties being the same, and what against. */
import type { Party, PartyKind } from "@/lib/model";
import { stemOf } from "@/lib/names/legal-forms";
import { foldText } from "@/lib/search/fold";
import type { MatchReason } from "./reason";
import { AT_EXCHANGE, isExclusive, numbersOf, type RegisterNumber, schemeName } from "./registers";

/** The comparison of two records; `score` is from 0 to 1, 0 where something speaks plainly against it. */
export interface Weighed {
  score: number;
  reasons: MatchReason[];
  /** Numbers or countries that cannot both be right: however much speaks for it, a person decides. */
  contradicts: boolean;
}

/** A party with the keys under which it is compared. */
export interface Fingerprint {
  party: Party;
  numbers: ReadonlyMap<string, RegisterNumber>;
  /** By key of a name, with and without its legal form. */
  names: ReadonlyMap<string, NameKey>;
  seat: string | undefined;
}

interface NameKey {
  text: string;
  /** How telling it is. */
  weight: number;
  /** A registered name with its legal form. */
  isFull: boolean;
  /** The folded legal form that the key leaves out; empty where it leaves out none. */
  form: string;
}

const WEIGHTS = { official: 0.6, short: 0.5, translit: 0.5, brand: 0.4, former: 0.4, ticker: 0.3 } as const;

/** Kinds that sources use for the same party, each by its own habit. */
const NEAR: readonly (readonly PartyKind[])[] = [
  ["company", "fund"],
  ["government", "public-body"],
  ["association", "ngo", "public-body"],
  ["university", "public-body"],
];

/** Words of legal forms as they are shortened: `Limited` and `Ltd.` are one form. */
const SHORTENED: Readonly<Record<string, string>> = {
  berhad: "bhd",
  company: "co",
  corporation: "corp",
  incorporated: "inc",
  limited: "ltd",
  株式会社: "株",
  주식회사: "주",
};
const SPELT_OUT = new RegExp(Object.keys(SHORTENED).join("|"), "gu");

/** Prepares a party; `seat` is the name of its seat where that is known. */
export function fingerprintOf(party: Party, seat?: string): Fingerprint {
  const names = new Map<string, NameKey>();
  for (const { text, type, weak } of party.names) {
    const bare = stemOf(text);
    const weight = weak ? 0.15 : WEIGHTS[type];
    const isFull = type === "official" && bare !== text;
    const keep = (key: string, left: string) => {
      const before = names.get(key);
      if (key !== "" && (!before || before.weight < weight))
        names.set(key, { text, weight, isFull, form: left });
    };
    keep(nameKey(text), "");
    if (bare !== text) keep(nameKey(bare), formKey(text, bare));
  }
  return {
    party,
    numbers: numbersOf(party),
    names,
    seat: seat === undefined ? undefined : nameKey(seat),
  };
}

/** The legal form that a bare name leaves out; it stands behind the name or in front of it, as in 株式会社港城. */
function formKey(text: string, bare: string): string {
  return nameKey(text.replace(bare, " ")).replace(SPELT_OUT, (word) => SHORTENED[word] ?? word);
}

/** The keys under which a party meets others: its numbers, and its names with and without legal form. */
export function keysOf({ numbers, names }: Fingerprint): string[] {
  return [...[...numbers.keys()].map((key) => `# ${key}`), ...names.keys()];
}

/** Letters and digits of a name, folded. */
export function nameKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/** Weighs two parties: identifiers first, then names, then country, kind and seat. */
export function weigh(a: Fingerprint, b: Fingerprint): Weighed {
  const names = sharedNames(a, b);
  const numbers = numberReasons(a, b, names !== undefined);
  const isNumbered = numbers.some(({ weight }) => weight > 0);
  const against = numbers.some(({ weight }) => weight < 0);
  if (against && !isNumbered) return NOTHING;
  if (!isNumbered && !names) return NOTHING;
  const where = countryReason(a.party, b.party, isNumbered ? 0.3 : 0.45);
  const reasons = [...numbers, names, where, kind(a, b), seat(a, b)].filter((reason) => reason !== undefined);
  return { ...scored(reasons), contradicts: against || (where !== undefined && where.weight < 0) };
}

/** Two that nothing speaks for. */
export const NOTHING: Weighed = { score: 0, reasons: [], contradicts: true };

/** The sum of the weights, kept between 0 and 1. */
export function scored(reasons: MatchReason[]): Pick<Weighed, "score" | "reasons"> {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons };
}

/** The surest number that both have, and each register that gives them two numbers. */
function numberReasons(a: Fingerprint, b: Fingerprint, isNamed: boolean): MatchReason[] {
  let best: MatchReason | undefined;
  const shared = new Set<string>();
  // Numbers of other registers repeat: from country to country, from court to court, and in every office's own files.
  const other = isNamed && a.party.country !== undefined && a.party.country === b.party.country ? 0.8 : 0.3;
  for (const [key, { scheme, words }] of a.numbers) {
    if (!b.numbers.has(key)) continue;
    shared.add(scheme);
    const weight = isExclusive(scheme) ? 0.95 : scheme === AT_EXCHANGE ? 0.9 : other;
    if (!best || best.weight < weight) best = { sort: "identifier", text: words, weight };
  }
  const values = (side: Fingerprint, register: string) =>
    [...side.numbers.values()].flatMap(({ scheme, value }) => (scheme === register ? value : []));
  const schemes = new Set([...a.numbers.values()].map(({ scheme }) => scheme).filter(isExclusive));
  const against = [...schemes].flatMap((scheme): MatchReason[] => {
    const right = values(b, scheme);
    if (shared.has(scheme) || right.length === 0) return [];
    const text = `Different ${schemeName(scheme)}: ${values(a, scheme).join(", ")} and ${right.join(", ")}`;
    return [{ sort: "identifier", text, weight: -0.3 }];
  });
  return [...(best ? [best] : []), ...against];
}

function sharedNames(a: Fingerprint, b: Fingerprint): MatchReason | undefined {
  let best: { text: string; weight: number } | undefined;
  const shared = new Set<string>();
  for (const [key, mine] of a.names) {
    const theirs = b.names.get(key);
    if (!theirs) continue;
    shared.add(mine.text);
    const both = mine.isFull && theirs.isFull;
    // Two legal forms of one name are two companies, unless they are one form in two spellings.
    const forms = mine.form !== "" && theirs.form !== "" && mine.form !== theirs.form ? 0.2 : 0;
    // A name of two or three letters is shared by many.
    const short = key.length <= 3 && !/\p{Script=Han}/u.test(key) ? 0.2 : 0;
    const weight = Math.min(mine.weight, theirs.weight) + (both && forms === 0 ? 0.1 : 0) - short - forms;
    if (!best || best.weight < weight) best = { text: mine.text, weight };
  }
  if (!best) return undefined;
  const more = Math.min(0.1, (shared.size - 1) * 0.05);
  const text =
    shared.size > 1
      ? `${shared.size} names in common, such as “${best.text}”`
      : `The same name: “${best.text}”`;
  return { sort: "name", text, weight: best.weight + more };
}

/** Whether two are in one country; `against` is how much two countries weigh. */
export function countryReason(
  { country: left }: Pick<Party, "country">,
  { country: right }: Pick<Party, "country">,
  against: number,
): MatchReason | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left === right
    ? { sort: "country", text: `The same country: ${left}`, weight: 0.25 }
    : { sort: "country", text: `Different countries: ${left} and ${right}`, weight: -against };
}

function kind(a: Fingerprint, b: Fingerprint): MatchReason | undefined {
  const [left, right] = [a.party.kind, b.party.kind];
  if (left === "unknown" || right === "unknown") return undefined;
  if (left === right) return { sort: "kind", text: `The same kind: ${left}`, weight: 0.1 };
  if (NEAR.some((group) => group.includes(left) && group.includes(right))) return undefined;
  return { sort: "kind", text: `Different kinds: ${left} and ${right}`, weight: -0.3 };
}

function seat(a: Fingerprint, b: Fingerprint): MatchReason | undefined {
  if (a.seat === undefined || a.seat !== b.seat) return undefined;
  return { sort: "seat", text: "The same seat", weight: 0.1 };
}
