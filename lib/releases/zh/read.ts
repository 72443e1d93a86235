/** Reads a Chinese release, sentence by sentence: who agreed with whom. */

import type { Deal, Proof } from "../agreements/deal";
import { type PassedOver, worthALook } from "../agreements/likely/passed-over";
import type { PresenceFact } from "../agreements/presence/presence";
import { ELSEWHERE, nameElsewhere } from "../agreements/signing/elsewhere";
import { type ChosenWords, chosenIn, reportingSentence } from "../chosen";
import type { ReleaseDocument } from "../document";
import type { KnownName } from "../entities/clusters";
import type { Entity } from "../entities/entity";
import { NOTICE } from "./deals/cues";
import { tenderSides } from "./deals/notices";
import { announcerIn } from "./deals/own-house";
import { addWon } from "./deals/won";
import { dateFromOpening } from "./details/dating";
import { chooseDetails } from "./details/detail-rank";
import { DetailText } from "./details/detail-text";
import { chineseKind } from "./details/details";
import { KindText, setKinds } from "./details/kind-model";
import { addValidity } from "./details/validity";
import type { Judge } from "./likely/likely";
import { merge } from "./merge";
import { chineseNames } from "./names/names";
import { type ChineseMention, mentionsIn } from "./names/spot";
import { onlyFirm, usedNames } from "./names/used-names";
import type { ReportedDeals } from "./reported-deals";
import { addAhead } from "./said";
import { SentenceReader } from "./sentence-reader";
import { cutOf, type Stretch, stretchesOf } from "./stretches";
import { commonWords } from "./words";

/** What a Chinese release says. */
export interface ChineseReading {
  entities: Entity[];
  deals: Deal[];
  presence: PresenceFact[];
  /** Sentences that may report further agreements. */
  perhaps: PassedOver[];
  /** The agreement of the words that a person chose. */
  chosen?: Deal;
}

/** How many characters of a notice show the kind of its contract. */
const NOTICE_LENGTH = 200;

/**
 * Hooks for training: called with each sentence and the rules' findings, and at the end with the agreements and what
 * they may be of.
 */
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
  chosenWords?: ChosenWords,
): ChineseReading {
  const { text, publisher } = document;
  const stretches = stretchesOf(document);
  const words = commonWords(text);
  const cut = cutOf(document, stretches);
  const { entities, mentions } = chineseNames(text, known, { cut, words, publisher });
  const self = ownFirm(document, entities, mentions);
  const house = self ?? onlyFirm(text, entities);
  const marked = chosenWords && chosenIn(document, mentions, chosenWords);
  const reader = new SentenceReader({ document, mentions, stretches, words, self, house, watch });
  if (marked) {
    const named = (at: number) => mentionsOf(mentions, stretches[at]);
    reader.choose(marked.parties, reportingSentence(stretches, marked, named));
  }
  for (const [number, stretch] of stretches.entries()) reader.read(stretch, number);
  const { thread, ahead, presence } = reader;
  addTenders(text, mentions, thread.deals);
  addWon(text, thread);
  const { chosen } = reader;
  const deals = withoutHalves(thread.deals.all);
  if (chosen && !deals.includes(chosen)) deals.push(chosen);
  addAhead(text, thread.deals, ahead);
  const kindText = new KindText(text, stretches, mentions, words);
  agreed?.(deals, kindText);
  setKinds(deals, kindText);
  dateFromOpening(deals, thread.vague, thread.scene.opening);
  const stretchAt = (at: number) => stretches.find(({ start, end }) => start <= at && at < end);
  for (const deal of deals)
    nameElsewhere(deal, ELSEWHERE.chinese, (at) => stretchAt(at) === stretchAt(deal.status.proof.start));
  if (deals.length > 0) {
    const details = new DetailText(text, stretches, mentions, words, deals);
    detailed?.(deals, details);
    chooseDetails(deals, details);
    addValidity(text, deals);
  }
  return {
    entities: usedNames(text, entities, mentions, deals, presence, words, publisher),
    deals,
    presence,
    perhaps: worthALook(reader.passedOver, deals),
    ...(chosen && { chosen }),
  };
}

const mentionsOf = (mentions: readonly ChineseMention[], stretch: Stretch | undefined) =>
  stretch ? mentionsIn(mentions, stretch.start, stretch.end).map(({ entity }) => entity) : [];

/** Drops agreements of one party whose partners the text names elsewhere. */
function withoutHalves(deals: readonly Deal[]): Deal[] {
  const named = new Set(deals.filter(({ parties }) => parties.length > 1).flatMap(({ parties }) => parties));
  return deals.filter(({ parties: [one, other] }) => other !== undefined || (one && !named.has(one)));
}

/** Adds agreements by labels of a notice that no sentence reports. */
function addTenders(text: string, mentions: readonly ChineseMention[], deals: ReportedDeals): void {
  for (const { giver, winner } of tenderSides(text, mentions)) {
    const { entity, start, end } = winner;
    if (deals.lastOf([entity])) continue;
    const proof: Proof = { start, end, rule: "tender" };
    const deal = merge(deals, [giver, entity], "announced", proof, "签");
    const kind = chineseKind(text.slice(0, NOTICE_LENGTH), "");
    deal.kind = { value: kind === "other" ? "supply" : kind, proof };
  }
}

/**
 * The firm whose text it is: it calls itself "公司", or published it; of a notice the first named, of a report the one it
 * covers.
 */
function ownFirm(
  { text, publisher }: ReleaseDocument,
  entities: readonly Entity[],
  mentions: readonly ChineseMention[],
): Entity | undefined {
  const firm = entities.find(
    ({ type, forms, name }) => type === "company" && (forms.has("公司") || publisher?.includes(name)),
  );
  if (firm) return firm;
  if (!NOTICE.test(text.slice(0, 300))) return announcerIn(text, mentions);
  return mentions.find(({ entity }) => entity.type === "company")?.entity;
}
