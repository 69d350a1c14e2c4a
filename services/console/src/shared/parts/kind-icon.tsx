import type { Kind } from '../api/types.ts'

/** Line icons on a grid of 24 by 24. */
export const KIND_PATHS = {
  image: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M8 9h.01',
  video: 'M3 6h13v12H3zM16 10l5-3v10l-5-3',
  audio: 'M4 10v4M8 6v12M12 3v18M16 7v10M20 10v4',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  archive: 'M4 4h16v5H4zM5 9h14v11H5zM10 13h4',
  other: 'M6 3h12v18H6zM12 9v4M12 17h.01',
} as const satisfies Record<Kind, string>

/** Decorative, because the kind is always written beside it. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  return (
    <svg className={`kind-icon kind-${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={KIND_PATHS[kind]} />
    </svg>
  )
}
