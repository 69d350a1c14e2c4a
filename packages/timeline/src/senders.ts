import type { SceneItem } from './world.ts'

/**
 * The sender that each item counts for: its submission; for copies, the submission of the smallest copy, so that one
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
