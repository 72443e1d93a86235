/** Fits the trees that choose places and days of signing, from labelled releases. */

import type { Deal } from "@/lib/releases/agreements/deal";
import type { ReadText } from "@/lib/releases/agreements/read-text";
import { dateOffers } from "@/lib/releases/agreements/signing/date-offers";
import { placeOffers } from "@/lib/releases/agreements/signing/place-offers";
import type { Offer } from "@/lib/releases/agreements/trees/offer";
import { openTrees, type TreeModel, treeChance } from "@/lib/releases/agreements/trees/trees";
import { fitTrees } from "./boosted-trees";
import { foundAgreements } from "./found-agreements";
import type { LabelledRelease } from "./labelled-releases";

const TREES = 120;
/** The share of rows that each tree sees. */
const SHARE = 0.7;
/** The fewest rows of a leaf, fewer than in other trees, since few places are right. */
const FEWEST = 16;

interface Row {
  row: number[];
  right: boolean;
}

/** The offers to one agreement: each with the rules, and as if they had found nothing. */
type Task = { seen: Row[]; blind: Row[] };

/** The agreements of a release that were found. */
export interface SigningTask {
  places: Task;
  dates: Task;
}

/** The offers of the text to each agreement that was found with the parties of its label. */
export function signingTasks(release: LabelledRelease): SigningTask[] {
  return foundAgreements(release).map(({ reading, deal, gold, idOf }) => ({
    places: taskOf(reading, deal, placeOffers, (place) => idOf(place) === (gold.signedAt ?? null)),
    dates: taskOf(reading, deal, dateOffers, (date) => date === (gold.date ?? null)),
  }));
}

function taskOf<T>(
  reading: ReadText,
  deal: Deal,
  offers: (reading: ReadText, deal: Deal, ruled: boolean) => Offer<T>[],
  isRight: (value: T) => boolean,
): Task {
  const rows = (ruled: boolean) =>
    offers(reading, deal, ruled).map(({ value, row }) => ({ row, right: isRight(value) }));
  return { seen: rows(true), blind: rows(false) };
}

/** Both models, for the agreements of all releases; days may be learned from more of them. */
export function fitSignings(
  tasks: readonly SigningTask[],
  withDays = tasks,
): { places: TreeModel; dates: TreeModel } {
  return {
    places: fitBlindToo(tasks.map(({ places }) => places)),
    dates: fitBlindToo(withDays.map(({ dates }) => dates)),
  };
}

/**
 * Half of the examples hide the rules, which were written for these very texts and are right in them more often than in
 * others. A right place is also named elsewhere, where nothing shows that it is right. So after a first round, only its
 * best mention is learned from.
 */
function fitBlindToo(tasks: readonly Task[]): TreeModel {
  const first = openTrees(fitRows(tasks.flatMap(({ seen, blind }) => [...seen, ...blind])));
  return fitRows(
    tasks.flatMap(({ seen, blind }) => {
      const chances = blind.map(({ row, right }) => (right ? treeChance(first, row) : -1));
      const best = chances.indexOf(Math.max(...chances));
      const kept = (rows: Row[]) => rows.filter(({ right }, i) => !right || i === best);
      return [...kept(seen), ...kept(blind)];
    }),
  );
}

function fitRows(rows: readonly Row[]): TreeModel {
  const examples = { rows: rows.map(({ row }) => row), labels: rows.map(({ right }) => (right ? 1 : 0)) };
  return fitTrees(examples, TREES, SHARE, FEWEST);
}
