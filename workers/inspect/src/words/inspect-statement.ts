import { createHash } from 'node:crypto'
import type { InspectDoor, Stated, StatedItem } from '@firsthand/database/inspect'
import { done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { offsetsOf } from '@firsthand/runtime'
import { WITNESS_WORDS_VERSION, wordsClaims } from '@firsthand/said-times'

type WordsDoor = Pick<InspectDoor, 'stated' | 'storeWords' | 'submissionOf'>

/**
 * Turns a witness's words about time and place into claims for every item of the submission. Words may arrive before or
 * after the files, so this runs for the statement and for each new item. All statements count; the newest counts most.
 */
export async function inspectStatement(door: WordsDoor, submission: string): Promise<HandlerOutcome> {
  const stated = await door.stated(submission)
  if (stated.statements.length === 0) return skipped('nothing-said')
  if (stated.items.length === 0) return skipped('no-items-yet')
  let added = 0
  for (const item of stated.items) {
    if (await door.storeWords(wordsOf(stated, item))) added += 1
  }
  return added > 0 ? done : skipped('already-read')
}

/** Runs before the item is inspected, so that its first placement already uses the words. */
export async function inspectWordsOf(door: WordsDoor, item: string): Promise<void> {
  const submission = await door.submissionOf(item)
  if (submission !== undefined) await inspectStatement(door, submission)
}

function wordsOf({ statements, files }: Stated, { item, incident, zone }: StatedItem) {
  const isOfSeveral = files > 1
  const read = [WITNESS_WORDS_VERSION, zone, isOfSeveral, ...statements.map(({ id }) => id)].join('\n')
  const digest = createHash('sha256').update(read).digest('hex').slice(0, 16)
  return {
    item,
    incident,
    version: `${WITNESS_WORDS_VERSION} ${digest}`,
    claims: statements.map((said, index) => ({
      statement: said.id,
      claims: wordsClaims(said, {
        offsetMs: offsetsOf(zone)?.(said.receivedAt),
        isOfSeveral,
        isOlder: index < statements.length - 1,
      }),
    })),
  }
}
