import { mappingProblems, ofFreeParty } from "@/lib/formats/mapping/check";
import { leftOutColumns } from "@/lib/formats/mapping/left-out";
import type { ColumnRole, Mapping } from "@/lib/formats/mapping/mapping";
import { openDateOf } from "@/lib/formats/mapping/open-date";
import type { RowsOptions, RowsPreview } from "@/lib/formats/tables/preview";
import type { DatasetInfo } from "@/lib/model";
import { optionsOf, SelectField } from "../form-fields";
import { ColumnRoleFields } from "./ColumnRoleFields";
import { CellFields, DatasetFields, RowsFields } from "./MappingFields";
import { useMapping } from "./use-mapping";

interface Props {
  preview: RowsPreview;
  /** The guessed or remembered mapping to start from. */
  mapping: Mapping;
  /** Whether the mapping is the user's own, from a table with the same header. */
  remembered: boolean;
  /** The datasets that are there. */
  datasets: readonly DatasetInfo[];
  /** Reads the first rows again with other options. */
  onPreview: (rows: RowsOptions) => void;
  onMap: (mapping: Mapping) => void;
}

const LAYOUTS: Readonly<Record<Mapping["layout"], string>> = {
  agreements: "an agreement, with its parties in columns",
  participants: "one party of an agreement; rows of one agreement share its number",
  projects: "one quantity of a project; rows of one agreement share its number",
  names: "a name to find: a party or place",
};
/** The number of rows to draw: enough to see what a column holds. */
const ROWS_SHOWN = 8;

/** Asks which column of a table is what. Shows a guess over the first rows, to be corrected. */
export function MappingStep({ preview, mapping: given, remembered, datasets, onPreview, onMap }: Props) {
  const [mapping, change] = useMapping(given, preview.fingerprint);
  const changeInfo = (part: Partial<Mapping["dataset"]>) =>
    change({ dataset: { ...mapping.dataset, ...part } });
  const problems = mappingProblems(mapping, preview.header);
  const open = remembered ? undefined : openDateOf(preview, mapping);
  const leftOut = leftOutColumns(preview, mapping);
  return (
    <form
      className="mapping"
      aria-label="Which column is what"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.length === 0) onMap(mapping);
      }}
    >
      {remembered && (
        <p className="dim">As you said for a table with the same header. Change what is different.</p>
      )}
      <DatasetFields dataset={mapping.dataset} datasets={datasets} onChange={changeInfo} />
      <SelectField
        label="A row is"
        value={mapping.layout}
        options={optionsOf(LAYOUTS)}
        onChange={(layout) => change({ layout })}
      />
      <div className="mapping-fields">
        <CellFields mapping={mapping} onChange={change} />
        <RowsFields preview={preview} onPreview={onPreview} />
      </div>
      {open && (
        <p className="dim" role="note">
          “{open.text}” in “{open.column}” can be read with the day or with the {open.or} first, and no other
          date tells: say above which is meant.
        </p>
      )}
      <ColumnTable
        key={preview.fingerprint}
        preview={preview}
        mapping={mapping}
        onColumn={(index, column) =>
          change({
            columns: replaced(mapping.columns, index, ofFreeParty(column, mapping.columns, index)),
          })
        }
      />
      {leftOut.length > 0 && (
        <p className="dim" role="note">
          Left out, so nothing in {leftOut.length === 1 ? "it" : "them"} is imported:{" "}
          {leftOut.join(", ").replace(/\.?$/u, ".")}
        </p>
      )}
      <ul className="mapping-problems" aria-live="polite">
        {problems.map(({ field, message, advice }) => (
          <li key={`${field} ${message}`}>
            {field !== undefined && <b>{field} </b>}
            {message} <span className="mut">{advice}</span>
          </li>
        ))}
      </ul>
      <div className="drop-actions">
        <button type="submit" className="btn primary" disabled={problems.length > 0}>
          Check all rows
        </button>
      </div>
    </form>
  );
}

function ColumnTable({
  preview: { header, rows, lines },
  mapping,
  onColumn,
}: Pick<Props, "preview"> & { mapping: Mapping; onColumn: (index: number, column: ColumnRole) => void }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keyboard
    <section className="mapping-table" tabIndex={0} aria-label="First rows of the table">
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {header.map((title, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their number
              <th key={index} scope="col" title={title}>
                {title === "" ? <span className="dim">Column {index + 1}</span> : title}
              </th>
            ))}
          </tr>
          <tr className="mapping-roles">
            <th scope="row">is</th>
            {header.map((title, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their number
              <td key={index}>
                <ColumnRoleFields
                  label={`What ${title === "" ? `column ${index + 1}` : title} is`}
                  role={mapping.columns[index] ?? { field: "ignore" }}
                  layout={mapping.layout}
                  onChange={(role) => onColumn(index, role)}
                />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={row}>
              <th scope="row" className="num">
                {lines[row]}
              </th>
              {cells.map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their number
                  key={index}
                  className={mapping.columns[index]?.field === "ignore" ? "dim" : undefined}
                  title={cell}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((other, at) => (at === index ? item : other));
}
