/** Decides which findings of the rules are so plain that the model of who agreed is not asked. */
import type { Entity } from "../../entities/entity";
import { signPlainly, standTogether } from "./bands";
import type { AtVerb } from "./chain";
import { ENDING_SIGNED } from "./cues";
import { sellersAt } from "./sellers";

/** "公司于3月6日与甲签署": a firm about itself. */
const OWN_SIGNING =
  /^[^，。；\p{Script=Han}]*(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[，、]?(?:近日，?)?(?:本)?公司(?:近日|已|已经)?(?:[于在][^，。；与和同]{2,16})?(?:与|和|同)/u;

/** How many characters from a verb on show whether it is about an end. */
const BEHIND = 16;

/** A rule's finding. */
interface Found {
  /** The line of the sentence, and its words from the verb on. */
  line: string;
  cue: string;
  /** Each of several has a separate agreement with one party. */
  isApiece: boolean;
  /** The firm whose text it is. */
  self: Entity | undefined;
}

/** Whether a sentence plainly reports at a verb who agreed. */
export function reportsPlainly(verb: AtVerb, { line, cue, isApiece, self }: Found): boolean {
  const { text, actors, found, at } = verb;
  if (sellersAt(text, actors, at).length > 0) return true;
  if (isApiece) return false;
  return (
    ENDING_SIGNED.test(text.slice(at, at + BEHIND)) ||
    standTogether(verb) ||
    signPlainly(verb) ||
    (self !== undefined && found.includes(self) && OWN_SIGNING.test(line) && /^(?:续?签|订立)/u.test(cue))
  );
}
