import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  icon: LucideIcon;
  title: string;
  /** What it means and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  /** It replaces a page that is missing, with the message as its title. */
  isPage?: boolean;
}

/** Shown where there is nothing to list: says why, and what to do. */
export function EmptyState({ icon: Icon, title, children, actions, isPage = false }: Props) {
  const Title = isPage ? "h1" : "div";
  return (
    <div className="empty">
      <Icon aria-hidden="true" />
      <Title className="empty-title">{title}</Title>
      {children !== undefined && <p className="empty-text">{children}</p>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
