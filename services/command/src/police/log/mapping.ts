import { z } from 'zod'
import { orDefault } from '../../door/parts.ts'
import { TIME_FORMATS } from './read-time.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'windows-1256'] as const
export type Encoding = (typeof ENCODINGS)[number]
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const MOST_COLUMNS = 200
const MOST_OF_WORDS = 20

/** How a file is split into rows and columns. */
const shape = {
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  hasHeader: z.boolean(),
}

/** Column index, from 0. */
const column = z.int().nonnegative().lt(MOST_COLUMNS)
const ifAny = orDefault(column, null)

/** Which column holds what. */
export const logMapping = z
  .object({
    ...shape,
    time: column,
    /** A separate column with the date, which is put before the time. */
    date: ifAny,
    format: z.enum(TIME_FORMATS),
    zone: z.string().max(60),
    day: orDefault(z.string().regex(/^\d{4}-\d\d-\d\d$/), null),
    twice: z.enum(['earlier', 'later', 'both']),
    words: z.array(column).min(1).max(MOST_OF_WORDS).readonly(),
    ...{ unit: ifAny, place: ifAny, lat: ifAny, lon: ifAny },
    kind: z.enum(['call', 'radio', 'other']),
  })
  // The format `time` holds only times of day and needs a day; other formats must have none.
  .refine(({ format, day }) => (format === 'time') === (day !== null))

export type LogMapping = z.output<typeof logMapping>
export type LogShape = Pick<LogMapping, keyof typeof shape>
