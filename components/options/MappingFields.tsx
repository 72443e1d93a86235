import { useState } from "react";
import { ENCODINGS } from "@/lib/formats/decode";
import { LONGEST_SEPARATOR, type Mapping } from "@/lib/formats/mapping/mapping";
import { DASH_SEPARATOR } from "@/lib/formats/tables/list-cell";
import type { RowsOptions, RowsPreview } from "@/lib/formats/tables/preview";
import type { DatasetInfo } from "@/lib/model";
import { type Options, optionsOf, SelectField, TextField } from "../form-fields";

const DATES: Readonly<Record<Mapping["dates"], string>> = {
  ymd: "year, month, day",
  dmy: "day, month, year",
  mdy: "month, day, year",
};
const DECIMALS: Readonly<Record<Mapping["decimal"], string>> = { ".": "1,234.5", ",": "1.234,5" };
const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "vertical bar",
};
const SEPARATORS: Readonly<Record<string, string>> = {
  ";": "semicolon",
  ",": "comma",
  "|": "vertical bar",
  "/": "slash",
  " / ": "slash between spaces",
  [DASH_SEPARATOR]: "dash between spaces",
  "\n": "new line",
};
/** The choice of a text of one's own between entries. */
const OWN = "own";
interface DatasetProps {
  dataset: Mapping["dataset"];
  /** The datasets that are there. */
  datasets: readonly DatasetInfo[];
  onChange: (part: Partial<Mapping["dataset"]>) => void;
}

/** What the imported table is called, and whether it replaces a dataset that is there. */
export function DatasetFields({ dataset, datasets, onChange }: DatasetProps) {
  const sameId = datasets.find(({ id }) => id === dataset.id);
  return (
    <>
      <div className="mapping-fields">
        <TextField label="Title" value={dataset.title} onChange={(title) => onChange({ title })} />
        <TextField label="Id of the dataset" value={dataset.id} onChange={(id) => onChange({ id })} />
        <TextField label="Version" value={dataset.version} onChange={(version) => onChange({ version })} />
      </div>
      {sameId && (
        <p className="dim" role="note">
          “{sameId.title}” has this id: this is a new version of it, and you are asked before it is replaced.
          To keep both, give another id.
        </p>
      )}
    </>
  );
}

interface CellProps {
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
}

/** How dates, numbers and lists are written in the cells. */
export function CellFields({ mapping, onChange }: CellProps) {
  return (
    <>
      <SelectField
        label="Dates such as 3/4/2025 are"
        value={mapping.dates}
        options={optionsOf(DATES)}
        onChange={(dates) => onChange({ dates })}
      />
      <SelectField
        label="Numbers look like"
        value={mapping.decimal}
        options={optionsOf(DECIMALS)}
        onChange={(decimal) => onChange({ decimal })}
      />
      <SeparatorFields separator={mapping.separator} onChange={(separator) => onChange({ separator })} />
    </>
  );
}

interface SeparatorProps {
  separator: string;
  onChange: (separator: string) => void;
}

/** What stands between the entries of a list: one of the usual signs, or a text of one's own. */
function SeparatorFields({ separator, onChange }: SeparatorProps) {
  const [typed, setTyped] = useState<string>();
  const isOwn = typed !== undefined || !Object.hasOwn(SEPARATORS, separator);
  const isWrong = typed !== undefined && !isSeparator(typed);
  return (
    <>
      <SelectField
        label="Lists in a cell are cut at a"
        value={isOwn ? OWN : separator}
        options={[...optionsOf(SEPARATORS), [OWN, "text of your own"]]}
        onChange={(chosen) => {
          setTyped(chosen === OWN ? separator : undefined);
          if (chosen !== OWN) onChange(chosen);
        }}
      />
      {isOwn && (
        <TextField
          label="Text between entries"
          value={isWrong ? typed : separator}
          wrong={isWrong}
          hint={
            isWrong
              ? `Write 1 to ${LONGEST_SEPARATOR} characters; until then it is “${separator}”.`
              : undefined
          }
          onChange={(own) => {
            setTyped(own);
            if (isSeparator(own)) onChange(own);
          }}
        />
      )}
    </>
  );
}

function isSeparator(text: string): boolean {
  return text !== "" && text.length <= LONGEST_SEPARATOR;
}

interface RowsProps {
  preview: RowsPreview;
  onPreview: (rows: RowsOptions) => void;
}

/** Settings for reading rows from the file. Each change reads the first rows again. */
export function RowsFields({ preview, onPreview }: RowsProps) {
  const { options, sheets, first } = preview;
  return (
    <>
      {sheets.length > 1 && (
        <SelectField
          label="Sheet"
          value={options.sheet}
          options={sheets.map((sheet) => [sheet, sheet])}
          onChange={(sheet) => onPreview({ sheet })}
        />
      )}
      {sheets.length === 0 && options.delimiter !== "" && (
        <>
          <SelectField
            label="Cells are cut at a"
            value={options.delimiter}
            options={withCurrent(DELIMITERS, options.delimiter)}
            onChange={(delimiter) => onPreview({ ...options, delimiter })}
          />
          <SelectField
            label="Encoding"
            value={options.encoding}
            options={[...new Set([options.encoding, ...ENCODINGS])].map((encoding) => [encoding, encoding])}
            onChange={(encoding) => onPreview({ ...options, encoding })}
          />
        </>
      )}
      {first.length > 1 && (
        <div className="mapping-line">
          <SelectField
            label="The table begins in"
            value={String(options.skipRows)}
            options={first.map(({ above, line, text }) => [String(above), `line ${line}: ${text}`])}
            onChange={(above) => onPreview({ ...options, skipRows: Number(above) })}
          />
        </div>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={options.headerRow}
          onChange={(event) => onPreview({ ...options, headerRow: event.target.checked })}
        />
        The first row names the columns
      </label>
    </>
  );
}

function withCurrent(labels: Readonly<Record<string, string>>, value: string): Options<string> {
  const options = optionsOf(labels);
  return Object.hasOwn(labels, value) ? options : [[value, `“${value}”`], ...options];
}
