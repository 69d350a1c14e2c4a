import { createHash } from 'node:crypto'
import type { ItemInput } from '@firsthand/timeline'

/** Words that a made incident's witnesses may have written. Most wrote nothing, and a single one saw the red van. */
const SAID = [
  ['en', 'two bangs by the station, then everybody ran', 'at the station'],
  ['en', 'smoke over the bridge, I could not see who was there', 'the bridge'],
  ['fi', 'kaksi pamausta aseman luona, kaikki juoksivat', 'asema'],
  ['sv', 'rök över bron, jag såg inte vem som var där', 'bron'],
  ['en', 'people running to the square, one of them limped', 'the square'],
  ['fi', 'musta auto ajoi kovaa pois torilta', 'tori'],
  ['sv', 'det luktade krut vid torget', 'torget'],
  ['en', 'I filmed from the tram stop', 'tram stop'],
] as const

const ONE_IN = 25

export interface SpokenWords {
  readonly id: string
  readonly submission: string
  readonly words: string
  readonly place: string
  readonly language: string
  readonly received_at: string
}

/** The same items always get the same words. */
export function spokenWords(items: readonly ItemInput[]): readonly SpokenWords[] {
  const senders = new Map<string, ItemInput>()
  for (const item of items) if (item.submission !== undefined) senders.set(item.submission, item)
  const chosen = [...senders].sort(([a], [b]) => (a < b ? -1 : 1)).filter((_, n) => n % ONE_IN === 0)
  return chosen.map(([submission, { receivedAt }], n) => {
    const [language, words, place] = SAID[n % SAID.length] ?? SAID[0]
    const isTheVan = n === Math.floor(chosen.length / 2)
    return {
      id: `st_${base32(createHash('sha256').update(submission).digest('hex')).slice(0, 26)}`,
      submission,
      words: isTheVan ? 'a red van waited with its engine running, then drove off without lights' : words,
      place,
      language: isTheVan ? 'en' : language,
      received_at: new Date(receivedAt).toISOString(),
    }
  })
}

/** Maps hexadecimal digits to the letters that ids use. */
const base32 = (hex: string): string =>
  hex.replaceAll('0', 'w').replaceAll('1', 'x').replaceAll('8', 'y').replaceAll('9', 'z')
