import { createHash } from 'node:crypto'
import { VERIFICATION_STATES } from '@firsthand/database/command'
import { readNeighbours, recordItemNote } from '@firsthand/database/command/items'
import { recordVerification, VERIFICATION_METHODS } from '@firsthand/database/command/verification'
import { makeId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { idempotencyKey, reason } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { narrowing } from '../selection/narrowing.ts'
import { requireItemHere, scopeOf } from './item-scope.ts'
import { tagRoutes } from './tag-routes.ts'

const LONGEST_NOTE = 5000

const entryRequest = z.object({
  ...{ state: z.enum(VERIFICATION_STATES), method: z.enum(VERIFICATION_METHODS) },
  ...{ wish: idempotencyKey, reason },
})

const noteText = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NOTE)
  .refine((text) => !text.includes('\0'))
const noteRequest = z.object({ text: noteText, wish: idempotencyKey })

/** Routes for the ledger, tags and notes of an item, and for its neighbours in the order of time. */
export const verificationRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/verifications',
      may(deps, 'verification-enter'),
      restrictedGate(deps),
      notWithdrawn(deps),
      requireItemHere(deps),
      validated('json', entryRequest),
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
      requireItemHere(deps),
      validated('json', noteRequest, 'nothing-sent'),
      async (c) => {
        const scope = scopeOf(c)
        const { text, wish } = c.req.valid('json')
        // A retry of the same press gives the same note id.
        const id = createHash('sha256').update(`${scope.officer} ${wish}`).digest().subarray(0, 16)
        const note = { ...makeNote(text), id: makeId('note', id) }
        if ((await recordItemNote(deps.db, { ...scope, note })) === 'spent') return refuse(c, 'wish-spent')
        return c.json({ note: note.id }, 201)
      },
    )
    .get(
      '/:incident/items/:item/neighbours',
      may(deps, 'neighbours-read'),
      requireItemHere(deps),
      validated('query', narrowing),
      async (c) => c.json(await readNeighbours(deps.db, { ...scopeOf(c), ...c.req.valid('query') })),
    )
    .route('/', tagRoutes(deps))
