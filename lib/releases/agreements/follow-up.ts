/**
 * Reads what a later sentence adds to an earlier agreement: "Dated January 8.", "The ceremony took place in Manila."
 */

import type { Entity } from "../entities/entity";
import { oneLine } from "../text/one-line";
import { regex } from "../text/regex";
import { INSTRUMENT } from "./cues/cue-words";
import { NEGATED, UNSURE } from "./cues/doubt";
import type { Deal } from "./deal";
import { type DealEvent, eventIn } from "./event";
import { isHouse } from "./signing/signed-where";
import { LinePattern } from "./view/line-pattern";
import { stepAt, type View, wordAt } from "./view/view";

const OPENS = new LinePattern(
  /^(?:▪ |• |- )?(?:(?:it|they|both) (?:was|were) (?:then |also |jointly |formally )?(?:signed|inked|concluded)|dated|signed|announced|inked|concluded|closed|date(?: and place)? :)/u,
);
const TOLD = new LinePattern(
  regex("u")`
    (?:^| )(?:the|this|that|both|new) (?:[\p{L}-]+ ){0,3}?
    (?:${INSTRUMENT}|news|signing|announcement|cooperation|transaction|sale|purchase|codeshare|document) (?:, )?
    (?:which )?(?:(?:was|were|is|has been|had been) )?
    (?:only |first |jointly |also |formally |officially )?
    (?:announced|signed|made (?:public|known)|disclosed|published|unveiled|presented|revealed|dated
      |booked|placed)
  `,
);
const CEREMONY = new LinePattern(
  /(?:^| )(?:the )?(?:signing |official )?(?:ceremony|signing|signature|event) (?:took place|was held|happened|followed)(?= )/u,
);

/** The matter of a document signed beside another. */
export const MATTER = oneLine`
  (?:supply|service|services|lease|licen[cs]e|licensing|purchase|offtake|off-take|distribution|maintenance
    |management|loan|research|development|construction|operating|transport|marketing|cooperation|framework
    |delivery|rental|sponsorship|training|hosting|processing|manufacturing|transition|shareholders?|power
    |feedstock|charter|royalty|option)
`;
/** "A supply contract was concluded on the same day", "alongside, a lease was signed": another of the same parties. */
const SECOND = new LinePattern(
  regex("u")`
    (?:^| )(?:an?|one|another) (?:[^ .;,@]+ ){0,4}?
    (?:${MATTER} (?:[\p{L}-]+ ){0,2}?(?:agreement|contract|deal|accord)|memorandum|lease|licen[cs]e|loan
      |framework) (?:(?!with |between |by )[^ .;@]+ ){0,12}?
    (?:was|were|has been|is being) (?:also |likewise |then )?
    (?:signed|inked|concluded|agreed|sealed|entered into)
  `,
);
const COMES_WITH = new LinePattern(
  regex("u")`
    ^(?:it|the (?:sale|deal|purchase|order|transaction|agreement|acquisition|contract)) (?:comes with
      |is accompanied by|is coupled with|goes along with|is flanked by) an? (?:[^ .;,@]+ ){0,3}?
    (?:${MATTER} (?:agreement|contract|deal)|lease|licen[cs]e)
  `,
);
const BESIDE = new LinePattern(
  regex("u")`
    (?:^| )(?:on the same (?:day|date|occasion)|the same (?:day|date)|at the same (?:time|ceremony|meeting)
      |simultaneously|in parallel|alongside|besides|in addition|in addition to|also|separate|separately
      |another|second|further|additional|likewise|concurrently|together with|parallel|as well|too) `,
);

const SAME_TIME =
  /(?:^| )(?:the same (?:day|date|occasion|time|ceremony|meeting)|simultaneously|in parallel|alongside|concurrently|likewise|together with) /u;

/** The event of a second document between the last parties, reported without their names. */
function secondOf(view: View, deal: Deal): DealEvent | undefined {
  const comes = COMES_WITH.exec(view.line);
  const match = comes ?? (BESIDE.test(view.line) ? SECOND.exec(view.line) : null);
  if (!match || deal.parties.length < 2 || NEGATED.test(view.line) || UNSURE.test(view.line))
    return undefined;
  const { named } = view;
  if (named.some((party) => !deal.parties.includes(party))) return undefined;
  const date = comes || SAME_TIME.test(view.line) ? deal.events.find((event) => event.date)?.date : undefined;
  return eventIn(view, {
    ...(date ? { date } : {}),
    from: stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0)),
    to: stepAt(view, match.index + match[0].length - 1) + 1,
    cue: `a separate ${match[0].trim()}`,
    parties: [...deal.parties],
    resolved: true,
    status:
      comes || !/(?:signed|inked|concluded|sealed|entered into)$/u.test(match[0]) ? "announced" : "signed",
    separate: true,
    rule: "second document",
  });
}

/** The event that a sentence without a cue of its own adds to the last agreement. */
export function followUp(view: View, deal: Deal): DealEvent | undefined {
  const second = secondOf(view, deal);
  if (second) return second;
  const match = OPENS.exec(view.line) ?? TOLD.exec(view.line) ?? CEREMONY.exec(view.line);
  const { named } = view;
  if (!match || (named.length > 0 && !named.some((party) => deal.parties.includes(party)))) return undefined;
  // "The agreement signed with D in March": a different one.
  const behind = /^ (?:[\p{L}]+ ){0,3}?with (?:the )?@ /u.exec(
    view.line.slice(match.index + match[0].length),
  );
  if (behind) {
    const at = stepAt(view, match.index + match[0].length + behind[0].length - 2);
    if (view.steps[at]?.parties.some((party) => !deal.parties.includes(party))) return undefined;
  }
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const to = stepAt(view, match.index + match[0].length - 1) + 1;
  const signed = /\b(?:signed|inked|concluded|closed|ceremony|signing|signature)\b/u.test(match[0]);
  const parties: Entity[] = [...deal.parties];
  const place = /(?:took place|was held|happened|followed)$/u.test(match[0])
    ? placeBehind(view, to)
    : undefined;
  return eventIn(view, {
    deed: signed ? "sign" : "agree",
    from,
    to,
    cue: match[0].trim(),
    parties,
    resolved: true,
    status: signed ? "signed" : "announced",
    rule: "told afterwards",
    ...(place ? { place } : {}),
  });
}

/** The last place behind a preposition: "in Manila", "at Malacañang Palace in Manila". */
function placeBehind({ steps }: View, from: number): DealEvent["place"] {
  for (let i = from; i < Math.min(steps.length, from + 14); i++) {
    const { mention, word, start, end } = steps[i] ?? {};
    if (
      word === "^" &&
      mention &&
      !isHouse(mention.entity.name) &&
      /^(?:in|at)$/.test(wordAt(steps, i - 1)) &&
      start !== undefined &&
      end !== undefined
    )
      return { place: mention.entity, start, end };
  }
  return undefined;
}
