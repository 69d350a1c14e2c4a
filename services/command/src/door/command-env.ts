import type { IncidentSummary } from '@firsthand/database/command/incidents'
import type { LiveSession } from '@firsthand/database/command/sign-in'

/** What the gates have established before a route runs. */
export interface CommandEnv {
  Variables: {
    /** The session token of the cookie. It keys values that are bound to this session and is never stored or logged. */
    token: string
    session: LiveSession
    incident: IncidentSummary
    /** The code with which the request was refused, for the log. */
    refused: string | undefined
    /** True if the item of this request is restricted and this officer is one of its two readers. */
    restricted: boolean | undefined
    /** The route's name in the access table, for the log. */
    route: string | undefined
  }
}
