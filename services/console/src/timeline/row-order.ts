import type { Row } from '../shared/api/types.ts'

/** A row's position in chronological order: its estimate, or the end of its interval. */
export const middleOf = (row: Row): number => row.estimate ?? row.latest

/** Compares rows in the service's order. */
export const inTime = (a: Row, b: Row): number => middleOf(a) - middleOf(b) || (a.item < b.item ? -1 : 1)

/** Compares rows by the start of their intervals. */
export const byStart = (a: Row, b: Row): number =>
  (a.earliest ?? a.latest) - (b.earliest ?? b.latest) || (a.item < b.item ? -1 : 1)

/** The later change wins, in whatever order answers come. */
export const isNewer = (row: Row, known: Row | undefined): boolean => known === undefined || row.change >= known.change
