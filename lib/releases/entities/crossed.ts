/**
 * What the words of a name tell together with what stands around it, as features of the name model: the model only adds
 * up, and that a town is known by a name tells one thing behind "near" and another before "said".
 */
import type { ReleaseDocument } from "../document";
import { anyPlace } from "../places/gazetteer";
import { wordClass } from "../text/word-classes";
import { isGivenName } from "./classify";
import type { NamedCluster } from "./features";
import { headSort } from "./noun-phrases";
import { partySort } from "./party-names";
import { step } from "./whole-text";
import { likeAt, sortAt } from "./word-sorts";

/** So many occurrences are looked at. */
const MOST_OCCURRENCES = 6;

/** Adds the names of the features of a name; each may come more than once. */
export function crossedFeatures(
  document: ReleaseDocument,
  { name, candidates }: NamedCluster,
  words: readonly string[],
  add: (feature: string) => void,
): void {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const many = words.length > 1;
  const place = anyPlace(name);
  const known = `${place ? place.kind + (place.ordinary ? "o" : "") : ""}/${partySort(name) ?? ""}/${many ? "m" : "s"}`;
  const shape = words.length > 3 ? "long" : name.split(" ").slice(0, 3).map(shapeOf).join("");
  const head = headSort(last);
  const given = `${isGivenName(first)} ${many}`;
  const classes = `${wordClass(first) ?? "r"} ${wordClass(last) ?? "r"}`;
  const lastClass = `${wordClass(last) ?? "r"}`;
  let articles = 0;
  let headline = false;
  for (const { sentence: number, from } of candidates) {
    const sentence = document.sentences[number];
    if (sentence?.tokens[from - 1]?.lower === "the") articles += 1;
    headline ||= sentence?.kind === "headline";
  }
  const article = articles === 0 ? "no" : articles === candidates.length ? "all" : "some";
  const times = step(candidates.length);
  add(`x known ${known}`);
  add(`x known times ${known} ${times}`);
  add(`x known article ${known} ${article}`);
  add(`x known headline ${known} ${headline}`);
  add(`x known shape ${known} ${shape} ${given}`);
  add(`x shape times ${shape} ${times} ${headline}`);
  add(`x shape article ${shape} ${article} ${head}`);
  add(`x classes ${classes} ${words.length}`);
  add(`x given ${given} ${lastClass}`);
  for (const { sentence: number, from, to } of candidates.slice(0, MOST_OCCURRENCES)) {
    const sentence = document.sentences[number];
    if (!sentence) continue;
    const { tokens, kind } = sentence;
    const the = tokens[from - 1]?.lower === "the";
    const start = the ? from - 1 : from;
    const word = tokens[start - 1]?.lower ?? "";
    const before = sortAt(tokens, start - 1);
    const after = sortAt(tokens, to);
    const likeBefore = likeAt(tokens, start - 1);
    const likeAfter = likeAt(tokens, to);
    if (word.length < 9) add(`x known word ${known} ${word}`);
    add(`x known before ${known} ${before}`);
    add(`x known after ${known} ${after} ${the}`);
    add(`x known after ${known} ${after}`);
    add(`x known like before ${known} ${likeBefore}`);
    add(`x known like after ${known} ${likeAfter}`);
    add(`x shape before ${shape} ${before}`);
    add(`x shape after ${shape} ${after}`);
    add(`x shape like before ${shape} ${likeBefore}`);
    add(`x head before ${head} ${before}`);
    add(`x head after ${head} ${after}`);
    add(`x head like before ${head} ${likeBefore} ${the}`);
    add(`x head like after ${head} ${likeAfter}`);
    add(`x last before ${lastClass} ${before}`);
    add(`x last after ${lastClass} ${after}`);
    add(`x given before ${given} ${likeBefore}`);
    add(`x given after ${given} ${likeAfter}`);
    add(`x kind ${kind} ${shape} ${known}`);
  }
}

/** One letter for how a word is written. */
function shapeOf(word: string): string {
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return "X";
  if (/^\p{Lu}+$/u.test(word)) return "A";
  if (/^\p{Ll}+$/u.test(word)) return "x";
  if (/\d/u.test(word)) return "9";
  return /\p{Ll}\p{Lu}/u.test(word) ? "c" : "o";
}
