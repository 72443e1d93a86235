/** Decides the status that a sentence, mostly a list item, gives beside its verb. */
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import type { DealEvent, EventStatus } from "../event";
import { LinePattern } from "../view/line-pattern";

/** Where a new clause of an item begins. */
const CLAUSE = "(?:^|(?:[(,;:.–—•►-]|\\d\\)) )(?:now |since |meanwhile )?";
const STATUSES: readonly [EventStatus, LinePattern][] = [
  [
    "ended",
    new LinePattern(
      regex("u")`
        (?:^| )(?:deed|notice|agreement|letter) (?:of|on) (?:mutual )?
        (?:termination|cancellation|dissolution) |
        (?:^| )(?:termination|cancellation) (?:deed|agreement|notice
           |of (?:the|its|their) (?:[^ .;,@]+ ){0,4}?${INSTRUMENT}) |
        ${CLAUSE}(?:cancell?ed|terminated|annulled|revoked|dissolved|lapsed|expired|rescinded)
         (?= (?:on|in|by|from|after|at|as|with|since|early|[().,;]))
      `,
    ),
  ],
  [
    "extended",
    new LinePattern(
      regex("u")`
        ${CLAUSE}(?:the )?(?:renewal|extension|prolongation) (?:of (?:the |its |their |an? )?
          (?:[^ .;,@]+ ){0,4}?${INSTRUMENT}
          |until|to \d{4}|by \S+ years?) |
        ${CLAUSE}(?:renewed|extended|prolonged) (?:to|until|till|for|by) `,
    ),
  ],
  [
    "planned",
    new LinePattern(
      /(?:^| )(?:awaiting|awaits|pending) (?:the |its |their )?(?:signature|signing)|(?:^| )(?:to be|not yet|yet to be|still to be) (?:signed|concluded) |(?:^| )unsigned /u,
    ),
  ],
];

/** "Has received a notice of termination of the contract from B": an end, whatever the verb. */
const NOTICE = new LinePattern(
  regex("u")`
    (?:^| )(?:received|receives|delivered|delivers|gave|given|gives|served|serves|sent|sends|issued|issues
      |signed|executed) (?:@ )?(?:an? |the |its |formal |written |valid |\d+ days ' )*
    (?:notice|deed|letter) of (?:termination|cancellation) `,
);

/** "Entered into a termination agreement": it ends an earlier agreement. */
const TERMINATES = new LinePattern(
  regex("u")`
    (?:^| )(?:termination|cancellation|dissolution|rescission) (?:agreement|deed|contract|letter)
    |(?:^| )(?:agreement|deed|letter) (?:of|on) (?:mutual )?
     (?:termination|cancellation|dissolution|rescission)
  `,
);

/**
 * The status by the document, or by words of an item: "(cancelled on 1 October)", "renewal of the lease", "awaiting
 * signature".
 */
export function statusByWords({ view, rule, cue }: DealEvent): EventStatus | undefined {
  if (NOTICE.in(view) || TERMINATES.test(cue)) return "ended";
  if (rule !== "listed" && view.sentence.kind !== "item") return undefined;
  return STATUSES.find(([, pattern]) => pattern.in(view))?.[0];
}
