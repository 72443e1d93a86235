import { type AgreementForm, SHARE } from "./agreement-form";
import { Rows, SelectField, TextField } from "./fields";
import { NumberField } from "./NumberField";

type Parties = AgreementForm["parties"];

interface Props {
  parties: Parties;
  /** The parties to choose from. */
  choices: readonly [string, string][];
  onChange: (parties: Parties) => void;
}

/** The parties of an agreement, with role and share. */
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
