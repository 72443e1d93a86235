import { useState } from "react";
import * as v from "valibot";
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  type Agreement,
  agreementSchema,
  parsePartialDate,
} from "@/lib/model";
import { type ReviewState, sameJson } from "@/lib/review/state";
import { formLabel, functionLabel, statusLabel } from "@/lib/ties/labels";
import { type AgreementForm, formOf, recordOf, SHARE } from "./agreement-form";
import { choicesOf, orNone } from "./choices";
import { EditForm } from "./EditForm";
import { Rows, SelectField, TextField } from "./fields";
import { formProblems } from "./form-problems";
import { NumberField } from "./NumberField";
import { ProjectRows } from "./ProjectRows";

interface Props {
  state: ReviewState;
  record: Agreement;
  onSave: (record: Agreement) => void;
  onCancel: () => void;
}

const FORMS = AGREEMENT_FORMS.map((form) => [form, formLabel(form)] as const);
const STATUSES = AGREEMENT_STATUSES.map((status) => [status, statusLabel(status)] as const);
const BINDING = [
  ["", "Not said"],
  ["yes", "Yes"],
  ["no", "No"],
] as const;
const NO_DATE = "Write a date such as 2025-03-20, 2025-Q1 or 2025~.";
const DATE_HINT = "2025-03-20, 2025-Q1, 2025~";

/** Every field of an agreement, to be corrected; nothing is kept before it is saved. */
export function EditAgreement({ state, record, onSave, onCancel }: Props) {
  const [begun] = useState(() => formOf(record));
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const set = <K extends keyof AgreementForm>(field: K, value: AgreementForm[K]) =>
    setForm((before) => ({ ...before, [field]: value }));
  const replace = <T,>(list: readonly T[], index: number, row: T) =>
    list.map((one, i) => (i === index ? row : one));
  const without = <T,>(list: readonly T[], index: number) => list.filter((_, i) => i !== index);
  const parties = choicesOf(state, "party");
  const places = orNone(choicesOf(state, "place"));

  // While a date is typed it is none yet: what is wrong with it is said once it was to be saved.
  const dateProblem = (text: string) => {
    const wrong = isNoDate(text);
    return { wrong, hint: wrong && problems.length > 0 ? NO_DATE : undefined };
  };
  const save = () => {
    const edited = recordOf(record, form);
    const wrong = formProblems("agreement", edited);
    setProblems(wrong);
    if (wrong.length === 0) onSave(v.parse(agreementSchema, edited));
  };
  return (
    <EditForm
      label="Edit the agreement"
      problems={problems}
      content={form}
      isChanged={!sameJson(form, begun)}
      onSave={save}
      onCancel={onCancel}
    >
      <div className="form-line">
        <SelectField label="Form" value={form.form} options={FORMS} onChange={(one) => set("form", one)} />
        <SelectField
          label="Binding"
          narrow
          value={form.binding}
          options={BINDING}
          onChange={(one) => set("binding", one)}
        />
        <TextField label="Title" value={form.title} onChange={(one) => set("title", one)} />
      </div>
      <Rows
        legend="Status"
        rows={form.history}
        what="status"
        add="Add a status"
        onAdd={() => set("history", [...form.history, { status: "announced", date: "" }])}
        onRemove={(i) => set("history", without(form.history, i))}
      >
        {(row, i) => (
          <>
            <SelectField
              label="Status"
              value={row.status}
              options={STATUSES}
              onChange={(status) => set("history", replace(form.history, i, { ...row, status }))}
            />
            <TextField
              label="Date"
              value={row.date}
              placeholder={DATE_HINT}
              {...dateProblem(row.date)}
              onChange={(date) => set("history", replace(form.history, i, { ...row, date }))}
            />
          </>
        )}
      </Rows>
      <Rows
        legend="Parties"
        rows={form.parties}
        what="party"
        add="Add a party"
        onAdd={() => set("parties", [...form.parties, { party: parties[0]?.[0] ?? "", role: "", share: "" }])}
        onRemove={(i) => set("parties", without(form.parties, i))}
      >
        {(row, i) => (
          <>
            <SelectField
              label="Party"
              value={row.party}
              options={parties}
              onChange={(party) => set("parties", replace(form.parties, i, { ...row, party }))}
            />
            <TextField
              label="Role"
              narrow
              value={row.role}
              onChange={(role) => set("parties", replace(form.parties, i, { ...row, role }))}
            />
            <NumberField
              label="Share, %"
              value={row.share}
              range={SHARE}
              onChange={(share) => set("parties", replace(form.parties, i, { ...row, share }))}
            />
          </>
        )}
      </Rows>
      <div className="form-line">
        <SelectField
          label="Signed in"
          value={form.placeSigned}
          options={places}
          onChange={(one) => set("placeSigned", one)}
        />
        <TextField
          label="Takes effect"
          narrow
          value={form.effective}
          {...dateProblem(form.effective)}
          onChange={(one) => set("effective", one)}
        />
        <TextField
          label="Runs until"
          narrow
          value={form.ends}
          {...dateProblem(form.ends)}
          onChange={(one) => set("ends", one)}
        />
      </div>
      <ProjectRows
        projects={form.projects}
        places={places}
        onChange={(projects) => set("projects", projects)}
      />
      <label className="form-field wide">
        <span className="label">Fields, one a line</span>
        <textarea
          className="field"
          rows={Math.min(8, form.fields.split("\n").length + 1)}
          value={form.fields}
          onChange={(event) => set("fields", event.target.value)}
        />
      </label>
      <fieldset className="form-rows">
        <legend>Functions</legend>
        <div className="form-checks">
          {AGREEMENT_FUNCTIONS.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={form.functions.includes(one)}
                onChange={({ target }) =>
                  set(
                    "functions",
                    target.checked
                      ? [...form.functions, one]
                      : form.functions.filter((other) => other !== one),
                  )
                }
              />
              {functionLabel(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="form-field wide">
        <span className="label">Summary</span>
        <textarea
          className="field"
          rows={2}
          value={form.summary}
          onChange={(event) => set("summary", event.target.value)}
        />
      </label>
    </EditForm>
  );
}

function isNoDate(text: string): boolean {
  return text.trim() !== "" && parsePartialDate(text.trim()) === undefined;
}
