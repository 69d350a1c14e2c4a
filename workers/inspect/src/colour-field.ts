import type { NewField } from '@firsthand/database/inspect'
import { makeColourField, type Rendition, type Sandbox } from '@firsthand/media'
import { parseRecipient, sealBytes } from '@firsthand/sealing'

/** Raised when the colours are computed in another way. */
const FIELD_RECIPE = 'v1'

interface Pictured {
  readonly item: { readonly recipient: string }
  readonly source: NewField['source']
  readonly picture: Pick<Rendition, 'file'>
  readonly sandbox: Sandbox
  readonly scratch: string
}

/** The colour field of a picture that was just made, sealed to its item. Undefined if this worker cannot compute it. */
export async function fieldOf(
  { item, source, picture, sandbox, scratch }: Pictured,
  signal: AbortSignal,
): Promise<NewField | undefined> {
  const colours = await makeColourField({ sandbox, scratch, signal }, picture)
  if (!colours) return undefined
  const recipient = parseRecipient(item.recipient)
  if (!recipient) throw new Error('an item holds no recipient')
  return { source, recipe: FIELD_RECIPE, sealed: sealBytes([recipient], colours) }
}
