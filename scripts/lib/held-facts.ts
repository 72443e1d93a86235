/** Compares the facts of a proposal with a label: for the calibration and the bench. */
import { type Labels, labelsOf, type ReleaseInput, readRelease } from "@/lib/releases";
import { proposalOf } from "@/lib/releases/proposal";

/** A fact, with the rule that gave it. */
export interface HeldFact {
  /** The sort of the fact, as in `FactField`. */
  fact: string;
  rule: string;
  confidence: number;
  held: boolean;
}

type LabelledAgreement = Labels["agreements"][number];

/**
 * The facts of a release that its label can confirm or refute, without those of agreements that the label lacks. Pass
 * the reading if there is one.
 */
export function heldFacts(input: ReleaseInput, gold: Labels, reading = readRelease(input)): HeldFact[] {
  const proposal = proposalOf(reading, input);
  const labels = labelsOf(reading);
  const ids = new Map<string, string>();
  for (const { id, name, mentions } of gold.entities)
    for (const form of [name, ...mentions]) if (!ids.has(form.toLowerCase())) ids.set(form.toLowerCase(), id);
  const goldId = (forms: readonly string[]) =>
    forms.map((form) => ids.get(form.toLowerCase())).find((id) => id !== undefined);
  const mine = new Map(labels.entities.map(({ id, name, mentions }) => [id, goldId([name, ...mentions])]));
  const twins = labels.agreements.map((agreement) => twinOf(agreement, gold, mine));
  const out: HeldFact[] = [];
  for (const { record, field, method = "", confidence = 0 } of proposal.evidence) {
    const push = (fact: string, held: boolean) =>
      out.push({ fact, rule: method.replace(/^rule: /, ""), confidence, held });
    if (record.kind === "party" || record.kind === "place") {
      if (field !== undefined && field !== "names.0") continue;
      const found = [...proposal.parties, ...proposal.places].find(({ id }) => id === record.id);
      if (found) push(record.kind, goldId(found.names.map(({ text }) => text)) !== undefined);
      continue;
    }
    const at = proposal.agreements.findIndex(({ id }) => id === record.id);
    const ours = labels.agreements[at];
    const twin = twins[at];
    if (!ours) continue;
    if (field === undefined) push("agreement", twin !== undefined);
    else if (field.endsWith(".party")) {
      const party = mine.get(ours.parties[Number(field.split(".")[1])] ?? "");
      push(
        "participant",
        party !== undefined && gold.agreements.some(({ parties }) => parties.includes(party)),
      );
    } else if (twin) pushField(field, ours, twin, mine, push);
  }
  return out;
}

function pushField(
  field: string,
  ours: LabelledAgreement,
  twin: LabelledAgreement,
  mine: ReadonlyMap<string, string | undefined>,
  push: (fact: string, held: boolean) => void,
): void {
  if (field === "form") push("form", ours.kind === twin.kind);
  else if (field === "history.0.status") push("status", ours.status === twin.status);
  else if (field === "history.0.date") push("date", ours.date === twin.date);
  else if (field === "placeSigned") push("placeSigned", mine.get(ours.signedAt ?? "") === twin.signedAt);
  else if (field.startsWith("fields.")) {
    const text = ours.fields[Number(field.split(".")[1])] ?? "";
    push(
      "field",
      twin.fields.some((one) => overlap(one, text) >= 0.5),
    );
  } else if (field.endsWith(".site")) {
    const site = mine.get(ours.projects[Number(field.split(".")[1])]?.site ?? "");
    push("site", site !== undefined && twin.projects.some((project) => project.site === site));
  } else if (field.includes(".quantities.")) {
    const one = ours.projects[0]?.quantities[Number(field.split(".")[3])];
    push(
      "quantity",
      one !== undefined &&
        twin.projects.some(({ quantities }) =>
          quantities.some(({ value, unit }) => value === one.value && unit === one.unit),
        ),
    );
  }
}

/** The label's agreement with the same parties. */
function twinOf(
  agreement: LabelledAgreement,
  gold: Labels,
  mine: ReadonlyMap<string, string | undefined>,
): LabelledAgreement | undefined {
  const parties = new Set(agreement.parties.map((id) => mine.get(id) ?? `? ${id}`));
  return gold.agreements.find(
    (one) => one.parties.length === parties.size && one.parties.every((id) => parties.has(id)),
  );
}

/** The share of words that two phrases have in common. */
export function overlap(a: string, b: string): number {
  const words = (text: string) =>
    new Set(
      (text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => !STOP.has(word))
        .map((word) =>
          word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word,
        ),
    );
  const [x, y] = [words(a), words(b)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared += 1;
  return shared / Math.max(1, x.size, y.size);
}

const STOP = new Set(
  "a an the of for in on and or to with by from at as its their such into new between through".split(" "),
);
