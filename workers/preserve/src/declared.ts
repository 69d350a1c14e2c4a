import type { DeclarationFacts, UploadRow } from '@firsthand/database/preserve'
import {
  type DeclarationDocument,
  parseDocument,
  parseFileHandling,
  parseFileOrigin,
  parseIncidentChoice,
  parsePageDoor,
} from '@firsthand/domain'
import { type Keyring, openBytes, SealBroken } from '@firsthand/sealing'
import { identityFor } from './incident-identity.ts'

const MAX_NAME = 4096
const MAX_TYPE = 255

/**
 * Reads the declaration of a file: what the witness's page said of it. All of it is a claim. Anybody can seal to the
 * incident, so each field is checked as outside text; an unreadable field counts as absent.
 */
export async function readDeclaration(keyring: Keyring, upload: UploadRow): Promise<DeclarationDocument> {
  const document = upload.declaration && (await openDeclaration(keyring, upload.keyId, upload.declaration))
  return {
    v: 1,
    type: 'declaration',
    upload: upload.id,
    number: upload.number,
    urlHash: hexOrEmpty(document?.urlHash),
    length: upload.length ?? null,
    receivedAt: integerOr(document?.receivedAt) ?? upload.receivedAt,
    name: textOr(document?.name, MAX_NAME),
    mediaType: textOr(document?.mediaType, MAX_TYPE),
    lastModified: integerOr(document?.lastModified),
    origin: parseFileOrigin(document?.origin),
    handling: parseFileHandling(document?.handling),
    pageDoor: parsePageDoor(document?.pageDoor),
    incidentChoice: parseIncidentChoice(document?.incidentChoice),
    from: {
      incident: upload.incident.id,
      submission: upload.submission.id,
      source: upload.submission.source,
      urlHash: upload.submission.urlHash,
      codeHash: upload.submission.codeHash,
      replyRecipient: upload.submission.replyRecipient,
    },
  }
}

export const declarationFacts = ({
  name,
  mediaType,
  lastModified,
  origin = null,
  handling = null,
  pageDoor,
  incidentChoice,
}: DeclarationDocument): DeclarationFacts => ({
  name,
  mediaType,
  lastModified,
  origin,
  handling,
  danger: pageDoor === 'danger',
  unsure: incidentChoice === 'unsure',
})

/** The document as it was sealed, with unchecked fields. Undefined if it cannot be read. */
export async function openDeclaration(
  keyring: Keyring,
  keyId: UploadRow['keyId'],
  sealed: Buffer,
): Promise<DeclarationDocument | undefined> {
  const identity = await identityFor(keyring, keyId)
  try {
    const document = parseDocument(openBytes([identity], sealed).toString('utf8'))
    return document.ok && document.value.type === 'declaration' ? document.value : undefined
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined
    throw cause
  }
}

/** Replaces characters that Postgres cannot store, U+0000 and lone surrogates, by the replacement character. */
export function textOr(value: unknown, most: number): string | null {
  if (typeof value !== 'string' || value === '') return null
  return value.slice(0, most).replace(/[\0\p{Surrogate}]/gu, '\u{fffd}')
}

const integerOr = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null

const hexOrEmpty = (value: unknown): string => (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : '')
