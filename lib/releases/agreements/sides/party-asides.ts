/**
 * Recognises what a sentence says of a party in passing: "Orvex, founded in 1998,", "Orvex, which employs 300 people". Days
 * and amounts in such words are the party's, and none of an agreement.
 */
import { regex } from "../../text/regex";
import { INSTRUMENT } from "../cues/cue-words";
import { type Hit, hitsOf } from "../cues/hits";
import { LinePattern } from "../view/line-pattern";
import { type Step, stepAt, type View, wordAt } from "../view/view";
import { clausesIn, isBackground } from "./background";

/** Steps of a sentence, `to` exclusive. */
interface Stretch {
  from: number;
  to: number;
  /** They tell what was before, not what a party is. */
  isBefore?: boolean;
}

/** How words behind a party and a comma open where they only describe it. */
const DESCRIBES = new LinePattern(regex("u")`
  ^ (?:
  (?:which|who) (?:(?:also|already|currently|now|still|today|alone|first|once|only|together) )*
    (?:employs?|employed|operates?|owns?|runs?|has|have|had|makes?|made|produces?|produced|manufactures?
      |generates?|generated|posted|reported|recorded|earned|counts?|manages?|serves?|celebrates?|celebrated
      |turned|opened|began|started|went|rose|fell|grew|trades?|lost|gained|floated|emerged
      |(?:is|was|were|are) (?:\p{L}+ly )?(?:founded|established|formed|created|incorporated|born|listed|floated
        |valued|ranked|owned|based|headquartered|active|present|traded|renamed|spun|majority-owned|controlled)
    )
  |whose (?:\p{L}+ )?(?:shares?|stock|sales|revenues?|turnover|workforce|staff|fleet|profits?|earnings|value)
  |(?:founded|established|formed|created|incorporated|born|headquartered|based|listed|owned|majority-owned
    |controlled|backed|led|employing|operating|valued|ranked|formerly|once)
  |(?:about |some |nearly )?\d[\d.]* ?(?:%|per ?cent|percent) (?:owned|held|controlled)
  |with (?:(?:more|over|about|around|some|nearly|almost|than|roughly|annual|yearly|total|its|a) )*
    (?:\d[\d.,]* (?:\p{L}+ ){0,2}?(?:employees|staff|people|workers|offices|countries|customers|members|students)
      |(?:sales|revenues?|turnover|assets|workforce|staff|market))
  |(?:an?|one of|part of|members? of|owners? of|operators? of|makers? of|producers? of)
  )(?= )
`);
/** What others did with a party or hold of it, whatever verb tells it: "which X bought in 2020". */
const OTHERS_DID = new LinePattern(
  regex("u")`
    ^ (?:
    (?:which|that) (?:the )?@ (?:(?:had|first|only|also) )*(?:bought|acquired|sold|founded|spun|floated|took|formed)
    |spun (?:off|out)(?= )
    |in which (?:the )?@ (?:holds?|has|have|owns?)(?= )
    |(?:about |some |nearly )?\d[\d.]* ?(?:%|per ?cent|percent) of which (?:is|are) (?:owned|held|controlled)(?= )
    )
  `,
);
/** What will be, and documents: such words tell of an agreement after all. */
const OF_AGREEMENT = new LinePattern(
  new RegExp(
    `(?:^| )(?:will|would|shall|to be|plans?|intends?|aims?|wants?|under|${INSTRUMENT}|orders?|cooperat\\p{L}+|partner\\p{L}*|jointly|together) `,
    "u",
  ),
);
/** Verbs of lasting work, which are cues elsewhere. */
const RUNS = /^(?:operates?|produces?|manufactures?|manages?|makes?|runs?|serves?|employs?)$/u;
const END = /^[,;:.)—–]$/u;

/** Whether an offset of the text is in words that only describe a party or what was before. */
export function isInAside(view: View, offset: number): boolean {
  return asideAt(view, offset) !== undefined;
}

/** The same, but not in a noun: "at Orvex, a plant in X" may be what the agreement is about. */
export function isInClause(view: View, offset: number): boolean {
  const aside = asideAt(view, offset);
  return aside !== undefined && !NOUN.test(wordAt(view.steps, aside.from));
}
/** Whether an offset is in a clause about what was before: "after a pilot in May". */
export const isInClauseBefore = (view: View, offset: number): boolean =>
  asideAt(view, offset)?.isBefore === true;

const NOUN = /^(?:an?|one|part|members?|owners?|operators?|makers?|producers?)$/u;

function asideAt(view: View, offset: number): Stretch | undefined {
  const { steps } = view;
  return asidesOf(view).find(
    ({ from, to }) => (steps[from]?.start ?? 0) <= offset && offset < (steps[to - 1]?.end ?? 0),
  );
}

function asidesOf(view: View): readonly Stretch[] {
  view.asides ??= findAsides(view);
  return view.asides;
}

function findAsides(view: View): Stretch[] {
  const { steps, line, offsets } = view;
  if (isBackground(line) && !OF_AGREEMENT.in(view) && hitsOf(view).every(({ text }) => RUNS.test(text)))
    return [{ from: 0, to: steps.length }];
  const out: Stretch[] = clausesIn(view).map((offset) => ({
    ...stretchFrom(steps, stepAt(view, offset)),
    isBefore: true,
  }));
  for (let at = 1; at < steps.length; at++) {
    if (wordAt(steps, at) !== "," || !isBehindParty(steps, at)) continue;
    const { to } = stretchFrom(steps, at + 1);
    const words = ` ${line.slice(offsets[at + 1] ?? line.length, offsets[to] ?? line.length)} `;
    if (OTHERS_DID.execIn(words) && !OF_AGREEMENT.execIn(words)) {
      out.push({ from: at + 1, to });
      continue;
    }
    if (!DESCRIBES.execIn(words) || OF_AGREEMENT.execIn(words)) continue;
    const isOf = (hit: Hit) => hit.from < to && hit.to > at && !RUNS.test(hit.text);
    if (!hitsOf(view).some(isOf)) out.push({ from: at + 1, to });
  }
  return out;
}

/** The steps from one to the next mark. */
function stretchFrom(steps: readonly Step[], from: number): Stretch {
  let to = from;
  while (to < steps.length && !END.test(wordAt(steps, to))) to += 1;
  return { from, to };
}

/** Whether a party, with its ticker or short form in brackets, is right before a step. */
function isBehindParty(steps: readonly Step[], at: number): boolean {
  let last = at - 1;
  if (wordAt(steps, last) === ")") while (last > 0 && wordAt(steps, last + 1) !== "(") last -= 1;
  return wordAt(steps, last) === "@";
}
