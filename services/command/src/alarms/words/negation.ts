import type { HeardWord } from './hear.ts'

/**
 * Words that deny what follows directly, folded. A bare "no" is not among them: "oh no gun" must ring. Nor is the past:
 * who was bleeding may still be.
 */
const DENYING = [
  ['not'],
  ['isnt'],
  ['arent'],
  ['wasnt'],
  ['werent'],
  ['without'],
  ['has', 'no'],
  ['have', 'no'],
  ['had', 'no'],
  ['is', 'no'],
  ['are', 'no'],
  ['ei', 'ole'],
  ['eivat', 'ole'],
  ['en', 'ole'],
  ['emme', 'ole'],
  ['ei', 'ollut'],
  ['ilman'],
  ['inte'],
  ['utan'],
  ['har', 'ingen'],
  ['har', 'inga'],
  ['finns', 'ingen'],
  ['finns', 'inga'],
  ['не'],
  ['немає'],
  ['нема'],
  ['без'],
  ['ليس'],
  ['ليست'],
  ['لا', 'يوجد'],
  ['بدون'],
] as const

/** "Not only bleeding" denies nothing. */
const TAKES_BACK = new Set(['only', 'just', 'vain', 'bara', 'тільки', 'лише', 'فقط'])

const folded = DENYING.map((words) => words.map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')))

/** Whether the word before `start`, or the one before that, denies it, in the same clause. */
export function isDenied(words: readonly HeardWord[], start: number): boolean {
  const clause = words[start]?.clause
  const before = (distance: number): string | undefined => {
    const word = words[start - distance]
    return word?.clause === clause ? word?.text : undefined
  }
  if (TAKES_BACK.has(before(1) ?? '')) return false
  return [1, 2].some((distance) =>
    folded.some((denying) => denying.toReversed().every((word, index) => before(distance + index) === word)),
  )
}
