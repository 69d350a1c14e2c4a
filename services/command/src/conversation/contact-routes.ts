import {
  type Correspondent,
  listSealedContacts,
  recordContactOpening,
  type SealedContact,
} from '@firsthand/database/command/conversation'
import { parseDocument, parseId } from '@firsthand/domain'
import { type Identity, type Keyring, openBytes } from '@firsthand/sealing'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { reasonRequest } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { senderOfItem, senderOfWords } from '../evidence/correspondent.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { restrictedGate, restrictedSubmissionGate } from '../evidence/restricted-gate.ts'

/** A way to reach a witness, in their own words: untrusted text. `receivedAt` in epoch ms, a whole minute. */
export interface OpenedContact {
  readonly way: string
  readonly safeTime: string | null
  readonly language: string | null
  readonly receivedAt: number
}

const readReason = validated('json', reasonRequest)

/**
 * Contact details are shown once for each given reason. They are in no list, search or event, and nothing stores them
 * in the clear.
 */
export const contactRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .post(
      '/:incident/items/:item/contact',
      may(deps, 'contact-open'),
      restrictedGate(deps),
      restrictedSubmissionGate(deps),
      readReason,
      async (c) => {
        const of = await senderOfItem(deps.db, c.get('incident').id, c.req.param('item'))
        return of ? answerContacts(c, deps, { of, reason: c.req.valid('json').reason }) : refuse(c, 'not-found')
      },
    )
    .post(
      '/:incident/submissions/:submission/contact',
      may(deps, 'words-contact'),
      restrictedSubmissionGate(deps),
      readReason,
      async (c) => {
        const of = await senderOfWords(deps.db, c.get('incident').id, c.req.param('submission'))
        return of ? answerContacts(c, deps, { of, reason: c.req.valid('json').reason }) : refuse(c, 'not-found')
      },
    )

async function answerContacts(
  c: Context<CommandEnv>,
  { db, keyring }: Pick<CommandDeps, 'db' | 'keyring'>,
  { of, reason }: { readonly of: Correspondent; readonly reason: string | undefined },
) {
  if (reason === undefined) return refuse(c, 'reason-needed')
  const sealed = await listSealedContacts(db, of.submission)
  if (sealed.length === 0) return refuse(c, 'not-found')
  const keys = await findKeys(keyring, sealed)
  if (!keys) return refuse(c, 'store-unavailable')
  const { incident, subject } = of
  const contacts = sealed.map((one) => one.id)
  // The custody entry comes first. If it fails, the request fails and nothing is opened.
  await recordContactOpening(db, {
    incident,
    subject,
    officer: c.get('session').officer,
    contacts,
    note: makeNote(reason),
  })
  return c.json({ contacts: sealed.map((one, index) => openContact(one, keys[index])) })
}

/** The keys in the order of the contacts. Undefined if any of them is not in the keyring. */
async function findKeys(
  keyring: Pick<Keyring, 'get'>,
  sealed: readonly SealedContact[],
): Promise<readonly Identity[] | undefined> {
  const keys: Identity[] = []
  for (const { keyId } of sealed) {
    const id = parseId('key', keyId)
    const key = id && (await keyring.get(id))
    if (!key) return undefined
    keys.push(key)
  }
  return keys
}

/** @throws SealBroken for altered bytes */
function openContact({ sealed }: SealedContact, key: Identity | undefined): OpenedContact {
  const read = parseDocument(openBytes(key === undefined ? [] : [key], sealed).toString('utf8'))
  if (!read.ok || read.value.type !== 'contact') throw new Error('a sealed contact is none')
  const { way, safeTime, language, receivedAt } = read.value
  return { way, safeTime, language, receivedAt }
}
