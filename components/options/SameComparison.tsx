import { COPY_OF } from "@/lib/review/own/own";
import { countryName, sortLabel } from "@/lib/ties/labels";
import type { SameMember, SameRecordView } from "./same-rows";

interface Props {
  records: readonly SameRecordView[];
  /** Those that cannot be shown. */
  gone: readonly SameMember[];
  label: string;
  /** Splits one off the others. */
  onPart: ((one: SameMember) => void) | undefined;
  isBusy: boolean;
}

/** Records side by side, and which of them cannot be shown. */
export function SameComparison({ records, gone, ...table }: Props) {
  return (
    <>
      {records.length > 0 && <RecordTable records={records} {...table} />}
      {gone.map(({ ref, name, dataset }) => (
        <p key={ref} className="mut">
          {name} of {dataset} cannot be shown: its dataset is switched off or removed, or does not have it any
          more.
        </p>
      ))}
    </>
  );
}

function RecordTable({ records, label, onPart, isBusy }: Omit<Props, "gone">) {
  return (
    <table className="same-records" aria-label={label}>
      <thead>
        <tr>
          <td />
          {records.map(({ ref, dataset, name }) => (
            <th key={ref} scope="col">
              {dataset}
              {onPart && (
                <button
                  type="button"
                  className="btn small"
                  disabled={isBusy}
                  onClick={() => onPart({ ref, name, dataset })}
                >
                  Split off<span className="sr"> ({name})</span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIELDS.map(([field, text]) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {records.map((record) => (
              <td key={record.ref}>{text(record) || <span className="dim">not said</span>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The most names of a record to show: more do not help to distinguish it. */
const MOST_NAMES = 8;

const FIELDS: readonly [string, (record: SameRecordView) => string][] = [
  ["Names", ({ names }) => namesText(names.map(({ text }) => text))],
  ["Kind", ({ sort, country }) => sortLabel(sort, country)],
  ["Country", ({ country }) => (country === undefined ? "" : countryName(country))],
  ["Place", ({ where }) => where.join(", ")],
  ["Numbers", ({ identifiers }) => numbersText(identifiers)],
  ["Id", ({ ref }) => ref.slice(ref.lastIndexOf("/") + 1)],
];

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(" · ");
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

/** What a copy is of is no number in a register. */
function numbersText(identifiers: SameRecordView["identifiers"]): string {
  return identifiers
    .flatMap(({ scheme, value }) => (scheme === COPY_OF ? [] : `${scheme} ${value}`))
    .join(", ");
}
