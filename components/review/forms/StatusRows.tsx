import { AGREEMENT_STATUSES } from "@/lib/model";
import { statusLabel } from "@/lib/ties/labels";
import { SelectField } from "../../form-fields";
import type { AgreementForm } from "./agreement-form";
import { DateField } from "./DateField";
import { Rows } from "./fields";

type History = AgreementForm["history"];

interface Props {
  history: History;
  /** Whether saving failed. */
  isRefused: boolean;
  onChange: (history: History) => void;
}

const STATUSES = AGREEMENT_STATUSES.map((status) => [status, statusLabel(status)] as const);
const EMPTY: History[number] = { status: "announced", date: "" };

/** The status history of an agreement: each status with its date. */
export function StatusRows({ history, isRefused, onChange }: Props) {
  return (
    <Rows legend="Status" rows={history} what="status" add="Add a status" empty={EMPTY} onChange={onChange}>
      {(row, put) => (
        <>
          <SelectField
            label="Status"
            value={row.status}
            options={STATUSES}
            onChange={(status) => put({ ...row, status })}
          />
          <DateField
            label="Date"
            value={row.date}
            placeholder="20 Mar 2025, Q1 2025"
            isRefused={isRefused}
            onChange={(date) => put({ ...row, date })}
          />
        </>
      )}
    </Rows>
  );
}
