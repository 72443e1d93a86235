/** Where and when a Chinese text says that its main news was signed. */

import type { Proven } from "../agreements/deal";
import { isDay } from "../dates/calendar";
import type { Entity } from "../entities/entity";
import { stated } from "./details/dating";
import type { Sentence } from "./sentence";

const HELD =
  /举行|召开|会见|会谈|(?:出席|参加|莅临|到访|来访|造访|走访|赴|考察|座谈)(?<!曾[^，。；]{0,12})|签[署约订下]|订立|宣布|公告|公布|公示|披露|出炉|揭晓|落地|落槌|敲定/u;
/** Words of a sentence whose day is that of the news. */
const OPENS = /宣布|公告|签|发布|披露|举行|透露|公布/u;

/** A line of a list: "【储能】…", "● …", "2. …". */
const ITEM =
  /^[ 　]*(?:【[^】\n]{1,12}】|[●•◆■▪▍—▲△★◇※✔🔹📌·➊-➓①-⑳]|\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])/u;

/** Characters before a day with which a sentence begins. */
const FIRST = 6;
/** "9月18日，云桐。", "云桐，9月18日。": a sentence that only says when and where. */
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

/** Whether a line is one of a list. */
export const beginsItem = (line: string) => ITEM.test(line);

/** The place and the day that were told last, and the day that the text opens with. */
export class Scene {
  place: Proven<Entity> | undefined;
  day: Proven<string> | undefined;
  opening: Proven<string> | undefined;
  /** Where the first item of a list begins, and the last one. */
  items: { first: number; last: number } | undefined;
  /** The day of the first sentence that begins with one. */
  #begun: Proven<string> | undefined;
  /** The place and the day before the items of a list, and how many agreements were told when the last item began. */
  #before: { place: Proven<Entity> | undefined; day: Proven<string> | undefined; deals: number } | undefined;

  /**
   * Notes that a paragraph begins, with the agreements told so far. Where and when the agreement of one item was signed says
   * nothing of the next.
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

  /** Takes what a sentence says of them; whether it says when. */
  note(sentence: Sentence): boolean {
    const { line, start, dates, place } = sentence;
    this.place = place ?? setIn(sentence) ?? this.place;
    const days = dates.filter(({ value }) => isDay(value));
    const [day] = days;
    const isHeld = place !== undefined || HELD.test(line);
    // "9月18日，云桐。甲与乙签下": what is told next is of the day with which the text opens.
    if (isHeld && dates.length === 0) this.day ??= this.#begun;
    if (day && day.start - start < FIRST && this.#begun === undefined) this.#begun = stated(day);
    const held = isHeld ? day : undefined;
    if (!held) return false;
    this.day = stated(held);
    if (OPENS.test(line)) this.opening ??= this.day;
    return true;
  }
}
