/**
 * Turns questions as people type them into filters: `who works with X`, `which universities cooperate with X and Y`,
 * `partners of X`, `companies in Hungary`, `agreements between China and Hungary`, `与X合作的公司`.
 */
import { fits, kindAsked, kindWords } from "./filter-words";
import type { Asked } from "./query";

/** Questions about the partners of a name, or about who supplies a `buyer`; `kind` is what they ask for. */
const ABOUT_PARTNERS = [
  /^(?:who|(?:which |what )?(?<kind>\p{L}+)(?: (?:that|which|who))?)(?: (?:has|have|had|is|are))? (?:(?:works?|working|worked|co-?operat\p{L}+|collaborat\p{L}+|partner\p{L}*|sign\p{L}*|agree\p{L}*|deals?) with (?<name>.+)|suppl(?:y|ies|ied|ying)(?: to)? (?!by )(?<buyer>.+))$/iu,
  /^wer (?:(?:arbeitet|kooperiert) mit (?<name>.+?)(?: zusammen)?|(?:be)?liefert(?: an)? (?<buyer>.+))$/iu,
  /^(?:partner(?:s of| von) (?<name>.+)|(?:suppliers (?:of|to)|lieferanten von) (?<buyer>.+))$/iu,
  /^(?:(?<name>.+)['’]s partners|(?<buyer>.+)['’]s suppliers)$/iu,
  /^(?:谁|哪些(?:公司|企业|机构)?)?(?:[与和跟同](?<name>.+?)合作(?:的?(?:公司|企业|机构|伙伴|方))?|[向给為为](?<buyer>.+?)(?:供应|供應|供货|供貨)(?:的?(?:公司|企业|商))?)$/u,
  /^(?:(?<name>.+)的合作(?:公司|企业|机构|伙伴|方)|(?<buyer>.+)的(?:供应|供應)商)$/u,
];
const ABOUT_PLACES = /^(?<kind>\p{L}+s) (?:based )?(?<key>in|from) (?<name>.+)$/iu;
/** Asks for whoever is a partner. */
export const PARTNERS: Asked = { key: "kind", value: "party" };
const BETWEEN =
  /^(?:(?:agreements|deals|partnerships|ties) )?between (?:the )?(?<one>.+) and (?:the )?(?<other>.+)$/iu;
const AND = /\s*(?:[,&和与]| and )\s*/iu;

/**
 * The filters that a question amounts to; `undefined` where a text is no question, or names nobody known. `isLand` tells
 * whether a text is the name of a country or continent, `isCalled` whether it is a whole name, as products are also supplied.
 */
export function askedBy(
  words: string,
  isName: (text: string, placesOnly: boolean) => boolean,
  isLand: (text: string) => boolean,
  isCalled: (text: string) => boolean,
): Asked[] | undefined {
  const text = words
    .replace(/\?\s*$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  for (const question of ABOUT_PARTNERS) {
    const { kind = PARTNERS.value, buyer, name = buyer ?? "" } = question.exec(text)?.groups ?? {};
    const isKnown = buyer === undefined ? (one: string) => isName(one, false) : isCalled;
    // Whoever supplies two does so in two agreements.
    const names = isKnown(name) || buyer !== undefined ? [name] : name.split(AND);
    const key = buyer === undefined ? "with" : "supplies";
    if (isKind(kind) && names.every(isKnown))
      return [{ key: "kind", value: kind }, ...names.map((value) => ({ key, value }) as const)];
  }
  const { one = "", other = "" } = BETWEEN.exec(text)?.groups ?? {};
  if (isLand(one) && isLand(other)) return [one, other].map((value) => ({ key: "with", value }));
  const { kind = "", key, name = "" } = ABOUT_PLACES.exec(text)?.groups ?? {};
  if (!isKind(kind) || !isName(name, true)) return undefined;
  return [
    { key: "kind", value: kind },
    { key: key?.toLowerCase() === "in" ? "in" : "from", value: name },
  ];
}

function isKind(word: string): boolean {
  const asked = kindAsked(word);
  return kindWords().some((known) => fits(known, asked));
}
