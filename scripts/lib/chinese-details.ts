/** Fits the models that choose quantities and sites of Chinese agreements. */
import { PAIR_BUCKETS, type PairModel } from "@/lib/releases/agreements/likely/pair-model";
import { openDocument } from "@/lib/releases/document";
import { readChinese } from "@/lib/releases/zh/read";
import { simplifiedLabel } from "./chinese-texts";
import { idsOf } from "./label-ids";
import type { LabelledRelease } from "./labelled-releases";
import type { LogisticExample } from "./logistic-training";
import { fitJudge, type PairFit } from "./pair-fit";
import { tellsDetails } from "./tellings";

const FIT: PairFit = {
  sum: { buckets: PAIR_BUCKETS, epochs: 12, rate: 0.03, decay: 1e-4, dropped: 0.2 },
  trees: {
    trees: 120,
    depth: 4,
    rate: 0.1,
    rows: 0.7,
    features: 0.3,
    fewest: 12,
    least: 3,
    ridge: 5,
  },
  leastSets: 6,
  releasesCount: 1,
};
/** Within this share of each other, two numbers are the same. */
const NEAR = 0.005;

/** The quantities and sites that a text offers its agreements. */
export interface DetailExamples {
  quantities: (LogisticExample & { release: string })[];
  sites: (LogisticExample & { release: string })[];
}

/**
 * The offers of a text to each agreement that is found with the parties of its label: once as the rules read it, and
 * once as if they had found nothing, since they find less in texts with other words.
 */
export function chineseDetailExamples(release: LabelledRelease): DetailExamples {
  const { name, input, label } = release;
  const out: DetailExamples = { quantities: [], sites: [] };
  const document = openDocument(input);
  if (!document.chinese || (name.startsWith("telling") && !tellsDetails(release))) return out;
  const idOf = idsOf(simplifiedLabel(label));
  const detailed: Parameters<typeof readChinese>[2] = {
    detailed: (deals, of) => {
      for (const deal of deals) {
        const parties = deal.parties.map(idOf);
        // Several agreements of the same parties are found as one.
        const gold = label.agreements.filter(
          (one) => one.parties.length === parties.length && one.parties.every((id) => parties.includes(id)),
        );
        const projects = gold.flatMap((one) => one.projects);
        // An agreement that does not count in the score says nothing of its details.
        if (gold.every((one) => "optional" in one) && projects.length === 0) continue;
        const sites = new Set(projects.flatMap(({ site }) => site ?? []));
        const amounts = projects.flatMap(({ quantities }) => quantities ?? []);
        for (const ruled of [true, false]) {
          for (const { value, isOfAnother, features } of of.quantities(deal, ruled)) {
            if (isOfAnother) continue;
            const same = amounts.filter((one) => Math.abs(one.value - value.value) <= NEAR * one.value);
            const isRight = same.some((one) => one.unit === value.unit);
            // A label may use another unit: "robots" where "units" are read.
            if (isRight || same.length === 0)
              out.quantities.push({ features, label: isRight ? 1 : 0, release: name });
          }
          for (const { value, isOfAnother, features } of of.sites(deal, ruled))
            if (!isOfAnother)
              out.sites.push({ features, label: sites.has(idOf(value) ?? "") ? 1 : 0, release: name });
        }
      }
    },
  };
  readChinese(document, [], detailed);
  return out;
}

/** Fits both models; the same examples give the same models. */
export function fitChineseDetails(examples: readonly DetailExamples[]): {
  quantities: PairModel;
  sites: PairModel;
} {
  return {
    quantities: fitJudge(
      examples.flatMap(({ quantities }) => quantities),
      FIT,
    ),
    sites: fitJudge(
      examples.flatMap(({ sites }) => sites),
      FIT,
    ),
  };
}
