/** Reads the sentences of a Chinese text one by one, given what came before. */

import type { Deal, Proof } from "../agreements/deal";
import type { PassedOver } from "../agreements/likely/passed-over";
import type { PresenceFact } from "../agreements/presence/presence";
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import { isWithin } from "../entities/party-sets";
import { bandIn } from "./deals/bands";
import { addCounted } from "./deals/counted";
import { addCued } from "./deals/cued";
import { ANOTHER_DAY, DENIED, RUMOUR, VAGUE } from "./deals/cues";
import { addOnceMore } from "./deals/once-more";
import { labelledSides } from "./deals/portions";
import { guestIn, namedTogether, stillTogether } from "./deals/together";
import { addWithHub, noteHub } from "./deals/with-hub";
import { datedOf } from "./details/dateline";
import { stated } from "./details/dating";
import { chineseKind } from "./details/details";
import { Judge, type Judged } from "./likely/likely";
import { likelyDeal } from "./likely/likely-deals";
import { type ChineseStanding, chineseStanding } from "./likely/standing";
import { type ChineseMention, mentionsIn } from "./names/spot";
import { presenceIn } from "./places/presence";
import { type Ahead, addTold } from "./said";
import { Days, type Named, type Sentence, sentenceOf } from "./sentence";
import type { Stretch } from "./stretches";
import { Thread } from "./thread";
import type { CommonWords } from "./words";

/** A text with its names. */
interface Source {
  document: ReleaseDocument;
  mentions: readonly ChineseMention[];
  stretches: readonly Stretch[];
  words: CommonWords;
  /** The firm whose text it is. */
  self: Entity | undefined;
  /** The party with the sites that are called the firm's. */
  house: Entity | undefined;
  /** Called with the rules' findings in each sentence. */
  watch: ((judge: Judge) => void) | undefined;
}

/** "根据投资协议": a sentence that refers to the document. */
const DOCUMENT = /根据|按照|依据|签的是|签署的是|(?:这份|该|上述)(?:协议|合同)/u;
/** "会议未签署文件". */
const UNSIGNED =
  /(?:会议|会谈|会晤|访问|座谈|双方|各方|活动|此次|本次|现场)[^，。；与和同\n]{0,6}(?:并未|未|没有)签(?:署|订)(?:任何)?(?:正式|书面|合作)?(?:文件|协议|合同|备忘录)/u;
const ONLY_DAY = /^\s*[（(](?:\d{4}年)?\d{1,2}月\d{1,2}[日号][）)]\s*$/u;
/** Words before a mere partner. */
const WITH = /(?:与|和|同|向|跟|由|为|对)$/u;

/** Reads one text. */
export class SentenceReader {
  readonly thread: Thread;
  readonly presence: PresenceFact[] = [];
  /** Details that precede the agreement they belong to. */
  readonly ahead: Ahead[] = [];
  readonly #source: Source;
  readonly #text: string;
  readonly #days: Days;
  /** The text says that nothing was signed. */
  readonly #isUnsigned: boolean;
  readonly #standing: ChineseStanding;
  /** The stretch that a person chose, with the parties of its agreement. */
  #marked: { parties: Entity[]; number: number } | undefined;
  /** The likeliest agreement of each sentence that reports none. */
  readonly passedOver: PassedOver[] = [];
  /** The agreement of the chosen stretch. */
  chosen: Deal | undefined;

  constructor(source: Source) {
    const { document, mentions, stretches, self } = source;
    this.#source = source;
    this.#text = document.text;
    this.#isUnsigned = UNSIGNED.test(document.text);
    this.#days = new Days(document.text, datedOf(document));
    this.#standing = chineseStanding(mentions, stretches);
    this.thread = new Thread(self, labelledSides(document.text, mentions));
  }

  /** Makes a stretch report an agreement, as a person says; call it before `read`. */
  choose(parties: Entity[], number: number | undefined): void {
    this.#marked = number === undefined ? undefined : { parties, number };
  }

