import type { IncidentSummary } from '@firsthand/database/command/incidents'
import type { LiveSession } from '@firsthand/database/command/sign-in'

/** What the gates have proven by the time a route runs. */
export interface CommandEnv {
  Variables: {
    /** The session token of the cookie: a key for what is bound to this session, never stored or logged. */
    token: string
    session: LiveSession
    incident: IncidentSummary
    /** The code with which the request was refused, for the log. */
    refused: string | undefined
    /** The item of this request is opened by its two named officers alone, and this is one of them. */
    restricted: boolean | undefined
    /** The access table's name of the route, for the log. */
    route: string | undefined
  }
}
