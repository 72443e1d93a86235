/**
 * Resolves words that refer to a party without its name: "the two companies", "the Swiss group", "the museum", "we".
 * Each becomes a step of its own, which later rules read like a name. The antecedent is found by the noun (a museum has
 * it in its name or description), then by its sort, the nearest first.
 */

import type { Entity } from "../../entities/entity";
import { textOf } from "../../text/tokens";
import { wordSet } from "../../text/word-set";
import type { Context } from "../context";
import { officeAt, relationAt } from "../sides/relations";
import { lexemeOf } from "../view/lexeme";
import { type Step, type View, withLine, wordAt } from "../view/view";
import type { Found } from "./antecedent";
import { pluralAt } from "./plurals";
import { itAt, speakerOf } from "./pronouns";
import { SPEAKS, singularAt } from "./singulars";

/** Returns the view with its references resolved, as far as the context allows. */
export function resolveReferences(view: View, context: Context): View {
  const steps: Step[] = [];
  const local: Entity[] = [];
  let changed = false;
  for (let i = 0; i < view.steps.length; i++) {
    const step = view.steps[i];
    if (!step) break;
    const found = step.mention
      ? undefined
      : (relationAt(view.steps, i, local, view.number, context) ??
        referenceAt(view.steps, i, local, context));
    if (found) {
      const last = view.steps[found.to - 1] ?? step;
      const seat = view.steps.slice(i, found.to).find(({ word }) => word === "^")?.mention;
      steps.push({
        word: "@",
        lexeme: lexemeOf("@"),
        mention: undefined,
        parties: found.parties,
        seat,
        start: step.start,
        end: last.end,
        text: textOf(view.steps, i, found.to),
        bracket: step.bracket,
      });
      changed = true;
      i = found.to - 1;
    } else steps.push(step);
    for (const party of found?.parties ?? step.parties) {
      const at = local.indexOf(party);
      if (at >= 0) local.splice(at, 1);
      local.push(party);
    }
  }
  return changed ? withLine({ sentence: view.sentence, number: view.number, steps }) : view;
}

const SPEAKERS = wordSet("we us we're we've we'll");
const DETERMINERS = wordSet("the these those this that said our all");

function referenceAt(
  steps: readonly Step[],
  i: number,
  local: readonly Entity[],
  context: Context,
): Found | undefined {
  const word = wordAt(steps, i);
  if (word === "our" && context.publisher && !SPEAKS.at(steps, i + 1))
    return { parties: [context.publisher], to: i + 1 };
  if (SPEAKERS.has(word)) {
    const one = speakerOf(steps, i) ?? context.publisher;
    return one ? { parties: [one], to: i + 1 } : undefined;
  }
  if (word === "it") {
    const party = itAt(steps, i, local, context);
    return party && { parties: [party], to: i + 1 };
  }
  if (word === "both" && !steps[i + 1]?.parties.length) return pluralAt(steps, i, i + 1, local, context);
  if (!DETERMINERS.has(word)) return undefined;
  const next = wordAt(steps, i + 1);
  if (word === "the" && next === "latter" && local.length > 0) return { parties: local.slice(-1), to: i + 2 };
  if (word === "the" && next === "former" && local.length > 1)
    return { parties: local.slice(0, 1), to: i + 2 };
  return (
    pluralAt(steps, i, i + 1, local, context) ??
    singularAt(steps, i, local, context) ??
    officeAt(steps, i, context)
  );
}
