/** Judges what an agreement is about by its words alone, with a model trained by `scripts/releases-train.ts`. */
import { Choices, type ChoiceWeights } from "../../text/choices";
import { KINDS, type Words } from "./kind";
import { kindFeatures } from "./kind-features";
import weights from "./kind-model.json";

const model = new Choices(KINDS.length, weights);

/** Uses other weights from now on: those of a fold, when training measures what was never seen. */
export const setKindWeights = (other: ChoiceWeights) => model.set(other);

/** The chance of each kind, from 0 to 1, in the order of `KINDS`. */
export const kindChances = (words: Words): number[] => model.chances(kindFeatures(words));
