/**
 * How sure a fact is by its rule: the share of the rule's facts that were right on the labelled releases
 * (`scripts/releases-calibrate.ts`; `npm run bench -- releases` compares both).
 */
import calibration from "./calibration.json";

/** The fields that have a confidence of their own. */
export type FactField =
  | "party"
  | "participant"
  | "place"
  | "agreement"
  | "form"
  | "status"
  | "date"
  | "effective"
  | "ends"
  | "placeSigned"
  | "field"
  | "site"
  | "quantity"
  | "presence"
  | "parent"
  | "role"
  | "share"
  | "binding"
  | "release";

/** Values for fields without labels: estimates, to be measured once labels have them. */
const JUDGED: Partial<Record<FactField, number>> = {
  presence: 0.7,
  parent: 0.8,
  role: 0.75,
  share: 0.8,
  effective: 0.8,
  ends: 0.8,
  binding: 0.85,
  release: 0.99,
};
const BY_FIELD: Readonly<Record<string, number>> = calibration.field;
const BY_RULE: Readonly<Record<string, number>> = calibration.rule;

/** The most that a fact is sure in a language that is not read: it was measured in none. */
const MOST_UNREAD = 0.7;

/** The confidence of a fact from 0 to 1; `isRead` where rules and models know the language of its text. */
export function confidenceOf(field: FactField, rule: string, isRead = true): number {
  const base = BY_RULE[`${field}:${rule}`] ?? BY_FIELD[field] ?? JUDGED[field] ?? 0.5;
  return Math.round(Math.max(0.05, Math.min(isRead ? 0.99 : MOST_UNREAD, base)) * 100) / 100;
}
