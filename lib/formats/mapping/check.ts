/** Checks whether a mapping can be applied. */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES, type Problem } from "@/lib/model";
import { counted } from "@/lib/model/counted";
import { languageFault } from "../codes";
import { type ColumnField, type ColumnRole, fieldInfo, isGathered, type Mapping } from "./mapping";

/** Fields that several columns of a row may have. */
export const SEVERAL: ReadonlySet<ColumnField> = new Set([
  "ignore",
  "functionFlag",
  "formFlag",
  "statusDate",
  "identifier",
  "alias",
  "fields",
  "functions",
  "scopePlaces",
]);

/**
 * The problems that keep a mapping from being applied; empty where there are none.
 * @param header the names of the columns
 */
export function mappingProblems(mapping: Mapping, header: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const note = (field: string | undefined, message: string, advice: string) =>
    problems.push({ ...(field !== undefined && { field }), message, advice });
  const has = (...fields: ColumnField[]) => mapping.columns.some(({ field }) => fields.includes(field));
  if (mapping.columns.length !== header.length)
    note(
      undefined,
      `is a mapping of ${counted(mapping.columns.length, "column")}, and the table has ${header.length}.`,
      "Choose what the columns mean anew.",
    );
  if (!has("party", "parties"))
    note(
      undefined,
      mapping.layout === "names" ? "No column holds names." : "No column holds the parties.",
      'Choose "Party: name" for at least one column.',
    );
  if (isGathered(mapping) && !has("agreementId"))
    note(
      undefined,
      "No column tells which rows belong to one agreement.",
      'Choose "Agreement: number or id" for the column with the number of the agreement.',
    );
  const first = new Map<string, number>();
  for (const [at, role] of mapping.columns.entries()) {
    const name = header[at] ?? `Column ${at + 1}`;
    const info = fieldInfo(role.field);
    if (!info.layouts.includes(mapping.layout))
      note(name, `is "${info.label}", which rows of this kind do not have.`, "Leave the column out.");
    const fault = valueFault(role);
    if (fault !== undefined) note(name, fault.message, fault.advice);
    const key = `${role.field} ${(info.slotted && role.slot) || 1}`;
    const before = first.get(key);
    if (before !== undefined && !SEVERAL.has(role.field))
      note(
        name,
        `is "${info.label}", as is "${header[before] ?? ""}".`,
        info.slotted ? "Give it the number of another party, or leave it out." : "Leave one of the two out.",
      );
    else first.set(key, at);
  }
  return problems;
}

/**
 * The role that was chosen for a column: of the first party that has no column of this field yet, as with a second column of
 * names.
 */
export function ofFreeParty(role: ColumnRole, columns: readonly ColumnRole[], at: number): ColumnRole {
  if (columns[at]?.field === role.field || SEVERAL.has(role.field) || !fieldInfo(role.field).slotted)
    return role;
  const taken = new Set(
    columns.flatMap(({ field, slot = 1 }, i) => (i !== at && field === role.field ? [slot] : [])),
  );
  let slot = 1;
  while (taken.has(slot)) slot += 1;
  return { ...role, slot };
}

/** What is wrong with the value of a role. */
function valueFault({ field, value }: ColumnRole): { message: string; advice: string } | undefined {
  const oneOf = (what: string, words: readonly string[]) =>
    value !== undefined && words.includes(value)
      ? undefined
      : {
          message: `does not say which ${what} it stands for.`,
          advice: `Choose one of: ${words.join(", ")}.`,
        };
  switch (field) {
    case "formFlag":
      return oneOf("form", AGREEMENT_FORMS);
    case "functionFlag":
      return oneOf("function", AGREEMENT_FUNCTIONS);
    case "statusDate":
      return oneOf("status", AGREEMENT_STATUSES);
    case "identifier":
      return value !== undefined && value.trim() !== ""
        ? undefined
        : {
            message: "does not say what identifier it is.",
            advice: "Name its scheme, such as lei or wikidata.",
          };
    case "alias":
      return value === undefined || value === "" ? undefined : languageFault(value);
    default:
      return undefined;
  }
}
