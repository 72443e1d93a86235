/** Resolves parties named only by an office or their relation to the subject: "its old rival", "the rector". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { type Step, wordAt } from "../view/view";

const RELATION = regex("")`
  ^(?:rival|competitor|neighbour|neighbor|peer|counterpart|partner|supplier|customer|client|landlord|tenant
    |lender|contractor|sponsor|namesake|opponent|challenger|sister|cousin|ally|licensee|licensor
    |distributor|subcontractor|suitor|target)$
`;
const OF_OLD = regex("")`
  ^(?:old|older|long-time|longtime|long-standing|longstanding|erstwhile|eternal|former|one-time|onetime
    |arch|bigger|larger|smaller|local|domestic|european|american|asian|chinese|japanese|korean|german
    |french|british|italian|spanish|nordic|nearest|closest|main|biggest|largest|fierce|fiercest|bitter
    |great|direct|regional|cross-town|neighbouring|neighboring|long|traditional|ailing|struggling|stricken
    |weaker|stronger|younger|listed)$
`;

/** The party that the words from `i` on mean, and where they end: of the last pair, the one that is not named here. */
export function relationAt(
  steps: readonly Step[],
  i: number,
  local: readonly Entity[],
  number: number,
  { pair, namedAt, focus, topic }: Context,
): { parties: readonly Entity[]; to: number } | undefined {
  const word = steps[i]?.word;
  if ((word !== "its" && word !== "their") || pair.length !== 2) return undefined;
  if (namedAt === undefined || number - namedAt > 2 || local.length > 1) return undefined;
  let at = i + 1;
  while (at < i + 4 && OF_OLD.test(wordAt(steps, at))) at += 1;
  if (!RELATION.test(wordAt(steps, at))) return undefined;
  // "Its rival X", "its rival, X", "its partner in Spain": named, or another.
  if (steps.slice(at + 1, at + 4).some(({ mention }) => mention)) return undefined;
  if (/^(?:'s|of|in|from|who|which|that|and|or|called|named)$/.test(wordAt(steps, at + 1))) return undefined;
  const actor = local[0] ?? focus ?? topic;
  if (!actor || !pair.includes(actor)) return undefined;
  const other = pair.find((party) => party !== actor);
  return other && { parties: [other], to: at + 1 };
}

/**
 * The party of an office without a company: in "The rector and X's director signed" the rector acts for the one the
 * text is about.
 */
export function officeAt(
  steps: readonly Step[],
  i: number,
  { publisher, topic, speaks }: Context,
): { parties: readonly Entity[]; to: number } | undefined {
  const office = wordAt(steps, i + 1);
  const one = speaks ? topic : (publisher ?? topic);
  if (!one || !OFFICE.test(office)) return undefined;
  return /^(?:and|,|signed|sign|signs|inked|put|exchanged)$/.test(wordAt(steps, i + 2))
    ? { parties: [one], to: i + 2 }
    : undefined;
}

const OFFICE =
  /^(?:mayor|rector|president|vice-chancellor|chancellor|chairman|chairwoman|chair|minister|ceo|dean|governor|vice-president|secretary-general|director-general|provost|principal)$/;
