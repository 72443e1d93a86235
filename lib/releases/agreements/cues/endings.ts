/** The English words that say that an agreement ended, or did not come about after all. */
import { oneLine } from "../../text/one-line";
import { type Cue, cue } from "./cue";
import { CLOSE_GAP, DROPS, GAP, have, INSTRUMENT, ROLES } from "./cue-words";

/** Dealings that may be agreed and ended, and that name the agreement. */
const DEALINGS =
  "(?:acquisition|takeover|buyout|purchase|sale|disposal|divestment|divestiture|co-production)";

/** Verbs that end what follows them. */
const ENDS = [
  "terminat(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|dissolv(?:e|es|ed|ing)|scrap(?:s|ped|ping)?|end(?:s|ed|ing)?(?! of )",
  "wound up|wind(?:s|ing)? up|unw(?:ind|inds|ound)|annul(?:s|led)?|quit(?:s)?|exit(?:s|ed|ing)?|withdr(?:ew|aw|awn|aws|awing)(?: from)?",
  "abandon(?:s|ed|ing)?|drop(?:s|ped|ping)?(?: out of)?|call(?:s|ed|ing)? off|pull(?:s|ed|ing)? out of|walk(?:s|ed|ing)? away from",
  "pull(?:s|ed)? the plug on|(?:back|opt)(?:s|ed|ing)? out of|axed|ditch(?:es|ed)|shelv(?:es|ed)|(?:tears?|tearing|torn|tore) up",
  "rescind(?:s|ed)?|void(?:s|ed)?|revok(?:es|ed)|ceas(?:es|ed)|discontinu(?:es|ed)|relinquish(?:es|ed|ing)?",
].join("|");

/** Words for not doing what follows them: "decided not to". */
const NOT_TO = oneLine`
  (?:(?:will|would|do|does|did|has|have|had|could) (?:not|n't)|won't|didn't
    |(?:decid|elect|agre|opt)(?:es|ed)? not to|chose not to|chosen not to|declin(?:es|ed) to
    |refus(?:es|ed) to|no longer|not to)
`;

/** What happens to an agreement that ends: the agreement is the subject. */
const COMES_TO_NOTHING = [
  `(?<!(?:which|that) )(?:ends|expires|will end|will expire|runs out|will not be (?:renewed|extended|prolonged)|comes to an end|come to an end)`,
  oneLine`
    ${have}(?:ended|expired|lapsed|r[au]n out|fallen (?:through|apart)|f[ae]ll(?:s|en)? (?:through|apart)
      |collaps(?:ed|es)|come to an end|came to an end|ceased|unravell?ed|been allowed to lapse
      |been discontinued)
  `,
  oneLine`
    (?:was|were|has been|have been|is|are|been) (?:
      (?:now|also|since|then|thus|later|hereby|therefore|[\p{L}]+ly) ){0,2}
    (?:terminated|cancelled|canceled|dissolved|wound up|called off|scrapped|abandoned|annulled
      |not (?:renewed|extended|prolonged)|rescinded|revoked|withdrawn|discontinued|torn up|over
      |off(?= (?:[.,;]|after|because|the table)))
  `,
].join("|");

/** Where another noun is nearer, the words are about that: "the contract, announced at the fair that ended". */
const NO_OTHER_NOUN =
  "(?<!(?:week|summit|forum|fair|visit|conference|show|meeting|war|season|quarter|year|talks)(?: ,)? (?:which |that )?)";

/** Words between an agreement and its end, up to `n`; a new clause in between is about something else. */
const UP_TO_ITS_END = (n: number) =>
  `(?:(?!replac|succeeds|supersed|(?:after|because|while|whereas|although|once|until|when|if|as soon as|before) (?:the|its|their|it|they|talks|another|an?|@) )[^ .;]+(?:\\.(?! )[^ .;]*)* ){0,${n}}?`;

