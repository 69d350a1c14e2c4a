import { randomBytes } from 'node:crypto'
import { recordLook } from '@firsthand/database/command'
import { addBriefCode, findBriefPicture, listBriefs, makeBrief, recallBrief } from '@firsthand/database/command/briefs'
import { findItem } from '@firsthand/database/command/items'
import { findByOneOfficer } from '@firsthand/database/command/reconstruction'
import { type BriefId, makeId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText, orUndefined, reasonText } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { notWithdrawn } from '../evidence/not-withdrawn.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate } from '../evidence/restricted-gate.ts'
import { sendObject } from '../evidence/send-object.ts'
import { briefAddress, briefCodeHash, makeBriefCode } from './brief-code.ts'
import { type BriefRequest, briefRequest } from './brief-request.ts'
import { withOneOfficersNotice } from './one-officers-time.ts'

const PAGE = 50
/** Picture sizes that are readable on an old phone, and load before a patrol turns the corner. */
const STILL_PX = 1280
const CLIP_PX = 640

/** Routes by which officers make and recall pages for patrols. The page itself: `public-brief-routes.ts`. */
export const briefRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/briefs',
      may(deps, 'briefs-read'),
      validated('query', z.object({ cursor: orUndefined(countText) })),
      async (c) => {
        const { cursor: before } = c.req.valid('query')
        const { id, role } = c.get('incident')
        const withReasons = mayReadReasons(role)
        const briefs = await listBriefs(deps.db, { incident: id, before, limit: PAGE, withReasons })
        const last = briefs.length === PAGE ? briefs.at(-1) : undefined
        return c.json({ briefs, cursor: last ? String(last.seq) : null })
      },
    )
    .get('/:incident/briefs/:brief/picture', may(deps, 'brief-picture'), async (c) => {
      const incident = c.get('incident').id
      const id = parseId('brief', c.req.param('brief'))
      const found = id && (await findBriefPicture(deps.db, { incident, id }))
      if (!id || !found) return refuse(c, 'not-found')
      const detail = { object: 'brief', brief: id }
      await recordLook(deps.db, {
        incident,
        officer: c.get('session').officer,
        item: found.item,
        kind: 'opened',
        detail,
      })
      return sendObject(c, deps, { item: found.item, object: found })
    })
    .post(
      '/:incident/items/:item/briefs',
      may(deps, 'brief-make'),
      restrictedGate(deps),
      notWithdrawn(deps),
      requireItem(deps),
      validated('json', briefRequest),
      async (c) => make(c, deps, c.req.valid('json')),
    )
    .post(
      '/:incident/briefs/:brief/recall',
      may(deps, 'brief-recall'),
      validated('json', z.object({ reason: reasonText }), 'reason-needed'),
      async (c) => {
        const brief = parseId('brief', c.req.param('brief'))
        if (!brief) return refuse(c, 'not-found')
        const wish = { incident: c.get('incident').id, brief, officer: c.get('session').officer }
        const isRecalled = await recallBrief(deps.db, { ...wish, note: makeNote(c.req.valid('json').reason) })
        return isRecalled ? c.json({ recalled: true }) : refuse(c, 'illegal-state')
      },
    )
    .post(
      '/:incident/briefs/:brief/links',
      may(deps, 'brief-link'),
      validated('query', z.object({ former: orUndefined(z.enum(['kept', 'ended'])) })),
      async (c) => {
        const brief = parseId('brief', c.req.param('brief'))
        if (!brief) return refuse(c, 'not-found')
        return link(c, deps, { brief, endsFormer: c.req.valid('query').former === 'ended' })
      },
    )

async function link(
  c: Context<CommandEnv>,
  deps: CommandDeps,
  wish: { readonly brief: BriefId; readonly endsFormer: boolean },
) {
  const code = makeBriefCode()
  const by = { incident: c.get('incident').id, officer: c.get('session').officer }
  const isAdded = await addBriefCode(deps.db, { ...wish, ...by, codeHash: briefCodeHash(code) })
  return isAdded ? c.json(told(deps, wish.brief, code), 201) : refuse(c, 'illegal-state')
}

/** A missing item is refused before the body is parsed. */
const requireItem = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const item = parseId('item', c.req.param('item'))
    const found = item && (await findItem(db, { incident: c.get('incident').id, item }))
    return found ? next() : refuse(c, 'not-found')
  })

async function make(c: Context<CommandEnv>, deps: CommandDeps, said: BriefRequest) {
  const incident = c.get('incident').id
  const item = parseId('item', c.req.param('item'))
  const found = item && (await findItem(deps.db, { incident, item }))
  if (!item || !found) return refuse(c, 'not-found')
  // A restricted item is refused even to its two readers, because anyone who has the page can open it without a
  // session.
  if (c.get('restricted')) return refuseBecause(c, 'brief-restricted')
  if (found.kind === 'image' && said.atMs !== undefined) return refuse(c, 'malformed')
  const byOne = await findByOneOfficer(deps.db, { incident, item })
  const whenLine = byOne ? withOneOfficersNotice(said.whenLine, said.language) : said.whenLine
  if (whenLine === undefined) return refuse(c, 'malformed')
  const wish = { ...said, whenLine }
  const brief = makeId('brief', randomBytes(16))
  const code = makeBriefCode()
  const made = await makeBrief(deps.db, {
    ...{ ...wish, incident, item, brief, officer: c.get('session').officer },
    // The position of the still or of the clip's start, by default 0.
    atMs: found.kind === 'video' ? (wish.atMs ?? 0) : undefined,
    ...{ cleaning: makeId('cleaning', randomBytes(16)), mostPx: wish.untilMs === undefined ? STILL_PX : CLIP_PX },
    ...{ codeHash: briefCodeHash(code), note: makeNote(noteOf(wish)) },
  })
  if (!made.ok) return refuse(c, made.error)
  return c.json(told(deps, brief, code), 201)
}

/** All text of the page, joined for the hash in custody. */
const noteOf = ({ sentence, whenLine, whereLine, lastSeen }: BriefRequest): string =>
  [sentence, whenLine, whereLine, lastSeen].join('\n')

/** The only answer that contains the page's address, because only a hash of the code is stored. */
const told = ({ publicUrl }: Pick<CommandDeps, 'publicUrl'>, brief: BriefId, code: string) => ({
  brief,
  address: briefAddress(publicUrl, code),
})
