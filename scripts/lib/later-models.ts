/**
 * The models that learn from agreements that were found, behind those of names and of who agreed: kinds, days and places
 * of signing, sites and quantities, statuses. What a release teaches each, and fits by which others are read.
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

/** What a release teaches. */
export interface LaterTasks {
  kinds: KindTask[];
  signings: SigningTask[];
  details: DetailTask[];
  statuses: StatusTask[];
}

/** What a release teaches all of them. */
export function laterTasks(release: LabelledRelease): LaterTasks {
  return {
    kinds: kindsOf(release),
    signings: signingsOf(release),
    details: detailsOf(release),
    statuses: statusesOf(release),
  };
}

/** Fits all of them to some releases, and reads with these from now on. */
export function readWithOthers(tasks: readonly LaterTasks[]): void {
  const { weights, trees } = fitKinds(tasks.flatMap(({ kinds }) => kinds));
  setKindWeights(weights);
  setKindTrees(trees);
  setSigningTrees(fitSignings(tasks.flatMap(({ signings }) => signings)));
  setDetailTrees(fitDetails(tasks.flatMap(({ details }) => details)));
  setStatusTrees(fitStatuses(tasks.flatMap(({ statuses }) => statuses)));
}

/** What is learned of kinds from a release; few tellings tell theirs. */
export function kindsOf(release: LabelledRelease): KindTask[] {
  const told = release.label.agreements.some(({ kind }) => kind !== UNTOLD);
  return told ? kindTasks(foundAgreements(release)) : [];
}

/** What is learned from the agreements of a release; tellings tell no place or day. */
export function signingsOf(release: LabelledRelease): SigningTask[] {
  return isTelling(release) ? [] : signingTasks(release);
}

/** The same of sites and quantities, which some tellings tell. */
export function detailsOf(release: LabelledRelease): DetailTask[] {
  return isTelling(release) && !tellsDetails(release) ? [] : detailTasks(release);
}

/** The same of whether they were signed: the label of a telling does not say. */
export function statusesOf(release: LabelledRelease): StatusTask[] {
  return isTelling(release) ? [] : statusTasks(release);
}

/** Whether a text is a short telling or a whole one: the labels of both are short. */
function isTelling({ name }: LabelledRelease): boolean {
  return name.startsWith("telling") || name.startsWith(WHOLE);
}
