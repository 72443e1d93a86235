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

/** The same, and of a long list a few first, and the rest on demand and on paper. */
export function FewNames(props: ListProps) {
  return props.entities.length > FEW ? <LongList {...props} /> : <EntityNames {...props} />;
}

function LongList({ entities, ...rest }: ListProps) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  return (
    <>
      <EntityNames entities={isWhole || isPrinting ? entities : entities.slice(0, FEW)} {...rest} />{" "}
      <button type="button" className="linklike" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? "Show fewer" : `and ${entities.length - FEW} more`}
      </button>
    </>
  );
}
