/** Tracks where and when the main news of a Chinese text was signed. */

import type { Proven } from "../agreements/deal";
import { isDay } from "../dates/calendar";
import type { Entity } from "../entities/entity";
import { datesFor, stated } from "./details/dating";
import type { Sentence } from "./sentence";

const HELD =
  /举行|召开|会见|会谈|(?:出席|参加|莅临|到访|来访|造访|走访|赴|考察|座谈)(?<!曾[^，。；]{0,12})|签[署约订下]|订立|宣布|公告|公布|公示|披露|出炉|揭晓|落地|落槌|敲定/u;
/** "此前的2月12日": no day of the news. */
const EARLIER = /(?:此前|早前|先前|早在|曾)[^，。；]{0,4}$/u;
/** Words of a sentence whose day is that of the news. */
const OPENS = /宣布|公告|签|发布|披露|举行|透露|公布/u;

/** A line of a list: "【储能】…", "● …", "2. …". */
const ITEM =
  /^[ 　]*(?:【[^】\n]{1,12}】|[●•◆■▪▍—▲△★◇※✔🔹📌·➊-➓①-⑳]|\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])/u;

/** How many characters may precede the day that opens a sentence. */
const FIRST = 6;
/** "9月18日，云桐。", "云桐，9月18日。": a sentence with only place and day. */
const ONLY_SET =
  /^[\s　]*(?:[^，。]{0,14}日(?:[上下]午|晚|清晨|晚间)?[，,]|(?=[^，。]{2,12}[，,][^，。]{0,14}日[^，。]{0,3}。))$/u;
const REST = /^(?:[，,][^，。]{2,14})?(?:[，,][^，。]{0,14}日[^，。]{0,3})?(?:。|$)/u;

/** The place of such a sentence. */
function setIn({ line, start, end, inside }: Sentence): Proven<Entity> | undefined {
  const [one] = inside;
  if (one?.entity.type !== "place" || inside.length > 2) return undefined;
  const isSet = ONLY_SET.test(line.slice(0, one.start - start)) && REST.test(line.slice(one.end - start));
  return isSet ? { value: one.entity, proof: { start, end, rule: "place of signing" } } : undefined;
}

/** Whether a line is a list item. */
export const beginsItem = (line: string) => ITEM.test(line);

/** The last place and day mentioned, and the day in the text's opening. */
export class Scene {
  place: Proven<Entity> | undefined;
  day: Proven<string> | undefined;
  opening: Proven<string> | undefined;
  /** Where the first and the last item of a list begin. */
  items: { first: number; last: number } | undefined;
  /** The day of the first sentence that begins with one. */
  #begun: Proven<string> | undefined;
  /** The place and day before the items of a list, and the number of agreements when the last item began. */
  #before: { place: Proven<Entity> | undefined; day: Proven<string> | undefined; deals: number } | undefined;

  /**
   * Notes the start of a paragraph, with the number of agreements so far. Where and when one item's agreement was
   * signed does not hold for the next.
   */
  begin(line: string, start: number, deals: number): void {
    if (!ITEM.test(line)) return;
    this.items = { first: this.items?.first ?? start, last: start };
    const last = this.#before;
    if (last && deals > last.deals) {
      this.place = last.place;
      this.day = last.day;
    }
    this.#before = { place: this.place, day: this.day, deals };
  }

  /** Takes place and day from a sentence; returns whether it gives a day. */
  note(sentence: Sentence): boolean {
    const { line, start, dates, place } = sentence;
    this.place = place ?? setIn(sentence) ?? this.place;
    const days = datesFor("signed", sentence).filter(
      (date) => isDay(date.value) && !EARLIER.test(line.slice(0, date.start - start)),
    );
    const [day] = days;
    const isHeld = place !== undefined || HELD.test(line);
    // "9月18日，云桐。甲与乙签下": what follows has the day of the text's opening.
    if (isHeld && dates.length === 0) this.day ??= this.#begun;
    if (day && day.start - start < FIRST && this.#begun === undefined) this.#begun = stated(day);
    const held = isHeld ? day : undefined;
    if (!held) return false;
    this.day = stated(held);
    if (OPENS.test(line)) this.opening ??= this.day;
    return true;
  }
}
