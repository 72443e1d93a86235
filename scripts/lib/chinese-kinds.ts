/** Fits the model of what agreements of Chinese texts are about. */
import { KINDS } from "@/lib/releases/agreements/kind";
import { openDocument } from "@/lib/releases/document";
import { keyOf } from "@/lib/releases/entities/name-keys";
import type { ChoiceWeights } from "@/lib/releases/text/choices";
import { readChinese } from "@/lib/releases/zh/read";
import { simplified } from "@/lib/releases/zh/simplified";
import { type ChoiceExample, fitChoices } from "./choice-training";
import type { LabelledRelease } from "./labelled-releases";

/** Buckets that are kept. */
const MOST = 3000;

/** The agreements of a text that are found, with the kinds that its label gives. */
export function chineseKindExamples({ name, input, label }: LabelledRelease): ChoiceExample[] {
  const document = openDocument(input);
  if (!document.chinese) return [];
  const ids = new Map<string, string>();
  for (const { id, name: full, mentions } of label.entities)
    for (const form of [full, ...mentions].map((one) => keyOf(simplified(one))))
      if (!ids.has(form)) ids.set(form, id);
  const out: ChoiceExample[] = [];
  readChinese(document, [], {
    agreed: (deals, of) => {
      for (const deal of deals) {
        const parties = deal.parties.map(({ forms }) =>
          [...forms.keys()].map((form) => ids.get(keyOf(form))).find((id) => id !== undefined),
        );
        const gold = label.agreements.find(
          (one) => one.parties.length === parties.length && one.parties.every((id) => parties.includes(id)),
        );
        const kind = (KINDS as readonly string[]).indexOf(gold?.kind ?? "");
        if (kind >= 0) out.push({ text: name, features: of.features(deal), label: kind });
      }
    },
  });
  return out;
}

/** Fits the model; the same examples give the same one. */
export function fitChineseKinds(examples: readonly ChoiceExample[]): ChoiceWeights {
  return fitChoices(examples, KINDS.length, MOST);
}
