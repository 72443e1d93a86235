/** Decides who else agrees with the parties chained before a cue of a Chinese sentence. */
import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import type { Chained } from "./actors";

/** "甲公告，终止与乙的投资协议": the partner after the verb. */
export function partnerBehind({
  text,
  actors,
  before,
  at,
  cue,
  focus,
  chain,
}: Chained): Entity[] | undefined {
  const behind = at + cue.length;
  const withWhom = /^(?:取消|放弃|叫停)/u.test(cue)
    ? /^(?:了|其)?[与同和在向从对]/u
    : /^(?:了|其)?(?:与|同)/u;
  if (!withWhom.test(text.slice(behind, behind + 2))) return undefined;
  const partner = actors.find(({ start }) => start >= behind && start - behind < 10)?.entity;
  const actor = chain.at(-1)?.entity ?? before.at(-1)?.entity ?? focus;
  return partner && actor && partner !== actor ? [actor, partner] : undefined;
}

/** One party named, with those reported before: "管委会与合资双方签署", "双方与业主甲签署". */
export function withThoseBefore({ text, start, at, parties, chain, found }: Chained): Entity[] | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || found.length !== 1 || parties.length < 2) return undefined;
  if (/^(?:与|同|和)[^，。；]{0,4}(?:双方|两家公司)/u.test(text.slice(last.end, at)))
    return union(found, parties);
  const lead = text.slice(Math.max(start, first.start - 24), first.start);
  return /(?:双方|两家公司|联合体|三方)[^，。；与和同]{0,6}(?:与|同|和)[^，。；]{0,8}$/u.test(lead)
    ? union(parties, found)
    : undefined;
}

/** The words right before a chain, in its sentence. */
function leadOf({ text, start, chain: [first] }: Chained): string {
  return first ? text.slice(Math.max(start, first.start - 20), first.start) : "";
}

/** "公司于1月17日与甲、乙签订": the subject is the company itself. */
export function withTheCompany(scene: Chained): Entity[] | undefined {
  const { actors, start, focus, self, chain, found } = scene;
  const lead = leadOf(scene);
  const isCompany =
    found.length >= 2 &&
    /(?:本公司|该公司|(?<!\p{Script=Han}{2})公司)(?:[^，。；于在与和同]{0,8})?(?:[已曾]?[于在][^，。；]{0,12})?(?:分别)?(?:与|同|和)$/u.test(
      lead,
    );
  if (!isCompany) return undefined;
  // "甲公告称，公司近日与…签署": the company is the first name of the sentence.
  const chainFrom = chain[0]?.start ?? 0;
  const earlier = actors.find(
    ({ end, entity }) => end <= start + 40 && end < chainFrom && entity.type === "company",
  );
  const actor = /该公司/u.test(lead) ? focus : (self ?? earlier?.entity ?? focus);
  return actor && !found.includes(actor) ? [actor, ...found] : undefined;
}

/** "从甲和乙手中购入": the buyer was named before. */
export function withTheBuyer(scene: Chained): Entity[] | undefined {
  const { text, before, at, focus, chain, found } = scene;
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || !/[从自]$/u.test(leadOf(scene))) return undefined;
  const isFromThem =
    at - last.end <= 1 || /^(?:方面|各自)?(?:手中|手里|处|那里)/u.test(text.slice(last.end, at));
  if (!isFromThem) return undefined;
  const buyer =
    before.findLast(({ end, entity }) => end < first.start && !found.includes(entity))?.entity ?? focus;
  return buyer && !found.includes(buyer) ? [buyer, ...found] : undefined;
}

/** All parties of a chain in one clause. */
export function allOfOneClause({ text, at, focus, chain, found }: Chained): Entity[] | undefined {
  // "甲开会。乙、丙到场，三方签署": the last party mentioned is the third.
  const isThird = found.length === 2 && /三方[^，。；]{0,10}$/u.test(text.slice(Math.max(0, at - 14), at));
  if (isThird && focus && !found.includes(focus)) return [focus, ...found];
  const isOneClause = !/[；。]/u.test(text.slice(chain[0]?.end ?? 0, chain.at(-1)?.start ?? 0));
  return found.length >= 2 && isOneClause ? [...found] : undefined;
}
