import type { EntityRef } from "@/lib/model";
import type { EntityLink } from "@/lib/ties/card";

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
