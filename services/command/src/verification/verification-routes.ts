import { createHash } from 'node:crypto'
import {
  readNeighbours,
  recordItemNote,
  recordVerification,
  VERIFICATION_METHODS,
  VERIFICATION_STATES,
} from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import { asked } from '../door/asked.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { notWithdrawn } from '../items/not-withdrawn.ts'
import { makeNote, parseReason } from '../items/reason-note.ts'
import { restrictedGate } from '../items/restricted-gate.ts'
import { givenOf, narrowing, parseKey } from '../triage/triage-wish.ts'
import { itemHere, scopeOf } from './item-scope.ts'
import { tagRoutes } from './tag-routes.ts'

const LONGEST_NOTE = 5000

/** The ledger, tags and notes of an item, and the items beside it in the order of time. */
export const verificationRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/verifications',
      may(deps, 'verification-enter'),
      restrictedGate(deps),
      notWithdrawn(deps),
      itemHere(deps),
      validator('json', (body, c) => parseEntry(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const scope = scopeOf(c)
        const { reason, ...entry } = c.req.valid('json')
        if (reason === undefined) return refuse(c, 'reason-needed')
        const outcome = await recordVerification(deps.db, { ...scope, ...entry, note: makeNote(reason) })
        if (outcome === 'spent') return refuse(c, 'wish-spent')
        if (outcome === 'own') return refuseBecause(c, 'own-finding')
        return c.json({ state: entry.state }, 201)
      },
    )
    .post(
      '/:incident/items/:item/notes',
      may(deps, 'note-write'),
      restrictedGate(deps),
      notWithdrawn(deps),
      itemHere(deps),
      validator('json', (body, c) => parseNote(body) ?? refuse(c, 'nothing-sent')),
      async (c) => {
        const scope = scopeOf(c)
        const { text, wish } = c.req.valid('json')
        // The same press sent again is the same note.
        const id = createHash('sha256').update(`${scope.officer} ${wish}`).digest().subarray(0, 16)
        const note = { ...makeNote(text), id: makeId('note', id) }
        if ((await recordItemNote(deps.db, { ...scope, note })) === 'spent') return refuse(c, 'wish-spent')
        return c.json({ note: note.id }, 201)
      },
    )
    .get(
      '/:incident/items/:item/neighbours',
      may(deps, 'neighbours-read'),
      itemHere(deps),
      asked('query', narrowing),
      async (c) => c.json(await readNeighbours(deps.db, { ...scopeOf(c), ...c.req.valid('query') })),
    )
    .route('/', tagRoutes(deps))

function parseEntry(body: unknown) {
  const given = givenOf(body)
  const state = VERIFICATION_STATES.find((one) => one === given['state'])
  const method = VERIFICATION_METHODS.find((one) => one === given['method'])
  const wish = parseKey(given['wish'])
  return state && method && wish ? { state, method, wish, reason: parseReason(body) } : undefined
}

function parseNote(body: unknown): { readonly text: string; readonly wish: string } | undefined {
  const given = givenOf(body)
  const wish = parseKey(given['wish'])
  const text = typeof given['text'] === 'string' ? given['text'].trim() : ''
  return wish && text !== '' && text.length <= LONGEST_NOTE && !text.includes('\0') ? { text, wish } : undefined
}
