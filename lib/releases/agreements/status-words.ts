/** Words by which a text tells whether an agreement was signed or only announced, counted by what they tell. */
import { literalsOf } from "../text/literals";
import type { View } from "./view";

const CLASSES: readonly RegExp[] = [
  // Signed in the past, signs, the signing.
  /^(?:signed|inked|initialled|initialed|countersigned|penned|executed|undersigned)$/u,
  /^(?:signs|sign|inks|ink|pens|initials)$/u,
  /^(?:signing|signings|signature|signatures|signatories|signatory|ceremony|handshake|pen|signers)$/u,
  // Concluded, struck, closed.
  /^(?:concluded|concludes|sealed|seals|clinched|clinches|finalised|finalized|finalises|finalizes|formalised|formalized|formalises|formalizes|ratified|cemented|cements)$/u,
  /^(?:struck|strikes|reached|reaches|secured|secures|landed|lands|shook|shake|hands)$/u,
  /^(?:closed|closes|completed|completes|completion|closing|close|complete)$/u,
  // Agreed, announced, ordered or chosen.
  /^(?:agreed|agrees|agree|agreeing)$/u,
  /^(?:announced|announces|announce|announcement|announcing|unveiled|unveils|revealed|reveals|disclosed|confirmed|confirms|presented)$/u,
  /^(?:ordered|orders|won|wins|awarded|awards|selected|selects|chosen|chose|chooses|picked|picks|appointed|appoints|named|names|booked|books|placed|places|tapped|hired|hires|commissioned|mandated|contracted|engaged|received)$/u,
  // Still to come, or of another time.
  /^(?:plans|plan|planned|planning|intends|intend|intended|intention|aims|aim|aiming|proposed|proposes|expects|expected|expect|due|scheduled|hopes|hope|seeks|seek|wants|want|prepares|preparing|negotiate|negotiating|negotiations|talks|envisages|envisaged|considering|ready|upcoming|forthcoming|future|eventual|eventually)$/u,
  /^(?:previously|earlier|last|had|follows|following|followed|existing|since|after|before|previous|original|originally|initial|initially|first|ago|already|former|builds)$/u,
  // What is signed, and who comes to see it.
  /^(?:agreement|agreements|contract|contracts|deal|deals|pact|pacts|accord|accords|treaty|document|documents|papers|protocol|protocols)$/u,
  /^(?:exchanged|exchange|exchanges|attended|witnessed|presence|witness|oversaw|watched|minister|president|ambassador|secretary|chairman|chief|ceo|governor|mayor)$/u,
];
/** Words of these say that something was signed or concluded. */
export const SIGNING_CLASSES = 5;

const DOCUMENTS = String.raw`(?:agreements?|contracts?|deals?|pacts?|accords?|memorand\S+|mous?|letters?|lois?|protocol|documents?|papers)`;
const PATTERNS: readonly RegExp[] = [
  // "Signed a letter of intent", "entered into a lease"
  new RegExp(
    String.raw`(?:^| )(?:sign(?:s|ed|ing)?|ink(?:s|ed)?|conclude[sd]?|enter(?:s|ed)? into|initialled|sealed) (?:[^ .;@]+ ){0,6}(?:${DOCUMENTS}|ppas?|leases?|orders?|treat\S+|partnership|alliance|sheet) `,
    "u",
  ),
  // "The contract, which was signed"
  new RegExp(
    `(?:^| )${DOCUMENTS} (?:, )?(?:[^ .;@]+ ){0,6}(?:signed|inked|concluded|initialled|sealed) `,
    "u",
  ),
  // "Put pen to paper"
  /(?:^| )(?:pen to|(?:names?|signatures?|hands?) (?:to|on|under|beneath)|shook hands|bears? the sign|dotted line|on paper|in writing) /u,
];

/** How many numbers `countsIn` gives. */
export const STATUS_COUNTS = CLASSES.length + PATTERNS.length;

let classOf: ReadonlyMap<string, number> | undefined;

/** The class of a word, by its number. */
export function statusClass(word: string): number | undefined {
  classOf ??= new Map(CLASSES.flatMap((words, i) => literalsOf(words).map((word) => [word, i] as const)));
  return classOf.get(word);
}

/** How many words of each class stand in the steps of a sentence from one to another, and which patterns hold there. */
export function countsIn({ steps, line, offsets }: View, from: number, to: number): Uint8Array {
  const counts = new Uint8Array(STATUS_COUNTS);
  for (let i = from; i < to; i++) {
    const at = statusClass(steps[i]?.word ?? "");
    // A sentence may be a table of many words.
    if (at !== undefined) counts[at] = Math.min(250, (counts[at] ?? 0) + 1);
  }
  const words = line.slice(offsets[from] ?? line.length, offsets[to] ?? line.length);
  PATTERNS.forEach((pattern, i) => {
    if (pattern.test(words)) counts[CLASSES.length + i] = 1;
  });
  return counts;
}

const known = new WeakMap<View, Uint8Array>();

/** The same of a whole sentence: it is asked for each agreement that it may bear on. */
export function countsOf(view: View): Uint8Array {
  const before = known.get(view);
  if (before) return before;
  const counts = countsIn(view, 0, view.steps.length);
  known.set(view, counts);
  return counts;
}
