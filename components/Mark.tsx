import { rootScale } from "./root-scale";

/** Entente's mark: two shapes that share a part, as two parties share an agreement. The same as `icon/entente.svg`. */
export function Mark({ size }: { size: number }) {
  const drawn = size * rootScale();
  return (
    <svg className="mark" width={drawn} height={drawn} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-a" x="2" y="2" width="18" height="18" rx="5" />
      <circle className="mark-b" cx="21" cy="21" r="9" />
      <path className="mark-c" d="M20 12.056A9 9 0 0 0 12.056 20H15a5 5 0 0 0 5-5Z" />
    </svg>
  );
}
