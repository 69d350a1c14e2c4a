import { recordLook } from '@firsthand/database/command'
import { findItem } from '@firsthand/database/command/items'
import { parseId } from '@firsthand/domain'
import { Hono } from 'hono'
import { mayReadReasons } from '../access/access-table.ts'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { recordShowing, recordWordsShown, restrictedGate } from '../evidence/restricted-gate.ts'
import { readItemPage } from './item-page.ts'

export const itemRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get('/:incident/items/:item', may(deps, 'item-open'), restrictedGate(deps), async (c) => {
    const incident = c.get('incident').id
    const id = parseId('item', c.req.param('item'))
    const item = id && (await findItem(deps.db, { incident, item: id }))
    if (!id || !item) return refuse(c, 'not-found')
    const { officer } = c.get('session')
    // The custody entry comes first. If it fails, the request fails and nothing of the item is read.
    const isNew = await recordLook(deps.db, { incident, officer, item: id, kind: 'opened', detail: { page: 'item' } })
    if (isNew) deps.log.event('look.opened', { officer, item: id, kind: 'opened' })
    await recordShowing(c, deps, { item: id, kind: 'page' })
    const { role, zone } = c.get('incident')
    const scope = {
      incident,
      item: id,
      officer,
      withReasons: mayReadReasons(role),
      zone,
      language: requestedLanguage(c),
    }
    const page = await readItemPage(deps.db, scope, item)
    // The sender's words concern every item of the submission, so they count as an exposure of its restricted items.
    if (page.statements.length > 0 && !c.get('restricted'))
      await recordWordsShown(c, deps, { items: [], submissions: [item.submission], kind: 'words', goesOn: true })
    return c.json(page)
  })
