import { useState } from "react";
import * as v from "valibot";
import { AGREEMENT_FORMS, type Agreement, agreementSchema } from "@/lib/model";
import { sameJson } from "@/lib/model/same-json";
import type { ChosenReading } from "@/lib/review/draft";
import type { ReviewState } from "@/lib/review/state";
import { formLabel } from "@/lib/ties/labels";
import { SelectField, TextField } from "../../form-fields";
import { type AgreementForm, formOf, recordOf } from "./agreement-form";
import { choicesOf, orNone } from "./choices";
import { DateField } from "./DateField";
import { EditForm } from "./EditForm";
import { FunctionChecks } from "./FunctionChecks";
import { LinesField, Rows } from "./fields";
import { formProblems } from "./form-problems";
import { PartyRows } from "./PartyRows";
import { ProjectRows } from "./ProjectRows";
import { RefField } from "./RefField";
import { StatusRows } from "./StatusRows";
import type { Naming } from "./use-naming";

interface Props extends Naming {
  state: ReviewState;
  record: Agreement;
  onSave: (record: Agreement, read: ChosenReading | undefined) => void;
  onCancel: () => void;
}

const FORMS = AGREEMENT_FORMS.map((form) => [form, formLabel(form)] as const);
const BINDING = [
  ["", "Not said"],
  ["yes", "Yes"],
  ["no", "No"],
] as const;

/** A form for all fields of an agreement. Nothing is stored before it is saved. */
export function EditAgreement(props: Props) {
  const { state, record, isSaving, withNamed, stopSaving, onSave, onCancel } = props;
  const [begun] = useState(() => formOf(record));
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const set = (change: Partial<AgreementForm>) => {
    stopSaving();
    setForm((before) => ({ ...before, ...change }));
  };
  const places = orNone(choicesOf(state, "place"));
  const isRefused = problems.length > 0;

  const save = () =>
    withNamed(recordOf(record, form) as Agreement, ({ record: edited, read }) => {
      const wrong = formProblems("agreement", edited);
      setProblems(wrong);
      if (wrong.length === 0) onSave(v.parse(agreementSchema, edited), read);
    });
  return (
    <EditForm
      label="Edit the agreement"
      problems={problems}
      content={form}
      isChanged={!sameJson(form, begun)}
      isSaving={isSaving}
      onSave={save}
      onCancel={onCancel}
    >
      <div className="form-line">
        <SelectField label="Form" value={form.form} options={FORMS} onChange={(one) => set({ form: one })} />
        <SelectField
          label="Binding"
          narrow
          value={form.binding}
          options={BINDING}
          onChange={(binding) => set({ binding })}
        />
        <TextField label="Title" value={form.title} onChange={(title) => set({ title })} />
      </div>
      <StatusRows history={form.history} isRefused={isRefused} onChange={(history) => set({ history })} />
      <PartyRows
        parties={form.parties}
        choices={choicesOf(state, "party")}
        onChange={(parties) => set({ parties })}
      />
      <div className="form-line">
        <RefField
          label="Signed in"
          what="place"
          value={form.placeSigned}
          options={places}
          onChange={(placeSigned) => set({ placeSigned })}
        />
        <DateField
          label="Takes effect"
          narrow
          value={form.effective}
          isRefused={isRefused}
          onChange={(effective) => set({ effective })}
        />
        <DateField
          label="Runs until"
          narrow
          value={form.ends}
          isRefused={isRefused}
          onChange={(ends) => set({ ends })}
        />
      </div>
      <Rows
        legend="Places that it is about"
        rows={form.scopePlaces}
        what="place"
        add="Add a place"
        empty=""
        onChange={(scopePlaces) => set({ scopePlaces })}
      >
        {(place, put) => (
          <RefField label="About" what="place" value={place} options={places} onChange={put} />
        )}
      </Rows>
      <ProjectRows projects={form.projects} places={places} onChange={(projects) => set({ projects })} />
      <LinesField
        label="Fields, one a line"
        rows={Math.min(8, form.fields.split("\n").length + 1)}
        value={form.fields}
        onChange={(fields) => set({ fields })}
      />
      <FunctionChecks functions={form.functions} onChange={(functions) => set({ functions })} />
      <LinesField label="Summary" rows={2} value={form.summary} onChange={(summary) => set({ summary })} />
    </EditForm>
  );
}
