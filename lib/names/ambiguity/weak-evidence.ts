/** The facts about a weak name that its evidence rests on. */
import type { MarkKind } from "@/lib/model";
import { FUNCTION_WORDS, VERBS } from "./lexicon-sentence";
import type { Neighbour } from "./neighbours";
import type { Placed } from "./placed";

/** A weak spelling with the facts that its evidence rests on. */
export interface Weak {
  placed: Placed;
  kind: MarkKind;
  /** Its number in the entity table. */
  entity: number;
  /** Its country (ISO code); empty where it has none. */
  country: string;
  /** Its full name stands on the page. */
  sure: boolean;
  lower: string;
  /** Where a capital is evidence: within a sentence of plain text. */
  inSentence: boolean;
  /** At the start of a sentence of plain text or German. */
  start: boolean;
  /** The page uses it in small letters too. */
  small: boolean;
  /** It is the name of a club. */
  club: boolean;
  /** Whether its full name begins with an article: the Guardian. */
  isArticled: () => boolean;
  /** A month or a day of the week. */
  date: boolean;
  /** An ordinary word of the page's language that begins sentences, or a date. */
  word: boolean;
  behind: string;
}

/** Whether a word in small letters may be a noun: it is neither a verb of news nor a function word. */
export function isNounLike(word: { lower: string; capital: boolean }): boolean {
  return (
    !word.capital &&
    !FUNCTION_WORDS.has(word.lower) &&
    !VERBS.has(word.lower) &&
    !/(?:ed|ly)$|^(?:vs?|versus)$|^\d/.test(word.lower)
  );
}

/** Words that follow a verb, and seldom a plural noun. */
const BEHIND_VERB = /^(?:an?|the|its|his|her|their|no|new|more|up|out|down|off|that)$/;

/** Verbs in the plural: the word before them is a noun. */
const BASE_VERB =
  /^(?:work|look|taste|make|come|need|tend|seem|remain|become|give|help|include|range|start|end|fall|rise|cost)$/;

/** Words behind a plural noun: "Zoom calls among traders were". */
const OF_MANY = /^(?:are|were|have|among|between|of|can|may|must|should)$/;

/** Words behind a plural noun that no object of a verb begins with. */
const OF_PLURALS = /^(?:are|were|have|can|may|must|should|aside)$/;

/** Plurals that are no verbs: "Gap years", "Target customers". */
const PLURALS =
  /^(?:years|months|weeks|days|hours|customers|users|workers|employees|staffers|shareholders|investors|stores|shops|products|services|sales|profits|losses|applications|applicants|holders|systems|prices|levels|numbers|members|fans|games|seasons|dates|groups)$/;

/** An English verb as it follows its subject: one of news, in the past, or with an s and what a verb has behind it. */
export function isVerb(
  word: Pick<Neighbour, "lower" | "capital">,
  behind: Pick<Neighbour, "lower" | "capital" | "joined"> | undefined,
): boolean {
  if (word.capital) return false;
  // "Sharp moves were seen"
  if (
    /[^siu]s$/.test(word.lower) &&
    OF_PLURALS.test(behind?.lower ?? "") &&
    !/^(?:has|does|says)$/.test(word.lower)
  )
    return false;
  if (VERBS.has(word.lower) || /[^e]ed$/.test(word.lower)) return true;
  if (PLURALS.test(word.lower) || (word.lower.endsWith("s") && OF_MANY.test(behind?.lower ?? "")))
    return false;
  if (!/[^siu]s$/.test(word.lower) || FUNCTION_WORDS.has(word.lower) || !behind?.joined) return false;
  return BEHIND_VERB.test(behind.lower) || (isNounLike(behind) && !BASE_VERB.test(behind.lower));
}
