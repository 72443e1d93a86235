import { useState } from "react";
import * as v from "valibot";
import {
  NAME_TYPES,
  type Name,
  PARTY_KINDS,
  type Party,
  PLACE_KINDS,
  type Place,
  partySchema,
  placeSchema,
} from "@/lib/model";
import type { PartyItem, PlaceItem } from "@/lib/review/draft";
import type { ReviewState } from "@/lib/review/state";
import { partyKindLabel, placeKindLabel } from "@/lib/ties/labels";
import { EditForm } from "./EditForm";
import { CheckField, choicesOf, orNone, Rows, SelectField, TextField } from "./fields";
import { formProblems } from "./form-problems";

interface Props {
  state: ReviewState;
  item: PartyItem | PlaceItem;
  onSave: (record: Party | Place) => void;
  onCancel: () => void;
}

const PARTIES = PARTY_KINDS.map((kind) => [kind, partyKindLabel(kind)] as const);
const PLACES = PLACE_KINDS.map((kind) => [kind, placeKindLabel(kind)] as const);
const TYPES = NAME_TYPES.map((type) => [type, type] as const);

/** The names, kind, country and place of a party or place, to be corrected. */
export function EditEntity({ state, item, onSave, onCancel }: Props) {
  const { record } = item;
  const [names, setNames] = useState<readonly Name[]>(record.names);
  const [kind, setKind] = useState<Party["kind"] | Place["kind"]>(record.kind);
  const [country, setCountry] = useState(record.country ?? "");
  const [place, setPlace] = useState((item.kind === "place" ? item.record.within : item.record.seat) ?? "");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const put = (index: number, name: Name) => setNames(names.map((one, i) => (i === index ? name : one)));
  const places = orNone(choicesOf(state, "place").filter(([id]) => id !== record.id));

  const save = () => {
    const { country: _, ...rest } = record;
    const code = country.trim().toUpperCase();
    const common = { ...rest, kind, names, ...(code !== "" && { country: code }) };
    const edited = withPlace(common, item.kind === "place" ? "within" : "seat", place);
    const wrong = formProblems(item.kind, edited);
    setProblems(wrong);
    if (wrong.length === 0) onSave(v.parse(item.kind === "place" ? placeSchema : partySchema, edited));
  };
  return (
    <EditForm label={`Edit the ${item.kind}`} problems={problems} onSave={save} onCancel={onCancel}>
      <Rows
        legend="Names"
        rows={names}
        what="name"
        add="Add a name"
        onAdd={() => setNames([...names, { text: "", type: "short" }])}
        onRemove={(index) => setNames(names.filter((_, i) => i !== index))}
      >
        {(name, index) => (
          <>
            <TextField label="Name" value={name.text} onChange={(text) => put(index, { ...name, text })} />
            <SelectField
              label="Type"
              narrow
              value={name.type}
              options={TYPES}
              onChange={(type) => put(index, { ...name, type })}
            />
            <TextField
              label="Language"
              narrow
              placeholder="en, zh"
              value={name.lang ?? ""}
              onChange={(text) => {
                const { lang: _, ...rest } = name;
                const lang = text.trim();
                put(index, lang === "" ? rest : { ...rest, lang });
              }}
            />
            <CheckField
              label="Also an ordinary word or a person’s name"
              hint="Then it is marked only where the page says more of it."
              checked={name.weak === true}
              onChange={(weak) => {
                const { weak: _, ...rest } = name;
                put(index, weak ? { ...rest, weak } : rest);
              }}
            />
          </>
        )}
      </Rows>
      <div className="form-line">
        <SelectField
          label="Kind"
          value={kind}
          options={(item.kind === "place" ? PLACES : PARTIES) as readonly (readonly [typeof kind, string])[]}
          onChange={setKind}
        />
        <TextField
          label="Country"
          narrow
          placeholder="CN, DE"
          value={country}
          wrong={country.trim() !== "" && !/^[a-z]{2}$/iu.test(country.trim())}
          onChange={setCountry}
        />
        <SelectField
          label={item.kind === "place" ? "Lies in" : "Seat"}
          value={place}
          options={places}
          onChange={setPlace}
        />
      </div>
    </EditForm>
  );
}

function withPlace(record: object, field: "within" | "seat", place: string): unknown {
  const { [field]: _, ...rest } = record as Record<string, unknown>;
  return place === "" ? rest : { ...rest, [field]: place };
}
