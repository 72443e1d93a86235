/** Names that a notice tells behind the label of a party: "Winner: Konepaja Ruona", "Parties: A; B". */
import type { ReleaseDocument, Sentence } from "../../document";
import { labelsParty } from "../../text/party-labels";
import type { Candidate } from "./candidates";

const LONGEST_LABEL = 4;

/** Whether a name stands behind such a label: right behind it, or further on in its list. */
export function isLabelledParty({ sentences }: ReleaseDocument, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ sentence, from }) => {
    const told = sentences[sentence];
    return told !== undefined && from > 0 && standsBehind(told, from);
  });
}

function standsBehind({ tokens }: Sentence, from: number): boolean {
  const colon = tokens.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon > LONGEST_LABEL || colon >= from) return false;
  // What stands further on may tell of the first: "Supplier: Ashok Works, India".
  const between = tokens.slice(colon + 1, from);
  if (between.some(({ text }) => text === "(" || text === ".")) return false;
  if (between.length > 1 && tokens[from - 1]?.text !== ";") return false;
  if (between.length === 1 && between[0]?.lower !== "the") return false;
  return labelsParty(
    tokens
      .slice(0, colon)
      .map(({ lower }) => lower)
      .join(" "),
  );
}
