import { AGREEMENT_FUNCTIONS, type AgreementFunction } from "@/lib/model";
import { functionLabel } from "@/lib/ties/labels";

interface Props {
  functions: readonly AgreementFunction[];
  onChange: (functions: AgreementFunction[]) => void;
}

/** The functions of an agreement: any number of them. */
export function FunctionChecks({ functions, onChange }: Props) {
  return (
    <fieldset className="form-rows">
      <legend>Functions</legend>
      <div className="form-checks columns">
        {AGREEMENT_FUNCTIONS.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={functions.includes(one)}
              onChange={({ target }) =>
                onChange(target.checked ? [...functions, one] : functions.filter((other) => other !== one))
              }
            />
            {functionLabel(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
