/** Where and when a Chinese text says that its main news was signed. */

import type { Proven } from "../agreements/deal";
import { isDay } from "../dates/calendar";
import type { Entity } from "../entities/entity";
import { stated } from "./details/dating";
import type { Sentence } from "./sentence";

const HELD =
  /举行|召开|会见|会谈|(?:出席|参加|莅临|到访|来访|造访|走访|赴|考察|座谈)(?<!曾[^，。；]{0,12})|签署|签约|宣布|公告|公布|公示|披露|出炉|揭晓|落地|落槌|敲定/u;
/** Words of a sentence whose day is that of the news. */
const OPENS = /宣布|公告|签|发布|披露|举行|透露|公布/u;

/** A line of a list: "【储能】…", "● …", "2. …". */
const ITEM = /^[ 　]*(?:【[^】\n]{1,12}】|[●•◆■▪▍▲△★◇※✔🔹📌·➊-➓①-⑳]|\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])/u;

/** The place and the day that were told last, and the day that the text opens with. */
export class Scene {
  place: Proven<Entity> | undefined;
  day: Proven<string> | undefined;
  opening: Proven<string> | undefined;
  /** Where the first item of a list begins, and the last one. */
  items: { first: number; last: number } | undefined;
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
  note({ line, dates, place }: Sentence): boolean {
    this.place = place ?? this.place;
    const held = place || HELD.test(line) ? dates.find(({ value }) => isDay(value)) : undefined;
    if (!held) return false;
    this.day = stated(held);
    if (OPENS.test(line)) this.opening ??= this.day;
    return true;
  }
}
