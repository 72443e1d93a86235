/** Fits the trees that tell whether an agreement was signed, from labelled releases. */
import { statusRow } from "@/lib/releases/agreements/statuses/status-row";
import type { TreeModel } from "@/lib/releases/agreements/trees/trees";
import { fitTrees } from "./boosted-trees";
import { foundAgreements } from "./found-agreements";
import type { LabelledRelease } from "./labelled-releases";

const TREES = 120;
/** The share of rows that each tree sees. */
const SHARE = 0.7;
/** The fewest rows of a leaf: smaller leaves learn rare words of single texts. */
const FEWEST = 60;

/** An agreement as the rules read it, and as if they had given no status. */
export interface StatusTask {
  seen: number[];
  blind: number[];
  signed: boolean;
}

/** The agreements of a release that were found with the parties of their label and were signed or only announced. */
export function statusTasks(release: LabelledRelease): StatusTask[] {
  return foundAgreements(release).flatMap(({ reading, deal, gold: { status } }) =>
    status === "signed" || status === "announced"
      ? [
          {
            seen: statusRow(reading, deal, true),
            blind: statusRow(reading, deal, false),
            signed: status === "signed",
          },
        ]
      : [],
  );
}

/** Fits the model on the agreements of all releases. Half of the examples hide the rules. */
export function fitStatuses(tasks: readonly StatusTask[]): TreeModel {
  return fitTrees(
    {
      rows: tasks.flatMap(({ seen, blind }) => [seen, blind]),
      labels: tasks.flatMap(({ signed }) => (signed ? [1, 1] : [0, 0])),
    },
    TREES,
    SHARE,
    FEWEST,
  );
}
