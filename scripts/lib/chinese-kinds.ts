/** Fits the model of the kinds of agreements in Chinese texts. */
import { KINDS } from "@/lib/releases/agreements/kinds/kind";
import { openDocument } from "@/lib/releases/document";
import type { ChoiceWeights } from "@/lib/releases/text/choices";
import { readChinese } from "@/lib/releases/zh/read";
import { simplifiedLabel } from "./chinese-texts";
import { type ChoiceExample, fitChoices } from "./choice-training";
import { idsOf } from "./label-ids";
import type { LabelledRelease } from "./labelled-releases";

/** The number of buckets to keep. */
const MOST = 3000;

/** The agreements that are found in a text, with the kinds in its label. */
export function chineseKindExamples({ name, input, label }: LabelledRelease): ChoiceExample[] {
  const document = openDocument(input);
  if (!document.chinese) return [];
  const idOf = idsOf(simplifiedLabel(label));
  const out: ChoiceExample[] = [];
  readChinese(document, [], {
    agreed: (deals, of) => {
      for (const deal of deals) {
        const parties = deal.parties.map(idOf);
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
