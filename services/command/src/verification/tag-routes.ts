import { randomBytes } from 'node:crypto'
import { addTag, listTagWords, removeTag } from '@firsthand/database/command/verification'
import { makeId, parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { idempotency, orUndefined } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { requireItemHere, scopeOf } from './item-scope.ts'
import { tagWord } from './tag-word.ts'

const MOST_WORDS = 50

/** Tags: words that officers of an incident add to an item and remove from it. */
export const tagRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/tags',
      may(deps, 'tag-add'),
      restrictedGate(deps),
      notWithdrawn(deps),
      requireItemHere(deps),
      validated('json', z.object({ word: orUndefined(tagWord), ...idempotency })),
      async (c) => {
        const scope = scopeOf(c)
        const { word, wish } = c.req.valid('json')
        if (word === undefined) return refuseBecause(c, 'tag-unreadable', [40])
        const added = await addTag(deps.db, { ...scope, tag: makeId('tag', randomBytes(16)), word, wish })
        if (added === 'spent') return refuse(c, 'wish-spent')
        if (added === 'too-many') return refuseBecause(c, 'tags-full', [50])
        return c.json({ tag: added.tag, word }, 201)
      },
    )
    .post(
      '/:incident/items/:item/tags/:tag/removal',
      may(deps, 'tag-remove'),
      restrictedGate(deps),
      notWithdrawn(deps),
      requireItemHere(deps),
      // A DELETE request has no body, so the key stands in the query.
      validated('query', z.object(idempotency)),
      async (c) => {
        const scope = scopeOf(c)
        const tag = parseId('tag', c.req.param('tag'))
        if (!tag) return refuse(c, 'not-found')
        const removed = await removeTag(deps.db, { ...scope, tag, ...c.req.valid('query') })
        if (removed === 'spent') return refuse(c, 'wish-spent')
        return removed ? c.json(removed) : refuse(c, 'illegal-state')
      },
    )
    .get(
      '/:incident/tags',
      may(deps, 'tags-read'),
      validated('query', z.object({ begin: orUndefined(z.string()) })),
      async (c) => {
        const incident = c.get('incident').id
        const { begin = '' } = c.req.valid('query')
        const asked = {
          incident,
          officer: c.get('session').officer,
          limit: MOST_WORDS,
          begin: begin.slice(0, 40).toLowerCase(),
        }
        return c.json({ words: await listTagWords(deps.db, asked) })
      },
    )
