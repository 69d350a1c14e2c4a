/**
 * A change number is drawn before its transaction commits, so a lower one may come to light after a higher one was
 * read. So a screen is told to ask again from where the incident stood a while ago: what it knows changes nothing, and
 * what came late is not missed.
 */
export interface SettledChanges {
  /** Told the newest change number; answers the number up to which nothing can come late any more. */
  settle(incident: string, newest: number): number
}
