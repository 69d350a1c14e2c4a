/**
 * A change number is drawn before its transaction commits, so a lower number may appear after a higher one was read. A
 * screen therefore resumes from where the incident stood a while ago. Changes that it knows have no effect, and late
 * ones are not missed.
 */
export interface SettledChanges {
  /** Takes the newest change number and returns the number up to which nothing can appear late. */
  settle(incident: string, newest: number): number
}
