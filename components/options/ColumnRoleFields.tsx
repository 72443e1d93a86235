import {
  COLUMN_FIELDS,
  type ColumnField,
  type ColumnRole,
  FRACTION,
  fieldInfo,
  type Layout,
} from "@/lib/formats/mapping/mapping";
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { capital } from "@/lib/model/capital";
import { formLabel, functionLabel, statusLabel } from "@/lib/ties/labels";

interface Props {
  /** The label for screen readers. */
  label: string;
  role: ColumnRole;
  layout: Layout;
  onChange: (role: ColumnRole) => void;
}

const GROUPS = ["agreement", "party", "project", "release"] as const;

/** Says what a column of a table is: its field, its party, and what else the field needs. */
export function ColumnRoleFields({ label, role, layout, onChange }: Props) {
  const info = fieldInfo(role.field);
  const fields = COLUMN_FIELDS.map((field) => ({ field, ...fieldInfo(field) })).filter(({ layouts }) =>
    layouts.includes(layout),
  );
  return (
    <span className="role">
      <select
        className="field"
        aria-label={label}
        value={role.field}
        onChange={(event) => onChange(roleOf(event.target.value))}
      >
        <option value="ignore">Left out</option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={capital(group)}>
            {fields
              .filter((field) => field.group === group)
              .map((field) => (
                <option key={field.field} value={field.field}>
                  {field.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {info.slotted && layout !== "names" && (
        <span className="slot" title="Of which party of the row">
          <span className="dim" aria-hidden="true">
            of party
          </span>
          <input
            type="number"
            className="field"
            aria-label={`${label}: of which party of the row`}
            min={1}
            max={99}
            value={role.slot ?? 1}
            onChange={(event) =>
              onChange({
                ...role,
                slot: Math.min(99, Math.max(1, Math.trunc(event.target.valueAsNumber) || 1)),
              })
            }
          />
        </span>
      )}
      {info.value !== undefined && (
        <ValueField
          label={`${label}: which ${info.value}`}
          of={info.value}
          value={role.value ?? ""}
          onChange={(value) => onChange(withValue(role, value))}
        />
      )}
    </span>
  );
}

/** A column's new role. A value for the former field does not fit another. */
function roleOf(field: string): ColumnRole {
  const known: ColumnField = COLUMN_FIELDS.find((one) => one === field) ?? "ignore";
  return { field: known, ...(fieldInfo(known).slotted && { slot: 1 }) };
}

function withValue({ value: _before, ...role }: ColumnRole, value: string): ColumnRole {
  return value === "" ? role : { ...role, value };
}

type ValueKind = NonNullable<ReturnType<typeof fieldInfo>["value"]>;

const EXAMPLES: Partial<Record<ValueKind, string>> = {
  scheme: "lei, wikidata, …",
  language: "en, zh-Hant, …",
  role: "buyer, licensor, …",
  unit: "GWh, USD million, …",
};

/** The values of a kind; one without a list takes any text. */
const CHOICES: Partial<Record<ValueKind, readonly { id: string; words: string }[]>> = {
  function: AGREEMENT_FUNCTIONS.map((id) => ({ id, words: functionLabel(id) })),
  status: AGREEMENT_STATUSES.map((id) => ({ id, words: statusLabel(id) })),
  form: AGREEMENT_FORMS.map((id) => ({ id, words: formLabel(id) })),
  share: [{ id: FRACTION, words: "0.51 is 51 per cent" }],
};
/** The text where no value is chosen. */
const UNCHOSEN: Partial<Record<ValueKind, string>> = { share: "51 is 51 per cent" };

function ValueField({
  label,
  of,
  value,
  onChange,
}: {
  label: string;
  of: ValueKind;
  value: string;
  onChange: (value: string) => void;
}) {
  const choices = CHOICES[of];
  if (!choices)
    return (
      <input
        className="field value"
        aria-label={label}
        placeholder={EXAMPLES[of]}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <select
      className="field value"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{UNCHOSEN[of] ?? `Which ${of}?`}</option>
      {choices.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
