/** Reads lists of those who are all in one agreement: "X has appointed five contractors to a framework:". */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { BULLETS } from "../../text/blocks";
import { regex } from "../../text/regex";
import { HOW_MANY } from "../cues/cue-words";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const APPOINTS = new LinePattern(
  regex("u")`
    (?:appoint(?:s|ed)|select(?:s|ed)|chose|chosen|names|named|picked|admit(?:s|ted)) (?:[^ ;.@]+ ){0,3}?
    ${HOW_MANY} (?:[^ ;.@]+ ){1,4}?(?:to|for|on|onto) (?:[^ ;.@]+ ){0,4}?
    (?:framework|panel|consortium|alliance) `,
);
/** An item that is only a name, with its number or mark. */
const NAME_ALONE = new RegExp(
  String.raw`^(?:(?:[${BULLETS}]|\(?[\p{L}\p{N}]{1,2}[.)]) )?@(?: [.;,]| and)?\s*$`,
  "u",
);

/** Whether a sentence opens a list of parties that are all in one agreement. */
export function listsTogether({ line }: View): boolean {
  return APPOINTS.test(line);
}

/** The agreement with one more of its parties, who is added to `named`. */
export function withNextOf(
  named: Entity[],
  { entities, words }: { entities: readonly Entity[]; words: string },
  view: View,
): DealEvent | undefined {
  if (!NAME_ALONE.test(view.line)) return undefined;
  named.push(...view.named);
  const parties = union(entities, named);
  if (parties.length < 2) return undefined;
  return eventIn(view, {
    deed: "choose",
    to: view.steps.length,
    cue: words,
    parties,
    widens: true,
    rule: "listed",
  });
}
