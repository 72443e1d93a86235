/** Reads how far a number goes from the words around it: "up to 50,000 tonnes" is not 50,000 tonnes. */

/** Words that may be between a bound and the number; not "the", since "about the 40 MW plant" has no bound. */
const MORE =
  "(?:(?:about|around|approximately|roughly|some) )?(?:(?:a total of|a further|an additional|another|additional|further) )?";
const ZH_MORE = "(?:大约|约)?";
/** Words before "over" that make it part of a matter or an extent, not a bound. */
const NO_BOUND = "spread|stretch(?:es|ing)?|extend(?:s|ing)?|contracts?|agreements?|orders?|deals?";

/** Characters before "约" that make it part of another word: "签约30亿元" signs a contract over it. */
const NOT_ABOUT = "签合节公预续履契条租违解毁特纽简";

/** Patterns for each bound: in the words before the quantity, and in Chinese also in those after it. */
const BOUNDS: readonly (readonly [bound: string, before: RegExp, behind?: RegExp])[] = [
  [
    "up to",
    before(
      "up to|as (?:much|many) as|at most|no more than|not more than|not exceeding|(?:maximum|ceiling|cap|upper limit) of",
      "不超过?|不高于|最多|至多|上限为|最高可达|最高达",
    ),
  ],
  ["at least", before("at least|(?:no|not) (?:less|fewer) than|minimum of", "至少|不少于|不低于"), /^以上/u],
  ["more than", before(`more than|(?<!\\b(?:${NO_BOUND}) )over|in excess of`, "超过|(?<!反)超|逾")],
  ["less than", before("(?:less|fewer) than|below")],
  ["nearly", before("nearly|almost|close to", "将近|接近|(?<![附最靠临邻新])近")],
  [
    "about",
    before(
      "about|around|approximately|approx\\.|roughly|some|circa|c\\.|(?:an )?estimated",
      `约为|大约|(?<![${NOT_ABOUT}])约`,
    ),
    /^左右/u,
  ],
];

function before(english: string, chinese?: string): RegExp {
  const words = `(?<![\\p{L}\\p{N}-])(?:${english}) ${MORE}`;
  return new RegExp(chinese === undefined ? `(?:${words})$` : `(?:${words}|(?:${chinese})${ZH_MORE})$`, "iu");
}

/** How many letters before a number are considered. */
const REACH = 40;

/** `up to`, `at least`, `more than`, `less than`, `nearly` or `about`, where the words around a quantity say so. */
export function boundAround(
  text: string,
  { start, end }: { start: number; end: number },
): string | undefined {
  const left = text.slice(Math.max(0, start - REACH), start).replace(/\s+/gu, " ");
  const right = text.slice(end, end + 8);
  return BOUNDS.find(([, words, behind]) => words.test(left) || behind?.test(right))?.[0];
}
