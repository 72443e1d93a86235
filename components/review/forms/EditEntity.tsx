import { NAME_TYPES, type Name, type Party, type Place } from "@/lib/model";
import type { ChosenReading, PartyItem, PlaceItem } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import { type ReviewState, titleOf } from "@/lib/review/state";
import { SelectField, TextField } from "../../form-fields";
import { choicesAbove, choicesOf } from "./choices";
import { EditForm } from "./EditForm";
import { EntityLine } from "./EntityLine";
import { CheckField, Rows } from "./fields";
import { MoreOfEntity } from "./MoreOfEntity";
import { NO_NAME, useEntityForm } from "./use-entity-form";
import type { Naming } from "./use-naming";

interface Props extends Naming {
  state: ReviewState;
  item: PartyItem | PlaceItem;
  onSave: (record: Party | Place, read: ChosenReading | undefined) => void;
  onCancel: () => void;
}

const TYPES = NAME_TYPES.map((type) => [type, type] as const);

/**
 * A form for a party or place; for a known one, for additions to fields that its dataset leaves empty. Nothing is
 * stored before it is saved.
 */
export function EditEntity({ state, item: edited, isSaving, onCancel, ...saving }: Props) {
  const known = edited.same?.record;
  const { id } = writtenOf(edited);
  const { form, set, isChanged, problems, save } = useEntityForm({ edited, ...saving });
  const places = edited.kind === "place" ? choicesAbove(state, "place", id) : choicesOf(state, "place");
  return (
    <EditForm
      label={known ? `Add to ${titleOf(state, edited)}` : `Edit the ${edited.kind}`}
      problems={problems}
      content={form}
      isChanged={isChanged}
      isSaving={isSaving}
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
      <EntityLine
        edited={edited}
        form={form}
        places={places}
        isRefused={problems.length > 0}
        onChange={set}
      />
      <MoreOfEntity
        kind={edited.kind}
        form={form}
        told={edited.kind === "party" ? edited.same?.record : undefined}
        owners={edited.kind === "party" ? choicesAbove(state, "party", id) : []}
        places={places}
        isRefused={problems.length > 0}
        onChange={set}
      />
    </EditForm>
  );
}

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
