/** What the model of kinds learns from: agreements that were found, with the kind that the label gives. */
import { instrumentOf, matterByRules } from "@/lib/releases/agreements/kind";
import { kindFeatures } from "@/lib/releases/agreements/kind-features";
import { MATTER_KINDS } from "@/lib/releases/agreements/kind-model";
import type { ChoiceWeights } from "@/lib/releases/text/choices";
import { type ChoiceExample, fitChoices } from "./choice-training";
import type { FoundAgreement } from "./found-agreements";

/** Buckets that are kept. */
const MOST = 2440;

/** The examples of agreements that no instrument tells the kind of; those whose label gives no kind are none. */
export function kindExamples(found: readonly FoundAgreement[]): ChoiceExample[] {
  return found.flatMap(({ text, deal: { words }, gold }) => {
    const label = (MATTER_KINDS as readonly string[]).indexOf(gold.kind);
    return words && label >= 0 && instrumentOf(words) === undefined
      ? [{ text, features: kindFeatures(words, matterByRules(words)), label }]
      : [];
  });
}

/** Fits the model. */
export function fitKinds(examples: readonly ChoiceExample[]): ChoiceWeights {
  return fitChoices(examples, MATTER_KINDS.length, MOST);
}
