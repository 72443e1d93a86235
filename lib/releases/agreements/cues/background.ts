/** What a text tells of its news' past, and that there is no news. */
import { latestDay } from "@/lib/model";
import { parseDay } from "../../dates/calendar";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { sameSet } from "../signed-together";
import type { View } from "../view/view";

/** "They are acting on an agreement that they concluded in March": an earlier stage of what is told already. */
export function isBackground(
  event: DealEvent,
  deals: readonly Deal[],
  published: string | undefined,
): boolean {
  const day = parseDay(published);
  const told = event.date?.resolvedValue;
  if (day === undefined || !told) return false;
  const latest = parseDay(latestDay(told));
  if (latest === undefined || day - latest < 40) return false;
  if (event.deed === "end" && day - latest > 500) return true;
  if (
    event.deed !== "end" &&
    event.deed !== "extend" &&
    deals.some((deal) => sameSet(deal.parties, event.parties)) &&
    (event.resolved || event.deed === "noun" || event.deed === "agree")
  )
    return true;
  // "It had signed a framework in 2020": how it came to the news.
  if (event.deed === "sign" && /^had /u.test(event.cue) && day - latest > 300) return true;
  return (
    event.deed !== "sign" &&
    event.deed !== "end" &&
    event.deed !== "extend" &&
    event.deed !== "agree" &&
    event.rule !== "listed" &&
    !AHEAD.test(event.cue) &&
    day - latest > 300
  );
}

/** What is still to be done is not of the day long past that stands beside it. */
const AHEAD =
  /^(?:will|to|has|have|licen[cs]es|supplies|sells|buys|takes|provides|pays|builds|grants|acquires|orders|leases) ?/u;

/** "The talks have ended", "no agreement was reached" */
const NO_DEAL =
  / (?:no (?:\p{L}+ )?(?:agreement|deal|contract|document|memorandum) (?:was|has been|could be|had been) (?:reached|made|found|signed|concluded)|no such (?:talks|negotiations|agreement|deal|plan)|there(?:'s| is| was| 's) no (?:negotiation|offer|deal|agreement)|(?:talks|discussions|negotiations|conversations) (?:[^ .;]+ ){0,12}?(?:ceased|ended|failed|collapsed|(?:broken|called|cut) off|discontinued|abandoned|terminated|without (?:an? )?(?:result|agreement|success)|come to nothing|came to nothing|to an end)|(?:could not|did not|failed to|unable to) (?:agree|settle|come to|reach)|without (?:reaching )?(?:an )?agreement) /u;

/** Whether a text says that nothing was agreed: no guess then that somebody did. */
export const tellsNoDeal = (views: readonly View[]) => views.some(({ padded }) => NO_DEAL.test(padded));
