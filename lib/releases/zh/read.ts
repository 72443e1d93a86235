/** Reads a Chinese release: who agreed with whom, sentence by sentence. */
import type { Deal, Proof } from "../agreements/deal";
import type { PresenceFact } from "../agreements/presence";
import type { ReleaseDocument } from "../document";
import type { KnownName } from "../entities/clusters";
import type { Entity } from "../entities/entity";
import { partiesAt } from "./actors";
import { addCounted } from "./counted";
import { ANOTHER_DAY, APART, ASKS, AWARDED, CUE, DENIED, DUE, NOTICE, OWN, RAN, RUMOUR, VAGUE } from "./cues";
import { type ChineseDate, chineseDates } from "./dates";
import { dateFromOpening, later, nearest } from "./dating";
import { chooseDetails } from "./detail-rank";
import { DetailText } from "./detail-text";
import { chineseKind, chineseStatus } from "./details";
import { KindText, tellKinds } from "./kind-model";
import { Judge } from "./likely";
import { likelyDeal } from "./likely-deals";
import { merge } from "./merge";
import { chineseNames } from "./names";
import { signedPlace } from "./places";
import { labelledSides, notifiedSides } from "./portions";
import { presenceIn } from "./presence";
import { eachOf, instrumentsOf, leadPair } from "./several";
import { chineseStanding } from "./standing";
import { cutOf, stretchesOf } from "./stretches";
import { type Ahead, addAhead, addTold } from "./told";
import { onlyFirm, usedNames } from "./used-names";
import { isPassing, isVoid } from "./void-cues";
import { commonWords } from "./words";

/** What a Chinese release says. */
export interface ChineseReading {
  entities: Entity[];
  deals: Deal[];
  presence: PresenceFact[];
}

/** Who training reads with: is told each sentence with what rules tell of it, and in the end the agreements and what they may be of. */
interface Watchers {
  watch?: (judge: Judge) => void;
  agreed?: (deals: readonly Deal[], of: KindText) => void;
  detailed?: (deals: readonly Deal[], of: DetailText) => void;
}

