/** The schema of each kind of record, to check records one at a time, and the quick check made from it. */
import type * as v from "valibot";
import {
  agreementSchema,
  evidenceSchema,
  partySchema,
  placeSchema,
  type RecordKind,
  type RecordOf,
  releaseSchema,
} from "@/lib/model";
import { type QuickCheck, quickCheck } from "./quick-check";

export const RECORD_SCHEMAS: { readonly [K in RecordKind]: v.GenericSchema<unknown, RecordOf[K]> } = {
  place: placeSchema,
  party: partySchema,
  release: releaseSchema,
  agreement: agreementSchema,
  evidence: evidenceSchema,
};

export const QUICK_CHECKS: { readonly [K in RecordKind]: QuickCheck } = {
  place: quickCheck(placeSchema),
  party: quickCheck(partySchema),
  release: quickCheck(releaseSchema),
  agreement: quickCheck(agreementSchema),
  evidence: quickCheck(evidenceSchema),
};
