import type { SceneItem } from './world.ts'

/**
 * For whom an item counts: its submission, and of copies that of the smallest among them, so that one film counts once
 * however many sent it. Where that one is not here (any more), the copies are one by its name.
 */
export function voicesOf(items: readonly SceneItem[]): ReadonlyMap<string, string> {
  const senders = new Map(items.map(({ item, submission }) => [item, submission]))
  return new Map(
    items.map(({ item, submission, copyOf }) => [
      item,
      copyOf === undefined ? submission : (senders.get(copyOf) ?? copyOf),
    ]),
  )
}
