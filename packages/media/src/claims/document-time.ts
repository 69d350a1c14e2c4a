import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type FileClaim, TRUST } from './claim.ts'
import { joinReadings, NOTHING, notAfter, type TimeReading, timeClaim } from './time-claim.ts'
import { parseWallTime } from './wall-time.ts'

const written = { ref: 'upper', clock: 'document', trust: TRUST.document, errorModel: notAfter(2000) } as const

/** Creation and save times of documents: an upper bound for what they show. */
export const documentTimes = (set: TagSet): TimeReading =>
  joinReadings([pdfCreated(set), officeSaved(set), oleCreated(set)])

/**
 * A PDF date may end after any part (`D:2024`), and readers fill in the rest. The filled-in hour, day or month is no
 * statement.
 */
function pdfCreated(set: TagSet): TimeReading {
  const raw = textOf(set, 'PDF:CreateDate')
  if (raw === undefined) return NOTHING
  const reading = timeClaim({ ...written, source: 'pdf.CreationDate', reader: set.reader, raw, unzoned: 'none' })
  return { ...reading, claims: reading.claims.map(asCoarseAsWritten) }
}

function asCoarseAsWritten(claim: FileClaim): FileClaim {
  if (claim.zone !== undefined || claim.atMs === undefined) return claim
  const at = new Date(claim.atMs)
  if (at.getTime() % 86_400_000 !== 0) return claim
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  const end =
    day > 1 ? Date.UTC(year, month, day + 1) : month > 0 ? Date.UTC(year, month + 1, 1) : Date.UTC(year + 1, 0, 1)
  return { ...claim, resolutionMs: end - claim.atMs }
}

/** Dates of templates that ship with programs which never update them (python-docx, python-pptx). */
const TEMPLATES = /^20(?:13.12.23.23.15.00|13.01.27.09.14.16)/

/**
 * A document's `created` is often that of its template. So the later of `created` and the last save is the upper bound.
 * UTC by the format.
 */
function officeSaved(set: TagSet): TimeReading {
  const dates = [
    { name: 'modified', raw: textOf(set, 'XML:ModifyDate') },
    { name: 'created', raw: textOf(set, 'XML:CreateDate') },
  ].flatMap(({ name, raw }) => {
    const read = raw === undefined || TEMPLATES.test(raw) ? 'missing' : parseWallTime(raw)
    return raw === undefined || read === 'missing'
      ? []
      : [{ name, raw, at: typeof read === 'string' ? 0 : read.wallMs }]
  })
  const [latest] = dates.toSorted((a, b) => b.at - a.at)
  if (latest === undefined) return NOTHING
  const { name, raw } = latest
  return timeClaim({ ...written, source: `ooxml.${name}`, reader: set.reader, raw, unzoned: 'utc-by-format' })
}

function oleCreated(set: TagSet): TimeReading {
  const raw = textOf(set, 'FlashPix:CreateDate')
  if (raw === undefined) return NOTHING
  return timeClaim({ ...written, source: 'ole.created', reader: set.reader, raw, unzoned: 'utc-by-format' })
}