  /** Reads the next stretch, the `number`th of the text. Of a headline only parties and day are kept. */
  read(stretch: Stretch, number: number): void {
    const { start, end, headline, paragraph } = stretch;
    if (start === paragraph)
      this.thread.scene.begin(this.#text.slice(start, start + 24), start, this.thread.deals.length);
    const inside = mentionsIn(this.#source.mentions, start, end);
    const actors = inside.filter(({ entity }) => entity.type !== "place");
    const { published } = this.#source.document;
    const named: Named = { inside, actors, dates: this.#days.in(start, end), published };
    const isChosen = number === this.#marked?.number;
    if (isChosen || (!headline && !this.#addDay(this.#text.slice(start, end), named)))
      this.#readSentence(sentenceOf(this.#text, stretch, named), number);
    this.#keepFocus(stretch, actors);
  }

  /** "（3月7日）" after a full stop: the day of the agreement before. */
  #addDay(line: string, { dates }: Named): boolean {
    const { current, assumed } = this.thread;
    const [day] = dates;
    if (!current || !day || !ONLY_DAY.test(line)) return false;
    if (!current.date || assumed.has(current.date)) current.date = stated(day);
    return true;
  }

  #readSentence(sentence: Sentence, number: number): void {
    const { thread, presence } = this;
    const { mentions, house, watch } = this.#source;
    const { text, start, end, inside, asked } = sentence;
    const judge = this.#judgeOf(sentence, number);
    const known = thread.deals.length;
    const held = thread.scene.note(sentence);
    thread.guest = guestIn(sentence) ?? thread.guest;
    const marked = number === this.#marked?.number ? this.#marked.parties : undefined;
    if (marked) this.chosen = this.#add({ set: setOf(marked, sentence), chance: 1 }, sentence);
    const isListed = marked === undefined && addWithHub(sentence, thread);
    if (!marked && !isListed) addCued(sentence, thread, judge);
    watch?.(judge);
    const band = bandIn(text, sentence.actors, start, end) ?? [];
    for (const one of marked || isListed || asked || this.#isUnsigned ? [] : judge.likely()) {
      // Joint bidders have agreed with nobody yet.
      if (isWithin(one.set.parties, band)) continue;
      this.#add(one, sentence);
    }
    const best = thread.deals.length === known && !asked && !marked ? judge.likeliest() : undefined;
    if (best) this.passedOver.push({ start, end, parties: best.set.parties, chance: best.chance });
    if (thread.deals.length > known) thread.near = undefined;
    else if (sentence.actors.length > 0)
      thread.near = namedTogether(sentence) ?? stillTogether(sentence, thread);
    addCeremony(sentence, thread, held);
    if (!isListed) addCounted(sentence, thread, mentions);
    noteHub(sentence, thread);
    const isEarlier = addOnceMore(sentence, thread);
    const stands = presenceIn(text, inside, { start, end, focus: thread.focus, self: house }, presence);
    if (isEarlier) addTold(text, thread.deals.all.at(-1) as Deal, { start, end, inside, stands }, true);
    else this.#addDetails(sentence, stands);
    presence.push(...stands);
  }

  #add(one: Judged, sentence: Sentence): Deal {
    const { thread } = this;
    const deal = likelyDeal(one, sentence, thread.scene);
    thread.deals.add(deal);
    thread.current = deal;
    if (VAGUE.test(sentence.line) || ANOTHER_DAY.test(sentence.line)) thread.vague.add(deal);
    return deal;
  }

  #judgeOf({ text, start, end, actors }: Sentence, number: number): Judge {
    const { self, focus, deals } = this.thread;
    const last = deals.all.at(-1);
    const others = [
      ["self", self],
      ["focus", focus],
      ["first", this.#standing.first],
      ["deal", last?.parties[0]],
      ["deal 2", last?.parties[1]],
    ] as const;
    const { words } = this.#source;
    return new Judge({
      ...{ text, start, end, number, actors, words },
      deals: deals.soFar(),
      others,
      standing: this.#standing,
    });
  }

  /** Adds a sentence's details to the agreement that it is about, or keeps them until one is reported. */
  #addDetails({ text, start, end, line, inside, actors }: Sentence, stands: readonly PresenceFact[]): void {
    const named = new Set(actors.map(({ entity }) => entity));
    const owner = this.#ownerOf(named);
    const isNews = this.thread.current?.status.proof.start === start;
    const isRumour = RUMOUR.test(line);
    if (owner && (isNews || !isRumour)) {
      const proof: Proof = { start, end, rule: "签署 cue" };
      if (owner.kind.value === "other" && DOCUMENT.test(line))
        owner.kind = { value: chineseKind(line, ""), proof };
      const { both } = this.thread;
      const parts = both && isBetween(owner, both) ? partsOfBoth(text, start, end, both) : [];
      const until = parts[0]?.start ?? end;
      addTold(text, owner, { start, end: until, inside, stands }, isNews);
      for (const part of parts)
        addTold(text, part.of, { start: part.start, end: part.end, inside, stands }, isNews);
    } else if (!DENIED.test(line) && !isRumour) {
      this.ahead.push({ start, end, inside, named, stands });
    }
  }

  /** The last agreement, or the last one with parties that a sentence names. */
  #ownerOf(named: ReadonlySet<Entity>): Deal | undefined {
    const { deals, current } = this.thread;
    const isOf = ({ parties }: Deal) => parties.some((party) => named.has(party));
    if (!current || isOf(current)) return current;
    // An item's details never belong to another item's agreement.
    const { items } = this.thread.scene;
    const at = current.status.proof.start;
    const isElsewhere = items !== undefined && at >= items.first && at < items.last;
    return deals.lastOf(named) ?? (isElsewhere ? undefined : current);
  }

