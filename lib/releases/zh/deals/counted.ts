/** Reads Chinese agreements apart from verbs: counted out, awarded to several, or held together. */
import type { Proof } from "../../agreements/deal";
import { nearest, stated } from "../details/dating";
import { chineseKind, chineseStatus } from "../details/details";
import { addDetails } from "../details/places";
import { merge } from "../merge";
import type { ChineseMention } from "../names/spot";
import type { Sentence } from "../sentence";
import type { Thread } from "../thread";
import { DENIED } from "./cues";
import { eachWith } from "./each-of-several";
import { makerAt, takersIn } from "./makers";
import { namedByDocument } from "./named-documents";
import { countsOut, portionsIn } from "./portions";
import { awardedIn, jointHolders, listedBelow } from "./several";
import { itemsSigned, signersBehind } from "./signers";
import { wonIn } from "./won";

/** How many characters before "上述三家" may say what they signed. */
const FAR_BEFORE = 300;

/** Adds these agreements; `mentions` are those of the whole text. */
export function addCounted(sentence: Sentence, thread: Thread, mentions: readonly ChineseMention[]): void {
  const { text, start, end, line } = sentence;
  const proof: Proof = { start, end, rule: "签署 cue" };
  for (const pair of eachWith(text, mentions, start, end)) {
    const deal = merge(thread.deals, pair, "signed", proof, "签");
    if (thread.scene.day) deal.date ??= thread.scene.day;
    if (thread.scene.place) deal.signedAt ??= thread.scene.place;
    // What they signed may be said where the list begins.
    const near = text.slice(Math.max(0, start - FAR_BEFORE), end);
    if (deal.kind.value === "other") deal.kind = { value: chineseKind(line, near), proof };
  }
  const listed = [
    ...listedBelow(text, sentence.actors, start, end, thread.focus),
    ...signersBehind(text, sentence.actors, start, end),
  ];
  for (const pair of listed) {
    if (DENIED.test(line) || sentence.asked) break;
    const status = chineseStatus("签", line.slice(0, line.search(/签|达成|续/u)), "");
    const deal = merge(thread.deals, pair, status, proof, "签");
    const date = nearest(sentence.dates, start);
    const day = date ? stated(date) : thread.scene.day;
    if (day) deal.date ??= day;
    if (sentence.place) deal.signedAt ??= sentence.place;
    if (deal.kind.value === "other") deal.kind = { value: chineseKind(line, line), proof };
    if (listed.length === 1) thread.current = deal;
  }
  for (const pair of namedByDocument(sentence)) {
    if (thread.deals.withAll(pair).length > 0) continue;
    const deal = merge(thread.deals, pair, "announced", proof, "签");
    const date = sentence.dates[0];
    if (date) deal.date = stated(date);
    deal.kind = { value: chineseKind(line, line), proof };
    thread.vague.add(deal);
    thread.current = deal;
  }
  addItems(sentence, thread);
  addHosted(sentence, thread, proof);
  addAwarded(sentence, thread, proof);
  addPortions(sentence, thread);
  addVenture(sentence, thread, proof);
  addTakers(sentence, thread, proof);
  thread.won.push(...wonIn(sentence));
}

/** One agreement for each item of a list inside the sentence. */
function addItems({ text, start, end, line, inside, actors, place, asked }: Sentence, thread: Thread): void {
  if (asked || DENIED.test(line)) return;
  for (const item of itemsSigned(text, actors, start, end, thread.focus)) {
    const proof: Proof = { start: item.start, end: item.end, rule: "counted out" };
    const line = text.slice(item.start, item.end);
    const deal = merge(thread.deals, item.parties, "signed", proof, "签");
    if (deal.kind.value === "other") deal.kind = { value: chineseKind(line, line), proof };
    if (thread.scene.day) deal.date ??= thread.scene.day;
    if (place) deal.signedAt ??= place;
    addDetails(text, deal, inside, item.start, item.end);
    thread.current = deal;
  }
}

/** "管委会与各投资方现场签约": the partner of all who are then said to invest. */
const HOST =
  /^[^，。；]{0,4}(?:与|同|和)(?:各|\d{1,3}家|[两二三四五六七八九十]+家|多家)(?:投资方|投资商|投资企业|签约方|签约企业|企业|项目方|项目业主|项目单位|客商|公司)(?:代表|负责人)?[^，。；]{0,8}签/u;