/** Reads the release. */
export function readChinese(
  document: ReleaseDocument,
  known: readonly KnownName[],
  { watch, agreed, detailed }: Watchers = {},
): ChineseReading {
  const { text, published } = document;
  const stretches = stretchesOf(document);
  const words = commonWords(text);
  const { entities, mentions } = chineseNames(text, known, {
    cut: cutOf(document, stretches),
    words,
    publisher: document.publisher,
  });
  const self =
    entities.find(
      (entity) =>
        entity.type === "company" && (entity.forms.has("公司") || document.publisher?.includes(entity.name)),
    ) ??
    (NOTICE.test(text.slice(0, 300))
      ? mentions.find(({ entity }) => entity.type === "company")?.entity
      : undefined);
  /** Who has the sites that are told as the firm's. */
  const house = self ?? onlyFirm(text, entities);
  const deals: Deal[] = [];
  const presence: PresenceFact[] = [];
  let focus: Entity | undefined = self;
  let parties: Entity[] = labelledSides(text, mentions);
  /** Whose agreements are counted out. */
  let counts: Entity | undefined;
  let current: Deal | undefined;
  let lastDate: ChineseDate | undefined;
  let lastMonth = "";
  const ahead: Ahead[] = [];
  /** Agreements told as of another time than the main news. */
  const vague = new Set<Deal>();
  let scene: { value: Entity; proof: Proof } | undefined;
  let sceneDate: { value: string; proof: Proof } | undefined;
  let opening: { value: string; proof: Proof } | undefined;
  const standing = chineseStanding(mentions, stretches);
  for (const [number, { start, end, headline }] of stretches.entries()) {
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
    const actors = inside.filter(({ entity }) => entity.type !== "place");
    let dayTold = lastDate;
    const dates = chineseDates(text, published, start, end)
      .map((date) => {
        if (date.month) return { ...date, value: lastMonth };
        const resolved = date.same && dayTold ? { ...date, value: later(dayTold.value, date.days) } : date;
        if (resolved.value.length === 10) dayTold = resolved;
        return resolved;
      })
      .filter(({ value }) => value !== "");
    const sentence = text.slice(start, end);
    const judge = new Judge({
      text,
      start,
      end,
      number,
      actors,
      words,
      deals: [...deals],
      others: [
        ["self", self],
        ["focus", focus],
        ["first", standing.first],
        ["deal", deals.at(-1)?.parties[0]],
        ["deal 2", deals.at(-1)?.parties[1]],
      ],
      standing,
    });
    if (!headline) {
      const place = signedPlace(text, inside, start, end);
      if (place) scene = place;
      const held =
        place || /举行|舉行|签署|签约|宣布|公告|公布|披露/u.test(sentence)
          ? dates.find(({ value }) => value.length === 10)
          : undefined;
      if (held)
        sceneDate = { value: held.value, proof: { start: held.start, end: held.end, rule: "stated date" } };
      if (!opening && held && /宣布|公告|签|簽|发布|披露|举行|透露|公布/u.test(sentence)) opening = sceneDate;
      const whole = text.slice(text.lastIndexOf("。", start - 1) + 1, end).trim();
      const apart = APART.test(whole) && !/仪式上|儀式上|现场|现場|会上|活动上|当场/u.test(whole);
      const cues = [...sentence.matchAll(CUE)];
      const asked =
        ASKS.test(sentence.trim()) ||
        /^(?:问|提问)[:：]/u.test(text.slice(text.lastIndexOf("\n", start) + 1));
      let from = 0;
      const lead = leadPair(text, inside, start, self ?? deals[0]?.parties[0]);
      if (lead) parties = lead;
      const notified = notifiedSides(text, actors, start, OWN.test(sentence) ? (self ?? focus) : focus);
      parties = notified ?? parties;
      for (const cue of cues) {
        const at = start + cue.index;
        if (at < from) continue;
        if (asked || isVoid(text, start, end, at)) continue;
        const told = AWARDED.test(cue[0])
          ? notified
          : partiesAt(text, actors, start, at, cue[0], { focus, parties, self });
        const found = told && told.length > 1 ? told : (lead ?? told);
        if (!found || found.length < 2) continue;
        if (isPassing(text, { start, end, at, cue: cue[0] }, found, deals)) continue;
        const next = cues.find((other) => other.index > cue.index + 12)?.index;
        const stop = next === undefined ? end : start + next;
        const ran = RAN.test(text.slice(at, end));
        const status = ran
          ? "ended"
          : chineseStatus(`${cue[0]}${text.slice(at, at + 14)}`, text.slice(Math.max(start, at - 28), at));
        const due =
          status === "planned"
            ? dates.filter(({ start: from }) => !DUE.test(text.slice(from - 4, from)))
            : dates;
        const date =
          (ran &&
            (dates.findLast(({ start: from }) => from > at && from < at + 54) ??
              dates.find(({ value }) => value.length === 10))) ||
          nearest(due, at);
        const proof: Proof = { start, end: Math.min(end, at + 20), rule: "签署 cue" };
        // "分别与甲、乙签署": an agreement with each.
        const apiece = eachOf(text, actors, found, start, at);
        if (apiece) {
          const { actor, each } = apiece;
          const words = instrumentsOf(text.slice(at, stop), each.length);
          if (judge.refuses(each.map((partner) => [actor, partner]))) continue;
          each.forEach((partner, i) => {
            const one = merge(deals, [actor, partner], status, proof, text.slice(start, stop));
            if (date && !one.date)
              one.date = {
                value: date.value,
                proof: { start: date.start, end: date.end, rule: "stated date" },
              };
            else if (!date && sceneDate) one.date ??= sceneDate;
            if (scene && (status === "signed" || status === "extended") && (!apart || place))
              one.signedAt ??= scene;
            if (one.kind.value === "other")
              one.kind = { value: chineseKind(words[i] ?? sentence, sentence), proof };
            current = one;
          });
          from = at + 6;
          continue;
        }
        if (judge.refuses([found])) continue;
        const deal = merge(deals, found, status, proof, text.slice(start, stop));
        if (date && !deal.date && !/近日|日前/u.test(sentence.slice(0, 12)))
          deal.date = { value: date.value, proof: { start: date.start, end: date.end, rule: "stated date" } };
        if (
          !date &&
          !deal.date &&
          (status === "signed" || status === "extended") &&
          sceneDate &&
          !/近日|日前|近期|访问期间|还宣布/u.test(sentence.slice(0, 20)) &&
          !/此前|曾/u.test(sentence)
        )
          deal.date = sceneDate;
        if (
          !deal.signedAt &&
          (status === "signed" || status === "extended") &&
          scene &&
          (!apart || place !== undefined) &&
          !/此前|曾|去年/u.test(sentence) &&
          (place !== undefined || !/近日|日前|近期/u.test(sentence.slice(0, 20))) &&
          (place !== undefined ||
            !dates.some(({ value, end: stop }) => stop <= at && value !== sceneDate?.value))
        )
          deal.signedAt = scene;
        if (deal.kind.value === "other")
          deal.kind = {
            value: chineseKind(
              text.slice(Math.max(start, at - 8), Math.min(end, at + 60)),
              sentence,
              found.some(({ type }) => type === "government"),
            ),
            proof,
          };
        if (VAGUE.test(sentence)) vague.add(deal);
        parties = found;
        current = deal;
        from = at + 6;
      }
      watch?.(judge);
      const around = { text, start, end, dates, day: sceneDate, scene: apart ? undefined : scene, place };
      for (const one of asked ? [] : judge.likely()) {
        current = likelyDeal(one, around);
        deals.push(current);
        if (VAGUE.test(sentence) || ANOTHER_DAY.test(sentence)) vague.add(current);
      }
      // "签约仪式昨日在河内举行": where and when what was told before was signed.
      if (
        place &&
        current &&
        cues.length === 0 &&
        /仪式/u.test(sentence) &&
        current.status.value === "signed"
      ) {
        current.signedAt ??= place;
        if (sceneDate && held) current.date ??= sceneDate;
      }
      const day = sceneDate;
      const of = { text, start, end, mentions, inside, actors, dates, day, asked };
      ({ counts, current } = addCounted(deals, of, { focus, counts, current }));
    }
    const told = current !== undefined && current.status.proof.start === start;
    const stands = headline ? [] : presenceIn(text, inside, { start, end, focus, self: house }, presence);
    const last = dates.find(({ value }) => value.length === 10);
    if (last) lastDate = last;
    lastMonth = dates.find(({ value }) => value.length >= 7)?.value.slice(0, 7) ?? lastMonth;
    const named = new Set(actors.map(({ entity }) => entity));
    const owner =
      current && !current.parties.some((party) => named.has(party))
        ? (deals.findLast((deal) => deal.parties.some((party) => named.has(party))) ?? current)
        : current;
    if (owner && !headline && (told || !RUMOUR.test(sentence))) {
      // "根据投资协议": a later sentence names the document.
      if (
        owner.kind.value === "other" &&
        /根据|按照|依据|签的是|签署的是|(?:这份|该|上述)(?:协议|合同)/u.test(sentence)
      )
        owner.kind = { value: chineseKind(sentence, ""), proof: { start, end, rule: "签署 cue" } };
      addTold(text, owner, { start, end, inside, stands }, told);
    } else if (!headline && !DENIED.test(sentence) && !RUMOUR.test(sentence))
      ahead.push({ start, end, inside, named, stands });
    presence.push(...stands);
    const subject = actors.find(
      ({ start: from }) =>
        !/(?:与|與|和|同|向|跟|由|为|對|对)$/u.test(text.slice(Math.max(start, from - 1), from)),
    );
    focus = subject?.entity ?? focus;
    if (!headline && /^(?:公司|本公司)/u.test(sentence) && self) focus = self;
  }
  addAhead(text, deals, ahead);
  const kindText = new KindText(text, stretches, mentions, words);
  agreed?.(deals, kindText);
  tellKinds(deals, kindText);
  dateFromOpening(deals, vague, opening);
  if (deals.length > 0) {
    const details = new DetailText(text, stretches, mentions, words, deals);
    detailed?.(deals, details);
    chooseDetails(deals, details);
  }
  return { entities: usedNames(text, entities, mentions, deals, presence, words), deals, presence };
}
