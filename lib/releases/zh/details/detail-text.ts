/**
 * Offers Chinese agreements the quantities and places of the text, each with the features by which a model judges it.
 */
import type { Deal } from "../../agreements/deal";
import { pairBucket } from "../../agreements/likely/pair-model";
import type { Entity } from "../../entities/entity";
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import { fnv, mix } from "../../text/hash";
import { RUMOUR } from "../deals/cues";
import { type ChineseMention, mentionsIn } from "../names/spot";
import { saidParts } from "../said";
import { inRow, type SentenceWords, sentenceWords } from "../sentence-words";
import type { Stretch } from "../stretches";
import type { CommonWords } from "../words";
import { backgroundIn } from "./background";
import { isOfParty, namesIn } from "./of-party";
import { chineseQuantities } from "./quantities";

/** A quantity or place of the text, with the evidence that it belongs to an agreement. */
export interface DetailOffer<T> {
  value: T;
  start: number;
  end: number;
  /** It plainly belongs to another agreement of the same sentence. */
  isOfAnother: boolean;
  features: number[];
}

/** How many words before and after are considered. */
const BEFORE = 6;
const BEHIND = 5;
const EDGE = fnv("edge");
/** In how many sentences before and after an agreement's report its details are looked for. */
const AHEAD = 8;
const AFTER = 16;
/** At most so many numbers or places of a list, and so many characters of a sentence, are considered. */
const MOST = 24;
const LONGEST = 600;

/** A sentence, read once for all agreements. */
interface Line extends Stretch {
  actors: ChineseMention[];
  places: ChineseMention[];
  quantities: FoundQuantity[];
  words: SentenceWords;
  /** The agreements that are first reported here. */
  reported: Deal[];
  /** The last agreement reported up to here. */
  last: Deal | undefined;
  /** The number of the sentence, and of its line in the text. */
  number: number;
  paragraph: number;
}

/** A text with cached features of its sentences, from which the details of its agreements are offered. */
export class DetailText {
  readonly #lines: Line[];
  readonly #deals: readonly Deal[];
  readonly #parties: ReadonlySet<Entity>;
  readonly #text: string;
  /** How often each quantity and place occurs. */
  readonly #counts = new Map<unknown, number>();

