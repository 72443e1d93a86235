/** References to records. Each is unique over all datasets, since two datasets may use one id for different things. */

/** `DATASET/party/ID` or `DATASET/place/ID`. */
export type EntityRef = `${string}/${"party" | "place"}/${string}`;

/** `DATASET/agreement/ID`. */
export type AgreementRef = `${string}/agreement/${string}`;

/** Builds the reference of a party or place. */
export function entityRef(dataset: string, kind: "party" | "place", id: string): EntityRef {
  return `${dataset}/${kind}/${id}`;
}

/** Takes the reference of a party or place apart; `undefined` where the text is not one. */
export function parseEntityRef(
  ref: string,
): { dataset: string; kind: "party" | "place"; id: string } | undefined {
  const parts = parseRef(ref);
  return parts?.kind === "party" || parts?.kind === "place" ? { ...parts, kind: parts.kind } : undefined;
}

/** Takes the reference of an agreement apart; `undefined` where the text is not one. */
export function parseAgreementRef(ref: string): { dataset: string; id: string } | undefined {
  const parts = parseRef(ref);
  return parts?.kind === "agreement" ? parts : undefined;
}

function parseRef(ref: string) {
  const match = /^([^\s/]+)\/(party|place|agreement)\/([^\s/]+)$/u.exec(ref);
  return match ? { dataset: match[1] ?? "", kind: match[2], id: match[3] ?? "" } : undefined;
}
