/** Fits the model of likely agreements from labelled releases. */
import { FIRED, SILENT } from "@/lib/releases/agreements/likely/likely";
import { likelySets, ruleFeatures } from "@/lib/releases/agreements/likely/likely-sets";
import { PAIR_BUCKETS, type PairModel } from "@/lib/releases/agreements/likely/pair-model";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import type { Entity } from "@/lib/releases/entities/entity";
import { sameSet } from "@/lib/releases/entities/party-sets";
import { recognise } from "@/lib/releases/entities/recognise";
import { idsOf } from "./label-ids";
import type { LabelledRelease } from "./labelled-releases";
import { fitPairModel, type PairFit } from "./pair-fit";
import type { SentenceExample } from "./telling-sentences";

const FIT: PairFit = {
  sum: { buckets: PAIR_BUCKETS, epochs: 16, rate: 0.03, decay: 1e-4, dropped: 0.2, fits: 3 },
  trees: {
    trees: 300,
    depth: 5,
    rate: 0.08,
    rows: 0.7,
    features: 0.3,
    fewest: 20,
    least: 3,
    ridge: 5,
  },
  leastSets: 12,
  releasesCount: 2,
};

/** The sets of parties in the sentences of a release, right where the label has an agreement of exactly these. */
export function pairExamples({ name, input, label }: LabelledRelease): SentenceExample[] {
  const document = openDocument(input);
  if (document.chinese) return [];
  const reader = labelReader(label);
  const out: SentenceExample[] = [];
  readDeals(document, recognise(document), {
    observe: (view, context, events, deals) => {
      const learn = (parties: readonly Entity[], features: readonly number[]) => {
        const right = reader(parties);
        if (right === undefined) return;
        const set = [...new Set(parties.map(({ forms }) => [...forms.keys()][0]))].sort().join("\n");
        out.push({ features, label: right ? 1 : 0, release: name, set, sentence: view.number });
      };
      const offered = likelySets(view, context, deals);
      for (const { parties, features } of offered)
        if (!events.some((event) => sameSet(event.parties, parties)))
          learn(parties, [...features, events.length > 0 ? FIRED : SILENT]);
      // In texts with other words the rules are silent, so examples with rules also come without them.
      if (events.length > 0)
        for (const { parties, features } of offered) learn(parties, [...features, SILENT]);
      for (const event of events) learn(event.parties, ruleFeatures(event, offered, view, deals, context));
    },
  });
  return out;
}

/** Whether parties agreed, by a label; `undefined` for those that do not count, and some of those who agreed. */
export function labelReader(
  label: LabelledRelease["label"],
): (parties: readonly Entity[]) => boolean | undefined {
  const idOf = idsOf(label);
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

/** Fits the pair model. */
export function fitPairs(examples: readonly SentenceExample[]): PairModel {
  return fitPairModel(examples, FIT);
}