/** "由甲投资建设", "投资方为甲". */
const INVESTS_BEFORE = /(?:由|投资(?:方|人|主体|单位|企业)(?:为|是|：))$/u;
const INVESTS = /^(?:（[^（）]{0,20}）)?[^，。；]{0,6}(?:投资|出资|投建)/u;

function addHosted({ text, start, end, line, actors, asked }: Sentence, thread: Thread, proof: Proof): void {
  const host = actors.find(({ end: stop }) => HOST.test(text.slice(stop, Math.min(end, stop + 40))));
  if (host) thread.host = host.entity;
  if (!thread.host || asked || DENIED.test(line)) return;
  for (const { entity, start: from, end: to } of actors) {
    const before = INVESTS_BEFORE.exec(text.slice(Math.max(start, from - 8), from))?.[0];
    if (!before || entity === thread.host || (before === "由" && !INVESTS.test(text.slice(to, end))))
      continue;
    const deal = merge(thread.deals, [thread.host, entity], "signed", proof, "签");
    if (thread.scene.day) deal.date ??= thread.scene.day;
    if (thread.scene.place) deal.signedAt ??= thread.scene.place;
    deal.kind = { value: "investment", proof };
    thread.current = deal;
  }
}

function addAwarded(sentence: Sentence, thread: Thread, proof: Proof): void {
  const { text, start, end, line, inside, actors, dates, asked } = sentence;
  const awarded = DENIED.test(line) || asked ? undefined : awardedIn(text, actors, start, end);
  if (!awarded) return;
  const { giver, takers, at, partOf } = awarded;
  const date = nearest(dates, at);
  const day = date ? stated(date) : thread.scene.day;
  for (const taker of takers) {
    const deal = merge(thread.deals, [giver, taker], "announced", proof, "签");
    if (day) deal.date ??= day;
    if (deal.kind.value === "other") {
      const kind = chineseKind(line, line);
      deal.kind = { value: kind === "other" ? "supply" : kind, proof };
    }
    addDetails(text, deal, inside, start, at);
    addDetails(text, deal, inside, ...partOf(taker));
  }
  // What follows belongs to none of them in particular.
  thread.current = undefined;
}

function addPortions({ text, start, end, inside, actors }: Sentence, thread: Thread): void {
  thread.counts = countsOut(text, actors, start, end) ?? thread.counts;
  for (const portion of portionsIn(text, actors, start, end, thread.focus, thread.counts)) {
    thread.counts = portion.parties[0];
    const line = text.slice(text.lastIndexOf("\n", start) + 1, portion.end);
    const proof: Proof = { start: portion.start, end: portion.end, rule: "counted out" };
    const status = chineseStatus(/签/u.test(line) ? "签" : "", "");
    const deal = merge(thread.deals, portion.parties, status, proof, "签");
    if (deal.kind.value === "other")
      deal.kind = { value: chineseKind(text.slice(portion.start, portion.end), line), proof };
    if (thread.scene.day) deal.date ??= thread.scene.day;
    addDetails(text, deal, inside, portion.start, portion.end);
    thread.current = deal;
  }
}

/** Adds what several take of an order whose maker was named without its customers. */
function addTakers(sentence: Sentence, thread: Thread, proof: Proof): void {
  const { text, start, line, actors, cues, dates, place, asked } = sentence;
  if (asked || DENIED.test(line)) return;
  for (const { index } of cues) {
    const maker = makerAt(text, actors, start + index);
    const day = maker && nearest(dates, start + index);
    if (maker) thread.order = { maker, date: day && stated(day), place };
  }
  const [alone, other] = thread.current?.parties ?? [];
  const maker = thread.order?.maker ?? (other ? undefined : alone);
  // "甲30架、乙12架": what they have already.
  if (!maker || !/其中|分别|购|订/u.test(line)) return;
  const date = thread.order ? thread.order.date : thread.current?.date;
  const signedAt = thread.order ? thread.order.place : thread.current?.signedAt;
  for (const taker of takersIn(text, actors).filter((one) => one !== maker)) {
    const deal = merge(thread.deals, [taker, maker], "signed", proof, "签");
    if (date) deal.date ??= date;
    if (signedAt) deal.signedAt ??= signedAt;
    deal.kind = { value: "purchase-order", proof };
  }
}

function addVenture({ text, start, end, actors }: Sentence, thread: Thread, proof: Proof): void {
  const { deals } = thread;
  const holders = jointHolders(text, actors, start, end);
  if (holders.length < 2 || deals.withAll(holders).length > 0) return;
  thread.current = merge(deals, holders, "announced", proof, "签");
  thread.current.kind = { value: "joint-venture", proof };
}
