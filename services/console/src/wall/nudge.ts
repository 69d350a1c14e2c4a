/** An unsaved nudge of one tile against another. Pure; ms. */
export interface Nudge {
  /** The item that keeps its time. */
  readonly anchorItem: string
  /** The item that is moved. */
  readonly movedItem: string
  /** By how much the moved item is shifted from its placement, in ms. Positive is later. */
  readonly byMs: number
  /** The step of one press. */
  readonly step: Step
}

export const STEPS = ['frame', '10', '100', '1000'] as const
export type Step = (typeof STEPS)[number]

/** A frame at 25 frames a second, for films without a known rate. */
export const USUAL_FRAME_MS = 40

export const stepMs = (step: Step, frameMs: number): number => (step === 'frame' ? frameMs : Number(step))

/** With Shift the next larger step is used. */
export const larger = (step: Step): Step => STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? step

/** The service's limit. A larger offset must be a mistake about the day. */
const MOST_OFFSET_MS = 31 * 86_400_000
export const isTooFar = (offsetMs: number): boolean => Math.abs(offsetMs) > MOST_OFFSET_MS

const MOST_MS = 6 * 3_600_000

export const nudged = (nudge: Nudge, ms: number): Nudge => ({
  ...nudge,
  // Rounded to 0.1 ms, so that a step forth and back cancels out.
  byMs: Math.round(Math.max(-MOST_MS, Math.min(MOST_MS, nudge.byMs + ms)) * 10) / 10,
})

/** Swaps the two roles. The difference changes its sign. */
export const swapped = ({ anchorItem, movedItem, byMs, step }: Nudge): Nudge => ({
  ...{ anchorItem: movedItem, movedItem: anchorItem, byMs: byMs === 0 ? 0 : -byMs, step },
})

/** How much later than the anchor the moved item began, in ms. The service stores this value. */
export const offsetOf = ({ byMs }: Nudge, anchorStart: number, movedStart: number): number =>
  Math.round((movedStart + byMs - anchorStart) * 10) / 10