  constructor(
    text: string,
    stretches: readonly Stretch[],
    mentions: readonly ChineseMention[],
    words: CommonWords,
    deals: readonly Deal[],
  ) {
    this.#text = text;
    this.#deals = deals;
    this.#parties = new Set(deals.flatMap(({ parties }) => parties));
    let paragraph = 0;
    let from = 0;
    let last: Deal | undefined;
    this.#lines = stretches.map((stretch, number) => {
      const { start } = stretch;
      const end = Math.min(stretch.end, start + LONGEST);
      if (text.slice(from, start).includes("\n")) paragraph += 1;
      from = start;
      const inside = mentionsIn(mentions, start, end);
      const reported = deals.filter(({ status: { proof } }) => proof.start >= start && proof.start < end);
      last = reported.at(-1) ?? last;
      const sentence = text.slice(start, end);
      // What is denied or rumoured belongs to no agreement.
      const said =
        reported.length === 0 && RUMOUR.test(sentence)
          ? []
          : saidParts(text, start, end, reported.length > 0);
      const named = namesIn(inside);
      const background = backgroundIn(text, inside, { start, end });
      const isSaid = (one: { start: number; end: number }) =>
        said.some((part) => one.start >= part.start && one.end <= part.end) &&
        !background.some((part) => part.start <= one.start && one.start < part.end) &&
        !isOfParty(text, one.start, one.end, named);
      const quantities = chineseQuantities(text, start, end).filter(isSaid).slice(0, MOST);
      const places = inside.filter((one) => one.entity.type === "place" && isSaid(one)).slice(0, MOST);
      for (const one of quantities) this.#count(keyOfQuantity(one));
      for (const { entity } of places) this.#count(entity);
      return {
        ...stretch,
        number,
        actors: inside.filter(({ entity }) => entity.type !== "place"),
        places,
        quantities,
        words: sentenceWords(text, words, inside, [start, end]),
        reported: reported,
        last,
        paragraph,
      };
    });
  }

  #count(key: unknown): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Each quantity of the text, offered to the agreement. Without `ruled`, as if the rules had found none. */
  quantities(deal: Deal, ruled: boolean): DetailOffer<FoundQuantity>[] {
    const own = new Set(deal.quantities.map(keyOfQuantity));
    const rules = ruled ? `${own.size > 0}` : "silent";
    return this.#offers(deal, ({ quantities }, bag, add) => {
      quantities.forEach((value, order) => {
        const { start, end, unit, money } = value;
        const key = keyOfQuantity(value);
        const sort = money ? "money" : unit;
        const alike = quantities.filter((one) => (one.money ? "money" : one.unit) === sort).length;
        const size = Math.round(Math.log10(Math.max(1e-3, Math.abs(value.value))));
        bag.sort = sort;
        bag.tell(`size ${size}`);
        bag.tell(`alike ${Math.min(3, alike)}`);
        bag.tell(`order ${Math.min(4, order)} ${Math.min(5, quantities.length)}`);
        bag.tell(`often ${Math.min(3, this.#counts.get(key) ?? 1)}`);
        bag.tell(`rules ${rules === "silent" ? rules : own.has(key) ? "tell it" : rules}`);
        add(value, start, end);
      });
    });
  }

  /** Each place, offered as a site of the agreement. */
  sites(deal: Deal, ruled: boolean): DetailOffer<Entity>[] {
    const own = new Set(deal.sites.map(({ value }) => value));
    const rules = ruled ? `${own.size > 0}` : "silent";
    return this.#offers(deal, ({ places, actors }, bag, add) => {
      places.forEach(({ entity, start, end }, order) => {
        const next = places[order + 1];
        const before = places[order - 1];
        bag.sort = entity.country !== undefined ? "land" : /[省州]$/u.test(entity.name) ? "region" : "place";
        bag.tell(`rule ${entity.rule}`);
        bag.tell(`letters ${this.#text.slice(start - 1, start)}`);
        bag.tell(`letters ${this.#text.slice(end, end + 1)} behind`);
        bag.tell(`letters ${this.#text.slice(end, end + 2)} behind`);
        bag.tell(`order ${Math.min(4, order)} ${Math.min(5, places.length)}`);
        bag.tell(`often ${Math.min(3, this.#counts.get(entity) ?? 1)}`);
        bag.tell(`outer ${next !== undefined && next.start - end < 2}`);
        bag.tell(`inner ${before !== undefined && start - before.end < 2}`);
        bag.tell(`before a party ${actors.some((one) => one.start - end >= 0 && one.start - end < 3)}`);
        bag.tell(`of a party ${deal.parties.some(({ name }) => name.includes(entity.name))}`);
        bag.tell(`signed there ${deal.signedAt?.value === entity}`);
        bag.tell(`signed just here ${deal.signedAt?.proof.start === start}`);
        bag.tell(`rules ${rules === "silent" ? rules : own.has(entity) ? "tell it" : rules}`);
        add(entity, start, end);
      });
    });
  }

  #offers<T>(
    deal: Deal,
    offer: (line: Line, bag: DetailBag, add: (value: T, start: number, end: number) => void) => void,
  ): DetailOffer<T>[] {
    const home = this.#lines.findIndex(({ reported }) => reported.includes(deal));
    if (home < 0) return [];
    const ownParagraph = this.#lines[home]?.paragraph ?? 0;
    const out: DetailOffer<T>[] = [];
    const bag = new DetailBag();
    this.#lines.slice(Math.max(0, home - AHEAD), home + AFTER).forEach((line) => {
      const standing = this.#standing(deal, home, line);
      const isOneOfSeveral = line.reported.length > 1 && line.reported.includes(deal);
      // "甲与乙签约，投资3亿元。同日，甲还与丙签约": what is told of an earlier agreement is not the later one's.
      const isEarlier = line.last !== undefined && !line.headline && line.paragraph < ownParagraph;
      offer(line, bag, (value, start, end) => {
        // "与甲签2亿元合同，与乙签3亿元合同": what follows another agreement's party belongs to that one.
        if (isEarlier || (isOneOfSeveral && this.#before(deal, line, start) === "other")) {
          out.push({ value, start, end, isOfAnother: true, features: [] });
          bag.clear();
          return;
        }
        for (const words of standing) bag.tell(words);
        this.#addBeside(bag, deal, line, start);
        this.#addWords(bag, line, start, end);
        out.push({ value, start, end, isOfAnother: false, features: [...bag.buckets] });
        bag.clear();
      });
    });
    return out;
  }

  /** The role of a party, as seen from an agreement. */
  #part(deal: Deal, one: ChineseMention | undefined): string {
    if (one === undefined) return "none";
    if (deal.parties.includes(one.entity)) return "own";
    return this.#parties.has(one.entity) ? "other" : "bystander";
  }

  /** How a sentence relates to the report of an agreement. */
  #standing(deal: Deal, home: number, line: Line): string[] {
    const far = Math.max(-3, Math.min(5, line.number - home));
    const parts = new Map(line.actors.map((one) => [one.entity, this.#part(deal, one)]));
    const all = [...parts.values()];
    const own = all.filter((part) => part === "own").length;
    const last = line.last === deal ? "own" : line.last ? "other" : "none";
    const owner = `${last} ${Math.min(2, own)} ${all.includes("other")} ${all.includes("bystander")}`;
    const many = Math.min(4, this.#deals.length);
    return [
      `far ${far}`,
      `far ${far} ${owner}`,
      `far ${far} ${many}`,
      `owner ${owner}`,
      `last ${last} ${line.paragraph === this.#lines[home]?.paragraph}`,
      `many ${many} ${far === 0}`,
      `told here ${Math.min(3, line.reported.length)} ${line.reported.includes(deal)}`,
      `headline ${line.headline}`,
      `kind ${deal.kind.value}`,
      `status ${deal.status.value}`,
      `length ${Math.min(6, Math.ceil(this.#lines.length / 3))}`,
    ];
  }

  /** Whose party is the nearest one named before an offset. */
  #before(deal: Deal, { actors }: Line, at: number): string {
    return this.#part(
      deal,
      actors.findLast(({ end }) => end <= at),
    );
  }

  /** Adds whose parties are the nearest before and after it. */
  #addBeside(bag: DetailBag, deal: Deal, line: Line, at: number): void {
    const { actors, last, reported } = line;
    const before = this.#before(deal, line, at);
    const behind = this.#part(
      deal,
      actors.find(({ start }) => start >= at),
    );
    bag.tell(`before ${before} behind ${behind} ${reported.includes(deal)}`);
    bag.tell(`before ${before} ${last === deal ? "own" : last ? "other" : "none"}`);
  }

  #addWords(bag: DetailBag, { words: { starts, hashes } }: Line, start: number, end: number): void {
    let at = 0;
    while (at < starts.length && (starts[at] ?? 0) < start) at += 1;
    let to = at;
    while (to < starts.length && (starts[to] ?? 0) < end) to += 1;
    const before = (i: number) => hashes[at - i] ?? EDGE;
    const behind = (i: number) => hashes[to + i] ?? EDGE;
    for (let i = 1; i <= BEFORE && at - i >= 0; i++) bag.tell("q", before(i));
    for (let i = 0; i < BEHIND && to + i < hashes.length; i++) bag.tell("p", behind(i));
    bag.tell("q1", before(1));
    bag.tell("q2", inRow(before(2), before(1)));
    bag.tell("p1", behind(0));
    bag.tell("p2", inRow(behind(0), behind(1)));
    bag.tell("q1p1", inRow(before(1), behind(0)));
    for (const word of hashes) bag.add("s", word);
  }
}

/** The features of one offer: each alone, and with the sort of the offer. */
class DetailBag {
  readonly buckets = new Set<number>();
  #sort = fnv(" ");

  set sort(name: string) {
    this.#sort = fnv(`${name} `);
  }

  tell(name: string, of = 0): void {
    this.add(name, of);
    this.buckets.add(pairBucket(mix(fnv(name, this.#sort), of)));
  }

  add(name: string, of = 0): void {
    this.buckets.add(pairBucket(mix(fnv(name), of)));
  }

  clear(): void {
    this.buckets.clear();
  }
}
