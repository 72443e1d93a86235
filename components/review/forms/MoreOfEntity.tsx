import { useEffect, useId, useState } from "react";
import { SCHEMES } from "@/lib/merging/registers";
import type { Party } from "@/lib/model";
import { identifierProblem } from "@/lib/review/identifiers";
import { TextField } from "../../form-fields";
import { type Choice, orNone } from "./choices";
import type { EntityForm } from "./entity-form";
import { Rows } from "./fields";
import { RefField } from "./RefField";

interface Props {
  kind: "party" | "place";
  form: EntityForm;
  /** The known party that is added to. */
  told: Party | undefined;
  /** The parties that may be its parent. */
  owners: readonly Choice[];
  places: readonly Choice[];
  /** Whether saving failed. */
  isRefused: boolean;
  onChange: (change: Partial<EntityForm>) => void;
}

/** Rare facts of a party or place, folded away where they are empty. */
export function MoreOfEntity({ kind, form, told, owners, places, isRefused, onChange }: Props) {
  const { presence, identifiers, parent, territory } = form;
  const isSaid = [...presence, ...identifiers].length > 0 || parent !== "" || territory !== "";
  const [isOpen, setOpen] = useState(isSaid);
  // Faults must be visible.
  useEffect(() => {
    if (isRefused && isSaid) setOpen(true);
  }, [isRefused, isSaid]);
  const isPublic = form.kind === "government" || form.kind === "public-body";
  const governs = territory !== "" || (isPublic && told?.territory === undefined);
  return (
    <details className="form-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{kind === "party" ? "Owner, sites, numbers in registers" : "Numbers in registers"}</summary>
      <div>
        {kind === "party" && (
          <>
            <div className="form-line">
              {(parent !== "" || told?.parent === undefined) && (
                <RefField
                  label="Belongs to"
                  what="party"
                  value={parent}
                  options={orNone(owners)}
                  onChange={(one) => onChange({ parent: one })}
                />
              )}
              {governs && (
                <RefField
                  label="Governs"
                  what="place"
                  value={territory}
                  options={orNone(places)}
                  onChange={(one) => onChange({ territory: one })}
                />
              )}
            </div>
            <SiteRows sites={presence} places={places} onChange={(sites) => onChange({ presence: sites })} />
          </>
        )}
        <NumberRows
          numbers={identifiers}
          isRefused={isRefused}
          onChange={(numbers) => onChange({ identifiers: numbers })}
        />
      </div>
    </details>
  );
}

type Sites = EntityForm["presence"];

function SiteRows({
  sites,
  places,
  onChange,
}: Pick<Props, "places"> & { sites: Sites; onChange: (sites: Sites) => void }) {
  return (
    <Rows
      legend="Sites"
      rows={sites}
      what="site"
      add="Add a site"
      empty={{ place: "", what: "" }}
      onChange={onChange}
    >
      {(site, put) => (
        <>
          <RefField
            label="Place"
            what="place"
            value={site.place}
            options={orNone(places)}
            onChange={(place) => put({ ...site, place })}
          />
          <TextField
            label="What it is"
            placeholder="plant, office"
            value={site.what}
            onChange={(what) => put({ ...site, what })}
          />
        </>
      )}
    </Rows>
  );
}

type Numbers = EntityForm["identifiers"];

function NumberRows({
  numbers,
  isRefused,
  onChange,
}: Pick<Props, "isRefused"> & { numbers: Numbers; onChange: (numbers: Numbers) => void }) {
  const list = useId();
  return (
    <Rows
      legend="Numbers in registers"
      rows={numbers}
      what="number"
      add="Add a number"
      empty={{ scheme: "", value: "" }}
      onChange={onChange}
    >
      {(number, put, index) => {
        // An unfinished identifier is only called wrong once saving failed.
        const problem = number.value.trim() === "" ? undefined : identifierProblem(number);
        return (
          <>
            <TextField
              label="Register"
              narrow
              placeholder="lei, wikidata"
              list={list}
              value={number.scheme}
              onChange={(scheme) => put({ ...number, scheme })}
            />
            <TextField
              label="Number"
              value={number.value}
              wrong={problem !== undefined}
              hint={isRefused ? problem : undefined}
              onChange={(value) => put({ ...number, value })}
            />
            {index === 0 && (
              <datalist id={list}>
                {SCHEMES.map((scheme) => (
                  <option key={scheme} value={scheme} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Rows>
  );
}
