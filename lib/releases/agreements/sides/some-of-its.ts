/** "A bought 120 of its aircraft", "twenty of its trams go to B": whose product it is was told before. */
import type { Entity } from "../../entities/entity";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import type { View } from "../view/view";

export const SOME =
  "(?:\\d[\\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|dozens?|hundreds?|thousands?|several|some|most|half|more|all)";
const OF_ITS = new RegExp(
  `^(?:(?:a|the|another|further|more|up to|as many as|about|around|nearly|over|first|initial|for|to|at least) ){0,3}(?:${SOME} ){0,3}(?:more )?of (?:its|their|these|those|them) `,
  "u",
);
/** "Ordered 20 on Monday" */
const BARE =
  /^(?:another |up to |at least )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty) (?:more )?(?:on|in|at|and|last|yesterday|today|the same|[,.;]) /u;
const ITS_NEW = /^(?:for )?its (?:new|latest|own|first) /u;

/** Whoever was told last, where a cue takes some of what is its. */
export function makerBefore(
  { line, offsets, steps }: View,
  hit: Hit,
  subject: readonly Entity[],
  { focus, topic, publisher, speaks }: Context,
): Entity | undefined {
  if (!/^(?:buy|order|invest|choose)$/.test(hit.deed)) return undefined;
  const tail = line.slice(offsets[Math.min(hit.to, steps.length - 1)] ?? 0);
  if ((!OF_ITS.test(tail) && !(hit.deed === "order" && BARE.test(tail))) || ITS_NEW.test(tail))
    return undefined;
  return [focus, speaks ? undefined : publisher, topic].find((entity) => entity && !subject.includes(entity));
}
