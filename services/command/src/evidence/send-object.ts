import { recordLook, type SealedObjectRow } from '@firsthand/database/command'
import type { RenditionKind } from '@firsthand/domain'
import type { Context } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { answerBytes } from './answer-bytes.ts'

/**
 * Records that a small uncleared picture was shown. The page fetches it only after the officer pressed Show, so this
 * counts as a look of its own.
 */
export async function recordShown(
  c: Context<CommandEnv>,
  deps: Pick<CommandDeps, 'db' | 'log'>,
  { item, rendition }: { readonly item: string; readonly rendition: RenditionKind },
): Promise<void> {
  const [incident, officer] = [c.get('incident').id, c.get('session').officer]
  const isNew = await recordLook(deps.db, { incident, officer, item, kind: 'shown', detail: { rendition } })
  if (isNew) deps.log.event('look.opened', { officer, item, kind: 'shown' })
}

/** Opens a sealed object and streams it to the officer. */
export async function sendObject(
  c: Context<CommandEnv>,
  { evidence, streams }: Pick<CommandDeps, 'evidence' | 'streams'>,
  sent: { readonly item: string; readonly object: SealedObjectRow; readonly fileName?: string },
) {
  const opened = await evidence.open(sent.item, sent.object)
  if (!opened.ok) return refuse(c, opened.error)
  const name = sent.fileName === undefined ? {} : { fileName: sent.fileName }
  return answerBytes(c, opened.value, { streams, mediaType: sent.object.mediaType, ...name })
}
