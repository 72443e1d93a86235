/** Features of the name model from a name's part in its sentences, and from the rest of the text. */
import type { ReleaseDocument } from "../../document";
import { knownPlace } from "../../places/gazetteer";
import { fnv } from "../../text/hash";
import { lowerAt, type Token } from "../../text/tokens";
import { vocabularyOf } from "../candidates/vocabulary";
import { readingOf } from "../classify";
import type { Group } from "../clusters";
import type { FeatureSet } from "./feature-set";
import type { NamedCluster } from "./features";
import type { NameWord } from "./name-word";
import { type WholeText, wholeTextOf } from "./whole-text";
import { likeAt, SORTS, sortAt } from "./word-sorts";

/** What the text and the rules say about its names, before the model reads them. */
export interface Around {
  /** By first token, the rules' reading of the name there. */
  at: ReadonlyMap<number, string>;
  /** By the token after a name, the rules' reading of it. */
  until: ReadonlyMap<number, string>;
  /** One-word names, in small letters. */
  single: ReadonlySet<string>;
  /** The words of addresses and links. */
  domains: string;
  /** The names in headings such as "About X". */
  about: string;
  /** Words that also occur in small letters. */
  lower: ReadonlySet<string>;
  /** The text's publisher, in small letters. */
  publisher: string | undefined;
  whole: WholeText;
}

/** Collects this from the text once. */
export function aroundOf(document: ReleaseDocument, clusters: readonly (readonly Group[])[]): Around {
  const at = new Map<number, string>();
  const until = new Map<number, string>();
  const single = new Set<string>();
  for (const cluster of clusters)
    for (const { scores, legal, candidates } of cluster) {
      const most = Math.max(...Object.values(scores));
      const reading = legal ? "company" : most < 2.5 ? "unsure" : readingOf(scores);
      for (const one of candidates) {
        at.set(placeOf(one.sentence, one.from), reading);
        until.set(placeOf(one.sentence, one.to), reading);
        if (one.to - one.from === 1) single.add(one.text.toLowerCase());
      }
    }
  const { text } = document;
  const linked = text.includes("@") || text.includes("www.") || text.includes("://");
  const domains = [...(linked ? text.matchAll(/(?:@|www\.|https?:\/\/)([\w.-]+)/gu) : [])]
    .map(([, name = ""]) => name.toLowerCase().replace(/[^a-z0-9.]/g, ""))
    .join(" ");
  const about = [...text.matchAll(/^\W{0,4}(?:about|über) ([^\n]{2,60})/gimu)]
    .map(([, name = ""]) => name.toLowerCase())
    .join(" | ");
  return {
    at,
    until,
    single,
    domains,
    about,
    lower: vocabularyOf(document).lower,
    publisher: document.publisher?.toLowerCase(),
    whole: wholeTextOf(document, clusters),
  };
}

/** How many mentions of a name are considered: more add nothing. */
const MOST_OCCURRENCES = 3;

/** Adds the hashes of a name's part in its sentences. */
export function roleFeatures(
  document: ReleaseDocument,
  cluster: NamedCluster,
  words: readonly NameWord[],
  around: Around,
  out: FeatureSet,
): void {
  wordFeatures(cluster, words, around, out);
  const most = Math.min(cluster.candidates.length, MOST_OCCURRENCES);
  for (let which = 0; which < most; which++) {
    const one = cluster.candidates[which];
    const sentence = document.sentences[one?.sentence ?? -1];
    if (!one || !sentence) continue;
    const { sentence: number, from, to } = one;
    const { tokens, kind } = sentence;
    const start = tokens[from - 1]?.lower === "the" ? from - 1 : from;
    const before = sortAt(tokens, start - 1);
    const after = sortAt(tokens, to);
    // The verb after brackets and a phrase between commas.
    const verb = sortAt(tokens, pastAside(tokens, to));
    out.add(fnv(before, BEFORE));
    out.add(fnv(before, fnv(sortAt(tokens, start - 2), BEFORE_TWO)));
    out.add(fnv(after, AFTER));
    out.add(fnv(sortAt(tokens, to + 1), fnv(after, AFTER_TWO)));
    out.add(fnv(after, fnv(before, BOTH)));
    out.add(fnv(verb, VERB));
    likeFeatures(tokens, start, to, out);
    if (start === 0) out.add(fnv(after, fnv(kind, OPENS)));
    if (start <= 1) out.add(fnv(verb, SUBJECT));
    for (let i = Math.max(0, start - 6); i < start - 1; i++) near(tokens, i, NEAR_BEFORE, out);
    for (let i = to + 1; i < Math.min(tokens.length, to + 6); i++) near(tokens, i, NEAR_AFTER, out);
    beside(tokens, number, start, to, around, out);
    if (tokens[to]?.text === "(")
      out.add(fnv(tokens[to + 2]?.text === ":" ? "ticker" : shape(tokens[to + 1]), BRACKET));
  }
}

