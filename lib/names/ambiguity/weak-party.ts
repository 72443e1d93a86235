/** What speaks for a weak name of a company or public body: business beside it, what it does, what it is called. */
import { givenNames } from "./given-names";
import {
  BUSINESS,
  CONNECTORS,
  FIRM_NOUNS,
  INVESTED,
  MASS_NOUNS,
  OUTLETS,
  PLACE_BEFORE,
  PLACE_BEFORE_STRONG,
  SAYING,
  TITLES,
  VERBS,
} from "./lexicon";
import type { Give } from "./reasons";
import { TOPICS } from "./topics";
import { isNounLike, type Weak } from "./weak-evidence";

/** How near words count as beside a name. */
const NEAR = 5;
/** The first topics are those of clubs, universities and public bodies. */
const PUBLIC_TOPICS = 3;

/** Weighs the evidence for a weak name of a party. */
export function weighParty(weak: Weak, give: Give): void {
  const { placed, kind, behind } = weak;
  const { context, capitals } = placed;
  const [left] = context.left;
  const [right] = context.right;
  const beside = [...context.left.slice(0, NEAR), ...context.right.slice(0, NEAR)];
  const business = beside.filter(({ lower }) => BUSINESS.has(lower));
  if (business.length > 0)
    give("business-words", Math.min(0.5 * business.length, 1), business.map(({ text }) => text).join(" "));
  if (context.right.slice(0, 2).some(({ lower }) => SAYING.has(lower))) give("it-says", 0.4);
  weighSubject(weak, give);
  if (placed.owns) give("owner-of", 0.9);
  if (
    kind === "body" &&
    left?.lower === "the" &&
    capitals === "plain" &&
    !(right?.joined && isNounLike(right))
  )
    give("the-before", 0.6);
  if (
    /^,\s(?:owned by|founded (?:by|in)|based in|headquartered in|listed (?:in|on)|backed by)\s/.test(behind)
  )
    give("said-what-it-is", 1, behind.slice(2, 30));
  else if (appositionTells(behind)) give("said-what-it-is", weak.word ? 2 : 1, behind.slice(2, 30));
  if (kind === "body") {
    const cues = beside.filter(({ lower }) =>
      TOPICS.slice(0, PUBLIC_TOPICS).some(([, words]) => words.has(lower)),
    );
    if (cues.length > 0)
      give("public-words", Math.min(0.4 * cues.length, 0.8), cues.map(({ text }) => text).join(" "));
  }
  if (kind === "company" && right?.joined && !context.possessive && OUTLETS.has(right.lower))
    give("outlet-behind", 0.5, right.text);
  if (context.possessive) {
    const owned = context.right.slice(0, 3).find(({ lower }) => BUSINESS.has(lower) || TITLES.has(lower));
    const title = owned !== undefined && TITLES.has(owned.lower) && !givenNames().has(weak.lower);
    if (title) give("possessive", 1, owned.text);
    else give("possessive", owned ? 0.5 : 0.3, owned?.text);
  }
  if (/^\s?\((?:[A-Z][A-Za-z]{1,9}(?:\s[A-Z][a-z]+)?)\s?:\s?[A-Z0-9.]{1,8}\)/.test(behind)) give("ticker", 3);
  if (!left?.joined || !PLACE_BEFORE_STRONG.has(left.lower) || left.lower === "outside") return;
  const owned = context.left[1];
  if (owned && INVESTED.has(owned.lower)) give("share-in", 1, `${owned.text} ${left.text}`);
  else if (placed.language === "en") give("place-word-before", -0.6, left.text);
}

/** A name does something at the start of a sentence, where an ordinary noun would need an article. */
function weighSubject({ placed, kind, start, word, lower }: Weak, give: Give): void {
  const [right] = placed.context.right;
  if (!start || !right?.joined || right.capital || placed.context.hyphenAfter) return;
  if (placed.language === "en") {
    // "Travelers were stuck": a plural needs no article.
    if (
      kind === "company" &&
      /[^s]s$/.test(lower) &&
      /^(?:were|are|have|do|should|must|may|can)$/.test(right.lower)
    ) {
      give("plural-verb", -2.5, right.text);
      return;
    }
    const adjective = !placed.context.possessive && /(?:ern|ive|ic|al|ous|ed|ing|ible|able|ary)$/.test(lower);
    if (adjective && isNounLike(right) && !BUSINESS.has(right.lower) && !TITLES.has(right.lower))
      give("noun-behind", -1.5, right.text);
    if (/ed$/.test(lower) && /^(?:in|by|with|at|on|from|to)$/.test(right.lower))
      give("participle", -0.8, right.text);
    if (MASS_NOUNS.has(lower) || !(VERBS.has(right.lower) || /[^e]ed$/.test(right.lower))) return;
    if (!word) give("does-something", givenNames().has(lower) ? 0.5 : 1, right.text);
    else if (
      !/^(?:is|was|are|were|has|had|have|do|did|came|comes|go|goes|went|will|would|can|could|may|should|also|now|still)$/.test(
        right.lower,
      )
    )
      give("does-something", 1, right.text);
  } else if (placed.capitals !== "nouns" && !CONNECTORS.has(right.lower) && !PLACE_BEFORE.has(right.lower))
    give("no-article-before", 1, right.text);
}

/** What stands behind a comma calls it a firm: `Next, the British retailer`. */
function appositionTells(behind: string): boolean {
  const words = /^,\s((?:[\p{L}\p{N}’'-]+\s?){1,6})/u.exec(behind)?.[1] ?? "";
  const first =
    /^(?:the|a|an|which|whose|le|la|un|une|el|il|der|die|das|ein|eine|o|de)\s/.test(words) ||
    /^\p{Ll}|^\p{Lu}[\p{L}]*['’]s\s/u.test(words);
  return first && words.split(/[\s’']/).some((word) => FIRM_NOUNS.has(word) || /maker$/.test(word));
}
