/** Counts words by class in the parts of a text that may be about an agreement, from its cue to the whole text. */
import type { Entity } from "../../entities/entity";
import { literalsOf } from "../../text/literals";
import type { Deal } from "../deal";
import { type ReadText, sentencesNear } from "../read-text";
import { WordClass } from "../view/lexeme";
import { type View, wordAt } from "../view/view";

/** Where another clause begins. */
const CLAUSE = new WordClass(/^(?:[;:"]|that|while|whereas|but|which)$/u);
/** How far from a cue its clause may reach: a table may be one sentence. */
const REACH = 60;
/** The largest counts that differ, in a few sentences and in a whole text. */
const MOST = 3;
const MOST_OF_TEXT = 9;
const MOST_OF_SENTENCE = 250;
const NONE: readonly number[] = [];

/** Counts classes of words, and patterns of a sentence. */
export class WordCounter {
  /** How many numbers it gives: a count for each class, and 0 or 1 for each pattern. */
  readonly size: number;
  #classesOf: Map<string, number[]> | undefined;
  readonly #known = new WeakMap<View, Uint8Array>();
  readonly #texts = new WeakMap<ReadText, number[][]>();

  /**
   * Each class is a pattern of whole words, `/^(?:mills?|yard)$/`; a word may be in several. `patterns` are tried only
   * where a word of the first `asking` classes occurs, which most sentences lack.
   */
  constructor(
    private readonly classes: readonly RegExp[],
    private readonly patterns: readonly RegExp[] = [],
    private readonly asking = 0,
  ) {
    this.size = classes.length + patterns.length;
  }

  /** The numbers of a word's classes. */
  classesOf(word: string): readonly number[] {
    return this.#classes().get(word) ?? NONE;
  }

  #classes(): ReadonlyMap<string, number[]> {
    if (!this.#classesOf) {
      const of = new Map<string, number[]>();
      this.classes.forEach((words, i) => {
        for (const one of literalsOf(words)) of.set(one, [...(of.get(one) ?? []), i]);
      });
      this.#classesOf = of;
    }
    return this.#classesOf;
  }

  /** The counts for the steps of a sentence in a range, and which patterns match there. */
  countsIn({ steps, line, offsets }: View, from: number, to: number): Uint8Array {
    const counts = new Uint8Array(this.size);
    const classes = this.#classes();
    for (let i = from; i < to; i++) {
      // Most words are in no class.
      const found = classes.get(wordAt(steps, i));
      if (found) for (const at of found) counts[at] = Math.min(MOST_OF_SENTENCE, (counts[at] ?? 0) + 1);
    }
    if (counts.subarray(0, this.asking).every((count) => count === 0)) return counts;
    const words = line.slice(offsets[from] ?? line.length, offsets[to] ?? line.length);
    this.patterns.forEach((pattern, i) => {
      if (pattern.test(words)) counts[this.classes.length + i] = 1;
    });
    return counts;
  }

  /** The counts of a whole sentence, kept since each agreement asks for them. */
  countsOf(view: View): Uint8Array {
    const before = this.#known.get(view);
    if (before) return before;
    const counts = this.countsIn(view, 0, view.steps.length);
    this.#known.set(view, counts);
    return counts;
  }

  /**
   * The counts around an agreement: in the cue that first reported it, its clause, its sentence, other sentences that
   * report it, those that name only its parties, headlines, the opening, and the whole text.
   */
  around(reading: ReadText, deal: Deal): number[][] {
    const { events } = deal;
    const [first] = events;
    if (!first) throw new RangeError("An agreement has at least one event.");
    const { view, from, to } = first;
    const others = events.flatMap((event) => (event.view === view ? [] : [this.countsOf(event.view)]));
    return [
      this.#sum([this.countsIn(view, from, to)]),
      this.#sum([this.countsIn(view, ...clauseAround(view, from, to))]),
      this.#sum([this.countsOf(view)]),
      this.#sum(others),
      this.#sum(besides(reading, deal).map((one) => this.countsOf(one))),
      ...this.#ofText(reading),
    ];
  }

  /** The counts shared by all agreements of a text. */
  #ofText(reading: ReadText): number[][] {
    const before = this.#texts.get(reading);
    if (before) return before;
    const { views } = reading;
    const body = views.find(({ sentence: { kind } }) => kind !== "headline" && kind !== "heading");
    const sum = (of: (view: View) => boolean, most?: number) =>
      this.#sum(
        views.filter(of).map((view) => this.countsOf(view)),
        most,
      );
    const counts = [
      sum(({ sentence }) => sentence.kind === "headline"),
      sum(({ sentence }) => sentence.block === body?.sentence.block),
      sum(() => true, MOST_OF_TEXT),
    ];
    this.#texts.set(reading, counts);
    return counts;
  }

  /** Sums of counts, each capped. */
  #sum(counts: readonly Uint8Array[], most = MOST): number[] {
    const sums = new Array<number>(this.size).fill(0);
    for (const count of counts)
      for (let i = 0; i < sums.length; i++) sums[i] = Math.min(most, (sums[i] ?? 0) + (count[i] ?? 0));
    return sums;
  }
}

/** The steps of the clause around a cue. */
function clauseAround({ steps }: View, from: number, to: number): [number, number] {
  let start = from;
  while (start > Math.max(0, from - REACH) && !CLAUSE.at(steps, start - 1)) start -= 1;
  let end = to;
  while (end < Math.min(steps.length, to + REACH) && !CLAUSE.at(steps, end)) end += 1;
  return [start, end];
}

const beside = new WeakMap<Deal, View[]>();

/** The sentences that name only parties of an agreement, and no cue. */
export function besides(reading: ReadText, deal: Deal): View[] {
  const before = beside.get(deal);
  if (before) return before;
  const parties = new Set<Entity>(deal.parties);
  const found = sentencesNear(reading, deal).flatMap((i) => {
    const view = reading.views[i];
    return view &&
      view.named.length > 0 &&
      view.named.every((party) => parties.has(party)) &&
      deal.events.every((event) => event.view !== view)
      ? [view]
      : [];
  });
  beside.set(deal, found);
  return found;
}
