/** Which of what rules find in Chinese sentences is so plain that the model of who agreed is not asked. */
import type { Entity } from "../../entities/entity";
import type { Sentence } from "../sentence";
import { signPlainly, standTogether } from "./bands";
import { ENDING_SIGNED } from "./cues";
import { sellersAt } from "./sellers";

/** "公司于3月6日与甲签署": what a firm tells of itself. */
const OWN_SIGNING =
  /^[^，。；\p{Script=Han}]*(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[，、]?(?:近日，?)?(?:本)?公司(?:近日|已|已经)?(?:[于在][^，。；与和同]{2,16})?(?:与|和|同)/u;

/** Characters from a verb on that tell whether it tells of an end. */
const BEHIND = 16;
/** What a rule has found. */
interface Found {
  found: readonly Entity[];
  /** Each has an agreement of its own with one of them. */
  isApiece: boolean;
  /** The firm whose text it is. */
  self: Entity | undefined;
}

/** Whether a sentence tells plainly at a verb who agreed. */
export function isToldPlainly(
  { text, line, actors }: Sentence,
  at: number,
  cue: string,
  { found, isApiece, self }: Found,
): boolean {
  if (sellersAt(text, actors, at).length > 0) return true;
  if (isApiece) return false;
  return (
    ENDING_SIGNED.test(text.slice(at, at + BEHIND)) ||
    standTogether(text, actors, found, at) ||
    signPlainly(text, actors, found, at) ||
    (self !== undefined && found.includes(self) && OWN_SIGNING.test(line) && /^(?:续?签|订立)/u.test(cue))
  );
}