  #keepFocus({ start, end, headline }: Stretch, actors: readonly ChineseMention[]): void {
    const { thread } = this;
    const subject = actors.find(
      (one) =>
        !WITH.test(this.#text.slice(Math.max(start, one.start - 1), one.start)) &&
        !isAside(this.#text, start, one.start) &&
        !isListed(this.#text, one, actors),
    );
    thread.focus = subject?.entity ?? thread.focus;
    if (!headline && thread.self && /^(?:公司|本公司)/u.test(this.#text.slice(start, end)))
      thread.focus = thread.self;
  }
}

/** Whether an offset is inside a dashed aside: "三个聚落——甲、乙、丙——都在". */
const isAside = (text: string, start: number, at: number) =>
  text.slice(start, at).split("——").length % 2 === 0;

/** Whether a party opens a list of three or more: "甲、乙、丙受邀到场". */
function isListed(text: string, { end, entity }: ChineseMention, actors: readonly ChineseMention[]): boolean {
  if (!/[、等]/u.test(text.charAt(end))) return false;
  // A list may name thousands, and each of them asks.
  let others = 0;
  return actors.some((one) => one.entity !== entity && ++others > 1);
}

/** A set of these parties, from the first to the last of them in the sentence. */
function setOf(parties: Entity[], { start, end, actors }: Sentence): Judged["set"] {
  const named = actors.filter(({ entity }) => parties.includes(entity));
  return { parties, start: named[0]?.start ?? start, end: named.at(-1)?.end ?? end, features: [] };
}

const isBetween = (deal: Deal, both: readonly Deal[]) => both.includes(deal);

/** "前者为期五年，后者聚焦数据": the details of each of two agreements. */
function partsOfBoth(
  text: string,
  start: number,
  end: number,
  [former, latter]: readonly [Deal, Deal],
): { start: number; end: number; of: Deal }[] {
  const marks = [...text.slice(start, end).matchAll(/(?<=^|[，。；：])(?:其中，?)?(前者|后者)/gu)];
  return marks.map((match, i) => ({
    start: start + match.index,
    end: start + (marks[i + 1]?.index ?? end - start),
    of: match[1] === "前者" ? former : latter,
  }));
}

/** "签约仪式昨日在河内举行": where and when the agreement before was signed. */
function addCeremony({ line, cues, place }: Sentence, { current, scene }: Thread, held: boolean): void {
  if (!place || current?.status.value !== "signed" || cues.length > 0 || !/仪式/u.test(line)) return;
  current.signedAt ??= place;
  if (held && scene.day) current.date ??= scene.day;
}
