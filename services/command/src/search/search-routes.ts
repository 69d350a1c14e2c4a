import { type Found, recordSearch, searchWords } from '@firsthand/database/command'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { makeNote } from '../items/reason-note.ts'
import { wordsOf } from './words-of.ts'

const MOST = 60
const LONGEST = 300

export interface SearchAnswer {
  readonly results: readonly Found[]
  /** There are more than these. */
  readonly more: boolean
}

/** By POST: what an officer looks for stands in no address. One custody entry for each query, before anything is read. */
export const searchRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/search',
    may(deps, 'search-ask'),
    validator('json', (body, c) => parseQuery(body) ?? refuse(c, 'malformed')),
    async (c) => {
      const { query } = c.req.valid('json')
      const words = wordsOf(query)
      if (words.length === 0) return refuse(c, 'nothing-sent')
      const incident = c.get('incident').id
      const { officer } = c.get('session')
      await recordSearch(deps.db, { incident, officer, note: makeNote(query) })
      const found = await searchWords(deps.db, { incident, officer, words, limit: MOST + 1 })
      const answer: SearchAnswer = { results: found.slice(0, MOST), more: found.length > MOST }
      return c.json(answer)
    },
  )

function parseQuery(body: unknown): { query: string } | undefined {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string')
    return undefined
  const query = body.query.trim()
  return query.length <= LONGEST && !query.includes('\0') ? { query } : undefined
}
