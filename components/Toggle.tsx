import { Switch } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";

interface Props {
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** A switch with its label; a click on the label switches too. */
export function Toggle({ label, detail, checked, onChange, disabled = false }: Props) {
  const id = useId();
  return (
    <div className="toggle">
      <label className="grow" htmlFor={id}>
        <span className="toggle-label" id={`${id}-label`}>
          {label}
        </span>
        {detail !== undefined && <span className="toggle-detail">{detail}</span>}
      </label>
      <Switch.Root
        id={id}
        nativeButton
        render={<button type="button" />}
        aria-labelledby={`${id}-label`}
        className="switch"
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next)}
      >
        <Switch.Thumb className="thumb" />
      </Switch.Root>
    </div>
  );
}
