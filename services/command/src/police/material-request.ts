import { type NewPoliceFile, POLICE_ORIGINS } from '@firsthand/database/command/police'
import type { Language } from '@firsthand/timeline'
import { z } from 'zod'
import type { CommandDeps } from '../door/command-deps.ts'
import { orDefault, orUndefined, parsedBy, reasonText } from '../door/parts.ts'

const MOST_FILES = 50
const LONGEST_NAME = 255
const LONGEST_URL = 2000

/** The refusal of a web address that contains a user name or password, in each language of the console. */
export const SIGNED_ADDRESS: Readonly<Record<Language, string>> = {
  en: 'This address holds a name or a password, before the @. Take it out, then add it again: every colleague would read it.',
  fi: 'Osoitteessa on käyttäjätunnus tai salasana @-merkin edellä. Poista se ja lisää uudelleen: muuten kaikki kollegat näkisivät sen.',
  sv: 'Adressen innehåller ett användarnamn eller lösenord före @. Ta bort det och lägg till igen: alla kollegor skulle se det.',
}

const file = z
  .object({
    name: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .refine((name) => !name.includes('\0')),
    bytes: z.int().nonnegative(),
    lastModified: orUndefined(z.int().gt(-8.64e15).lt(8.64e15).nullable()),
    mediaType: orUndefined(z.string().regex(/^[\w.+-]{1,80}\/[\w.+-]{1,120}$/)),
  })
  .transform(
    ({ lastModified = null, mediaType = 'application/octet-stream', ...file }): NewPoliceFile => ({
      ...file,
      lastModified,
      mediaType,
    }),
  )

const AHEAD_MS = 60_000
export const isSignedAddress = (issues: readonly { readonly message: string }[]): boolean =>
  issues.length === 1 && issues[0]?.message === 'signed-address'

/** A web address as the officer copied it from the browser. It is never fetched. */
const address = z
  .string()
  .max(LONGEST_URL)
  .transform((text, context): string => {
    const url = URL.parse(text)
    const isSigned = url !== null && (url.username !== '' || url.password !== '')
    if (url === null || !/^(https?|ftp):$/.test(url.protocol) || isSigned) {
      context.addIssue(isSigned ? 'signed-address' : 'unread')
      return z.NEVER
    }
    // The fragment is dropped: the server never saw it, and it sometimes holds a key.
    url.hash = ''
    return url.href
  })

/**
 * What an officer states about files that follow. The issue `signed-address` means that the web address contains
 * somebody's user name or password, which nobody else may read.
 */
export function materialRequest({ clock }: Pick<CommandDeps, 'clock'>) {
  // Rejects times in the future.
  const past = z
    .int()
    .positive()
    .refine((at) => at <= clock() + AHEAD_MS)
  const web = z.object({ url: address, seenAt: past, pageTime: orDefault(past, null) })
  const form = z.object({
    ...{ kind: z.enum(['file', 'web', 'log']), origin: z.enum(POLICE_ORIGINS), reason: reasonText },
    ...{ web: web.optional(), files: z.array(file).min(1).max(MOST_FILES) },
  })
  return parsedBy(form, ({ web, ...wish }) => {
    if (wish.kind === 'log' && wish.files.length > 1) return undefined
    if (wish.kind === 'web') return web && { ...wish, web }
    return { ...wish, web: undefined }
  })
}
