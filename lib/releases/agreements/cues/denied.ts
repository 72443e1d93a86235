/** Decides whether what a cue reports is denied, hearsay or left open. */
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";
import { HEARD, NEGATED, UNSURE } from "./doubt";
import type { Hit } from "./hits";
import type { Setting } from "./not-news";

/** What is denied, or only others say. */
const HEARSAY = new LinePattern(
  regex("u")`
    (?:rumou?r|gossip
      |if (?:the |our |such )?(?:[\p{L}-]+ ){1,4}?
       (?:is|are|was|were|proves?|turns? out) (?:right|correct|true|to be (?:believed|right|true))
      |speculation|talk of
      |(?<!(?:@|@ \)|company|group|board|management|also|further|today|now) )reports? (?:that|which|naming)
      |(?:was|were|is|are) (?:simply |plainly |all |just )?
       (?:wrong|mistaken|unfounded|baseless|inaccurate|made up|invented|groundless)(?= )
      |grapevine|contrary to|no such|incorrect|untrue|denied|denies
      |(?:media|press|newspapers?|reports?|sources|people familiar|insiders|traders|analysts|brokers
         |observers|website|bloggers) (?:[\p{L}@]+ )?
       (?:said|say|reported|talk|believe|expect|had reported|speculat\p{L}+)
      |(?:have|has) (?:read|heard) |people who claim
      |(?:persons?|people|sources?|officials?|bankers?) (?:close to|familiar with
         |with (?:direct |first-hand )?knowledge of|briefed on|involved in) (?:[^ .;,]+ ){1,4}?
       (?:said|says|say|told) )
  `,
);

/** "In our article of Monday we wrote that": what a correction retracts. */
const CORRECTED = new LinePattern(
  regex("u")`
    (?:^| )(?:in (?:our|an?|the|last) (?:[^ .;]+ ){0,4}?
      (?:report|article|story|piece|column|item|issue|edition) (?:[^ .;]+ ){0,14}?
      we (?:wrote|reported|said|stated|claimed|called)
      |(?:earlier|previous|first|former) (?:version of (?:this|the|our) )?
       (?:article|report|story|piece) (?:(?:wrongly|mistakenly|incorrectly) )?
       (?:said|stated|gave|wrote|reported)(?= ))
  `,
);

/** Whether what a cue reports is denied, or only said by others. */
export function isDenied(hit: Hit, { before, cue, whole, upTo }: Setting): boolean {
  // "Does not affect the contract with B, which was extended in May": the second clause is news.
  const apart = /, (?:which|that) (?:was|were|has been|have been) /u.test(hit.text);
  if (NEGATED.test(`${apart ? "" : before.slice(-60)}${hit.text} `) && hit.deed !== "end") return true;
  if (HEARD.test(`${before}${hit.text} `) || CORRECTED.test(whole)) return true;
  if (
    /(?:denied|denies|deny|untrue|no such|false|dismissed)/u.test(
      upTo.slice(Math.max(upTo.lastIndexOf(": "), upTo.lastIndexOf("; "), 0)),
    )
  )
    return true;
  return (
    (HEARSAY.test(whole) ||
      /^ (?:(?:not|no|neither) (?:(?!yet )[^ :]+ ){0,3}|[^:]{0,60}(?:didn't|not|never) [^:]{0,40}): /u.test(
        whole,
      )) &&
    (!/(?:signed|inked|entered into|is to sign|are to sign) /u.test(cue) ||
      / (?:about|soon|due) to be /u.test(cue))
  );
}

/** "Still has to conclude its own", "was about to be signed" */
const NOT_YET = new LinePattern(
  /(?:^| )(?:still (?:has|have|had|needs?) to|(?:has|have|had|is|are) yet to|yet to be|about to be|remains? to be|(?:is|are|was|were) still to) /u,
);

/** "Does not rule out that it will buy" */
const IN_MIND =
  /(?:^| )(?:rule[sd]? out|exclude[sd]?|doubts?|doubted|hopes?|hoped|fears?|feared|wonders?|assumes?|assumed|imagines?|dreams?) (?:that |of )(?:[^ .;,]+ ){0,4}$/u;

/** "Will explore cooperation; discussions are at an early stage" */
const STILL_TALKING =
  /(?:[;–—] |, (?:but|though|although) )(?:the |these )?(?:talks|discussions|negotiations|conversations) (?:are|remain|have only|continue|will)(?= )/u;

/** "Said on Monday that it would buy": how agencies report what is agreed. */
const SAID_IT_WOULD = regex("u")`
  (?:^| )(?:said|says|announced|confirmed|disclosed|told (?:the )?@|reported) (?:
    (?:on|in|late|early|today|yesterday|last|this|to|the|\p{L}+day|\p{L}+ing|\^|@|,) ){0,5}(?:that )?
  (?:it|they|@) (?:also )?would (?:also |now )?$
`;

/** "The chain tried to merge with B", "both mean to buy": the cue has the "to". */
const TRIED =
  /(?:^| )(?:tried|attempted|sought|hoped|wished|failed|(?:@|they|it|both) means?|(?:was|were|is|are) unable|(?:had|once) (?:wanted|planned|intended|hoped)) (?:(?:in vain|once|twice|also) )?$/u;

/** "A plant may come to ^ under an agreement that A and B have signed": the plant is open, the agreement signed. */
const MAY_UNDER_IT =
  /^.*(?:^| )(?:under|through|thanks to|following|after|as part of) (?:an?|the|their|its) /u;
const IS_SIGNED = /(?<!be) (?:signed|inked|concluded|sealed|struck|reached|entered into) /u;

/** "After talks with X failed, Y has signed": they are over. */
const AFTER_TALKS =
  /^ (?:after|following|ending|concluding|capping) [^,;]{0,60}(?<= )(?:talks|negotiations) [^,;]{0,60}, /u;

/** Whether the words leave open if what a cue reports will happen. */
export function isUnsure({ before, cue, upTo, tail }: Setting): boolean {
  if (cue.startsWith(" to ") && TRIED.test(before)) return true;
  if (/ (?:would|could|might|may|should) (?:soon |then |yet |now )?be \S+ $/u.test(cue)) return true;
  if (NOT_YET.test(`${before.slice(-40)}${cue}`) || IN_MIND.test(upTo.slice(-70))) return true;
  // "Following an open tender, X was engaged"
  const open = before
    .replace(AFTER_TALKS, " ")
    .slice(-48)
    .replace(/(?:following|after|won|through|in) (?:an?|the) (?:[^ ]+ ){0,3}tender /u, "")
    .replace(IS_SIGNED.test(cue) ? MAY_UNDER_IT : "", "");
  if (STILL_TALKING.test(tail)) return true;
  if (SAID_IT_WOULD.test(upTo) && !/(?:^| )(?:if|should|unless) /u.test(tail)) return false;
  return UNSURE.test(open) && !/(?:said|says|announced|confirmed) /u.test(before.slice(-30));
}
