/** Fits the name model to examples from labelled releases. */
import { openDocument } from "@/lib/releases/document";
import { clustersOf, namedCluster } from "@/lib/releases/entities/clusters";
import { BUCKETS } from "@/lib/releases/entities/features/feature-set";
import { type Features, featuresOf } from "@/lib/releases/entities/features/features";
import { CLASSES, type NameClass, scoresOf } from "@/lib/releases/entities/features/model";
import { aroundOf } from "@/lib/releases/entities/features/roles";
import { keyOf } from "@/lib/releases/entities/name-keys";
import { anyPlace } from "@/lib/releases/places/gazetteer";
import { softmax } from "@/lib/releases/text/softmax";
import type { LabelledRelease } from "./labelled-releases";
import { randomBy } from "./random";

/** A name in a text, with its features and the number of its class. */
export interface NameExample {
  features: Features;
  label: number;
  /** Whether it is from a telling, where nearly all names are parties, unlike in a release. */
  short: boolean;
  /** Whether it is from a whole text by another writer. */
  whole: boolean;
}

/** The names of such texts begin with this. */
export const WHOLE = "whole";

const EPOCHS = 16;
const FITS = 4;
const RATE = 0.06;
const DECAY = 2e-5;
/** The share of features left out at each step, so that none is relied on alone: a new name has few known ones. */
const DROPPED = 0.5;
/** The fewest names with a feature: one or two tell nothing of others. */
const LEAST_NAMES = 3;

/** The names of a release: those in the label with their sort, all others as none. */
export function nameExamples({ name: of, input, label }: LabelledRelease): NameExample[] {
  const document = openDocument(input);
  if (document.chinese) return [];
  const sorts = new Map<string, NameClass>();
  for (const { type, name, mentions } of label.entities) {
    const sort = CLASSES.find((one) => one === type) ?? "none";
    for (const form of [name, ...mentions]) sorts.set(keyOf(form), sort);
  }
  const whole = of.startsWith(WHOLE);
  const clusters = clustersOf(document);
  const around = aroundOf(document, clusters);
  return clusters.flatMap((cluster) => {
    const named = namedCluster(cluster);
    if (!named || named.candidates.length === 0) return [];
    let sort: NameClass = "none";
    for (const form of cluster.flatMap(({ forms }) => [...forms.keys()])) {
      const found = sorts.get(keyOf(form)) ?? sorts.get(keyOf(form.split(",")[0] ?? ""));
      if (!found) continue;
      sort = found;
      break;
    }
    // Their labels do not have all places that are only background.
    if (whole && sort === "none" && anyPlace(named.name)) return [];
    return [
      {
        features: featuresOf(document, named, around),
        label: CLASSES.indexOf(sort),
        short: of.startsWith("telling"),
        whole,
      },
    ];
  });
}

/**
 * The mean of several fits, each leaving out other features: one alone depends on these. Half of them also learn from
 * whole texts by other writers; if all did, names in other styles would be found, but some in releases lost.
 */
export function fitNames(examples: readonly NameExample[]): Float64Array {
  const releases = examples.filter(({ whole }) => !whole);
  const fits = Array.from({ length: FITS }, (_, i) =>
    fitOnce(i % 2 === 0 ? examples : releases, 12345 + i * 777),
  );
  return (fits[0] ?? new Float64Array()).map(
    (_, at) => fits.reduce((sum, fit) => sum + (fit[at] ?? 0), 0) / FITS,
  );
}

/** AdaGrad over the examples in a fixed, scattered order, averaged over the later half of the epochs. */
function fitOnce(examples: readonly NameExample[], seed: number): Float64Array {
  const rows = CLASSES.length;
  // Features of tellings alone go to buckets after the others, which the model does not keep.
  const weights = new Float64Array(2 * BUCKETS * rows);
  const sum = new Float64Array(BUCKETS * rows);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const names = new Uint16Array(BUCKETS);
  for (const { features } of examples)
    for (const bucket of features.set) names[bucket] = (names[bucket] ?? 0) + 1;
  const random = randomBy(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let step = 0; step < examples.length; step++) {
      const example = examples[(step * 7919 + epoch * 104729) % examples.length];
      if (!example) continue;
      const { numbers } = example.features;
      const set = example.features.set.filter(
        (bucket) => (names[bucket] ?? 0) >= LEAST_NAMES && random() >= DROPPED,
      );
      if (example.short) set.push(...set.map((bucket) => bucket + BUCKETS), BUCKETS);
      const chances = softmax(scoresOf({ set, numbers }, weights));
      const update = (bucket: number, value: number) => {
        for (let row = 0; row < rows; row++) {
          const at = bucket * rows + row;
          const error = (chances[row] ?? 0) - (row === example.label ? 1 : 0);
          const slope = error * value + DECAY * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
        }
      };
      for (const bucket of set) update(bucket, 1);
      numbers.forEach((value, bucket) => {
        if (value !== 0) update(bucket, value);
      });
    }
    if (epoch >= EPOCHS / 2)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
  }
  return sum.map(
    (value, at) => ((at >= NUMBERED * rows ? 1 - DROPPED : 1) * value) / (EPOCHS - Math.ceil(EPOCHS / 2)),
  );
}

/** The first buckets hold numbers, which are never left out. */
const NUMBERED = 16;
