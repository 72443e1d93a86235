import { useId } from "react";
import type { Settings } from "@/lib/settings/settings";
import { type Chosen, optionsOf, Select } from "../form-fields";

interface Props {
  settings: Pick<Settings, "rest" | "modifier">;
  onChange: (settings: Partial<Pick<Settings, "rest" | "modifier">>) => void;
}

const RESTS: Readonly<Record<Settings["rest"], string>> = {
  short: "a moment (0.1 s)",
  normal: "a quarter of a second",
  long: "longer (0.6 s)",
};

const MODIFIERS: Readonly<Record<Settings["modifier"], string>> = {
  none: "no key",
  shift: "Shift",
  alt: "Alt",
  ctrl: "Control",
};

/** Settings for when the pointer opens a popover. */
export function OpeningSection({ settings, onChange }: Props) {
  return (
    <div className="block">
      <h3 className="block-title">When the pointer opens a popover</h3>
      <Choice
        label="After resting on a name for"
        options={optionsOf(RESTS)}
        value={settings.rest}
        onChange={(rest) => onChange({ rest })}
      />
      <Choice
        label="Only while this key is down"
        options={optionsOf(MODIFIERS)}
        value={settings.modifier}
        onChange={(modifier) => onChange({ modifier })}
      />
    </div>
  );
}

function Choice<T extends string>({ label, ...chosen }: Chosen<T> & { label: string }) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id} className="grow">
        {label}
      </label>
      <Select id={id} {...chosen} />
    </div>
  );
}
