/** Fits the model of whether a text tells of any agreement. */
import {
  TEXT_BUCKETS,
  type TextModel,
  textFeatures,
  weightOf,
} from "@/lib/releases/agreements/likely/text-model";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";
import type { LabelledRelease } from "./labelled-releases";
import { type Fit, fitLogistic, type LogisticExample } from "./logistic-training";
import { packedRows } from "./packed-weights";

const FIT: Fit = { buckets: TEXT_BUCKETS, epochs: 24, rate: 0.6, decay: 1e-4, dropped: 0.3, fits: 3 };
/** The fewest texts with a feature: rarer ones tell nothing of others. */
const LEAST_TEXTS = 8;
/** The weight of a text without agreements, since most texts have some. */
const WITHOUT_COUNTS = 2;

/** The examples of a text; none for a Chinese one. */
export function textExamples({ input, label }: Pick<LabelledRelease, "input" | "label">): LogisticExample[] {
  const document = openDocument(input);
  if (document.chinese) return [];
  const { views } = readDeals(document, recognise(document));
  const features = textFeatures(views);
  const tells = label.agreements.some((agreement) => !("optional" in agreement && agreement.optional));
  return [{ features, label: tells ? 1 : 0, weight: weightOf(features) }];
}

/** Fits the model. */
export function fitTexts(examples: readonly LogisticExample[]): TextModel {
  const texts = new Uint32Array(TEXT_BUCKETS);
  for (const { features } of examples)
    for (const bucket of features) texts[bucket] = (texts[bucket] ?? 0) + 1;
  const frequent = examples.map((example) => ({
    ...example,
    features: example.features.filter((bucket) => (texts[bucket] ?? 0) >= LEAST_TEXTS),
  }));
  const without = frequent.filter(({ label }) => label === 0);
  const all = [...frequent, ...Array.from({ length: WITHOUT_COUNTS - 1 }, () => without).flat()];
  return packedRows(fitLogistic(all, FIT));
}
