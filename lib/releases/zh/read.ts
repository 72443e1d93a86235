/** Reads a Chinese release: who agreed with whom, sentence by sentence. */
import type { Deal, Proof } from "../agreements/deal";
import type { EventStatus } from "../agreements/event";
import type { PresenceFact } from "../agreements/presence";
import { isoDay, parseDay } from "../dates/calendar";
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import type { KnownName } from "../entities/recognise";
import { partiesAt } from "./actors";
import { type ChineseDate, chineseDates } from "./dates";
import { chineseKind, chineseStatus } from "./details";
import { chineseNames } from "./names";
import { addDetails, presenceIn, signedPlace } from "./places";

/** What a Chinese release says. */
export interface ChineseReading {
  entities: Entity[];
  deals: Deal[];
  presence: PresenceFact[];
}

interface Stretch {
  start: number;
  end: number;
  headline: boolean;
}

const CUE =
  /签署|簽署|签订|簽訂|签约|簽約|签下|簽下|签有|订立|續簽|续签|续约|達成|达成|终止|終止|解除|延长|订购|訂購|订下|采购|购入|收购|收購|入股|合资|合資|共建|携手|牵手|结盟|签(?=了|备|備|合作|协|战)|簽(?=備|約)|合作(?=建|开发|研|发展)|授权|中标|转让给/gu;

const DENIED =
  /未(?:签|與|与|就|能|曾)|没有(?:签|任何|就|达成|新|订)|沒有|尚未|不属实|不實|否认|传闻|傳聞|外传|外傳|洽谈|洽談|商谈|在谈|正在谈|商讨|商討|有意|或将|可能|猜测|猜測|不存在|并未|未有|报道称|報導|会不会|會不會|是否|还在商量|谈判|推迟|推遲|讨论|若|如果|爆料|消息称|知情人士|磋商|合作意向(?!书|書|协议)/u;

