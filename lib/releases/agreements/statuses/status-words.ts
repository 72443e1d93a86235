/** Classes of words that say whether an agreement was signed or only announced. */
import { regex } from "../../text/regex";
import { WordCounter } from "../trees/word-scopes";

const CLASSES: readonly RegExp[] = [
  // Signed in the past, signs, the signing.
  /^(?:signed|inked|initialled|initialed|countersigned|penned|executed|undersigned)$/u,
  /^(?:signs|sign|inks|ink|pens|initials)$/u,
  /^(?:signing|signings|signature|signatures|signatories|signatory|ceremony|handshake|pen|signers)$/u,
  // Concluded, struck, closed.
  /^(?:concluded|concludes|conclude|entered|enters|sealed|seals|clinched|clinches|finalised|finalized|finalises|finalizes|formalised|formalized|formalises|formalizes|ratified|cemented|cements)$/u,
  /^(?:struck|strikes|reached|reaches|secured|secures|landed|lands|shook|shake|hands)$/u,
  /^(?:closed|closes|completed|completes|completion|closing|close|complete)$/u,
  // Agreed, announced, ordered or chosen.
  /^(?:agreed|agrees|agree|agreeing)$/u,
  /^(?:announced|announces|announce|announcement|announcing|unveiled|unveils|revealed|reveals|disclosed|confirmed|confirms|presented)$/u,
  regex("u")`
    ^(?:ordered|orders|won|wins|awarded|awards|selected|selects|chosen|chose|chooses|picked|picks|appointed
      |appoints|named|names|booked|books|placed|places|tapped|hired|hires|commissioned|mandated|contracted
      |engaged|received)$
  `,
  // Still to come, or of another time.
  regex("u")`
    ^(?:plans|plan|planned|planning|intends|intend|intended|intention|aims|aim|aiming|proposed|proposes
      |expects|expected|expect|due|scheduled|hopes|hope|seeks|seek|wants|want|prepares|preparing|negotiate
      |negotiating|negotiations|talks|envisages|envisaged|considering|ready|upcoming|forthcoming|future
      |eventual|eventually)$
  `,
  /^(?:previously|earlier|last|had|follows|following|followed|existing|since|after|before|previous|original|originally|initial|initially|first|ago|already|former|builds)$/u,
  // What is signed, and who attends.
  /^(?:agreement|agreements|contract|contracts|deal|deals|pact|pacts|accord|accords|treaty|document|documents|papers|protocol|protocols)$/u,
  /^(?:exchanged|exchange|exchanges|attended|witnessed|presence|witness|oversaw|watched|minister|president|ambassador|secretary|chairman|chief|ceo|governor|mayor)$/u,
];
/** So many of the first classes say that something was signed or concluded. */
export const SIGNING_CLASSES = 5;

const DOCUMENTS = String.raw`(?:agreements?|contracts?|deals?|pacts?|accords?|memorand\S+|mous?|letters?|lois?|protocol|documents?|papers)`;
const PATTERNS: readonly RegExp[] = [
  // "Signed a letter of intent", "entered into a lease"
  regex("u")`
    (?:^| )(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|conclude[sd]?|enter(?:s|ed)? into|initialled|sealed) (?:[^ .;@]+ ){0,6}
    (?:${DOCUMENTS}|ppas?|leases?|orders?|treat\S+|partnership|alliance|sheet) `,
  // "The contract, which was signed"
  new RegExp(
    `(?:^| )${DOCUMENTS} (?:, )?(?:[^ .;@]+ ){0,6}(?:signed|inked|concluded|initialled|sealed) `,
    "u",
  ),
  // "Put pen to paper"
  /(?:^| )(?:pen to|(?:names?|signatures?|hands?) (?:to|on|under|beneath)|shook hands|bears? the sign|dotted line|on paper|in writing) /u,
];

/** Counts the words of status. */
export const STATUS_WORDS = new WordCounter(CLASSES, PATTERNS, SIGNING_CLASSES);
