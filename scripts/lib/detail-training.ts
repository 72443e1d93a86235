/** Fits the trees that choose sites and quantities, from labelled releases. */
import { quantityOffers } from "@/lib/releases/agreements/details/quantity-offers";
import { siteOffers } from "@/lib/releases/agreements/details/site-offers";
import { chooseSignings } from "@/lib/releases/agreements/signing/signing-rank";
import type { TreeModel } from "@/lib/releases/agreements/trees/trees";
import { fitTrees } from "./boosted-trees";
import { foundAgreements } from "./found-agreements";
import type { LabelledRelease } from "./labelled-releases";

const TREES = 120;
/** The share of rows that each tree sees. */
const SHARE = 0.7;
const FEWEST = 16;

interface Rows {
  rows: number[][];
  labels: number[];
}

/** The sites and quantities that a release offers: as the rules read it, and as if they had found nothing. */
export interface DetailTask {
  sites: Rows;
  quantities: Rows;
}

/** The offers of the text to each agreement that was found with the parties of its label. */
export function detailTasks(release: LabelledRelease): DetailTask[] {
  const found = foundAgreements(release);
  // The places of signing are known before sites are chosen.
  if (found[0]) chooseSignings(found[0].reading);
  return found.map(({ reading, deal, gold, idOf }) => {
    const sites = new Set(gold.projects.flatMap(({ site }) => site ?? []));
    const amounts = gold.projects.flatMap(({ quantities }) => quantities ?? []);
    const task: DetailTask = { sites: { rows: [], labels: [] }, quantities: { rows: [], labels: [] } };
    for (const ruled of [true, false]) {
      for (const { value, row } of siteOffers(reading, deal, ruled)) {
        task.sites.rows.push(row);
        task.sites.labels.push(sites.has(idOf(value) ?? "") ? 1 : 0);
      }
      for (const { value, row } of quantityOffers(reading, deal, ruled)) {
        task.quantities.rows.push(row);
        task.quantities.labels.push(
          amounts.some(
            (one) => one.unit === value.unit && Math.abs(one.value - value.value) <= 0.005 * one.value,
          )
            ? 1
            : 0,
        );
      }
    }
    return task;
  });
}

/** Fits both models, on the agreements of all releases. */
export function fitDetails(tasks: readonly DetailTask[]): { sites: TreeModel; quantities: TreeModel } {
  return {
    sites: treesOf(tasks.map(({ sites }) => sites)),
    quantities: treesOf(tasks.map(({ quantities }) => quantities)),
  };
}

function treesOf(all: readonly Rows[]): TreeModel {
  return fitTrees(
    { rows: all.flatMap(({ rows }) => rows), labels: all.flatMap(({ labels }) => labels) },
    TREES,
    SHARE,
    FEWEST,
  );
}
