/**
 * Codes that exist. The engines' data will not do: `Intl.DisplayNames` also knows withdrawn and reserved codes (UK, SU,
 * EU, XA …), and differs between browsers. A test compares both lists with their registers.
 */

import { COUNTRY_CODES } from "@/lib/model/country-codes";

/** ISO 639-1. */
const LANGUAGES =
  "aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

const countries = new Set(COUNTRY_CODES);
const languages = inPairs(LANGUAGES);

function inPairs(packed: string): ReadonlySet<string> {
  return new Set(packed.match(/../g));
}

/** A wrong code, and what to write instead. */
export interface CodeFault {
  message: string;
  advice: string;
}

/** What is wrong with a code in the form of a country code; `undefined` where it is one. */
export function countryFault(code: string): CodeFault | undefined {
  if (countries.has(code)) return undefined;
  const region = canonical(`und-${code}`)?.region;
  const instead = region !== undefined && region !== code && countries.has(region) ? region : undefined;
  return {
    message: `holds "${code}", which is no country's code.`,
    advice: `${instead ? `Did you mean ${instead}? ` : ""}Write an ISO 3166-1 alpha-2 code such as CN, or leave the field out.`,
  };
}

/**
 * What is wrong with a text in the form of a language tag; `undefined` where it is one (BCP 47, RFC 5646). A language
 * with a two-letter code must be written with that code (2.2.1 there); other three-letter codes pass.
 */
export function languageFault(tag: string): CodeFault | undefined {
  if (rightTags.has(tag)) return undefined;
  const fault = faultOfTag(tag);
  // A dataset repeats a few tags, and asking the engine takes as long as all other checks of a record.
  if (fault === undefined && rightTags.size < MOST_RIGHT_TAGS) rightTags.add(tag);
  return fault;
}

const rightTags = new Set<string>();
const MOST_RIGHT_TAGS = 500;

function faultOfTag(tag: string): CodeFault | undefined {
  const locale = canonical(tag);
  if (!locale) return { message: `holds "${tag}", which is no language tag.`, advice: ADVICE };
  const given = tag.split("-")[0] ?? "";
  if (given.length === 2 && languages.has(given)) return undefined;
  if (given.length === 3 && locale.language.length === 3) return undefined;
  const instead = locale.language !== given && languages.has(locale.language) ? locale.language : undefined;
  return {
    message: `holds "${tag}", which is no language tag.`,
    advice: instead ? `Write "${instead}" for this language.` : ADVICE,
  };
}

const ADVICE = "Write a BCP 47 tag such as en, zh or zh-Hant, or leave the field out.";

function canonical(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
