import { useState } from "react";

/** The value, or the last that there was: a dialog that closes still shows what it asked about. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
