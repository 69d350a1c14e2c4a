import type { MadeScene, PoliceMaterial } from '@firsthand/scene'
import { CliError } from '../cli/cli-error.ts'
import { waitFor } from '../cli/wait-for.ts'
import type { OfficerDoor } from '../officers-door/officer-session.ts'
import { fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'
import { mediaTypeOf } from '../public-door/media-type.ts'

export interface PoliceDoor {
  readonly door: OfficerDoor
  readonly incident: string
  readonly signal: AbortSignal
  /**
   * Marks the submission as part of a demonstration. Called before any file is sent, so that its invented files raise
   * no alarm on an officer's phone.
   */
  readonly mark: (submission: string) => Promise<void>
}

const PIECE_BYTES = 8 * 1024 * 1024
const KEPT_WITHIN_MS = 180_000

/** Uploads an officer's material through command, as the console does. Returns the submission's id. @throws CliError */
export async function bringMaterial({ door, incident, mark }: PoliceDoor, material: PoliceMaterial): Promise<string> {
  const { name, bytes, modifiedAt } = await material.file()
  const { kind, origin, reason } = material
  const file = { name, bytes: bytes.length, lastModified: modifiedAt, mediaType: mediaTypeOf(name) ?? 'text/csv' }
  const opened = fieldsOf(
    await door.call({
      method: 'POST',
      path: `/api/incidents/${incident}/police`,
      body: { kind, origin, reason, files: [file] },
    }),
  )
  const submission = textOf(opened, 'submission') ?? ''
  await mark(submission)
  const pieces = `/api/incidents/${incident}/police/${textOf(opened, 'material')}/files/1/pieces`
  for (let offset = 0; offset < bytes.length; ) {
    const piece = new Uint8Array(bytes.subarray(offset, offset + PIECE_BYTES))
    const sent = fieldsOf(await door.call({ method: 'POST', path: `${pieces}?offset=${offset}`, bytes: piece }))
    const next = numberOf(sent, 'offset') ?? 0
    if (next <= offset) throw new CliError('refused', 'Command did not take the piece of a file.')
    offset = next
  }
  return submission
}

/** Reads a log onto the timeline once its file is an item. Returns the number of rows. @throws CliError `timed-out` */
export async function readLog(
  { door, incident, signal }: PoliceDoor,
  submission: string,
  mapping: MadeScene['logMapping'],
): Promise<number> {
  const item = await waitFor({
    look: async () => {
      const path = `/api/incidents/${incident}/police?submission=${submission}`
      const [material] = listOf(fieldsOf(await door.call({ method: 'GET', path })), 'materials')
      const [file] = listOf(fieldsOf(material), 'files')
      return textOf(fieldsOf(file), 'item') ?? undefined
    },
    ...{ limitMs: KEPT_WITHIN_MS, everyMs: 1000, signal },
  })
  if (item === undefined) throw new CliError('timed-out', 'The log was sent, and is not kept yet: see firsthand status')
  const path = `/api/incidents/${incident}/police/logs/${item}/reading`
  return numberOf(fieldsOf(await door.call({ method: 'POST', path, body: mapping })), 'kept') ?? 0
}
