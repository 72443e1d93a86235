/** Sorts of words by their use beside names, so that a model learns about a word from similar ones. */

import { literalsOf } from "../../text/literals";
import { regex } from "../../text/regex";
import type { Token } from "../../text/tokens";
import { likeOf } from "../../text/word-classes";
import { PERSON_TITLES } from "../lexicon";

const WORDS: readonly (readonly [string, RegExp])[] = [
  [
    "say",
    /^(?:said|says|say|saying|told|added|adds|explained|commented|stated|noted|according|confirmed|confirms|spoke|called|warned|argued|recalled|insists?|stressed)$/,
  ],
  [
    "agree",
    regex("")`
      ^(?:sign(?:s|ed|ing)?|inks?|inked|conclud(?:e|es|ed)|agreed?|agrees|announc(?:e|es|ed)|entered|enters
        |enter|reached|closed|sealed|struck|finali[sz]ed|join(?:s|ed|ing)?|partner(?:s|ed|ing)?
        |team(?:s|ed|ing)?|cooperates?|collaborates?|teamed|tied)$
    `,
  ],
  [
    "buy",
    regex("")`
      ^(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed)|takes?|took|taking|sells?|sold
        |selling|invest(?:s|ed|ing)?|owns?|owned|holds?|merge[sd]?|combine[sd]?|raised|raises|pays?|paid
        |paying|lend|lends|lent)$
    `,
  ],
  [
    "give",
    regex("")`
      ^(?:suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|provid(?:e|es|ed|ing)|build(?:s|ing)?|built
        |licen[cs](?:e|es|ed|ing)|distribut(?:e|es|ed|ing)|operat(?:e|es|ed|ing)|develop(?:s|ed|ing)?
        |mak(?:e|es|ing)|made|produc(?:e|es|ed|ing)|manufactures?|design(?:s|ed)?|install(?:s|ed)?
        |charters?|lease[sd]?|leases|rents?|sponsors?|funds?|finance[sd]?|finances|book(?:s|ed)?|ships?
        |runs?|manages?|process(?:es)?|stocks?|market(?:s|ed)?)$
    `,
  ],
  [
    "order",
    regex("")`
      ^(?:order(?:s|ed|ing)?|placed|places|chose|chooses|chosen|select(?:s|ed)?|pick(?:s|ed)?
        |award(?:s|ed)?|appoint(?:s|ed)?|nam(?:ed|es)|commission(?:s|ed)?|hire[sd]?|hires|mandated
        |contracted|won|wins|win|receiv(?:es|ed)|secured|secures|got|gets|landed|lands|handed)$
    `,
  ],
  [
    "plan",
    regex("")`
      ^(?:plan(?:s|ned)?|intend(?:s|ed)?|expect(?:s|ed)?|want(?:s|ed)?|hope[sd]?|hopes|aims?|wanted
        |remains?|became|becomes|become|declined|denied|employs|began|started|launched|launches|opened
        |opens|leads?|led|ended|ends|drops?|dropped|keeps?|kept|grows|grew|lost|gave|gives|brings|brought)$
    `,
  ],
  ["aux", /^(?:is|are|was|were|has|have|had|will|would|can|could|may|shall|did|does|do)$/],
  [
    "firm",
    regex("")`
      ^(?:company|companies|firm|firms|group|maker|makers|carmaker|automaker|producer|manufacturer
        |developer|operator|supplier|provider|utility|retailer|start-?up|subsidiary|unit|carrier|airline
        |distributor|builder|miner|steelmaker|chipmaker|insurer|lender|brewer|arm|affiliate|giant
        |contractor|specialist|publisher|studio|shipyard|yard|owner|investor|broker|chain|spin-off|bank
        |banks|brand|partner|partners|rival|rivals|competitor|customer|customers|client|tenant|shareholder
        |parent|agency|platform|business|consortium|licensee|licensor|buyer|seller|vendor|integrator
        |refiner|trader|shipowner|lessor|label|house)$
    `,
  ],
  [
    "stake",
    regex("")`
      ^(?:stake|shares?|shareholders?|subsidiar(?:y|ies)|acquisition|takeover|purchase|customers?|employees
        |part|member|unit|division|arm|board|ceo|chairman|chairwoman|chief|director|head|president|founder
        |spokesman|spokeswoman|spokesperson|executive|manager|officer|secretary|chair)$
    `,
  ],
  [
    "deal",
    /^(?:agreements?|contracts?|deals?|memorand(?:um|a)|mous?|partnerships?|alliances?|ventures?|pacts?|orders?|letters?|accords?|cooperation|collaboration|merger|licen[cs]e|talks)$/,
  ],
  [
    "town",
    regex("")`
      ^(?:city|town|village|port|province|district|county|island|region|suburb|capital|municipality|country
        |state|plant|factory|mine|field|site|headquarters|office|offices|hub|north|south|east|west|km|miles
        |river|lake|coast|valley|near|outside)$
    `,
  ],
  [
    "thing",
    regex("")`
      ^(?:software|system|systems|platform|technology|app|drug|vaccine|model|models|engine|engines|aircraft
        |jets?|series|trial|programme|program|project|brand|song|film|game|games|book|vessel|ship|ferry
        |tanker|train|trains|chips?|batteries|cells|phone|car|cars|suv|bus|buses|trucks?|season|festival
        |exhibition|prize|award|standard|act|law|directive|treaty|index|award|conference|summit|fair
        |vehicles?|machines?|turbines?)$
    `,
  ],
  [
    "who",
    /^(?:who|whose|he|she|mr|mrs|ms|dr|prof|professor|aged|born|minister|mayor|ambassador|scientist|analyst|lawyer|engineer|colleague|artist|singer|actor|curator)$/,
  ],
];

/** The names of the sorts. */
export const SORTS: ReadonlySet<string> = new Set(WORDS.map(([sort]) => sort));

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The sort of a word in small letters; without one its ending, or the word itself if short. */
export function wordSort(lower: string): string {
  const before = known.get(lower);
  if (before !== undefined) return before;
  const sort = sortFor(lower);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(lower, sort);
  return sort;
}

/** The sort of a token's word; a capitalised one belongs to another name. */
export function sortAt(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (!token) return "edge";
  return token.capital ? "^" : sortOf(token);
}

/** The same, whether or not it is capitalised. */
export function sortOf({ form }: Token): string {
  form.sort ??= wordSort(form.lower);
  return form.sort;
}

/** The class of a token's word, also in names, since towns and surnames are classes. */
export function likeAt(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  return token ? likeOfToken(token) : "edge";
}

/** The class of a token's word. */
export function likeOfToken({ form }: Token): string {
  form.like ??= likeOf(form.lower);
  return form.like;
}

let sorts: ReadonlyMap<string, string> | undefined;

/** By word, the first sort that lists it. */
function sortsOf(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const [sort, pattern] of WORDS)
    for (const word of literalsOf(pattern)) if (!out.has(word)) out.set(word, sort);
  return out;
}

function sortFor(lower: string): string {
  if (!/^\p{L}/u.test(lower)) return /^\p{N}/u.test(lower) ? "9" : lower;
  sorts ??= sortsOf();
  const sort = sorts.get(lower);
  if (sort !== undefined) return sort;
  if (PERSON_TITLES.has(lower)) return "title";
  return lower.length < 5 ? lower : (/(?:ing|ed|ly|ion|ions|ment|er|ers|or|s)$/.exec(lower)?.[0] ?? "word");
}
