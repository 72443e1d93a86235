import { PARTY_KINDS, type Party, PLACE_KINDS, type Place } from "@/lib/model";
import type { PartyItem, PlaceItem } from "@/lib/review/draft";
import { countryName, partyKindLabel, placeKindLabel } from "@/lib/ties/labels";
import { SelectField, TextField } from "../../form-fields";
import { type Choice, orNone } from "./choices";
import { countryIn, type EntityForm } from "./entity-form";
import { RefField } from "./RefField";

const PARTIES = PARTY_KINDS.map((kind) => [kind, partyKindLabel(kind)] as const);
const PLACES = PLACE_KINDS.map((kind) => [kind, placeKindLabel(kind)] as const);

interface Props {
  edited: PartyItem | PlaceItem;
  form: EntityForm;
  /** The places that it may lie in. */
  places: readonly Choice[];
  /** Whether saving failed. */
  isRefused: boolean;
  onChange: (change: Partial<EntityForm>) => void;
}

/** What a party or place is and where it lies; of a known one, what its dataset leaves empty. */
export function EntityLine({ edited, form, places, isRefused, onChange }: Props) {
  const known = edited.same?.record;
  const isPlace = edited.kind === "place";
  return (
    <div className="form-line">
      {!known && (
        <SelectField
          label="Kind"
          value={form.kind}
          options={(isPlace ? PLACES : PARTIES) as readonly (readonly [typeof form.kind, string])[]}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      {(known?.country === undefined || form.country !== "") && (
        <TextField
          label="Country"
          narrow
          placeholder="Germany, DE"
          value={form.country}
          {...countryRead(form.country, isRefused)}
          onChange={(country) => onChange({ country })}
        />
      )}
      {(placeAbove(known) === undefined || form.place !== "") && (
        <RefField
          label={isPlace ? "Lies in" : "Seat"}
          what="place"
          value={form.place}
          options={orNone(places)}
          onChange={(place) => onChange({ place })}
        />
      )}
    </div>
  );
}

/** The place of a known party's seat, or the place that contains a known place. */
function placeAbove(known: Party | Place | undefined): string | undefined {
  return known && ("seat" in known ? known.seat : "within" in known ? known.within : undefined);
}

/** How the typed country was read. An unfinished text is only called unknown once saving failed. */
function countryRead(typed: string, isRefused: boolean) {
  const text = typed.trim();
  const code = countryIn(text);
  if (text === "" || code !== undefined)
    return { wrong: false, hint: code !== undefined && text.length <= 3 ? countryName(code) : undefined };
  return { wrong: true, hint: isRefused ? NO_COUNTRY : undefined };
}

const NO_COUNTRY = "Write its name or its two letters, such as CN or DE.";
