/**
 * Change numbers are assigned before the transaction commits, so a lower number may become visible after a higher one
 * was read. A screen therefore resumes from the number of a while ago: changes that it knows have no effect, and late
 * ones are not missed.
 */
export interface SettledChanges {
  /** Takes the newest change number. Returns the number up to which no change can appear late. */
  settle(incident: string, newest: number): number
}
