/**
 * The models that learn from agreements that were found, so after those of names and of who agreed: kinds, days and
 * places of signing, sites and quantities, statuses. Collects the examples of releases, and fits the models.
 */
import { setDetailTrees } from "@/lib/releases/agreements/details/detail-rank";
import { setKindWeights } from "@/lib/releases/agreements/kinds/kind-model";
import { setKindTrees } from "@/lib/releases/agreements/kinds/kind-rank";
import { setSigningTrees } from "@/lib/releases/agreements/signing/signing-rank";
import { setStatusTrees } from "@/lib/releases/agreements/statuses/status-rank";
import { type DetailTask, detailTasks, fitDetails } from "./detail-training";
import { foundAgreements } from "./found-agreements";
import { fitKinds, type KindTask, kindTasks } from "./kind-training";
import type { LabelledRelease } from "./labelled-releases";
import { WHOLE } from "./name-training";
import { fitSignings, type SigningTask, signingTasks } from "./signing-training";
import { fitStatuses, type StatusTask, statusTasks } from "./status-training";
import { tellsDetails, UNTOLD } from "./tellings";

/** The examples of a release for each model. */
export interface LaterTasks {
  kinds: KindTask[];
  signings: SigningTask[];
  details: DetailTask[];
  statuses: StatusTask[];
}

/** The examples of a release for all models. */
export function laterTasks(release: LabelledRelease): LaterTasks {
  return {
    kinds: kindsOf(release),
    signings: signingsOf(release),
    details: detailsOf(release),
    statuses: statusesOf(release),
  };
}

/** Fits all models to some releases, and uses them from now on. */
export function readWithOthers(tasks: readonly LaterTasks[]): void {
  const { weights, trees } = fitKinds(tasks.flatMap(({ kinds }) => kinds));
  setKindWeights(weights);
  setKindTrees(trees);
  setSigningTrees(fitSignings(tasks.flatMap(({ signings }) => signings)));
  setDetailTrees(fitDetails(tasks.flatMap(({ details }) => details)));
  setStatusTrees(fitStatuses(tasks.flatMap(({ statuses }) => statuses)));
}

/** The examples of kinds in a release; few tellings give any. */
export function kindsOf(release: LabelledRelease): KindTask[] {
  const told = release.label.agreements.some(({ kind }) => kind !== UNTOLD);
  return told ? kindTasks(foundAgreements(release)) : [];
}

/** The examples of signings in a release; tellings give no place or day. */
export function signingsOf(release: LabelledRelease): SigningTask[] {
  return isSpecific(release) ? [] : signingTasks(release);
}

/** The examples of sites and quantities in a release; some tellings give these. */
export function detailsOf(release: LabelledRelease): DetailTask[] {
  return isSpecific(release) && !tellsDetails(release) ? [] : detailTasks(release);
}

/** The examples of statuses in a release; tellings give none. */
export function statusesOf(release: LabelledRelease): StatusTask[] {
  return isSpecific(release) ? [] : statusTasks(release);
}

/** Whether a text is a telling, short or whole: the labels of both are short. */
function isSpecific({ name }: LabelledRelease): boolean {
  return name.startsWith("telling") || name.startsWith(WHOLE);
}
