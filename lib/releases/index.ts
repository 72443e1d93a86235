/** Turns releases into proposals: exports everything that other folders may use of this one. */
export type { ReleaseInput } from "./document";
export { htmlAbout, ownAddress } from "./html/about";
export { htmlText } from "./html/text";
export { type KnownDataset, openKnown } from "./known";
export { type Labels, labelsOf } from "./labels";
export { markdownAbout } from "./markdown/about";
export { markdownText } from "./markdown/text";
export { copyOf } from "./match-known";
export { type Proposal, proposeFrom } from "./proposal";
export { proposeChosen } from "./propose-chosen";
export { readRelease } from "./read";
export { datasetOfProposals } from "./records/dataset-of";
export { IdMaker } from "./records/ids";
