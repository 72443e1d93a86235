/** Why a name on a page means what it means, in words. Pure. */
import type { NameType } from "@/lib/model";
import type { Meaning, Reason } from "./meaning";
import { REASON_WORDS } from "./reason-words";

const NAME_TYPE_WORDS: Readonly<Record<NameType, string>> = {
  official: "official name",
  short: "short name",
  former: "former name",
  translit: "transliterated name",
  ticker: "ticker",
  brand: "brand",
};

/** The sort of name that matched: "its short name in Starter", "a name that you gave it in Starter". */
export function firedWords(
  { type, added, weak, abroad }: NonNullable<Meaning["fired"]>,
  dataset: string,
): string {
  if (abroad) return "the country's name in this page's language";
  if (added) return `a name that you gave it in ${dataset}`;
  return `its ${NAME_TYPE_WORDS[type]}${weak ? ", also an ordinary word," : ""} in ${dataset}`;
}

/** A reason in words: "its legal form follows (Group)". */
export function reasonWords({ code, detail }: Reason): string {
  const words = (REASON_WORDS as Readonly<Record<string, string>>)[code] ?? "other evidence";
  return detail === undefined ? words : `${words} (${detail})`;
}

/** Why a candidate is not the one that is marked; `isRival` where it fits as well as that one. */
export function lostWords(candidate: Meaning, isRival = false): string {
  if (candidate.rejected) return "you said: not this one";
  if (isRival) return "as much speaks for it; the page does not tell";
  const against = [...candidate.reasons]
    .filter(({ weight }) => weight < 0)
    .sort((a, b) => a.weight - b.weight)[0];
  if (against) return reasonWords(against);
  return candidate.stands ? "less speaks for it" : "too little speaks for it";
}

/** The reasons that speak for a candidate, the strongest first. */
export function reasonsFor({ reasons }: Meaning): Reason[] {
  return reasons.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}
