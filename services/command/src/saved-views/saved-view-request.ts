import { SAVED_SCREENS } from '@firsthand/database/command/saved-views'
import { z } from 'zod'

const LONGEST_NAME = 120
const LONGEST_WORDS = 300
const LONGEST_QUERY = 4000

export const savedName = z.object({
  name: z
    .string()
    .transform((name) => name.replaceAll(/\p{Cc}/gu, ' ').trim())
    .pipe(z.string().min(1).max(LONGEST_NAME)),
  sharing: z.enum(['own', 'incident']),
})

/** The query string of the screen, checked key by key. A screen ignores keys that it does not know. */
export const savedView = savedName.extend({
  screen: z.enum(SAVED_SCREENS),
  query: z
    .string()
    .max(LONGEST_QUERY)
    .transform((query) => new URLSearchParams(query.replace(/^\?/, '')).toString()),
  words: z
    .string()
    .max(LONGEST_WORDS)
    .refine((words) => !words.includes('\0')),
})
