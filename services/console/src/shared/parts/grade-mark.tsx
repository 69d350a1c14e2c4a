import type { State } from '../api/types.ts'

/** Each grade of a placement has its own shape, so that nobody depends on colours. */
const SHAPES = {
  placed: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z',
  likely: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  open: 'M1.5 5h13v6h-13z',
  arriving: 'M8 2.5 14.5 13.5h-13z',
} as const satisfies Record<State, string>

/** Decorative, because the grade is written beside it. */
export const GradeMark = ({ state }: { readonly state: State }) => (
  <svg className={`grade-mark grade-${state}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={SHAPES[state]} />
  </svg>
)
