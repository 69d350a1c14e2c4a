import { randomBytes } from 'node:crypto'
import { findItem, findReplyRecipient, recordReply } from '@firsthand/database/command'
import { encodeReply, makeId, parseId } from '@firsthand/domain'
import { parseRecipient, sealBytes } from '@firsthand/sealing'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { makeNote } from '../items/reason-note.ts'

const MOST_CHARACTERS = 2_000
const MINUTE_MS = 60_000

/**
 * An officer's answer to who sent an item. The witness's copy is sealed to the key that their code derives: once it is
 * written, nobody but the code's holder opens it, also not this service.
 */
export const replyRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/:incident/items/:item/replies',
    may(deps, 'reply-send'),
    validator('json', (body) => ({ text: parseReplyText(body) })),
    async (c) => {
      const incident = c.get('incident').id
      const id = parseId('item', c.req.param('item'))
      const item = id && (await findItem(deps.db, { incident, item: id }))
      if (!item) return refuse(c, 'not-found')
      const { text } = c.req.valid('json')
      if (text === undefined) return refuse(c, 'nothing-sent')
      const { submission } = item
      const recipient = parseRecipient(await findReplyRecipient(deps.db, submission))
      // Rows that were rebuilt from the buckets may lack their submission: then nobody could read a reply.
      if (!recipient) return refuse(c, 'illegal-state')
      const reply = makeId('note', randomBytes(16))
      // The witness learns the minute and nothing finer, as everywhere on that side.
      const sentAt = Math.ceil(deps.clock() / MINUTE_MS) * MINUTE_MS
      const plain = Buffer.from(encodeReply({ v: 1, type: 'reply', id: reply, text, sentAt }), 'utf8')
      const { officer } = c.get('session')
      const sealed = sealBytes([recipient], plain)
      await recordReply(deps.db, {
        incident,
        item: item.item,
        submission,
        officer,
        id: reply,
        note: makeNote(text),
        sealed,
      })
      return c.json({ reply }, 201)
    },
  )

/** 1 to 2,000 characters of plain text; undefined for anything else. Line breaks stay, other control characters do not. */
function parseReplyText(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string') return undefined
  const text = body.text.replaceAll('\r\n', '\n').trim()
  const isPlain = !/\p{Cs}|[^\P{Cc}\n\t]/u.test(text)
  return text.length >= 1 && text.length <= MOST_CHARACTERS && isPlain ? text : undefined
}