const BOILERPLATE =
  /^(?:关于|關於)(?![^，。]*(?:公告|通知|签|簽|合同|协议|協議|终止|收购))[^，。]{2,24}$|^(?:媒体联系|媒體聯絡|联系人|风险提示|風險提示|免责|免責|编辑|責任編輯|来源|本文不|合作、投稿|特此公告|证券简称|證券|（记者|[（(].{0,20}供稿)/u;

/** Reads the release. */
export function readChinese(document: ReleaseDocument, known: readonly KnownName[]): ChineseReading {
  const { text, published } = document;
  const stretches = stretchesOf(document);
  const body = stretches.at(-1)?.end ?? 0;
  const { entities, mentions } = chineseNames(text, known, (at) => at > body || isCut(document, at));
  const self = entities.find(
    (entity) =>
      entity.type === "company" && (entity.forms.has("公司") || document.publisher?.includes(entity.name)),
  );
  const deals: Deal[] = [];
  const presence: PresenceFact[] = [];
  let focus: Entity | undefined = self;
  let parties: Entity[] = [];
  let current: Deal | undefined;
  let lastDate: ChineseDate | undefined;
  let scene: { value: Entity; proof: Proof } | undefined;
  let sceneDate: { value: string; proof: Proof } | undefined;
  for (const { start, end, headline } of stretches) {
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
    const actors = inside.filter(({ entity }) => entity.type !== "place");
    const dates = chineseDates(text, published, start, end)
      .map((date) => (date.same && lastDate ? { ...date, value: later(lastDate.value, date.days) } : date))
      .filter(({ value }) => value !== "");
    const sentence = text.slice(start, end);
    if (!headline) {
      const place = signedPlace(text, inside, start, end);
      if (place) scene = place;
      const held =
        place || /举行|舉行|签署/u.test(sentence)
          ? dates.find(({ value }) => value.length === 10)
          : undefined;
      if (held)
        sceneDate = { value: held.value, proof: { start: held.start, end: held.end, rule: "stated date" } };
      const cues = [...sentence.matchAll(CUE)];
      let from = 0;
      for (const cue of cues) {
        const at = start + cue.index;
        if (at < from) continue;
        const clause = text.slice(Math.max(start, at - 60), Math.min(end, at + 30));
        // Who only looks on agrees to nothing.
        if (/(?:见证|見證|出席|参加)[^，。]{0,4}$/u.test(text.slice(Math.max(start, at - 8), at))) continue;
        if (DENIED.test(clause) && !/(?:^|[，。])[^，。]{0,40}签署终止/u.test(clause)) continue;
        const found = partiesAt(text, actors, start, at, cue[0], { focus, parties, self });
        if (!found || found.length < 2) continue;
        // "2021年曾续签": an earlier stage of an agreement that is told already.
        if (
          /曾[^，。]{0,6}$/u.test(text.slice(Math.max(start, at - 8), at)) &&
          deals.some((deal) => found.every((party) => deal.parties.includes(party)))
        )
          continue;
        const next = cues.find((other) => other.index > cue.index + 12)?.index;
        const stop = next === undefined ? end : start + next;
        const status = chineseStatus(
          `${cue[0]}${text.slice(at, at + 14)}`,
          text.slice(Math.max(start, at - 28), at),
        );
        const date = nearest(dates, at);
        const proof: Proof = { start, end: Math.min(end, at + 20), rule: "签署 cue" };
        // "分别与甲、乙签署": an agreement with each.
        const [actor, ...each] = found;
        if (
          actor &&
          each.length > 1 &&
          /分别(?:与|與|同|和|向)[^。；]{0,60}$/u.test(text.slice(Math.max(start, at - 70), at))
        ) {
          const words = instrumentsOf(text.slice(at, stop), each.length);
          each.forEach((partner, i) => {
            const one = merge(deals, [actor, partner], status, proof, text.slice(start, stop));
            if (date && !one.date)
              one.date = {
                value: date.value,
                proof: { start: date.start, end: date.end, rule: "stated date" },
              };
            else if (!date && sceneDate) one.date ??= sceneDate;
            if (scene && status === "signed") one.signedAt ??= scene;
            if (one.kind.value === "other")
              one.kind = { value: chineseKind(words[i] ?? sentence, sentence), proof };
            current = one;
          });
          from = at + 6;
          continue;
        }
        const deal = merge(deals, found, status, proof, text.slice(start, stop));
        if (date && !deal.date && !/近日|日前/u.test(sentence.slice(0, 12)))
          deal.date = { value: date.value, proof: { start: date.start, end: date.end, rule: "stated date" } };
        if (
          !date &&
          !deal.date &&
          (status === "signed" || status === "extended") &&
          sceneDate &&
          !/近日|日前|近期/u.test(sentence.slice(0, 20)) &&
          !/此前|曾/u.test(sentence)
        )
          deal.date = sceneDate;
        if (
          !deal.signedAt &&
          status === "signed" &&
          scene &&
          !/此前|曾|去年/u.test(sentence) &&
          (place !== undefined || !/近日|日前|近期/u.test(sentence.slice(0, 20))) &&
          (place !== undefined ||
            !dates.some(({ value, end: stop }) => stop <= at && value !== sceneDate?.value))
        )
          deal.signedAt = scene;
        if (deal.kind.value === "other")
          deal.kind = {
            value: chineseKind(text.slice(Math.max(start, at - 8), Math.min(end, at + 60)), sentence),
            proof,
          };
        parties = found;
        current = deal;
        from = at + 6;
      }
    }
    const last = dates.find(({ value }) => value.length === 10);
    if (last) lastDate = last;
    if (current && !headline && !DENIED.test(sentence)) addDetails(text, current, inside, start, end);
    presence.push(...presenceIn(text, inside, start, end, focus, presence));
    const subject = actors.find(
      ({ start: from }) =>
        !/(?:与|與|和|同|向|跟|由|为|對|对)$/u.test(text.slice(Math.max(start, from - 1), from)),
    );
    focus = subject?.entity ?? focus;
    if (!headline && /^(?:公司|本公司)/u.test(sentence) && self) focus = self;
  }
  const told = new Set(
    mentions
      .filter(
        ({ start, end }) =>
          /[在于於到从至往赴抵、和]/u.test(text[start - 1] ?? "") ||
          /^(?:[市省县区、，。的]|工厂|基地)/u.test(text.slice(end, end + 2)),
      )
      .map(({ entity }) => entity),
  );
  const needed = new Set<Entity>([
    ...deals.flatMap((deal) => [
      ...deal.parties,
      ...deal.sites.map(({ value }) => value),
      ...(deal.signedAt ? [deal.signedAt.value] : []),
    ]),
    ...presence.flatMap(({ entity, place }) => [entity, place]),
  ]);
  return {
    entities: entities.filter(
      (entity) =>
        needed.has(entity) ||
        entity.known !== undefined ||
        entity.rule === "legal form" ||
        entity.rule === "authority's name" ||
        (entity.rule === "gazetteer" && told.has(entity)),
    ),
    deals,
    presence,
  };
}

/** "采购意向书和合作协议" for two partners: each has its own instrument, in the same order. */
function instrumentsOf(words: string, count: number): string[] {
  const parts = words
    .replace(/[，。；].*$/su, "")
    .split(/、|和|及|以及/u)
    .filter((part) => /协议|合同|意向书|备忘录|协定/u.test(part));
  return parts.length === count ? parts : [];
}

/** A day some days after another; the other itself where it is no day. */
function later(value: string, days: number): string {
  const day = parseDay(value);
  return day === undefined || days === 0 ? value : isoDay(day + days);
}

function isCut(document: ReleaseDocument, at: number): boolean {
  const block = document.blocks.find(({ start, end }) => at >= start && at < end);
  return (
    block !== undefined &&
    BOILERPLATE.test(document.text.slice(block.start, Math.min(block.end, block.start + 60)))
  );
}

/** Sentences; a first line without a full stop is the headline, and what follows "关于X" is boilerplate. */
function stretchesOf({ text, blocks }: ReleaseDocument): Stretch[] {
  const out: Stretch[] = [];
  let ended = false;
  blocks.forEach((block, i) => {
    const line = text.slice(block.start, block.end);
    if (BOILERPLATE.test(line)) {
      if (/^(?:关于|關於)/u.test(line) && i > 0) ended = true;
      return;
    }
    if (ended) return;
    if (i === 0 && !/[。！？]/u.test(line)) {
      out.push({ start: block.start, end: block.end, headline: true });
      return;
    }
    let start = block.start;
    for (let at = block.start; at <= block.end; at++) {
      if (at < block.end && !/[。！？；\n]/u.test(text[at] ?? "") && at - start < 600) continue;
      const end = Math.min(block.end, at + 1);
      if (end - start > 3) out.push({ start, end, headline: false });
      start = end;
    }
  });
  return out;
}

const RANK: readonly EventStatus[] = ["ended", "extended", "signed", "planned", "announced"];

function merge(
  deals: Deal[],
  parties: readonly Entity[],
  status: EventStatus,
  proof: Proof,
  words: string,
): Deal {
  const same = deals.find(
    (deal) =>
      deal.parties.length === parties.length && parties.every((party) => deal.parties.includes(party)),
  );
  if (same) {
    if (RANK.indexOf(status) < RANK.indexOf(same.status.value)) {
      same.status = { value: status, proof };
      if (status === "ended") delete same.date;
    }
    return same;
  }
  const part = deals.find((deal) => parties.every((party) => deal.parties.includes(party)));
  if (part && !/签|簽/u.test(words)) return part;
  const deal: Deal = {
    parties: [...parties],
    events: [],
    status: { value: status, proof },
    kind: { value: "other", proof },
    fields: [],
    offered: [],
    roles: new Map(),
    shares: new Map(),
    sites: [],
    quantities: [],
  };
  deals.push(deal);
  return deal;
}

/** The last date before the cue in its sentence, else the first behind. */
function nearest(dates: readonly ChineseDate[], at: number): ChineseDate | undefined {
  return [...dates].reverse().find(({ end }) => end <= at) ?? dates.find(({ start }) => start - at < 12);
}
