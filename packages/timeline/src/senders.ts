import type { SceneItem } from './world.ts'

/**
 * For each item, the submission that it counts for. Copies of one film count once, however many people sent it: they
 * all count for the submission of the copy with the smallest id. If that copy is no longer here, its id stands for the
 * submission.
 */
export function sendersOf(items: readonly SceneItem[]): ReadonlyMap<string, string> {
  const senders = new Map(items.map(({ item, submission }) => [item, submission]))
  return new Map(
    items.map(({ item, submission, copyOf }) => [
      item,
      copyOf === undefined ? submission : (senders.get(copyOf) ?? copyOf),
    ]),
  )
}
