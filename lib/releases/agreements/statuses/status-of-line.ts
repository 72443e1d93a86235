/** Decides the status of an agreement by the words of a sentence, where no cue gives one. */
import { regex } from "../../text/regex";
import type { EventStatus } from "../event";
import { LinePattern } from "../view/line-pattern";

const SIGNED = new LinePattern(
  /(?:^| )(?:signed|inked|concluded|sealed|initialled|signatures?|(?:names?|hands?) (?:to|under)|pen to paper|closed|completed) /u,
);
const ENDED = new LinePattern(
  regex("u")`
    (?:^| )(?:cancell?ed|terminated|ended|ends|dissolved|wound up|withdr(?:ew|awn|aws) from
      |pull(?:ed|s) out of|walk(?:ed|s) away from|(?:gave|given|gives) (?:[a-z]+ )?notice|separate ways
      |part(?:s|ed)? (?:ways|company)|backs? out|call(?:s|ed)? time|scrapped|rescinded|revoked|torn up
      |discontinued|(?:notice|deed|letter) of (?:termination|cancellation)
      |termination (?:notice|deed|letter|agreement)) `,
);
/** An agreement that runs out may make room for the one signed. */
const RAN_OUT = new LinePattern(
  /(?:^| )(?:lapsed|expired|c(?:a|o)mes? to an end|will (?:end|expire|cease)) /u,
);
const SUCCEEDED = new LinePattern(
  /(?:^| )(?:replac\p{L}+|new|successor|succeed\p{L}*|supersed\p{L}+|follow(?:s|ed|ing)?|renew\p{L}*|extend\p{L}*|prolong\p{L}*|signed|signs|concluded|before|until) /u,
);

const EXTENDED = new LinePattern(
  regex("u")`
    (?:^| )(?<!(?:can|may|could|might|to|should|not) (?:be |been )?)
    (?:renewed|extended|prolonged|lengthened) (?!to (?:the )?(?:\^ 's )?@ )
    (?:(?:its|their|the|for|by|until|till|to|on|last|this|in|yesterday|today|again|through|beyond) |[.,;])
    |(?:^| )(?:renews?|prolongs?|lengthens?) (?:its|their|the) `,
);

/** The status by the words of a sentence. */
export function statusOfLine(line: string): EventStatus {
  if (ENDED.test(line) || (RAN_OUT.test(line) && !SUCCEEDED.test(line))) return "ended";
  if (EXTENDED.test(line)) return "extended";
  return SIGNED.test(line) ? "signed" : "announced";
}
