/** Nudging one tile against another, before it is saved. Pure; ms. */
export interface Nudge {
  /** The item that stays. */
  readonly anchorItem: string
  /** The item that is moved against it. */
  readonly movedItem: string
  /** How much later than its placement the moved item is tried. */
  readonly byMs: number
  /** The step of one press. */
  readonly step: Step
}

export const STEPS = ['frame', '10', '100', '1000'] as const
export type Step = (typeof STEPS)[number]

/** At 25 a second, if the film does not say. */
export const USUAL_FRAME_MS = 40

export const stepMs = (step: Step, frameMs: number): number => (step === 'frame' ? frameMs : Number(step))

/** Shift takes the next larger step. */
export const larger = (step: Step): Step => STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? step

/** The service's limit: a larger offset is a mistake about the day. */
const MOST_OFFSET_MS = 31 * 86_400_000
export const isTooFar = (offsetMs: number): boolean => Math.abs(offsetMs) > MOST_OFFSET_MS

const MOST_MS = 6 * 3_600_000

export const nudged = (nudge: Nudge, ms: number): Nudge => ({
  ...nudge,
  // Rounded to a tenth of a millisecond, so that a step forth and back cancels out.
  byMs: Math.round(Math.max(-MOST_MS, Math.min(MOST_MS, nudge.byMs + ms)) * 10) / 10,
})

/** When the two change roles, the same difference changes its sign. */
export const swapped = ({ anchorItem, movedItem, byMs, step }: Nudge): Nudge => ({
  ...{ anchorItem: movedItem, movedItem: anchorItem, byMs: byMs === 0 ? 0 : -byMs, step },
})

/** How much after the anchor the moved item began, as the server stores it. */
export const offsetOf = ({ byMs }: Nudge, anchorStart: number, movedStart: number): number =>
  Math.round((movedStart + byMs - anchorStart) * 10) / 10