/** Ordered from the surest down. */
export const ENDINGS: readonly Cue[] = [
  cue(
    "end",
    `${have}(?:${NOT_TO}) (?:now |be )?(?:renew(?:ing)?|extend(?:ing)?|prolong(?:ing)?) ${CLOSE_GAP(6)}(?:${INSTRUMENT}|sponsorship|relationship)`,
  ),
  cue(
    "end",
    `${have}(?:${ENDS}) ${CLOSE_GAP(9)}(?:${INSTRUMENT}|${DEALINGS}|project|plans?|sponsorship|relationship|cooperation|friendship|order|option)`,
  ),
  cue(
    "end",
    `${have}let(?:s|ting)? ${CLOSE_GAP(6)}${INSTRUMENT} (?:[^ .;,]+ ){0,12}?(?:lapse|expire|run out)`,
  ),
  cue(
    "end",
    `(?<!(?:no|any|formal|definitive|final|binding) )(?:${INSTRUMENT}|takeover|buyout|friendship|relationship|sponsorship) ${UP_TO_ITS_END(50)}${NO_OTHER_NOUN}(?:${COMES_TO_NOTHING})`,
  ),
  cue(
    "end",
    `(?:the|its|their|'s|this|that) (?:[^ .;,@]+ ){0,4}?${DEALINGS} (?:of|to|by|between) ${UP_TO_ITS_END(24)}${NO_OTHER_NOUN}(?:${COMES_TO_NOTHING})`,
  ),
  cue(
    "end",
    oneLine`
      ${have}(?:${NOT_TO}) (?:now |be )?
      (?:pursu(?:e|ing)
        |(?:go(?:ing)?|mov(?:e|ing)|proceed(?:ing)?|press(?:ing)?) (?:ahead |forward |through |on |any further )?
         with) ${GAP(6)}(?:${INSTRUMENT}|${DEALINGS}|plans?|project|transaction)
    `,
  ),
  cue(
    "end",
    `part(?:s|ed)? ways|part(?:s|ed)? company|(?:agree(?:s|d)? to |decided to |has |have )?call(?:s|ed)? it (?:a day|quits|off)|(?:go(?:es)?|going|went|gone) (?:their )?separate ways`,
  ),
  cue(
    "end",
    `(?:is|are|will|would) no longer (?:be |act as |serve as )?(?:the |its |an? |their )?(?:[\\p{L}-]+ ){0,4}?(?:${ROLES}|timekeepers?) (?:to|of|for|at|with)`,
  ),
  cue("end", `${have}${DROPS} @ as (?:an? |its |the |their )(?:[\\p{L}-]+ ){0,3}?(?:${ROLES})`),
  // "Regains the rights from B", "hands its licence back to B"
  cue(
    "end",
    oneLine`
      ${have}(?:will |to )?(?:(?:re-?gain(?:s|ed|ing)?|reacquir(?:e|es|ed|ing)|recover(?:s|ed|ing)?
          |(?:take(?:s|n)?|took|get(?:s)?|got|win(?:s)?|won) back) ${GAP(8)}rights
        |(?:return(?:s|ed|ing)?|surrender(?:s|ed|ing)?|(?:hand(?:s|ed|ing)?|gives?|gave|given|giving) back) (?:[^ .;,@]+ ){0,6}?
         (?:rights|licen[cs]es?|permits?|concessions?|programmes?|programs?|interests?|acreage)
        |(?:hand(?:s|ed|ing)?|gives?|gave|given|giving) (?:the|its|their|all|both) (?:[^ .;,@]+ ){0,5}?
         (?:rights|licen[cs]es?|permits?|concessions?) (?:[^ .;,@]+ ){0,5}?back)
    `,
  ),
  cue(
    "end",
    oneLine`
      (?:mark(?:s|ed|ing)?|mean(?:s|t)|spell(?:s|ed)?|br(?:ings?|ought)|c[ao]mes?|announc(?:es|ed)
        |signal(?:s|led)?|confirm(?:s|ed)|sealed) (?:about )?the (?:[\p{L}-]+ )?
      (?:end|demise|expiry|break-?up|collapse) of ${CLOSE_GAP(8)}${INSTRUMENT}
    `,
  ),
  cue(
    "end",
    `(?:cancelled|canceled|terminated|scrapped|annulled|dead|gone) is the (?:[^ .;,@]+ ){0,3}?${INSTRUMENT}`,
  ),
];

/** Cues of an end that count only where nothing else matches the same words. */
export const LOOSE_ENDINGS: readonly Cue[] = [
  cue(
    "end",
    `(?:gives?|given|gave|received?|serv(?:es|ed)) ${GAP(4)}(?:termination|cancellation|end|expiry) of ${GAP(8)}${INSTRUMENT}|(?:termination|cancellation|dissolution) of ${GAP(8)}${INSTRUMENT}`,
  ),
];
