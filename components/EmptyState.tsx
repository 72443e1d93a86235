import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  /** What it means and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Said where there is nothing to list: why, and what to do about it. */
export function EmptyState({ icon: Icon, title, children, actions }: Props) {
  return (
    <div className="empty">
      <Icon aria-hidden="true" />
      <div className="empty-title">{title}</div>
      {children !== undefined && <p className="empty-text">{children}</p>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
