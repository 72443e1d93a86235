/** Finds names written in small letters: "flydubai", the "tog" of "Norske tog". */
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { partySort } from "../features/party-names";
import { FUNCTION_WORDS } from "../lexicon";

/** A stretch of text: its tokens, and whether it opens a block. */
interface Stretch {
  tokens: readonly Token[];
  opens: boolean;
}

/** Marks words as capitalised that are not English and are where only names are. */
export function markSmallNames(stretches: readonly Stretch[], publisher: string | undefined): void {
  const names = new Set<string>();
  // A publisher that writes its name in small letters.
  const own = /^\p{Ll}[\p{L}\p{N}]{3,}$/u.exec(publisher ?? "")?.[0];
  if (own) names.add(own);
  const after = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const { tokens, opens } of stretches)
    tokens.forEach((token, i) => {
      if (!isSmall(token)) return;
      if (standsAsName(tokens, i, opens)) names.add(token.text);
      if (!isRare(token)) return;
      const before = tokens[i - 1];
      const key = before?.capital ? before.text : "";
      after.set(token.text, (after.get(token.text) ?? new Set()).add(key));
      times.set(token.text, (times.get(token.text) ?? 0) + 1);
    });
  for (const [word, heads] of after)
    if (heads.size === 1 && !heads.has("") && (times.get(word) ?? 0) > 1) names.add(word);
  if (names.size === 0) return;
  for (const { tokens } of stretches)
    for (const token of tokens) if (names.has(token.text)) token.capital = true;
}

/** Whether a word in small letters belongs to a name, by its place or by what is known. */
function standsAsName(tokens: readonly Token[], i: number, opens: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  const [before = "", after = ""] = [tokens[i - 1]?.lower, tokens[i + 1]?.lower];
  // It begins a sentence that continues as after a subject.
  if (i === 0 && !/ed$/.test(token.text) && (DEALS.test(after) || (opens && AUXILIARY.test(after))))
    return true;
  if (!isRare(token)) return false;
  if (i === 0 && (opens || AUXILIARY.test(after)) && (WRITTEN.ofForm(token.form) & LONG) !== 0) return true;
  // "Zemtek biopolymers GmbH"
  if (tokens[i - 1]?.capital && FORM.test(textAt(tokens, i + 1))) return true;
  if (ARTICLE.test(before)) return false;
  const known = partySort(token.text) !== undefined && !INFLECTED.test(token.text);
  // "and wemtek have signed"
  if ((known || (/^(?:and|with|between)$/.test(before) && !INFLECTED.test(token.text))) && ACTS.test(after))
    return true;
  // "between wemtek and Orvex"
  if (before === "between" && after === "and" && tokens[i + 2]?.capital) return true;
  // "the insurer wemtek, which"
  if (!ENDS.test(after)) return false;
  // "her deal with wemtek."
  if (before === "with" && !DERIVED.test(token.text) && BONDS.test(lowerAt(tokens, i - 2))) return true;
  return (known && PARTNERED.test(before)) || (HOUSE.test(before) && !DERIVED.test(token.text));
}

/** Verbs of agreeing or reporting it. */
const DEALS = regex("")`
  ^(?:said|says|today|signed|signs|announced|announces|agreed|agrees|acquired|acquires|bought|buys|sold
    |sells|won|wins|joins|joined|launched|launches|inked|ordered|orders|partners|teams|extends|renews
    |renewed)$
`;
const AUXILIARY = /^(?:has|have|is|will|and)$/;
/** Words before a party, or after one that acts. */
const PARTNERED = /^(?:and|with|between|by|from|to)$/;
const ACTS = regex("")`
  ^(?:has|have|had|will|would|said|says|today|signed|signs?|announced|announces?|agreed|agrees?|acquired
    |acquires?|bought|sold|won|joined|launched|intends?|expects?|inked|ordered|extended|renewed|'s)$
`;
/** Plurals and verb forms, which English makes freely. */
const INFLECTED = /(?:[^aeiou]s|es|ers|ed|ing)$/;
/** Words that English derives from others, also in British spelling: "supply chain localisation". */
const DERIVED =
  /(?:[^aeiou]s|es|ers|ed|ing|tion|sion|ment|ness|ity|ism|ance|ence|ship|able|ible|ical|ative|ful|less|ly|ology|ware)$/;
/** Legal forms that are not English words. */
const FORM = /^(?:GmbH|AG|SA|SE|KG|Oy|Oyj|AB|ASA|AS|BV|NV|SpA|Srl|Inc|Ltd|LLC|PLC|plc|Corp)\.?$/;
const ARTICLE = /^(?:a|an|some|any|no|more|less|of|per)$/;
const ENDS =
  /^(?:[.,;:()"–—]|and|or|has|have|had|is|are|was|were|will|would|said|says|to|with|on|in|for|by|from|at|as|of|under|signed|announced|agreed|who|which|whose|'s|today)?$/;
/** What is concluded with somebody. */
const BONDS = regex("")`
  ^(?:deals?|contracts?|agreements?|partnerships?|accords?|pacts?|mous?|memorand(?:um|a)|alliances?
    |collaborations?|cooperation|tie-ups?|ventures?|partner(?:ed|s)|team(?:ed|s)|signed|signs|sealed|merger
    |merged)$
`;
/** Nouns before a company's name. */
const HOUSE = regex("")`
  ^(?:company|firm|group|start-?up|insurer|airline|carrier|retailer|brand|chain|maker|carmaker|automaker
    |manufacturer|developer|operator|supplier|provider|producer|broker|utility|subsidiary|unit|union
    |institute|platform|bank|lender|neobank|fintech|agency|publisher|broadcaster|brewer|brewery|bakery
    |consultancy|distributor|wholesaler|specialist|association|network|service|marketplace|lab|laboratory
    |studio)$
`;

/** Whether a word in small letters has no other meaning. */
const isSmall = ({ kind, capital, form }: Token) =>
  kind === "word" && !capital && (WRITTEN.ofForm(form) & SMALL) !== 0;
/** Whether it is in no English text. */
const isRare = ({ form }: Token) => (WRITTEN.ofForm(form) & RARE) !== 0;

const WRITTEN = new WordLists(
  {
    SMALL: (word) => /^\p{Ll}{3,}$/u.test(word) && !FUNCTION_WORDS.has(word),
    RARE: (word) => /^\p{Ll}{3,}$/u.test(word) && wordClass(word.toLowerCase()) === undefined,
    LONG: (word) => /^\p{Ll}{5,}$/u.test(word),
  },
  true,
);
const { SMALL, RARE, LONG } = WRITTEN.bits;
