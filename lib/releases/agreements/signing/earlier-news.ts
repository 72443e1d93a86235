/** Tells a day on which older news came out from the day of an agreement. */
import type { ReleaseDocument } from "../../document";
import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";

const FURTHER =
  /\b(?:(?:[Ff]urther|[Ss]ubsequent|[Rr]eference is made|[Rr]efers?|[Ww]ith reference|[Ii]n addition|[Pp]ursuant) to|[Ff]ollowing)\b/u;
const NEWS =
  /\b(?:[Aa]nnouncements?|(?:[Nn]ews|[Pp]ress|[Mm]edia) [Rr]eleases?|[Cc]irculars?|[Nn]otices?|[Dd]isclosures?|RNS)(?![\p{L}\d])/gu;
/** Words between news and its days: "its releases dated September 3 and September 10". */
const BETWEEN = /^(?:|dated|of|on|from|made|issued|published|as|and|&|[\p{Lu}\d].*)$/u;

const TOLD = oneLine`
  (?:announced|disclosed|reported|published|presented|unveiled|launched|revealed|communicated|notified|stated|outlined
    |described|indicated|set out)
`;
/** "A plan that was first announced in": nothing that somebody signs. */
const MATTER_TOLD = regex("gu")`
  \b(?:plans?|programmes?|programs?|strateg(?:y|ies)|options?|talks|negotiations|discussions|exclusivity|intentions?
    |tenders?|roadmaps?|targets?)
  (?: to \p{Ll}+(?: [\p{L}\d-]+){0,3})?(?:,? (?:that|which))?(?: (?:was|were|had been|has been|it|first|previously)){0,3} ${TOLD}\b
`;
/** What comes before an agreement, in the words after "further to". */
const EARLIER_TOLD = regex("gu")`
  \b(?:what|that|matters?|memorand(?:um|a)|mous?|letters? of intent|heads of terms|term sheets?|proposals?)
  (?: (?:of understanding|that|which|was|were|had been|has been|it|first|previously)){0,4} ${TOLD}\b
`;
const AS_TOLD = regex("gu")`
  \b[Aa]s (?:(?:previously|already|earlier|first|initially|was|were|has been|had been|it|we|the) |(?:[Cc]ompany|[Gg]roup) ){0,4}${TOLD}\b
`;
/** What is told as done since: "As announced on 3 March, …. It has now signed". */
const SINCE = /^[^.;]*?\b(?:has|have) (?:now|since|meanwhile|subsequently)\b/u;
/** What was signed on the day itself, whatever has been done since, unless there is news of an agreement since. */
const SIGNED =
  /\b(?:signed|inked|concluded|entered into) (?:an? |the )(?:\p{L}[\p{L}-]* ){0,3}(?:agreement|contract|deal)\b/u;
const AGREED_SINCE =
  /^[^.;]*\b(?:agree\p{Ll}*|contracts?|deals?|orders?|letters?|memorand\p{Ll}+|MoUs?|partnership|venture|sign\p{Ll}*|award\p{Ll}*|won|finali[sz]ed|acquired|bought|sold|select\p{Ll}*|chosen|commissioned|licen[sc]ed|extended|expanded|renewed|merged|teamed)\b/u;
/** What older news told of, as long as it had not come about. */
const WAS_PLANNED =
  /^[^.;]*?\b(?:intend(?:s|ed)?|plan(?:s|ned)?|propos(?:es|ed|al)|consider(?:s|ed|ing)|explor(?:es|ed|ing)|talks|negotiat\p{Ll}+|discussions|exclusivity)\b/u;

/** The last characters before an offset. */
const BEFORE = 140;
/** The characters after a day that tell what its news was. */
const BEHIND = 160;
/** The farthest that the words which introduce news stand before it. */
const LEAD = 60;

/**
 * Whether a day is that of older news: "Further to its announcement of 12 May, …", "the plan announced on 12 May", "As
 * announced on 12 May, … has now". An agreement "as announced on 12 May" is as old as that.
 */
export function isOfEarlierNews({ text }: ReleaseDocument, start: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const word = FIRST_WORD.exec(text.slice(start, start + LONGEST_WORD))?.[0] ?? "";
  const news = matchesIn(NEWS, before).at(-1);
  if (news && isFurther(before, news.index)) {
    const between = before.slice(news.index + news[0].length);
    if (!beginsAnew(between + word) && between.split(/,? /u).every((one) => BETWEEN.test(one))) return true;
  }
  if (isToldBy(MATTER_TOLD, before, word)) return true;
  const earlier = lastToldBy(EARLIER_TOLD, before, word);
  if (earlier && isFurther(before, earlier.index)) return true;
  const since = SINCE.exec(text.slice(start, start + BEHIND))?.[0];
  if (since === undefined) return false;
  const at = start + since.length;
  const isNewer = !SIGNED.test(since) || AGREED_SINCE.test(text.slice(at, at + BEHIND));
  return isNewer && isToldBy(AS_TOLD, before, word);
}

/** Whether a day is told aside, of news that is out already: "As announced on 12 May, …". */
export function isAsTold({ text }: ReleaseDocument, start: number): boolean {
  return isToldBy(AS_TOLD, text.slice(Math.max(0, start - BEFORE), start), "");
}

/** Whether the news of a day was only of a plan: "As announced on 12 May, … is in talks". */
export function isOfPlan({ text }: ReleaseDocument, start: number): boolean {
  return WAS_PLANNED.test(text.slice(start, start + BEHIND));
}

const isFurther = (before: string, at: number) => FURTHER.test(before.slice(Math.max(0, at - LEAD), at));

/** The last words by which news is told, where the words from them to the day that begins with `word` are its. */
function lastToldBy(told: RegExp, before: string, word: string): RegExpExecArray | undefined {
  const last = matchesIn(told, before).at(-1);
  if (!last) return undefined;
  const between = before.slice(last.index + last[0].length);
  return OTHER_CLAUSE.test(between) || beginsAnew(between + word) ? undefined : last;
}

/** Words that lead from news to something else: "announced when it signed the contract of". */
const OTHER_CLAUSE =
  /[.;:!?]\s|\n|\b(?:when|after|before|that|which|who|and|as|sign\p{L}*|conclud\p{L}*|enter\p{L}*)\b/u;

const isToldBy = (...of: Parameters<typeof lastToldBy>) => lastToldBy(...of) !== undefined;

const FIRST_WORD = /^\p{L}*/u;
const LONGEST_WORD = 10;

/** Whether the words from news to the beginning of a day end in a new clause: "its release of 5 May, on Monday". */
function beginsAnew(words: string): boolean {
  if (/^, (?!dated|of|from|made|issued|published)/u.test(words)) return true;
  const [, ...clauses] = words.split(",");
  return clauses.some((clause) =>
    /(?<!\b(?:made|issued|published|dated) )\b(?:on|today|yesterday)\b/iu.test(clause),
  );
}
