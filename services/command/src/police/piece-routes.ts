import {
  findPoliceUpload,
  noteUploadNumber,
  type PoliceFileKey,
  type PoliceUpload,
  recordPoliceSent,
} from '@firsthand/database/command/police'
import { type OfficersRefusalCode, parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText, parseCount } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validatedOrNot } from '../door/validated.ts'
import { createIntakeDoor, type IntakeDoor, type IntakeUpload } from './intake-door.ts'
import { openMaterialSecret, submissionToken, uploadKey } from './material-secret.ts'

/**
 * The largest piece that is accepted. The console sends 4 MiB. Intake keeps one segment of a piece in memory at a time.
 */
const MOST_PIECE_BYTES = 16 * 1024 * 1024
const PIECE_MS = 10 * 60_000
/** Maximum number of cached uploads. Their capabilities are kept in memory only. */
const MOST_KNOWN = 200

/**
 * Receives an officer's file in pieces and streams each from the browser's request into intake's. No byte is stored
 * here. Intake knows the offset, so the upload can resume after a lost connection, a restart, or on another host.
 */
export function pieceRoutes(deps: CommandDeps) {
  const door = deps.intakeUrl && createIntakeDoor(deps.intakeUrl)
  const known = new Map<string, IntakeUpload>()
  return new Hono<CommandEnv>()
    .get('/:incident/police/:material/files/:number', may(deps, 'police-file-read'), async (c) => {
      const found = await find(deps, c)
      if (!found) return refuse(c, 'not-found')
      const { bytes, offset, state } = found.file
      return c.json({ bytes, offset, state: state ?? 'open' })
    })
    .post(
      '/:incident/police/:material/files/:number/pieces',
      may(deps, 'police-piece-send'),
      validatedOrNot('query', z.object({ offset: countText })),
      async (c) => {
        const found = await find(deps, c)
        if (!found) return refuse(c, 'not-found')
        const wanted = parsePiece(c, found.file, c.req.valid('query').wish?.offset)
        if (typeof wanted === 'string') return refuse(c, wanted)
        const signal = signalOf(deps, c)
        const sent = door ? await sendPiece(deps, { door, known }, { ...found, piece: wanted, signal }) : 'busy'
        if (typeof sent === 'string') return refuse(c, sent, sent === 'busy' ? RETRY_S : undefined)
        return c.json(sent)
      },
    )
}

const RETRY_S = 3

/** Parses the piece that the request describes, or returns the reason to refuse it. */
function parsePiece(
  c: Context<CommandEnv>,
  file: PoliceUpload,
  offset: number | undefined,
): Piece | OfficersRefusalCode {
  // Only the officer who stated the file's origin may send it.
  if (file.officer !== c.get('session').officer) return 'not-allowed'
  if (file.state === 'gone') return 'upload-gone'
  const piece = pieceOf(c, offset)
  return piece && piece.offset + piece.bytes <= file.bytes ? piece : 'malformed'
}

type Piece = NonNullable<ReturnType<typeof pieceOf>>

interface Sending extends FoundFile {
  readonly piece: Piece
  readonly signal: AbortSignal
}

type Doors = { readonly door: IntakeDoor; readonly known: Map<string, IntakeUpload> }

/**
 * Sends a piece and returns the offset after it. If the piece did not begin at intake's offset, the answer holds
 * intake's offset and the console resumes there.
 */
async function sendPiece(
  deps: Pick<CommandDeps, 'db' | 'keyring'>,
  doors: Doors,
  { key, file, piece, signal }: Sending,
): Promise<{ readonly offset: number; readonly bytes: number } | 'busy' | 'upload-gone'> {
  if (file.state === 'complete') return { offset: file.bytes, bytes: file.bytes }
  const upload = await openUpload(deps, doors, { key, file })
  if (!upload) return 'busy'
  const isWhole = upload.offset === file.bytes
  // Nothing is left to send if the file is empty, or if only the last answer was lost.
  if (piece.bytes > 0 && !isWhole) {
    doors.known.delete(nameOf(key))
    const sent = await doors.door.send(upload.path, { ...piece, signal })
    if (sent?.status === 410) return 'upload-gone'
    if (sent?.offset === undefined) return 'busy'
    if (sent.offset < file.bytes) {
      doors.known.set(nameOf(key), { ...upload, offset: sent.offset })
      return { offset: sent.offset, bytes: file.bytes }
    }
  } else if (!isWhole) return { offset: upload.offset, bytes: file.bytes }
  await recordPoliceSent(deps.db, { ...key, officer: file.officer, bytes: file.bytes })
  return { offset: file.bytes, bytes: file.bytes }
}

interface FoundFile {
  readonly key: PoliceFileKey
  readonly file: PoliceUpload
}

async function find({ db }: Pick<CommandDeps, 'db'>, c: Context<CommandEnv>): Promise<FoundFile | undefined> {
  const material = parseId('material', c.req.param('material'))
  const number = parseCount(c.req.param('number'))
  if (!material || number === undefined) return undefined
  const key = { incident: c.get('incident').id, material, number }
  const file = await findPoliceUpload(db, key)
  return file && { key, file }
}

const nameOf = ({ material, number }: PoliceFileKey): string => `${material}/${number}`

/** Returns the upload from the cache, or else asks intake, which returns the same upload for the same key. */
async function openUpload(
  { db, keyring }: Pick<CommandDeps, 'db' | 'keyring'>,
  { door, known }: Doors,
  { key, file }: FoundFile,
): Promise<IntakeUpload | undefined> {
  const remembered = known.get(nameOf(key))
  if (remembered) return remembered
  const keyId = parseId('key', file.key)
  const identity = keyId && (await keyring.get(keyId))
  if (!identity) return undefined
  const secret = openMaterialSecret(file.secret, identity)
  const upload = await door.create({
    token: submissionToken(secret),
    key: uploadKey(secret, key.number),
    length: file.bytes,
    claims: {
      filename: file.name,
      filetype: file.mediaType,
      ...(file.lastModified === null ? {} : { lastmodified: String(file.lastModified) }),
    },
  })
  if (!upload) return undefined
  if (file.uploadNumber === null) await noteUploadNumber(db, key, upload.number)
  for (const oldest of known.keys()) {
    if (known.size < MOST_KNOWN) break
    known.delete(oldest)
  }
  known.set(nameOf(key), upload)
  return upload
}

function pieceOf(c: Context<CommandEnv>, offset: number | undefined) {
  const bytes = parseCount(c.req.header('content-length') ?? '0')
  const { body } = c.req.raw
  if (offset === undefined || bytes === undefined || bytes > MOST_PIECE_BYTES) return undefined
  return { offset, bytes, body: body ?? new ReadableStream<Uint8Array>({ start: (end) => end.close() }) }
}

const signalOf = ({ stopping }: Pick<CommandDeps, 'stopping'>, c: Context<CommandEnv>): AbortSignal =>
  AbortSignal.any([stopping, c.req.raw.signal, AbortSignal.timeout(PIECE_MS)])
