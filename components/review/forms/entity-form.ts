/** Converts a party or place to the texts of a form, and back. */
import { countryCode } from "@/lib/formats/mapping/countries";
import { foldedScheme, SCHEMES } from "@/lib/merging/registers";
import type { Name, Party, Place } from "@/lib/model";
import type { PartyItem, PlaceItem } from "@/lib/review/draft";
import { said } from "./agreement-form";

/** All fields as typed; empty where nothing is known. Fields of parties are empty for a place. */
export interface EntityForm {
  names: readonly Name[];
  kind: Party["kind"] | Place["kind"];
  country: string;
  /** The place of a party's seat, or the place that contains a place. */
  place: string;
  territory: string;
  parent: string;
  presence: readonly { place: string; what: string }[];
  identifiers: readonly { scheme: string; value: string }[];
}

/** What the reading calls the site at a party's seat. */
const SEAT = "seat";

/** The form of a party or place, filled in. The site at the seat is left to the seat's field. */
export function entityFormOf({ kind, record }: PartyItem | PlaceItem): EntityForm {
  const { names, country = "", identifiers = [] } = record;
  const common = { names, kind: record.kind, country, identifiers };
  if (kind === "place")
    return { ...common, place: record.within ?? "", territory: "", parent: "", presence: [] };
  const { seat = "", territory = "", parent = "" } = record;
  const presence = sitesOf(record).map(({ place, what = "" }) => ({ place, what }));
  return { ...common, place: seat, territory, parent, presence };
}

/** The record in a form, to be checked; fields that the form does not show stay as they were. */
export function entityOf({ kind, record }: PartyItem | PlaceItem, form: EntityForm): unknown {
  const { country: _country, identifiers: _identifiers, ...rest } = record;
  const common = {
    ...rest,
    kind: form.kind,
    names: form.names,
    ...said("country", countryIn(form.country) ?? form.country),
    ...(form.identifiers.length > 0 && { identifiers: form.identifiers.map(identifierOf) }),
  };
  if (kind === "place") return { ...without(common, ["within"]), ...said("within", form.place) };
  const sites = [
    ...form.presence.map(({ place, what }) => ({ place, ...said("what", what) })),
    // After the other sites, which messages name by their number in the form.
    ...(hasSeatAmongSites(record) && form.place !== "" ? [{ place: form.place, what: SEAT }] : []),
  ];
  return {
    ...without(common, ["seat", "territory", "parent", "presence"]),
    ...said("seat", form.place),
    ...said("territory", form.territory),
    ...said("parent", form.parent),
    ...(sites.length > 0 && { presence: sites }),
  };
}

/** The code of a country, from the code or a name in any language; `undefined` where there is none. */
export function countryIn(text: string): string | undefined {
  return text.trim() === "" ? undefined : countryCode(text);
}

function without(record: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));
}

function hasSeatAmongSites(party: Party): boolean {
  return sitesOf(party).length < (party.presence?.length ?? 0);
}

/** The sites of a party other than its seat. */
function sitesOf({ seat, presence = [] }: Pick<Party, "seat" | "presence">) {
  return presence.filter(({ place, what }) => place !== seat || what !== SEAT);
}

/** Known registers have small letters, and LEIs capitals. */
function identifierOf({ scheme, value }: EntityForm["identifiers"][number]) {
  const register = scheme.trim();
  const known = SCHEMES.find((one) => one === foldedScheme(register));
  const number = value.trim();
  return { scheme: known ?? register, value: known === "lei" ? number.toUpperCase() : number };
}
