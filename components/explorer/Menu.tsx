import { Popover } from "@base-ui/react/popover";
import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  label: string;
  icon?: LucideIcon;
  /** How many of its choices are active. */
  count?: number;
  children: ReactNode;
}

/** A button that opens a small panel of choices below it. */
export function Menu({ label, icon: Icon, count = 0, children }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger className="btn quiet menu-button">
        {Icon && <Icon aria-hidden="true" />}
        {label}
        {/* One replaces the other, so that the buttons do not move while a menu is open below them. */}
        {count > 0 ? <span className="badge num">{count}</span> : <ChevronDown aria-hidden="true" />}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="menu-layer">
          <Popover.Popup className="entente menu" aria-label={label}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
