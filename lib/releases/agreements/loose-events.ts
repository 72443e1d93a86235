/** Reads agreements from sentences in which no verb has its parties beside it. */
import type { Context } from "./context";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { followUp } from "./follow-up";
import { bracketEvent } from "./lists/bracket-sides";
import { namesSignatories } from "./lists/signatories";
import { signaturesOf } from "./lists/signatures-of";
import { signedForBoth } from "./lists/signed-for-both";
import { joinsLast } from "./sides/joins-last";
import { colonEvent, partiesLine, saidByBoth, togetherEvent } from "./sides/together";
import type { View } from "./view/view";

/** What was read before such a sentence. */
interface Before {
  /** A signing that names nobody. */
  signing: View | undefined;
  /** The last agreement, if a sentence shortly before reported it. */
  last: Deal | undefined;
  /** No agreement was reported yet. */
  none: boolean;
  /** The sentence before. */
  above: View | undefined;
  context: Context;
}

/** The event of a sentence with a list of parties, persons signing for parties, or names side by side. */
export function looseEvent(
  view: View,
  { signing, last, none, above, context }: Before,
): DealEvent | undefined {
  return (
    (signing && namesSignatories(view, signing)) ??
    signedForBoth(view, signing) ??
    signaturesOf(view, signing, above, context) ??
    partiesLine(view) ??
    bracketEvent(view) ??
    colonEvent(view) ??
    saidByBoth(view) ??
    (none && !view.refused ? togetherEvent(view) : undefined) ??
    (last ? (joinsLast(view, last) ?? followUp(view, last)) : undefined)
  );
}
