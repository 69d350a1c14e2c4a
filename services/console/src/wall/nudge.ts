/** Nudging one tile against another, before it is saved. Pure; ms. */
export interface Nudge {
  /** Stays where it is. */
  readonly anchorItem: string
  /** Is moved against it. */
  readonly movedItem: string
  /** How much later than its placement the moved one is tried. */
  readonly byMs: number
  /** What one press takes. */
  readonly step: Step
}

export const STEPS = ['frame', '10', '100', '1000'] as const
export type Step = (typeof STEPS)[number]

/** At 25 a second, where the film itself does not say. */
export const USUAL_FRAME_MS = 40

export const stepMs = (step: Step, frameMs: number): number => (step === 'frame' ? frameMs : Number(step))

/** Shift takes the next larger step. */
export const larger = (step: Step): Step => STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? step

/** As the service has it: beyond it a comparison is a mistake about the day. */
const MOST_OFFSET_MS = 31 * 86_400_000
export const isTooFar = (offsetMs: number): boolean => Math.abs(offsetMs) > MOST_OFFSET_MS

const MOST_MS = 6 * 3_600_000

export const nudged = (nudge: Nudge, ms: number): Nudge => ({
  ...nudge,
  // To a tenth of a millisecond: a step forth and back is none.
  byMs: Math.round(Math.max(-MOST_MS, Math.min(MOST_MS, nudge.byMs + ms)) * 10) / 10,
})

/** Where the moved one changes places with the other, the same difference is turned round. */
export const swapped = ({ anchorItem, movedItem, byMs, step }: Nudge): Nudge => ({
  ...{ anchorItem: movedItem, movedItem: anchorItem, byMs: byMs === 0 ? 0 : -byMs, step },
})

/** How much after the anchor the moved one began, as the server keeps it. */
export const offsetOf = ({ byMs }: Nudge, anchorStart: number, movedStart: number): number =>
  Math.round((movedStart + byMs - anchorStart) * 10) / 10
