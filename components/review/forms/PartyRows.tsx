import { refByName } from "@/lib/review/known/named";
import { TextField } from "../../form-fields";
import { type AgreementForm, SHARE } from "./agreement-form";
import { type Choice, firstBeside } from "./choices";
import { Rows } from "./fields";
import { NumberField } from "./NumberField";
import { RefField } from "./RefField";

type Parties = AgreementForm["parties"];

interface Props {
  parties: Parties;
  /** The parties to choose from. */
  choices: readonly Choice[];
  onChange: (parties: Parties) => void;
}

/** The parties of an agreement, with role and share. */
export function PartyRows({ parties, choices, onChange }: Props) {
  // A party that takes no part yet, or one that is to be named.
  const next = firstBeside(
    choices,
    parties.map(({ party }) => party),
  );
  const empty = { party: next?.id ?? refByName(""), role: "", share: "" };
  return (
    <Rows legend="Parties" rows={parties} what="party" add="Add a party" empty={empty} onChange={onChange}>
      {(row, put) => (
        <>
          <RefField
            label="Party"
            what="party"
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
