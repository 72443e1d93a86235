import { dateText } from "@/lib/ties/format-date";
import { TextField } from "../../form-fields";
import { readDate } from "./date-text";
import { WhichOne } from "./WhichOne";

interface Props {
  label: string;
  value: string;
  /** Whether saving failed. Before, what is typed may be an unfinished date. */
  isRefused: boolean;
  onChange: (value: string) => void;
  placeholder?: string;
  narrow?: boolean;
}

const NO_DATE = "Write a date such as 20 Mar 2025, Q1 2025 or about 2025.";

/**
 * A date, as precise as it is known, as typed. Says how it was read where that looks different, and asks where it can
 * be two days.
 */
export function DateField({ value, isRefused, ...rest }: Props) {
  const read = readDate(value);
  const typed = value.trim();
  const isAsked = read.type === "unsure";
  const wrong = typed !== "" && read.type !== "date";
  return (
    <TextField
      {...rest}
      value={value}
      wrong={wrong}
      hint={
        isAsked ? (
          <WhichOne values={read.values.map((one) => [one, dateText(one)])} onChoose={rest.onChange} />
        ) : read.type === "date" ? (
          [read.value, dateText(read.value)].includes(typed) ? undefined : (
            `Read as ${dateText(read.value)}`
          )
        ) : wrong && isRefused ? (
          NO_DATE
        ) : undefined
      }
    />
  );
}
