/** Turns companies, governments and organisations of the facts into parties of the model. */
import { organisationKind } from "@/lib/formats/entity-kind";
import type { Party, PartyKind, Presence } from "@/lib/model";
import type { FactEntity, Facts } from "./facts";
import { namesOf } from "./names";

/** Builds the parties; `territories` gives the place that a government governs. */
export function partiesOf(facts: Facts, territories: ReadonlyMap<string, string>): Party[] {
  const presence = Map.groupBy(
    facts.lines.flatMap((line) => line.presence),
    ({ entity }) => entity,
  );
  return [...facts.entities.values()]
    .filter(({ type }) => type !== "place")
    .map((entity): Party => {
      const sites = (presence.get(entity.key) ?? []).map(({ place, what }): Presence => ({ place, what }));
      const territory = territories.get(entity.key);
      const seat = territory ?? entity.within;
      return {
        id: entity.key,
        kind: kindOf(entity),
        names: namesOf(entity),
        ...(entity.country !== null && { country: entity.country }),
        ...(seat !== null && { seat }),
        ...(territory !== undefined && { territory }),
        ...(sites.length > 0 && { presence: sites }),
      };
    });
}

function kindOf(entity: FactEntity): PartyKind {
  switch (entity.type) {
    case "government":
      return "government";
    case "organization":
      return organisationKind([entity.name, ...entity.aliases.map(({ text }) => text)]);
    default:
      return "company";
  }
}
