import { useState } from "react";
import type { EntityRef, MarkKind } from "@/lib/model";
import type { OwnedParties } from "@/lib/ties/card";
import { EntityNames } from "./EntityName";

/** How many are named at first: the ties below matter more. */
const FEW = 4;

interface Props {
  /** The kind of the owner. */
  kind: MarkKind;
  owned: OwnedParties;
  onOpen: (ref: EntityRef) => void;
}

/** The parties that a party owns or oversees: a few names, and the rest on demand. */
export function OwnedNames({ kind, owned: { total, first }, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? first : first.slice(0, FEW);
  const more = total - shown.length;
  const rest = more > 0 ? `and ${more.toLocaleString("en")} more` : "";
  return (
    <div className="dim">
      {kind === "company" ? "Owns " : "Oversees "}
      <EntityNames entities={shown} onOpen={onOpen} />
      {all && ` ${rest}`}
      {total > FEW && (
        <>
          {" "}
          <button type="button" className="linklike" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Show fewer" : rest}
          </button>
        </>
      )}
    </div>
  );
}
