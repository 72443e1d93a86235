/** Reads the names and days of each sentence of a Chinese text. */

import type { Proven } from "../agreements/deal";
import { isQuarter } from "../dates/parts-of-years";
import type { Entity } from "../entities/entity";
import { matchesIn } from "../text/matches";
import { across } from "../text/spans";
import { APART, ASKS, CUE } from "./deals/cues";
import { type ChineseDate, chineseDates } from "./details/dates";
import { signedPlace } from "./details/places";
import type { Mentioned } from "./details/told-dates";
import type { ChineseMention } from "./names/spot";
import type { Stretch } from "./stretches";

/** A sentence that is being read; offsets are UTF-16 units of the text. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  /** Its own words. */
  line: string;
  inside: readonly ChineseMention[];
  /** The names in it that can be parties. */
  actors: readonly ChineseMention[];
  dates: readonly ChineseDate[];
  cues: readonly RegExpExecArray[];
  /** The day of publication. */
  published: string | undefined;
  /** It is a question, or what a reader asks. */
  asked: boolean;
  /** It reports what was signed at another time or place than the main news. */
  apart: boolean;
  /** The place of signing, if it gives one. */
  place: Proven<Entity> | undefined;
}

/** The names and days in a stretch. */
export type Named = Pick<Sentence, "inside" | "actors" | "dates" | "published">;

/** Reads a stretch that is no headline. */
export function sentenceOf(text: string, { start, end, paragraph }: Stretch, named: Named): Sentence {
  const line = text.slice(start, end);
  const from = Math.max(0, start - FARTHEST);
  const whole = text.slice(from + text.slice(from, start).lastIndexOf("。") + 1, end).trim();
  return {
    text,
    start,
    end,
    line,
    ...named,
    // "延长石油": a name's own words report nothing.
    cues: matchesIn(CUE, line).filter(
      ({ index, 0: cue }) => !isInName(named.actors, start + index, start + index + cue.length),
    ),
    asked: ASKS.test(line.trim()) || ASKED.test(text.slice(paragraph, paragraph + 4)),
    apart: APART.test(whole) && !THERE.test(whole),
    place: signedPlace(text, named.inside, start, end),
  };
}

function isInName(actors: readonly ChineseMention[], start: number, end: number): boolean {
  return across(actors, start, end).some((name) => name.start <= start && end <= name.end);
}

/**
 * The farthest that the end of a sentence is looked for; without a limit, a text without full stops would be read again
 * for each part.
 */
const FARTHEST = 600;
const ASKED = /^(?:问|提问)[:：]/u;
/** Words for the same event: what was signed beside the main news was signed there. */
const THERE = /仪式上|现场|会上|活动上|当场/u;

/** Reads the days of a text sentence by sentence, since some depend on those before. */
export class Days {
  readonly #text: string;
  readonly #published: string | undefined;
  /** The first day, month and year of the last sentence with one. */
  #mentioned: Mentioned = { day: "", month: "", year: "" };

  constructor(text: string, published: string | undefined) {
    this.#text = text;
    this.#published = published;
  }

  /** The dates between two offsets; call it for each sentence in order. */
  in(start: number, end: number): ChineseDate[] {
    let before = this.#mentioned;
    const dates = chineseDates(this.#text, this.#published, start, end).flatMap((date) => {
      const value = date.after?.(before) || date.value;
      if (value === "") return [];
      before = mentioning([value], before);
      return { ...date, value };
    });
    this.#mentioned = mentioning(
      dates.map(({ value }) => value),
      this.#mentioned,
    );
    return dates;
  }
}

/** The first day, month and year of some dates, else those mentioned before. */
function mentioning(dates: readonly string[], before: Mentioned): Mentioned {
  const first = (like: string) =>
    dates.find((date) => date.length >= like.length && !isQuarter(date))?.slice(0, like.length);
  return {
    day: first("2026-01-31") ?? before.day,
    month: first("2026-01") ?? before.month,
    year: dates[0]?.slice(0, 4) ?? before.year,
  };
}
