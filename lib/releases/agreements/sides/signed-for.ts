/** Recognises terms of a signed document: "Entered into an agreement to buy B". */
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";

const SIGNED =
  "(?:signed|inked|concluded|sealed|initialled|entered into|struck|clinched|closed|finali[sz]ed|penned)";

const SIGNED_AN = regex("u")`
  (?:^| )(?<!(?:to|be|will|not|had|never) )${SIGNED} (?:(?:an?|the|its|their|two|this) )
  (?:(?:and|to|with) )?(?:(?!and |to |with |for )[^ .;,@]+ ){0,6}?
  ${INSTRUMENT} (?:(?:to|under|by|in|through|of|on|whereby|which|that|it|they|is|are|will|the|today
      |yesterday|monday|tuesday|wednesday|thursday|friday|last|this|week|month|for|@|giv(?:es|ing)
      |allow(?:s|ing)|mak(?:es|ing)|oblig(?:es|ing)|has|have|agreed|also|and) ){0,6}$
`;

/** Whether the words before a verb say that a document with these terms was signed. */
export const isSignedFor = (upTo: string) => SIGNED_AN.test(upTo.slice(-170));