/** Adds the classes of the words around a name. */
function likeFeatures(tokens: readonly Token[], from: number, to: number, out: FeatureSet): void {
  const before = likeAt(tokens, from - 1);
  const after = likeAt(tokens, to);
  out.add(fnv(before, LIKE_BEFORE));
  out.add(fnv(before, fnv(likeAt(tokens, from - 2), LIKE_BEFORE_TWO)));
  out.add(fnv(after, LIKE_AFTER));
  out.add(fnv(likeAt(tokens, to + 1), fnv(after, LIKE_AFTER_TWO)));
  out.add(fnv(after, fnv(before, LIKE_BOTH)));
  out.add(fnv(likeAt(tokens, pastAside(tokens, to)), LIKE_VERB));
  for (let i = Math.max(0, from - 6); i < from - 1; i++)
    if (isSmallWord(tokens[i])) out.add(fnv(likeAt(tokens, i), LIKE_NEAR_BEFORE));
  for (let i = to + 1; i < Math.min(tokens.length, to + 6); i++)
    if (isSmallWord(tokens[i])) out.add(fnv(likeAt(tokens, i), LIKE_NEAR_AFTER));
}

const isSmallWord = (token: Token | undefined) => token?.kind === "word" && !token.capital;

const LIKE_BEFORE = fnv("like before ");
const LIKE_BEFORE_TWO = fnv("like before two ");
const LIKE_AFTER = fnv("like after ");
const LIKE_AFTER_TWO = fnv("like after two ");
const LIKE_BOTH = fnv("like both ");
const LIKE_VERB = fnv("like verb ");
const LIKE_NEAR_BEFORE = fnv("like near before ");
const LIKE_NEAR_AFTER = fnv("like near after ");
const LIKE_FIRST = fnv("like first ");
const LIKE_LAST = fnv("like last ");
const LIKE_WHOLE = fnv("like whole ");
const BEFORE = fnv("role before ");
const BEFORE_TWO = fnv("role before two ");
const AFTER = fnv("role after ");
const AFTER_TWO = fnv("role after two ");
const BOTH = fnv("role both ");
const VERB = fnv("role verb ");
const OPENS = fnv("role opens ");
const SUBJECT = fnv("role subject ");
const NEAR_BEFORE = fnv("role near before ");
const NEAR_AFTER = fnv("role near after ");
const BRACKET = fnv("role bracket ");
const BESIDE_AFTER = fnv("role beside after ");
const BESIDE_BEFORE = fnv("role beside before ");
const OWNER = fnv("role owner ");
const LAST_ALONE = fnv("role last alone");
const FIRST_ALONE = fnv("role first alone");
const COMMON_HERE = fnv("role common here");
const ALL_COMMON_HERE = fnv("role all common here");
const DOMAIN = fnv("role domain");
const ABOUT = fnv("role about");
const PUBLISHER = fnv("role publisher");
const KNOWN_PLACE = fnv("role known place");
const TIMES = [0, 1, 2, 3, 4].map((times) => fnv(`role times ${times}`));

const shape = (token: Token | undefined) => (/^\p{Lu}{2,}$/u.test(token?.text ?? "") ? "capitals" : "other");

