import { randomBytes } from 'node:crypto'
import {
  type Correspondent,
  findReplyRecipient,
  isCodeOpen,
  recordReply,
} from '@firsthand/database/command/conversation'
import { encodeReply, makeId } from '@firsthand/domain'
import { parseRecipient, sealBytes } from '@firsthand/sealing'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orUndefined, parsedBy } from '../door/parts.ts'
import { refuse, refuseBecause } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { senderOfItem, senderOfWords } from '../evidence/correspondent.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate, restrictedSubmissionGate } from '../evidence/restricted-gate.ts'

const MOST_CHARACTERS = 2_000
const MINUTE_MS = 60_000

/** 1 to 2,000 characters of plain text. Line breaks stay, other control characters do not. */
const replyText = parsedBy(z.string(), (given) => {
  const text = given.replaceAll('\r\n', '\n').trim()
  const isPlain = !/\p{Cs}|[^\P{Cc}\n\t]/u.test(text)
  return text.length >= 1 && text.length <= MOST_CHARACTERS && isPlain ? text : undefined
})
const readText = validated('json', z.object({ text: orUndefined(replyText) }))

/** Replies of officers, to the sender of an item or of words without a file. */
export const replyRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/replies',
      may(deps, 'reply-send'),
      restrictedGate(deps),
      restrictedSubmissionGate(deps),
      readText,
      async (c) => {
        const to = await senderOfItem(deps.db, c.get('incident').id, c.req.param('item'))
        return to ? sendReply(c, deps, { to, text: c.req.valid('json').text }) : refuse(c, 'not-found')
      },
    )
    .post(
      '/:incident/submissions/:submission/replies',
      may(deps, 'words-reply'),
      restrictedSubmissionGate(deps),
      readText,
      async (c) => {
        const to = await senderOfWords(deps.db, c.get('incident').id, c.req.param('submission'))
        return to ? sendReply(c, deps, { to, text: c.req.valid('json').text }) : refuse(c, 'not-found')
      },
    )

/**
 * The witness's copy is sealed to the key that their code derives. Only the code's holder can open it; this service
 * cannot.
 */
async function sendReply(
  c: Context<CommandEnv>,
  { db, clock }: Pick<CommandDeps, 'db' | 'clock'>,
  { to, text }: { readonly to: Correspondent; readonly text: string | undefined },
) {
  if (text === undefined) return refuse(c, 'nothing-sent')
  const recipient = parseRecipient(await findReplyRecipient(db, to.submission))
  // A submission whose row was rebuilt from the buckets may have no recipient. Then nobody could read a reply.
  if (!recipient) return refuse(c, 'illegal-state')
  if (!(await isCodeOpen(db, to.submission))) return refuseBecause(c, 'code-over')
  const id = makeId('note', randomBytes(16))
  // The witness learns only the minute, as for every time on the public side.
  const sentAt = Math.ceil(clock() / MINUTE_MS) * MINUTE_MS
  const sealed = sealBytes([recipient], Buffer.from(encodeReply({ v: 1, type: 'reply', id, text, sentAt }), 'utf8'))
  await recordReply(db, { ...to, officer: c.get('session').officer, id, note: makeNote(text), sealed })
  return c.json({ reply: id }, 201)
}
