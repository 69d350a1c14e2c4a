import { listRestricted, mayReadSending, type Showing } from '@firsthand/database/command'
import { readersOf, recordExposure } from '@firsthand/database/command/items'
import { type ExposureKind, type ItemId, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

/** For every route of one item: refuses a restricted item to everybody but its two named readers. */
export const restrictedGate = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const item = parseId('item', c.req.param('item'))
    const readers = item && (await readersOf(db, { incident: c.get('incident').id, item }))
    c.set('restricted', readers !== undefined)
    if (readers && !readers.includes(c.get('session').officer)) return refuse(c, 'restricted')
    return next()
  })

/**
 * For every route about a sender. The address names the sender by `:submission`, or by `:item`, whose submission then
 * counts. Words and contact details are as restricted as the most restricted item of the same submission.
 */
export const restrictedSubmissionGate = ({ db }: Pick<CommandDeps, 'db'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    const of = parseId('submission', c.req.param('submission')) ?? parseId('item', c.req.param('item'))
    const asked = of && { incident: c.get('incident').id, officer: c.get('session').officer, of }
    return !asked || (await mayReadSending(db, asked)) ? next() : refuse(c, 'restricted')
  })

/**
 * Records the exposure of a restricted item before its first byte is sent. A request for a later range of the same file
 * belongs to the same exposure.
 */
export async function recordShowing(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { item, kind }: { readonly item: ItemId; readonly kind: ExposureKind },
): Promise<void> {
  if (!c.get('restricted')) return
  const { officer } = c.get('session')
  const goesOn = isLaterPiece(c.req.header('range'))
  await recordExposure(db, { incident: c.get('incident').id, item, officer, kind, goesOn })
}

/**
 * Records the exposure of each restricted item before its words are shown in a list. `goesOn`: the list reloads after
 * each change, and all its reloads are one exposure.
 */
export async function recordWordsShown(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { kind, goesOn, ...shown }: Omit<Showing, 'incident'> & { readonly kind: ExposureKind; readonly goesOn: boolean },
): Promise<void> {
  const incident = c.get('incident').id
  const { officer } = c.get('session')
  for (const item of await listRestricted(db, { incident, ...shown }))
    await recordExposure(db, { incident, item, officer, kind, goesOn })
}

/** True only if the range surely begins beyond the first 64 KiB. Any other range may cover the whole file. */
const isLaterPiece = (range: string | undefined): boolean => {
  const [, start] = /^bytes=(\d{1,15})-\d*$/.exec(range ?? '') ?? []
  return start !== undefined && Number(start) >= 65_536
}
