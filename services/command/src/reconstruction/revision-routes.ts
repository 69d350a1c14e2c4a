import {
  type ExportedHead,
  listRevisions,
  readRevision,
  readTimelineExport,
  recordExport,
  type TimelineExportDocument,
} from '@firsthand/database/command/reconstruction'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { countText } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { whileAllowed } from '../evidence/while-allowed.ts'

const MOST = 100
/** The largest int4, the type of the database column. */
const HIGHEST = 2_147_483_647

/** A revision's number: an integer from 1. */
const revisionText = countText.pipe(z.number().min(1).max(HIGHEST))
const parseNumber = (text: unknown): number | undefined => revisionText.safeParse(text).data

/** The numbered solves of an incident, and the changes in each. */
export const revisionRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get(
      '/:incident/revisions',
      may(deps, 'revisions-read'),
      validated('query', z.object({ cursor: revisionText.optional() })),
      async (c) => {
        const { cursor: before } = c.req.valid('query')
        const incident = c.get('incident').id
        const revisions = await listRevisions(deps.db, {
          incident,
          limit: MOST,
          ...(before === undefined ? {} : { before }),
        })
        const last = revisions.length === MOST ? revisions.at(-1) : undefined
        return c.json({ revisions, cursor: last ? String(last.number) : null })
      },
    )
    .get('/:incident/revisions/:revision', may(deps, 'revision-read'), async (c) => {
      const number = parseNumber(c.req.param('revision'))
      const found = number && (await readRevision(deps.db, { incident: c.get('incident').id, number }))
      return found ? c.json(found) : refuse(c, 'not-found')
    })
    .get('/:incident/revisions/:revision/document', may(deps, 'revision-export'), async (c) => {
      const incident = c.get('incident').id
      const asked = c.req.param('revision')
      const number = asked === 'newest' ? undefined : parseNumber(asked)
      if (asked !== 'newest' && number === undefined) return refuse(c, 'not-found')
      const document = await readTimelineExport(deps.db, incident, number)
      if (!document) return refuse(c, 'not-found')
      const { revision, inputDigest } = document
      // The custody entry comes first. If it fails, no bytes are sent.
      const custody = await recordExport(deps.db, {
        incident,
        officer: c.get('session').officer,
        revision,
        inputDigest,
      })
      c.header('content-type', 'application/json; charset=utf-8')
      c.header('content-disposition', `attachment; filename="timeline-${incident}-revision-${revision}.json"`)
      return c.body(whileAllowed(c, deps.streams, streamOf(documentParts({ ...document, custody }))))
    })

/** Streams the parts; each is built only when the reader asks for it. */
const streamOf = (parts: Generator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const { done, value } = parts.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
  })

/**
 * The export document with the head of the incident's custody chain. By it the holder of the document can prove later
 * whether custody was rewritten.
 */
type TakenDocument = TimelineExportDocument & { readonly custody: ExportedHead }

/** In parts, because an incident's document may exceed the maximum length of a string. */
function* documentParts({ bodies, placements, ...head }: TakenDocument): Generator<Uint8Array> {
  yield encode(`${JSON.stringify(head).slice(0, -1)},\n"bodies":[`)
  yield* listParts(bodies)
  yield encode('],\n"placements":[')
  yield* listParts(placements)
  yield encode(']}\n')
}

const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8')

const AT_ONCE = 200

function* listParts(list: readonly unknown[]): Generator<Uint8Array> {
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const lines = list.slice(at, at + AT_ONCE).map((one) => JSON.stringify(one))
    yield encode(`${at === 0 ? '' : ','}\n${lines.join(',\n')}`)
  }
}
