/** References to records. Each is unique over all datasets, since two datasets may use one id for different things. */

/** `DATASET/party/ID` or `DATASET/place/ID`. */
export type EntityRef = `${string}/${"party" | "place"}/${string}`;

/** `DATASET/agreement/ID`. */
export type AgreementRef = `${string}/agreement/${string}`;

/** Builds the reference of a party or place. */
export function entityRef(dataset: string, kind: "party" | "place", id: string): EntityRef {
  return `${dataset}/${kind}/${id}`;
}

interface EntityRefParts {
  dataset: string;
  kind: "party" | "place";
  id: string;
}

interface AgreementRefParts {
  dataset: string;
  kind: "agreement";
  id: string;
}

/** Takes the reference of a party or place apart; `undefined` where the text is not one. */
export function parseEntityRef(ref: string): EntityRefParts | undefined {
  const parts = parseRef(ref);
  return parts?.kind === "agreement" ? undefined : parts;
}

/** Takes the reference of an agreement apart; `undefined` where the text is not one. */
export function parseAgreementRef(ref: string): AgreementRefParts | undefined {
  const parts = parseRef(ref);
  return parts?.kind === "agreement" ? parts : undefined;
}

/** Short, since it is part of what runs on every news page. */
function parseRef(ref: string): EntityRefParts | AgreementRefParts | undefined {
  const parts: unknown = /^(?<dataset>[^\s/]+)\/(?<kind>party|place|agreement)\/(?<id>[^\s/]+)$/u.exec(
    ref,
  )?.groups;
  return parts as EntityRefParts | AgreementRefParts | undefined;
}
