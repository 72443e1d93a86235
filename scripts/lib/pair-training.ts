/** Fits the model of likely agreements from labelled releases. */
import { FIRED, SILENT } from "@/lib/releases/agreements/likely";
import { likelySets, ruleFeatures } from "@/lib/releases/agreements/likely-sets";
import { PAIR_BUCKETS } from "@/lib/releases/agreements/pair-model";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { sameSet } from "@/lib/releases/agreements/signed-together";
import { openDocument } from "@/lib/releases/document";
import type { Entity } from "@/lib/releases/entities/entity";
import { keyOf } from "@/lib/releases/entities/name-keys";
import { recognise } from "@/lib/releases/entities/recognise";
import type { LabelledRelease } from "./labelled-releases";
import { randomBy } from "./random";

/** A set of parties that a sentence offers, and whether they agreed. */
export interface PairExample {
  features: readonly number[];
  label: number;
}

const EPOCHS = 16;
const RATE = 0.03;
const DECAY = 1e-4;
const DROPPED = 0.2;

/** The sets of parties that the sentences of a release offer: right where the label has an agreement of just those. */
export function pairExamples({ input, label }: LabelledRelease): PairExample[] {
  const document = openDocument(input);
  if (document.chinese) return [];
  const reader = labelReader(label);
  const out: PairExample[] = [];
  const learn = (parties: readonly Entity[], features: readonly number[]) => {
    const right = reader(parties);
    if (right !== undefined) out.push({ features, label: right ? 1 : 0 });
  };
  readDeals(document, recognise(document), (view, context, events, deals) => {
    const offered = likelySets(view, context, deals);
    for (const { parties, features } of offered)
      if (!events.some((event) => sameSet(event.parties, parties)))
        learn(parties, [...features, events.length > 0 ? FIRED : SILENT]);
    // A text of other words is one in which the rules are silent: what they tell here is learned without them as well.
    if (events.length > 0) for (const { parties, features } of offered) learn(parties, [...features, SILENT]);
    for (const event of events) learn(event.parties, ruleFeatures(event, offered, view, deals, context));
  });
  return out;
}

/** Tells by a label whether parties agreed; nothing of what counts neither way and of some of those who agreed. */
export function labelReader(
  label: LabelledRelease["label"],
): (parties: readonly Entity[]) => boolean | undefined {
  const ids = new Map<string, string>();
  for (const { id, name, mentions } of label.entities)
    for (const form of [name, ...mentions]) if (!ids.has(keyOf(form))) ids.set(keyOf(form), id);
  const idOf = ({ forms }: Entity) =>
    [...forms.keys()].map((form) => ids.get(keyOf(form))).find((id) => id !== undefined);
  return (parties) => {
    const all = new Set(parties.map(idOf));
    const named = !all.has(undefined) && all.size === parties.length;
    const within = label.agreements.filter(
      (agreement) => named && agreement.parties.filter((id) => all.has(id)).length === all.size,
    );
    const twin = within.find((agreement) => agreement.parties.length === all.size);
    if (twin ? "optional" in twin && twin.optional === true : within.length > 0) return undefined;
    return twin !== undefined;
  };
}

/** Logistic regression by AdaGrad in a fixed order, averaged over the later half of the epochs. */
export function fitPairs(examples: readonly PairExample[]): Float64Array {
  const weights = new Float64Array(PAIR_BUCKETS);
  const sum = new Float64Array(PAIR_BUCKETS);
  const squares = new Float64Array(PAIR_BUCKETS).fill(1e-2);
  const random = randomBy(4711);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let step = 0; step < examples.length; step++) {
      const example = examples[(step * 7919 + epoch * 104729) % examples.length];
      if (!example) continue;
      const set = example.features.filter(() => random() >= DROPPED);
      const score = set.reduce((all, bucket) => all + (weights[bucket] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-score)) - example.label;
      for (const bucket of set) {
        const slope = error + DECAY * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + slope * slope;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * slope) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
    if (epoch >= EPOCHS / 2)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
  }
  return sum.map((value) => (value * (1 - DROPPED)) / (EPOCHS - Math.ceil(EPOCHS / 2)));
}
