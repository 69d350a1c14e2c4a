import type { SceneItem } from './world.ts'

/**
 * Indexed by item: the submission that it counts for. Copies count for the submission of the smallest copy, so that one
 * film counts once however many people sent it. If that copy is no longer here, its id stands for the sender.
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