/** Adds features of a name's words by their other uses in the text. */
function wordFeatures(
  { name, candidates }: NamedCluster,
  words: readonly NameWord[],
  around: Around,
  out: FeatureSet,
): void {
  const first = words[0]?.form.lower ?? "";
  const last = words.at(-1)?.form.lower ?? "";
  for (let i = 0; i < Math.min(4, words.length); i++) {
    const { prefix, suffix2, suffix3, suffix4 } = words[i] as NameWord;
    out.add(prefix);
    out.add(suffix2);
    out.add(suffix3);
    out.add(suffix4);
  }
  for (const { classed } of words) out.add(classed);
  out.add(fnv(words[0]?.like ?? "", LIKE_FIRST));
  out.add(fnv(words.at(-1)?.like ?? "", LIKE_LAST));
  if (words.length < 3) out.add(fnv(words.map(({ like }) => like).join(" "), LIKE_WHOLE));
  const many = words.length > 1;
  // Later mentions of a person use the last name, those of a firm its first word.
  if (many && around.single.has(last)) out.add(LAST_ALONE);
  if (many && around.single.has(first)) out.add(FIRST_ALONE);
  if (!many && around.lower.has(first)) out.add(COMMON_HERE);
  if (many && words.every(({ form }) => around.lower.has(form.lower))) out.add(ALL_COMMON_HERE);
  const plain = first.replace(/[^a-z0-9]/g, "");
  if (plain.length > 3 && around.domains.includes(plain)) out.add(DOMAIN);
  if (around.about.includes(name.toLowerCase()) || (plain.length > 3 && around.about.includes(first)))
    out.add(ABOUT);
  if (first.length > 3 && around.publisher?.includes(first)) out.add(PUBLISHER);
  if (!many && knownPlace(first)) out.add(KNOWN_PLACE);
  out.add(TIMES[Math.min(4, candidates.length)] ?? 0);
}

function near(tokens: readonly Token[], at: number, name: number, out: FeatureSet): void {
  const sort = sortAt(tokens, at);
  if (SORTS.has(sort)) out.add(fnv(sort, name));
}

const isLink = (word: string) =>
  word === "," || word === "and" || word === "&" || word === "/" || word === "or";

/** Adds the rules' reading of a neighbour: "A and B", "A, B", "A's B". */
function beside(
  tokens: readonly Token[],
  sentence: number,
  from: number,
  to: number,
  around: Around,
  out: FeatureSet,
): void {
  const behind = lowerAt(tokens, to);
  if (isLink(behind)) {
    const next = behind === "," && tokens[to + 1]?.lower === "and" ? to + 2 : to + 1;
    const reading = around.at.get(placeOf(sentence, tokens[next]?.lower === "the" ? next + 1 : next));
    if (reading) out.add(fnv(behind, fnv(reading, BESIDE_AFTER)));
  }
  const link = lowerAt(tokens, from - 1);
  if (isLink(link)) {
    const end = link === "and" && tokens[from - 2]?.text === "," ? from - 2 : from - 1;
    const reading = around.until.get(placeOf(sentence, end));
    if (reading) out.add(fnv(link, fnv(reading, BESIDE_BEFORE)));
  }
  const owner = link === "'s" ? around.until.get(placeOf(sentence, from - 1)) : undefined;
  if (owner) out.add(fnv(owner, OWNER));
}

/** A sentence's token as one number. */
const placeOf = (sentence: number, token: number) => sentence * 10_000 + token;

function pastAside(tokens: readonly Token[], from: number): number {
  let at = from;
  if (tokens[at]?.text === "(") {
    let close = at;
    while (close < tokens.length && close - at < 14 && tokens[close]?.text !== ")") close += 1;
    at = close + 1;
  }
  if (tokens[at]?.text === ",") {
    let close = at + 1;
    while (close < tokens.length && close - at < 20 && tokens[close]?.text !== ",") close += 1;
    if (tokens[close]?.text === ",") at = close + 1;
  }
  return at;
}
