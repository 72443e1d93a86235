/** Scores readings of releases with the scorer beside the shared releases. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";
import type { LabelledRelease } from "./labelled-releases";

interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** The scorer's figures for a set; it has more than these. */
export interface Score {
  entities: Figures;
  partyPairs: Figures;
  agreements: Figures;
  kindAccuracy: Share;
  statusAccuracy: Share;
  dateAccuracy: Share;
  signedAtAccuracy: Share;
  topicRecall: Share;
  topicPrecision: Share;
  siteRecall: Share;
  quantityRecall: Share;
}

interface Share {
  value: number;
}

/** The reading of one release, ready for scoring. */
export interface Prediction {
  release: LabelledRelease;
  found: Labels;
}

/** Reads a release with the current models. */
export function predict(release: LabelledRelease): Prediction {
  return { release, found: labelsOf(readRelease(release.input)) };
}

/** Runs the scorer over predictions. */
export function scoreAll(scorer: string, predictions: readonly Prediction[]): Score {
  const at = mkdtempSync(join(tmpdir(), "entente-score-"));
  try {
    const gold = mkdtempSync(join(at, "gold-"));
    const found = mkdtempSync(join(at, "found-"));
    for (const { release, found: labels } of predictions) {
      writeFileSync(join(gold, `${release.name}.json`), JSON.stringify(release.label));
      writeFileSync(join(found, `${release.name}.json`), JSON.stringify(labels));
    }
    return JSON.parse(
      execFileSync(process.execPath, [scorer, gold, found, "--json"], {
        encoding: "utf8",
        maxBuffer: 1 << 26,
      }),
    );
  } finally {
    rmSync(at, { recursive: true });
  }
}
