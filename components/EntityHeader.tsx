import type { Ref } from "react";
import type { EntityRef } from "@/lib/model";
import type { EntityHead } from "@/lib/ties/card";
import { countryName, markKindLabel, sortLabel } from "@/lib/ties/labels";
import { EntityNames, FewNames } from "./EntityName";
import { KindIcon } from "./KindIcon";

/** What an entity is, in the model's detailed terms: "Company", "University", "City", "State". */
export function kindText(head: EntityHead): string {
  const sort = head.partyKind ?? head.placeKind;
  return sort ? sortLabel(sort, head.country) : markKindLabel(head.kind);
}

interface NameProps {
  head: EntityHead;
  labelId?: string | undefined;
  level?: 1 | 2;
  headingRef?: Ref<HTMLHeadingElement> | undefined;
}

/** The name in large type with its kind's shape. Takes the focus when a view changes to it. */
export function EntityTitle({ head, labelId, level = 2, headingRef }: NameProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <>
      <KindIcon kind={head.kind} />
      <Heading className="head-name grow" dir="auto" id={labelId} ref={headingRef} tabIndex={-1}>
        {head.name}
      </Heading>
    </>
  );
}

/** How many owned parties are named at first: the ties below matter more. */
const FEW_OWNED = 4;

/** Who the entity is: official and native names, kind, location, what it governs or is governed by, and its owner. */
export function EntityFacts({ head, onOpen }: { head: EntityHead; onOpen: (ref: EntityRef) => void }) {
  const { native, where, country, counterpart, owner, owned } = head;
  // A public body's official name is often its native one.
  const official = head.official === native?.text ? undefined : head.official;
  const countryText = country === undefined ? undefined : countryName(country);
  // The country's name in the browser's language may differ from the dataset's.
  const countryShown =
    countryText === undefined ||
    head.placeKind === "country" ||
    head.name === countryText ||
    where.some(({ name }) => name === countryText);
  return (
    <div className="head-more">
      {(official !== undefined || native) && (
        <div className="mut">
          {official !== undefined && <bdi>{official}</bdi>}
          {official !== undefined && native && " · "}
          {native && (
            <bdi>
              <span lang={native.lang}>{native.text}</span>
            </bdi>
          )}
        </div>
      )}
      <div className="dim">
        {kindText(head)}
        {where.length > 0 && (
          <>
            {" · "}
            <EntityNames entities={where} onOpen={onOpen} />
          </>
        )}
        {!countryShown && (where.length > 0 ? <span> {countryText}</span> : ` · ${countryText}`)}
      </div>
      {counterpart && (
        <div className="dim">
          {head.kind === "place" ? "Governed by " : "Governs "}
          <EntityNames entities={[counterpart]} onOpen={onOpen} />
        </div>
      )}
      {owner && (
        <div className="dim">
          {"Part of "}
          <EntityNames entities={[owner]} onOpen={onOpen} />
        </div>
      )}
      {owned && (
        <div className="dim">
          {head.kind === "company" ? "Owns " : "Oversees "}
          <FewNames
            key={head.ref}
            entities={owned.first}
            few={FEW_OWNED}
            total={owned.total}
            onOpen={onOpen}
          />
        </div>
      )}
    </div>
  );
}
