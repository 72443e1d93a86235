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
import { type ReviewState, sameJson } from "@/lib/review/state";
import { countryName, partyKindLabel, placeKindLabel } from "@/lib/ties/labels";
import { choicesAbove, choicesOf, orNone } from "./choices";
import { EditForm } from "./EditForm";
import { countryIn, type EntityForm, entityFormOf, entityOf } from "./entity-form";
import { CheckField, Rows, SelectField, TextField } from "./fields";
import { formProblems } from "./form-problems";
import { MoreOfEntity } from "./MoreOfEntity";

interface Props {
  state: ReviewState;
  item: PartyItem | PlaceItem;
  onSave: (record: Party | Place) => void;
  onCancel: () => void;
}

const PARTIES = PARTY_KINDS.map((kind) => [kind, partyKindLabel(kind)] as const);
const PLACES = PLACE_KINDS.map((kind) => [kind, placeKindLabel(kind)] as const);
const TYPES = NAME_TYPES.map((type) => [type, type] as const);

/** What is said of a party or place, to be corrected; nothing is kept before it is saved. */
export function EditEntity({ state, item, onSave, onCancel }: Props) {
  const { record } = item;
  const [begun] = useState(() => entityFormOf(item));
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isChanged = !sameJson(form, begun);
  const set = (change: Partial<EntityForm>) => setForm((before) => ({ ...before, ...change }));
  const places = item.kind === "place" ? choicesAbove(state, "place", record.id) : choicesOf(state, "place");

  const save = () => {
    const edited = isChanged ? entityOf(item, form) : record;
    const wrong = formProblems(item.kind, edited);
    setProblems(wrong);
    if (wrong.length === 0) onSave(v.parse(item.kind === "place" ? placeSchema : partySchema, edited));
  };
  return (
    <EditForm
      label={`Edit the ${item.kind}`}
      problems={problems}
      content={form}
      isChanged={isChanged}
      onSave={save}
      onCancel={onCancel}
    >
      <Rows
        legend="Names"
        rows={form.names}
        what="name"
        add="Add a name"
        empty={{ text: "", type: "short" }}
        onChange={(names) => set({ names })}
      >
        {(name, put) => <NameFields name={name} onChange={put} />}
      </Rows>
      <div className="form-line">
        <SelectField
          label="Kind"
          value={form.kind}
          options={
            (item.kind === "place" ? PLACES : PARTIES) as readonly (readonly [typeof form.kind, string])[]
          }
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label="Country"
          narrow
          placeholder="Germany, DE"
          value={form.country}
          {...countryRead(form.country, problems.length > 0)}
          onChange={(country) => set({ country })}
        />
        <SelectField
          label={item.kind === "place" ? "Lies in" : "Seat"}
          value={form.place}
          options={orNone(places)}
          onChange={(place) => set({ place })}
        />
      </div>
      <MoreOfEntity
        kind={item.kind}
        form={form}
        owners={item.kind === "party" ? choicesAbove(state, "party", record.id) : []}
        places={places}
        isRefused={problems.length > 0}
        onChange={set}
      />
    </EditForm>
  );
}

/** How what is typed was read. While it is typed it is none yet: that is said once it was to be saved. */
function countryRead(typed: string, isRefused: boolean) {
  const text = typed.trim();
  const code = countryIn(text);
  if (text === "" || code !== undefined)
    return { wrong: false, hint: code !== undefined && text.length <= 3 ? countryName(code) : undefined };
  return { wrong: true, hint: isRefused ? NO_COUNTRY : undefined };
}

const NO_COUNTRY = "Write its name or its two letters, such as CN or DE.";

function NameFields({ name, onChange }: { name: Name; onChange: (name: Name) => void }) {
  return (
    <>
      <TextField label="Name" value={name.text} onChange={(text) => onChange({ ...name, text })} />
      <SelectField
        label="Type"
        narrow
        value={name.type}
        options={TYPES}
        onChange={(type) => onChange({ ...name, type })}
      />
      <TextField
        label="Language"
        narrow
        placeholder="en, zh"
        value={name.lang ?? ""}
        onChange={(text) => {
          const { lang: _, ...rest } = name;
          const lang = text.trim();
          onChange(lang === "" ? rest : { ...rest, lang });
        }}
      />
      <CheckField
        label="Also an ordinary word or a person’s name"
        hint="Then it is marked only where the page says more of it."
        checked={name.weak === true}
        onChange={(weak) => {
          const { weak: _, ...rest } = name;
          onChange(weak ? { ...rest, weak } : rest);
        }}
      />
    </>
  );
}
