/**
 * Change numbers are assigned before the transaction commits, so a lower number may become visible after a higher one
 * was read. A screen therefore resumes from a number that was the newest a while ago. Changes that the screen already
 * knows have no effect, and late changes are not missed.
 */
export interface SettledChanges {
  /** Takes the newest change number. Returns the number up to which no change can appear late. */
  settle(incident: string, newest: number): number
}
