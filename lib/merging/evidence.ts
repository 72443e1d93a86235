/** What speaks for two parties being the same, and what against. */
import type { Party, PartyKind } from "@/lib/model";
import { withoutLegalForm } from "@/lib/names/legal-forms";
import { foldText } from "@/lib/search/fold";

/** One reason, in words for a person, and how much it weighs. */
export interface MatchReason {
  sort: "identifier" | "name" | "country" | "kind" | "seat";
  text: string;
  weight: number;
}

/** A party with the keys under which it is compared. */
export interface Fingerprint {
  party: Party;
  /** `scheme value`, both folded. */
  identifiers: ReadonlyMap<string, string>;
  /** By key of a name without its legal form: its spelling, and how telling it is. */
  names: ReadonlyMap<string, { text: string; weight: number; isFull: boolean }>;
  seat: string | undefined;
}

/** Registers in which one party has one number: another number means another party. */
const EXCLUSIVE: ReadonlySet<string> = new Set([
  "lei",
  "wikidata",
  "permid",
  "duns",
  "cik",
  "uei",
  "uscc",
  "inn",
]);

const WEIGHTS = { official: 0.6, short: 0.5, translit: 0.5, brand: 0.4, former: 0.4, ticker: 0.3 } as const;

/** Kinds that one source tells from another only by its own habit. */
const NEAR: readonly (readonly PartyKind[])[] = [
  ["company", "fund"],
  ["government", "public-body"],
  ["association", "ngo", "public-body"],
  ["university", "public-body"],
];

/** Prepares a party; `seat` is the name of its seat where that is known. */
export function fingerprintOf(party: Party, seat?: string): Fingerprint {
  const identifiers = new Map<string, string>();
  for (const { scheme, value } of party.identifiers ?? [])
    identifiers.set(`${scheme.trim().toLowerCase()} ${plainValue(value)}`, scheme);
  const names = new Map<string, { text: string; weight: number; isFull: boolean }>();
  for (const { text, type, weak } of party.names) {
    const bare = withoutLegalForm(text);
    const weight = weak ? 0.15 : WEIGHTS[type];
    const isFull = type === "official" && bare !== text;
    for (const key of new Set([nameKey(bare), nameKey(text)])) {
      const before = names.get(key);
      if (key !== "" && (!before || before.weight < weight)) names.set(key, { text, weight, isFull });
    }
  }
  return { party, identifiers, names, seat: seat === undefined ? undefined : nameKey(seat) };
}

/** Letters and digits of a name, folded. */
export function nameKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

function plainValue(value: string): string {
  return value.toLowerCase().replace(/[\s\-./]+/g, "");
}

/**
 * Weighs two parties: identifiers first, then names, then country, kind and seat. The sum of the weights, from 0 to 1; 0 where
 * something speaks plainly against it.
 */
export function weigh(a: Fingerprint, b: Fingerprint): { score: number; reasons: MatchReason[] } {
  const reasons: MatchReason[] = [];
  const number = sharedIdentifier(a, b);
  if (number === "against") return { score: 0, reasons: [] };
  if (number) reasons.push(number);
  const names = sharedNames(a, b);
  if (names) reasons.push(names);
  if (reasons.length === 0) return { score: 0, reasons: [] };
  reasons.push(...[country(a, b), kind(a, b), seat(a, b)].filter((reason) => reason !== undefined));
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons };
}

function sharedIdentifier(a: Fingerprint, b: Fingerprint): MatchReason | "against" | undefined {
  for (const [key, scheme] of a.identifiers)
    if (b.identifiers.has(key)) {
      const isExclusive = EXCLUSIVE.has(scheme.trim().toLowerCase());
      // Numbers of a national register repeat from country to country.
      const sameCountry = a.party.country === b.party.country;
      const weight = isExclusive ? 0.95 : sameCountry ? 0.8 : 0.3;
      return { sort: "identifier", text: `The same ${scheme}: ${key.slice(key.indexOf(" ") + 1)}`, weight };
    }
  const schemes = (side: Fingerprint) =>
    new Set([...side.identifiers.values()].map((scheme) => scheme.trim().toLowerCase()));
  const others = schemes(b);
  for (const scheme of schemes(a)) if (EXCLUSIVE.has(scheme) && others.has(scheme)) return "against";
  return undefined;
}

function sharedNames(a: Fingerprint, b: Fingerprint): MatchReason | undefined {
  let best: { text: string; weight: number } | undefined;
  const shared = new Set<string>();
  for (const [key, mine] of a.names) {
    const theirs = b.names.get(key);
    if (!theirs) continue;
    shared.add(mine.text);
    const weight = Math.min(mine.weight, theirs.weight) + (mine.isFull && theirs.isFull ? 0.1 : 0);
    // A name of two or three letters is shared by many.
    const short = key.length <= 3 && !/\p{Script=Han}/u.test(key) ? 0.2 : 0;
    if (!best || best.weight < weight - short) best = { text: mine.text, weight: weight - short };
  }
  if (!best) return undefined;
  const more = Math.min(0.1, (shared.size - 1) * 0.05);
  const text =
    shared.size > 1
      ? `${shared.size} names in common, such as “${best.text}”`
      : `The same name: “${best.text}”`;
  return { sort: "name", text, weight: best.weight + more };
}

function country(a: Fingerprint, b: Fingerprint): MatchReason | undefined {
  const [left, right] = [a.party.country, b.party.country];
  if (left === undefined || right === undefined) return undefined;
  return left === right
    ? { sort: "country", text: `The same country: ${left}`, weight: 0.25 }
    : { sort: "country", text: `Different countries: ${left} and ${right}`, weight: -0.45 };
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
