/** Short forms and other names that a text introduces itself. */
import type { ReleaseDocument } from "../document";
import { anyPlace } from "../places/gazetteer";
import { aliasesAfter, isAcronymOf } from "./aliases";
import type { Candidate } from "./candidates";
import type { Group } from "./clusters";
import { keyOf } from "./name-keys";

/** Joins `X ("Y")`: the short form's spellings go to the group of the name. */
export function introduce(
  document: ReleaseDocument,
  groups: Map<string, Group>,
  candidates: readonly Candidate[],
): void {
  for (const one of candidates) {
    const { aliases } = aliasesAfter(document.text, one.end);
    if (aliases.length === 0) continue;
    const group = groups.get(keyOf(one.text));
    if (!group) continue;
    for (const { short, at, quoted } of aliases) {
      const key = keyOf(short);
      const other = groups.get(key);
      // "a terminal in Shimonoseki (KODA)": whose it is, and no other name of the place.
      if (!quoted && isTownName(one.text) && !isAcronymOf(short, one.text)) continue;
      if (
        !quoted &&
        other &&
        other !== group &&
        (other.legal || /\s/.test(short)) &&
        other.candidates.some(({ start }) => start !== at)
      ) {
        // "Arcadium (Rio Tinto)" stands for nothing: both are names of their own, unless one is the other's short form.
        if (
          !key.startsWith(group.key.split(" ")[0] ?? "") &&
          !group.key.startsWith(key.split(" ")[0] ?? "") &&
          !isAcronymOf(short, one.text)
        )
          continue;
      }
      group.introduced = true;
      group.forms.set(short, at);
      if (other && other !== group) {
        for (const [form, offset] of other.forms) group.forms.set(form, offset);
        group.candidates.push(...other.candidates);
        group.legal ||= other.legal;
        groups.set(key, group);
      } else if (!other) groups.set(key, group);
    }
  }
  for (const [key, group] of [...groups]) if (group.key !== key) groups.delete(key);
}

function isTownName(name: string): boolean {
  const place = anyPlace(name);
  return place?.kind === "city" && !place.ordinary;
}
