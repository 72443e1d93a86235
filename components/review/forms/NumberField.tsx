import { TextField } from "../../form-fields";
import { numberText, readNumber } from "./number-text";
import { WhichOne } from "./WhichOne";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  range?: { least: number; most: number };
}

/** A number as typed. Says how it was read where that looks different, and asks where it can be two numbers. */
export function NumberField({ label, value, onChange, range = ANY }: Props) {
  const read = readNumber(value, range);
  const isEmpty = value.trim() === "";
  return (
    <TextField
      label={label}
      narrow
      value={value}
      wrong={!isEmpty && read.type !== "number"}
      hint={
        isEmpty ? undefined : read.type === "none" ? (
          rangeText(range)
        ) : read.type === "number" ? (
          isPlain(value, read.value) ? undefined : (
            `Read as ${numberText(read.value)}`
          )
        ) : (
          <WhichOne values={read.values.map((one) => [numberText(one), String(one)])} onChoose={onChange} />
        )
      }
      onChange={onChange}
    />
  );
}

const ANY = { least: -Infinity, most: Infinity };

function rangeText({ least, most }: { least: number; most: number }): string {
  return Number.isFinite(least) ? `A number from ${least} to ${most}` : "A number, such as 1500 or 1.5";
}

function isPlain(text: string, value: number): boolean {
  return Number(text) === value;
}
