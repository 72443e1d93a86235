/** The features of the model of kinds: the words that report an agreement, by place. */
import { CHOICE_BUCKETS, type ChoiceFeatures, choiceBucket } from "../../text/choices";
import { fnv, mix } from "../../text/hash";
import { type Lexeme, lexemeOf, pairWord, WordClass } from "../view/lexeme";
import type { Words } from "./kind";

/** Names of features for one place: of the word, of its class, and of two words in a row. */
const placed = (place: string) => ({
  word: fnv(`${place} `),
  like: fnv(`${place} like `),
  two: fnv(`${place} two `),
});
const CUE = placed("cue");
const BEFORE = placed("before");
const BEHIND = placed("behind");
const AROUND = placed("around");
const TITLE = placed("title");
const AGAIN = placed("again");
const AFTER = placed("after");
const ANYWHERE = placed("anywhere");
const PARTY = fnv("party ");
const PARTY_LAST = fnv("party last ");

/** Buckets without repetition, in the order they came: like a set, but faster. */
class Buckets {
  list: number[] = [];
  readonly #seen = new Uint32Array(CHOICE_BUCKETS);
  #round = 0;

  /** Starts again with a new list. */
  clear(): this {
    this.list = [];
    this.#round += 1;
    return this;
  }

  add(bucket: number): void {
    if (this.#seen[bucket] === this.#round) return;
    this.#seen[bucket] = this.#round;
    this.list.push(bucket);
  }
}
const NEAR = new Buckets();
const FAR_OFF = new Buckets();

/** How many words right before and after the cue, and further around it, are read. */
const CLOSE_BEFORE = 8;
const CLOSE_BEHIND = 14;
const LONG_CUE = 30;
const LONG_AGAIN = 60;
const LONG_AFTER = 120;

/** The features of an agreement. */
export function kindFeatures(words: Words): ChoiceFeatures {
  const near = NEAR.clear();
  const far = FAR_OFF.clear();
  const read = (place: typeof CUE, list: readonly Lexeme[], into = near, pairs = true) => {
    list.forEach((lexeme, i) => {
      const next = list[i + 1];
      const { hashes } = pairWord(lexeme);
      const two = next !== undefined && pairs ? mix(hashes.stem, pairWord(next).hashes.stem) : undefined;
      if (lexeme.word.length > 1 || MARK.has(lexeme)) {
        into.add(choiceBucket(mix(place.word, hashes.stem)));
        into.add(choiceBucket(mix(place.like, hashes.like)));
        near.add(choiceBucket(mix(ANYWHERE.word, hashes.stem)));
        near.add(choiceBucket(mix(ANYWHERE.like, hashes.like)));
      }
      if (two === undefined) return;
      into.add(choiceBucket(mix(place.two, two)));
      near.add(choiceBucket(mix(ANYWHERE.two, two)));
    });
  };
  const cue = wordsOf(words.cue).slice(0, LONG_CUE);
  const before = wordsOf(words.near.slice(0, words.at));
  const behind = wordsOf(words.near.slice(words.at));
  read(CUE, cue);
  read(BEFORE, before.slice(-CLOSE_BEFORE));
  read(BEHIND, behind.slice(0, CLOSE_BEHIND));
  read(AROUND, before.slice(0, -CLOSE_BEFORE));
  read(AROUND, behind.slice(CLOSE_BEHIND));
  read(TITLE, wordsOf(words.title));
  read(AGAIN, wordsOf(words.more).slice(0, LONG_AGAIN), near, false);
  read(AFTER, wordsOf(words.far).slice(0, LONG_AFTER), far);
  const named = (name: string) => near.add(choiceBucket(fnv(name)));
  named(`deed ${words.deed}`);
  named(`deed ${words.deed} ${pairWord(cue[0] ?? lexemeOf("")).stem}`);
  named(
    `types ${words.parties
      .map(({ type }) => type[0] ?? "")
      .sort()
      .join("")
      .slice(0, 3)}`,
  );
  if (words.scholars) named("scholars");
  for (const { name } of words.parties) {
    const parts = name.toLowerCase().split(/\s+/u).map(lexemeOf);
    for (const part of parts) near.add(choiceBucket(mix(PARTY, pairWord(part).hashes.stem)));
    near.add(choiceBucket(mix(PARTY_LAST, pairWord(parts.at(-1) ?? lexemeOf("")).hashes.stem)));
  }
  return { near: near.list, far: far.list };
}

const SAYS = new WordClass(/[\p{L}\p{N}@^%$€£]/u);
const MARK = new WordClass(/[@^%$€£9]/u);
const FIGURE = new WordClass(/^\d/);

/** The words of a line; all numbers become one word. */
function wordsOf(line: string): Lexeme[] {
  const out: Lexeme[] = [];
  for (const word of line.toLowerCase().split(" ")) {
    const lexeme = lexemeOf(word);
    if (SAYS.has(lexeme)) out.push(FIGURE.has(lexeme) ? lexemeOf("9") : lexeme);
  }
  return out;
}
