/** From a page's text to mentions: which names stand where, and which party or place each means. */
import type { Verdict } from "./ambiguity/score";
import { type Judged, judging } from "./judge";
import type { NameIndex } from "./name-index";
import { NOTHING, OPEN } from "./page-names";

export { rivalsOf, stands } from "./ambiguity/score";

/** What is known of a page beside its text. */
export interface PageContext {
  url: string;
  title: string;
  lang?: string | undefined;
  publisher?: string | undefined;
}

/** One occurrence of a name; offsets are UTF-16 units in the block, `end` exclusive. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  /** Its number in the index's entity table. */
  entity: number;
  /** Others that may be meant as well, where the page leaves it open: they are shown beside it. */
  rivals?: readonly number[];
}

/** A spelling on the page with the standing of everything it may mean, best first; marked or not. */
export interface JudgedSighting extends Mention {
  marked: boolean;
  verdicts: readonly Verdict[];
}

/** Lets other work run: the search goes on when it resolves, and ends with its error when it rejects. */
export type Pause = () => Promise<void>;

/** How long work goes on before it pauses, in ms. */
const SLICE = 12;

/**
 * Finds what a page mentions. A block is a paragraph or heading; no name crosses from one to the next.
 * A weak name counts only where something else on the page speaks for its party.
 */
export function findMentions(index: NameIndex, page: PageContext, blocks: readonly string[]): Mention[] {
  return mentionsOf(atOnce(judging(index, page, blocks, false)));
}

/** As `findMentions`, with a pause every few milliseconds of work, so that a huge page keeps nobody else waiting. */
export async function findMentionsInSlices(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
  pause: Pause,
): Promise<Mention[]> {
  return mentionsOf(await inSlices(judging(index, page, blocks, false), pause));
}

/** As `findMentions`, with what was not marked and the reasons for each; slower, as every spelling is weighed. */
export function judgeSightings(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
): JudgedSighting[] {
  return [...atOnce(judging(index, page, blocks, true)).judged];
}

/** As `judgeSightings`, with a pause every few milliseconds of work. */
export async function judgeSightingsInSlices(
  index: NameIndex,
  page: PageContext,
  blocks: readonly string[],
  pause: Pause,
): Promise<JudgedSighting[]> {
  return [...(await inSlices(judging(index, page, blocks, true), pause)).judged];
}

function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

async function inSlices<T>(steps: Generator<void, T>, pause: Pause): Promise<T> {
  let started = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < SLICE) continue;
    await pause();
    started = performance.now();
  }
}

function mentionsOf({ names, judged }: Judged): Mention[] {
  // Room for all at once: to grow step by step would copy them again and again.
  const mentions = new Array<Mention>(names.length);
  let found = 0;
  let next = 0;
  for (let i = 0; i < names.length; i++) {
    const plain = names.plain[i] as number;
    if (plain <= NOTHING) continue;
    if (plain !== OPEN) {
      mentions[found++] = {
        block: names.block[i] as number,
        start: names.start[i] as number,
        end: names.nameEnd[i] as number,
        entity: plain,
      };
      continue;
    }
    const one = judged[next++];
    if (!one?.marked) continue;
    const { block, start, end, entity, rivals } = one;
    mentions[found++] = rivals ? { block, start, end, entity, rivals } : { block, start, end, entity };
  }
  mentions.length = found;
  return mentions;
}
