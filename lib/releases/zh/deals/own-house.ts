/** Finds who acts in a Chinese text without a name: the publisher, or the last party mentioned. */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";
import type { CueScene } from "./actors";

/** "我校近日与", "我院党委书记代表我院与": an organisation that the text never names, with the partner after it. */
const OWN_HOUSE =
  /(?:(?<!\p{Script=Han}(?:自|唯))(?:我(?:公司|集团)|[我本](?:校|院|司|所|局|厅|省|市|县|区|行|会|厂|馆|社|中心|单位))|(?<=^|[，。；：\n日])(?:学校|学院|医院|园区))[^，。；]{0,14}?(?:与|和|同)$/u;

/** Whether the sentence says, before its first name, that the text's own organisation agrees with it. */
export function actsUnnamed(text: string, start: number, first: Pick<ChineseMention, "start">): boolean {
  return OWN_HOUSE.test(text.slice(Math.max(start, first.start - 40), first.start));
}

/** "近日，公司与甲签署": the firm of a text that never names it. */
const OWN_FIRM =
  /(?:^|[，；：\n])[ 　]*(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午)?)?(?:本公司|公司|集团)(?:总部)?(?:[^，。；与和同跟]{0,14})?[与和同]$/u;

/** Whether "公司" has no name, neither in the sentence before the first party nor earlier. */
export function isUnnamedFirm(
  text: string,
  start: number,
  first: Pick<ChineseMention, "start">,
  actors: readonly ChineseMention[],
  { self, focus }: { self: Entity | undefined; focus: Entity | undefined },
): boolean {
  const isFirst = actors.every(({ end }) => end > first.start);
  return isFirst && !self && !focus && OWN_FIRM.test(text.slice(start, first.start));
}

/** "…；与甲、乙签署": a clause that opens with partners has the subject of the one before. */
const GOES_ON = /^[\s　]*(?:(?:并|又|还|亦|也|另|同时|随后|此外|其后)(?:，)?)?(?:分别)?(?:与|同)$/u;

/** The last party mentioned, with the partners that open the sentence; nothing if it has a subject. */
export function whoGoesOn(
  { text, start, focus }: { text: string; start: number; focus: Entity | undefined },
  first: ChineseMention,
  found: readonly Entity[],
): Entity[] | undefined {
  return focus && !found.includes(focus) && GOES_ON.test(text.slice(start, first.start))
    ? [focus, ...found]
    : undefined;
}

/** "甲为项目采购设备，分别同乙、丙签订", "甲发布新品，并与乙、丙签署": a clause with partners only. */
const CLAUSE_WITH =
  /[，；—](?:并|又|还|亦|也|再|已|现|随后|同时|此外|接着|当场|现场){0,2}(?:分别|先后|陆续|相继|依次|接连)?(?:与|同|和)$/u;

/** Whether the name at an offset opens a clause with partners only. */
export const opensWith = (text: string, start: number, at: number) =>
  CLAUSE_WITH.test(text.slice(Math.max(start, at - 12), at));

/** The subject of the clause before, and the partners in this one. */
export function withEachOf(
  { text, start, before, focus }: Pick<CueScene, "text" | "start" | "before" | "focus">,
  first: ChineseMention,
  found: readonly Entity[],
): Entity[] | undefined {
  if (!opensWith(text, start, first.start)) return undefined;
  const acting = before.filter(({ end, entity }) => end <= first.start && !found.includes(entity));
  const actor =
    acting.findLast(({ start: at }) => !/[与同和跟为、]/u.test(text[at - 1] ?? ""))?.entity ?? focus;
  return actor && !found.includes(actor) ? [actor, ...found] : undefined;
}

/** "甲与乙就丙的商业化达成": the matter of an agreement. */
const TOPIC = /(?<![成高造迁将去屈俯])就(?!业|是|任|职|学|诊|近|地|读|会|能|可)[^，。；]{2,60}$/u;

/** The parties before the matter; all if fewer than two are named before it. */
export function withoutTopic(
  text: string,
  before: readonly ChineseMention[],
  start: number,
  at: number,
): readonly ChineseMention[] {
  const from = Math.max(start, at - 64);
  const topic = TOPIC.exec(text.slice(from, at));
  if (!topic) return before;
  const acting = before.filter(({ end }) => end <= from + topic.index);
  return new Set(acting.map(({ entity }) => entity)).size > 1 ? acting : before;
}

/** The parties after mere witnesses, "甲市市长与乙区区长见证丙与丁签署"; all if fewer than two are named there. */
export function withoutWitnesses(
  text: string,
  before: readonly ChineseMention[],
  at: number,
): readonly ChineseMention[] {
  const [first] = before;
  const witness = first ? text.slice(first.end, at).lastIndexOf("见证") : -1;
  if (!first || witness < 0) return before;
  const acting = before.filter(({ start }) => start > first.end + witness);
  return new Set(acting.map(({ entity }) => entity)).size > 1 ? acting : before;
}

/** "甲、乙与丙联合举办的对接会": words after an event's organisers. */
const HOLDS = /^(?:联合|共同|一同)?(?:主办|举办|承办|协办|组织)的/u;
const HOLDS_TOO = /^(?:、|和|及|与|同|以及)$/u;

/** The parties without mere organisers of the event. */
export function withoutOrganisers(
  text: string,
  acting: readonly ChineseMention[],
  at: number,
): readonly ChineseMention[] {
  const last = acting.findLastIndex(({ end }) => HOLDS.test(text.slice(end, Math.min(at, end + 8))));
  if (last < 0) return acting;
  let first = last;
  const isJoined = (i: number) => HOLDS_TOO.test(text.slice(acting[i - 1]?.end, acting[i]?.start));
  while (first > 0 && isJoined(first)) first -= 1;
  return [...acting.slice(0, first), ...acting.slice(last + 1)];
}

/** "甲（009999）3月7日晚间发布公告称": words after a firm that announces to an exchange. */
const ANNOUNCES =
  /^(?:（[^（）]{0,40}）)*(?:\d{1,2}月\d{1,2}日|[今昨当]日|[早晚午]间|[午晚]后|盘后|日前|近日|发布|[发在])*(?:公告|公布|披露)(?:称|显示|指)?[，：:]/u;

/** The firm whose notice a report covers and then calls "公司"; nothing if there are several. */
export function announcerIn(text: string, mentions: readonly ChineseMention[]): Entity | undefined {
  if (!/(?:^|[，。；：\n])公司/u.test(text)) return undefined;
  const firms = new Set(
    mentions
      .filter(({ entity, end }) => entity.type === "company" && ANNOUNCES.test(text.slice(end, end + 80)))
      .map(({ entity }) => entity),
  );
  const [firm] = firms;
  return firms.size === 1 ? firm : undefined;
}
