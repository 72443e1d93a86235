/** Resolves "it" where it acts, or is acted on beside a named party. */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { type Step, wordAt } from "../view/view";

const SERVES = regex("")`
  ^(?:sell|sells|sold|supply|supplies|supplied|lend|lends|lent|give|gives|gave|given|grant|grants|granted
    |award|awards|awarded|provide|provides|pay|pays|paid|promised|back|backs|sponsor|support|supports|join
    |buy from|offer|offers|equip|leased|licensed)$
`;
/** After "it" as a recipient: what is given. */
const GIVEN = /^(?:with|for|\d.*|an?|the|up|its|all|some|more|two|three|four|five|six|on|until|from|,|\.)$/;

/** The party that "it" means: in "Will sell it 30 MW" and "it and B agreed" one named before, not what is sold. */
export function itAt(
  steps: readonly Step[],
  i: number,
  local: readonly Entity[],
  { focus }: Context,
): Entity | undefined {
  const before = wordAt(steps, i - 1);
  const after = wordAt(steps, i + 1);
  // "The trains that B bought from it in June": the party named before B.
  const [first] = local;
  if (
    local.length === 2 &&
    first &&
    /^(?:from|with|for)$/.test(before) &&
    /^(?:in|on|last|,|\.|:|at)$/.test(after)
  )
    return first;
  // "A said that it and B have agreed"
  if (first && local.length === 1 && before === "that" && after === "and" && isNamed(steps, i + 2))
    return first;
  if (!focus || local.includes(focus)) return undefined;
  // "Last July it and B agreed", "between it and B"
  if (local.length === 0 && /^(?:and|or)$/.test(after) && isNamed(steps, i + 2)) return focus;
  // "A, B and C have each granted it a licence"
  if (local.length !== 1 && before !== "granted" && before !== "awarded") return undefined;
  const served = SERVES.test(before) && GIVEN.test(after);
  const beside = /^with$/.test(before) && /^(?:on|for|to|in|until|,|\.|\))$/.test(after);
  return local.length > 0 && (served || beside) ? focus : undefined;
}

const isParty = (steps: readonly Step[], at: number) => (steps[at]?.parties.length ?? 0) > 0;

/** Whether a party's name is at a step, or after an article and a description. */
function isNamed(steps: readonly Step[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (isParty(steps, i)) return true;
    if (!/^(?:the|\^|'s|-based|\p{L}+)$/u.test(wordAt(steps, i))) return false;
  }
  return false;
}

/** The party that a quoted person speaks for: "We signed it," said the head of X. */
export function speakerOf(steps: readonly Step[], i: number): Entity | undefined {
  if (steps[0]?.word !== '"') return undefined;
  const close = steps.findIndex(({ word }, at) => at > i && word === '"');
  if (close < 0 || !steps.slice(close + 1, close + 6).some(({ word }) => SAID.test(word))) return undefined;
  const behind = steps.slice(close + 1, close + 24).filter(({ parties }) => parties.length === 1);
  return behind[0]?.parties[0];
}

const SAID = /^(?:said|says|added|adds|explained|explains|commented|comments|stated|told|noted|notes)$/;
