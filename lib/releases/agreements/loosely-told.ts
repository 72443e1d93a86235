/** Agreements that a sentence tells in which no verb has its parties beside it. */
import type { Context } from "./context";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { followUp } from "./follow-up";
import { bracketEvent } from "./lists/bracket-sides";
import { namesSignatories } from "./lists/signatories";
import { signaturesOf } from "./lists/signatures-of";
import { signedForBoth } from "./lists/signed-for-both";
import { joinsLast } from "./sides/joins-last";
import { colonEvent, partiesLine, saidByBoth, signedBy, togetherEvent } from "./sides/together";
import type { View } from "./view/view";

/** What was told before such a sentence. */
interface Before {
  /** A signing that names nobody. */
  signing: View | undefined;
  /** The agreement told last, where a sentence shortly before told it. */
  last: Deal | undefined;
  /** No agreement was told yet. */
  none: boolean;
  /** The sentence before. */
  above: View | undefined;
  context: Context;
}

/** What a sentence tells by a list of parties, by who signed for whom or by names that stand together. */
export function looselyTold(view: View, { signing, last, none, above, context }: Before): DealEvent[] {
  const told =
    (signing && namesSignatories(view, signing)) ??
    signedForBoth(view, signing) ??
    signaturesOf(view, signing, above, context) ??
    partiesLine(view) ??
    bracketEvent(view) ??
    colonEvent(view) ??
    saidByBoth(view) ??
    (none && !view.refused ? togetherEvent(view) : undefined);
  const out: DealEvent[] = [];
  if (told?.rule === "list of parties" && signing && told.view !== signing)
    out.push(signedBy(signing, told.parties));
  const after = told ?? (last ? (joinsLast(view, last) ?? followUp(view, last)) : undefined);
  if (after) out.push(after);
  return out;
}
