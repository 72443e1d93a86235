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
import { sameJson } from "@/lib/model/same-json";
import type { ChosenReading, PartyItem, PlaceItem } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import { type ReviewState, titleOf } from "@/lib/review/state";
import { countryName, partyKindLabel, placeKindLabel } from "@/lib/ties/labels";
import { SelectField, TextField } from "../../form-fields";
import type { WithNamed } from "./add-named";
import { choicesAbove, choicesOf, orNone } from "./choices";
import { EditForm } from "./EditForm";
import { countryIn, type EntityForm, entityFormOf, entityOf } from "./entity-form";
import { CheckField, Rows } from "./fields";
import { formProblems } from "./form-problems";
import { MoreOfEntity } from "./MoreOfEntity";
import { RefField } from "./RefField";

interface Props {
  state: ReviewState;
  item: PartyItem | PlaceItem;
  withNamed: WithNamed;
  onSave: (record: Party | Place, read: ChosenReading | undefined) => void;
  onCancel: () => void;
}

const PARTIES = PARTY_KINDS.map((kind) => [kind, partyKindLabel(kind)] as const);
const PLACES = PLACE_KINDS.map((kind) => [kind, placeKindLabel(kind)] as const);
const NO_NAME: Name = { text: "", type: "short" };
const TYPES = NAME_TYPES.map((type) => [type, type] as const);

/**
 * A form for a party or place; for a known one, for additions to fields that its dataset leaves empty. Nothing is
 * stored before it is saved.
 */
export function EditEntity({ state, item: edited, withNamed, onSave, onCancel }: Props) {
  const known = edited.same?.record;
  const item = { ...edited, record: writtenOf(edited) } as PartyItem | PlaceItem;
  const { record } = item;
  const [begun] = useState(() => {
    const form = entityFormOf(item);
    // Names come first and get the focus, since most additions are names.
    return form.names.length > 0 ? form : { ...form, names: [NO_NAME] };
  });
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isChanged = !sameJson(form, begun);
  const set = (change: Partial<EntityForm>) => setForm((before) => ({ ...before, ...change }));
  const places = item.kind === "place" ? choicesAbove(state, "place", record.id) : choicesOf(state, "place");

  const save = () => {
    // Additions to a known one need no name.
    const names = known ? form.names.filter(({ text }) => text.trim() !== "") : form.names;
    const written = isChanged ? entityOf(item, { ...form, names }) : record;
    const isNameless = known !== undefined && names.length === 0;
    const whole = isNameless ? { ...(written as object), names: known.names } : written;
    withNamed(whole as Party | Place, ({ record: named, read }) => {
      const wrong = formProblems(item.kind, named);
      setProblems(wrong);
      if (wrong.length > 0) return;
      const checked = v.parse(item.kind === "place" ? placeSchema : partySchema, named);
      onSave(isNameless ? { ...checked, names: [] } : checked, read);
    });
  };
  return (
    <EditForm
      label={known ? `Add to ${titleOf(state, edited)}` : `Edit the ${item.kind}`}
      problems={problems}
      content={form}
      isChanged={isChanged}
      onSave={save}
      onCancel={onCancel}
    >
      {edited.same && (
        <p className="dim">
          This is added to <b>{edited.same.label}</b> of {edited.same.dataset}: what is said of it already
          stays.
        </p>
      )}
      <Rows
        legend="Names"
        rows={form.names}
        what="name"
        add="Add a name"
        empty={NO_NAME}
        onChange={(names) => set({ names })}
      >
        {(name, put) => <NameFields name={name} onChange={put} />}
      </Rows>
      <div className="form-line">
        {!known && (
          <SelectField
            label="Kind"
            value={form.kind}
            options={
              (item.kind === "place" ? PLACES : PARTIES) as readonly (readonly [typeof form.kind, string])[]
            }
            onChange={(kind) => set({ kind })}
          />
        )}
        {(known?.country === undefined || form.country !== "") && (
          <TextField
            label="Country"
            narrow
            placeholder="Germany, DE"
            value={form.country}
            {...countryRead(form.country, problems.length > 0)}
            onChange={(country) => set({ country })}
          />
        )}
        {(placeAbove(known) === undefined || form.place !== "") && (
          <RefField
            label={item.kind === "place" ? "Lies in" : "Seat"}
            what="place"
            value={form.place}
            options={orNone(places)}
            onChange={(place) => set({ place })}
          />
        )}
      </div>
      <MoreOfEntity
        kind={item.kind}
        form={form}
        told={edited.kind === "party" ? edited.same?.record : undefined}
        owners={item.kind === "party" ? choicesAbove(state, "party", record.id) : []}
        places={places}
        isRefused={problems.length > 0}
        onChange={set}
      />
    </EditForm>
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
