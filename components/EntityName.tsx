import { useState } from "react";
import type { EntityRef } from "@/lib/model";
import type { EntityLink } from "@/lib/ties/card";
import { usePrinting } from "./use-printing";

interface Props {
  entity: EntityLink;
  onOpen: (ref: EntityRef) => void;
  strong?: boolean;
}

/** The name of a party or place, which opens it. */
export function EntityName({ entity, onOpen, strong = false }: Props) {
  return (
    <button type="button" className={strong ? "name strong" : "name"} onClick={() => onOpen(entity.ref)}>
      <bdi>{entity.name}</bdi>
    </button>
  );
}

interface ListProps {
  entities: readonly EntityLink[];
  onOpen: (ref: EntityRef) => void;
  strong?: boolean;
}

/** Names in the given order, separated by commas. A comma follows its name in any script, and never begins a line. */
export function EntityNames({ entities, onOpen, strong = false }: ListProps) {
  return entities.map((entity, index) => (
    <span key={entity.ref} className="listed">
      {index > 0 && " "}
      <EntityName entity={entity} onOpen={onOpen} strong={strong} />
    </span>
  ));
}

/** How many of a long list are named at first: a consortium of forty must not hide what stands below it. */
const FEW = 8;

interface Cut {
  /** How many are named at first. */
  few: number;
  /** How many there are; not all of them may be given. */
  total: number;
}

/** The same, and of a long list a few first, and the rest on demand and on paper. */
export function FewNames({ few = FEW, total, ...list }: ListProps & Partial<Cut>) {
  const all = total ?? list.entities.length;
  return all > few ? <LongList {...list} few={few} total={all} /> : <EntityNames {...list} />;
}

function LongList({ entities, few, total, ...rest }: ListProps & Cut) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const isLong = isWhole || isPrinting;
  const shown = isLong ? entities : entities.slice(0, few);
  const more = total > shown.length ? `and ${(total - shown.length).toLocaleString("en")} more` : "";
  return (
    <>
      <EntityNames entities={shown} {...rest} /> {isLong && `${more} `}
      <button type="button" className="linklike" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? "Show fewer" : more}
      </button>
    </>
  );
}
