/** What a later sentence adds to an agreement told before: "Dated January 8.", "The ceremony took place in Manila." */
import type { Entity } from "../entities/entity";
import { INSTRUMENT } from "./cues";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { isHouse } from "./signed-where";
import { stepAt, type View } from "./view";

const OPENS =
  /^(?:▪ |• |- )?(?:(?:it|they|both) (?:was|were) (?:then |also |jointly |formally )?(?:signed|inked|concluded)|dated|signed|announced|inked|concluded|closed|date(?: and place)? :)/u;
const TOLD = new RegExp(
  `(?:^| )(?:the|this|that|both|new) (?:[\\p{L}-]+ ){0,3}?(?:${INSTRUMENT}|news|signing|announcement|cooperation|transaction|sale|purchase|codeshare|document) (?:, )?(?:which )?(?:(?:was|were|is|has been|had been) )?(?:only |first |jointly |also |formally |officially )?(?:announced|signed|made (?:public|known)|disclosed|published|unveiled|presented|revealed|dated|booked|placed)`,
  "u",
);
const CEREMONY =
  /(?:^| )(?:the )?(?:signing |official )?(?:ceremony|signing|signature|event) (?:took place|was held|happened|followed)(?= )/u;

/** The event that a sentence without a cue of its own adds to the agreement told last. */
export function followUp(view: View, deal: Deal): DealEvent | undefined {
  const match = OPENS.exec(view.line) ?? TOLD.exec(view.line) ?? CEREMONY.exec(view.line);
  const named = view.steps.flatMap(({ parties }) => parties);
  if (!match || (named.length > 0 && !named.some((party) => deal.parties.includes(party)))) return undefined;
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const to = stepAt(view, match.index + match[0].length - 1) + 1;
  const signed = /\b(?:signed|inked|concluded|closed|ceremony|signing|signature)\b/u.test(match[0]);
  const parties: Entity[] = [...deal.parties];
  const place = /(?:took place|was held|happened|followed)$/u.test(match[0])
    ? placeBehind(view, to)
    : undefined;
  return {
    deed: signed ? "sign" : "agree",
    view,
    from,
    to,
    cue: match[0].trim(),
    parties,
    resolved: true,
    status: signed ? "signed" : "announced",
    separate: false,
    rule: "told afterwards",
    ...(place ? { place } : {}),
  };
}

/** "in Manila", "at Malacañang Palace in Manila": the last place that a preposition leads to. */
function placeBehind({ steps }: View, from: number): DealEvent["place"] {
  for (let i = from; i < Math.min(steps.length, from + 14); i++) {
    const { mention, word, start, end } = steps[i] ?? {};
    const house = steps[i - 2]?.word === "^" && isHouse(steps[i - 2]?.mention?.entity.name);
    if (
      word === "^" &&
      mention &&
      !isHouse(mention.entity.name) &&
      (/^(?:in|at)$/.test(steps[i - 1]?.word ?? "") || house || steps[i - 1]?.word === ",") &&
      start !== undefined &&
      end !== undefined
    )
      return { place: mention.entity, start, end };
  }
  return undefined;
}
