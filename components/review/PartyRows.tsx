import { type AgreementForm, SHARE } from "./agreement-form";
import { Rows, SelectField, TextField } from "./fields";
import { NumberField } from "./NumberField";

type Parties = AgreementForm["parties"];

interface Props {
  parties: Parties;
  /** Those that can agree. */
  choices: readonly [string, string][];
  onChange: (parties: Parties) => void;
}

/** Who agreed, as what, and with which share. */
export function PartyRows({ parties, choices, onChange }: Props) {
  const empty = { party: choices[0]?.[0] ?? "", role: "", share: "" };
  return (
    <Rows legend="Parties" rows={parties} what="party" add="Add a party" empty={empty} onChange={onChange}>
      {(row, put) => (
        <>
          <SelectField
            label="Party"
            value={row.party}
            options={choices}
            onChange={(party) => put({ ...row, party })}
          />
          <TextField label="Role" narrow value={row.role} onChange={(role) => put({ ...row, role })} />
          <NumberField
            label="Share, %"
            value={row.share}
            range={SHARE}
            onChange={(share) => put({ ...row, share })}
          />
        </>
      )}
    </Rows>
  );
}
