/**
 * What the words of a name tell together with what stands around it, as features of the name model: the model only adds
 * up, and that a town is known by a name tells one thing behind "near" and another before "said".
 */
import type { ReleaseDocument } from "../document";
import { anyPlace } from "../places/gazetteer";
import { fnv } from "../text/hash";
import { wordClass } from "../text/word-classes";
import { isGivenName } from "./classify";
import type { NamedCluster } from "./features";
import { headSort } from "./noun-phrases";
import { partySort } from "./party-names";
import { step } from "./whole-text";
import { likeAt, sortAt } from "./word-sorts";

/** So many occurrences are looked at. */
const MOST_OCCURRENCES = 6;

/** Adds the hashes of the features of a name; each may come more than once. */
export function crossedFeatures(
  document: ReleaseDocument,
  { name, candidates }: NamedCluster,
  words: readonly string[],
  add: (hash: number) => void,
): void {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const many = words.length > 1;
  const place = anyPlace(name);
  const known = `${place ? place.kind + (place.ordinary ? "o" : "") : ""}/${partySort(name) ?? ""}/${many ? "m" : "s"}`;
  const shape = words.length > 3 ? "long" : name.split(" ").slice(0, 3).map(shapeOf).join("");
  const head = headSort(last);
  const given = `${isGivenName(first)} ${many}`;
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
  for (const whole of [
    `x known ${known}`,
    `x known times ${known} ${times}`,
    `x known article ${known} ${article}`,
    `x known headline ${known} ${headline}`,
    `x known shape ${known} ${shape} ${given}`,
    `x shape times ${shape} ${times} ${headline}`,
    `x shape article ${shape} ${article} ${head}`,
    `x classes ${wordClass(first) ?? "r"} ${lastClass} ${words.length}`,
    `x given ${given} ${lastClass}`,
  ])
    add(fnv(whole));
  const parts: Record<Part, string> = { known, shape, head, given, last: lastClass };
  // Hashed once as far as they are the same for all occurrences.
  const opened = CROSSED.map(([start, part]) => fnv(" ", fnv(parts[part], start)));
  for (const { sentence: number, from, to } of candidates.slice(0, MOST_OCCURRENCES)) {
    const sentence = document.sentences[number];
    if (!sentence) continue;
    const { tokens, kind } = sentence;
    const the = tokens[from - 1]?.lower === "the";
    const start = the ? from - 1 : from;
    const before = sortAt(tokens, start - 1);
    const after = sortAt(tokens, to);
    const likeBefore = likeAt(tokens, start - 1);
    const likeAfter = likeAt(tokens, to);
    const near: Record<Near, string> = {
      word: tokens[start - 1]?.lower ?? "",
      before,
      after,
      "after the": `${after} ${the}`,
      "like before": likeBefore,
      "like before the": `${likeBefore} ${the}`,
      "like after": likeAfter,
    };
    CROSSED.forEach(([, , what], i) => {
      if (what === "word" && near.word.length > LONGEST_WORD) return;
      add(fnv(near[what], opened[i]));
    });
    add(fnv(`x kind ${kind} ${shape} ${known}`));
  }
}

type Part = "known" | "shape" | "head" | "given" | "last";
type Near = "word" | "before" | "after" | "after the" | "like before" | "like before the" | "like after";

/** Words that join are short, and others are rare. */
const LONGEST_WORD = 8;

/** What of a name is crossed with what beside it: the hash of the feature's name, then the two. */
const CROSSED: readonly (readonly [number, Part, Near])[] = [
  [fnv("x known word "), "known", "word"],
  [fnv("x known before "), "known", "before"],
  [fnv("x known after "), "known", "after"],
  [fnv("x known after "), "known", "after the"],
  [fnv("x known like before "), "known", "like before"],
  [fnv("x known like after "), "known", "like after"],
  [fnv("x shape before "), "shape", "before"],
  [fnv("x shape after "), "shape", "after"],
  [fnv("x shape like before "), "shape", "like before"],
  [fnv("x head before "), "head", "before"],
  [fnv("x head after "), "head", "after"],
  [fnv("x head like before "), "head", "like before the"],
  [fnv("x head like after "), "head", "like after"],
  [fnv("x last before "), "last", "before"],
  [fnv("x last after "), "last", "after"],
  [fnv("x given before "), "given", "like before"],
  [fnv("x given after "), "given", "like after"],
];

/** One letter for how a word is written. */
function shapeOf(word: string): string {
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return "X";
  if (/^\p{Lu}+$/u.test(word)) return "A";
  if (/^\p{Ll}+$/u.test(word)) return "x";
  if (/\d/u.test(word)) return "9";
  return /\p{Ll}\p{Lu}/u.test(word) ? "c" : "o";
}
