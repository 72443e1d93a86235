import { parsePartialDate } from "@/lib/model";
import { TextField } from "../../form-fields";

interface Props {
  label: string;
  value: string;
  /** Whether saving failed. Before, what is typed may be an unfinished date. */
  isRefused: boolean;
  onChange: (value: string) => void;
  placeholder?: string;
  narrow?: boolean;
}

const NO_DATE = "Write a date such as 2025-03-20, 2025-Q1 or 2025~.";

/** A date, as precise as it is known. */
export function DateField({ value, isRefused, ...rest }: Props) {
  const wrong = value.trim() !== "" && parsePartialDate(value.trim()) === undefined;
  return <TextField {...rest} value={value} wrong={wrong} hint={wrong && isRefused ? NO_DATE : undefined} />;
}
