import type { RebuiltItem } from '@firsthand/database/ops'
import { parseFileHandling, parseFileOrigin, parseIncidentChoice, parsePageDoor } from '@firsthand/domain'
import { integerOrNull, storable } from './checked-fields.ts'
import { isClosing } from './compose-uploads.ts'
import type { Drop } from './read-drop.ts'
import type { FoundItem } from './read-items.ts'

const LONGEST_NAME = 4096
const LONGEST_TYPE = 255

/** Items in the order of arrival. A moved item follows its original. */
export function composeItems(items: readonly FoundItem[], drop: Drop): readonly RebuiltItem[] {
  const known = new Set(items.map(({ id }) => id))
  const current = currentOf(items)
  return items
    .toSorted(
      (a, b) =>
        Number(a.first !== a.id) - Number(b.first !== b.id) || a.receivedAt - b.receivedAt || a.number - b.number,
    )
    .map((item) => {
      const longer = current.get(item.first) === item.id ? longerThan(item, items, current) : undefined
      const { name, mediaType, lastModified, origin, handling, pageDoor, incidentChoice } =
        item.sidecar.declaration ?? {}
      return {
        id: item.id,
        incident: item.incident,
        upload: item.upload,
        submission: item.from.submission,
        number: item.number,
        partial: item.partial,
        source: item.from.source,
        bytes: item.bytes,
        sha256: item.sha256,
        receivedAt: item.receivedAt,
        vaultKey: item.vaultKey,
        vaultVersion: item.vaultVersion,
        sealedLength: item.sealedLength,
        recipient: item.recipient,
        movedFrom: item.first !== item.id && known.has(item.first) ? item.first : null,
        keyId: item.key.keyId,
        sealedIdentity: item.sealedIdentity,
        keyObject: item.keyObject,
        name: storable(name, LONGEST_NAME),
        mediaType: storable(mediaType, LONGEST_TYPE),
        lastModified: integerOrNull(lastModified),
        origin: parseFileOrigin(origin),
        handling: parseFileHandling(handling),
        danger: parsePageDoor(pageDoor) === 'danger',
        unsure: parseIncidentChoice(incidentChoice) === 'unsure',
        hidden: hiddenOf(item, { isCurrent: current.get(item.first) === item.id, longer, drop }),
        supersededBy: longer?.id ?? null,
      }
    })
}

/**
 * Maps each stored object, named by its original item, to the item that refers to it now. That is the item whose
 * sidecar was written last, because a move writes a new sidecar. Store timestamps have whole seconds. If two are equal,
 * the moved item counts.
 */
function currentOf(items: readonly FoundItem[]): ReadonlyMap<string, string> {
  const newest = new Map<string, FoundItem>()
  for (const item of items) {
    const other = newest.get(item.first)
    if (!other || isLater(item, other)) newest.set(item.first, item)
  }
  return new Map([...newest].map(([first, item]) => [first, item.id]))
}

const isLater = (item: FoundItem, other: FoundItem): boolean =>
  item.writtenAt === other.writtenAt ? other.first === other.id : item.writtenAt > other.writtenAt

/** A longer item of the same upload in the same incident, if there is one. */
const longerThan = (
  item: FoundItem,
  items: readonly FoundItem[],
  current: ReadonlyMap<string, string>,
): FoundItem | undefined =>
  item.partial
    ? items
        .filter((other) => other.upload === item.upload && other.incident === item.incident && other.id !== item.id)
        .filter((other) => current.get(other.first) === other.id && (!other.partial || other.bytes > item.bytes))
        .toSorted((a, b) => Number(a.partial) - Number(b.partial) || b.bytes - a.bytes)[0]
    : undefined

interface Standing {
  readonly isCurrent: boolean
  readonly longer: FoundItem | undefined
  readonly drop: Drop
}

function hiddenOf(item: FoundItem, { isCurrent, longer, drop }: Standing): RebuiltItem['hidden'] {
  if (!isCurrent) return 'moved'
  const isWhole = !item.partial || longer?.partial === false
  const isWithdrawn = drop.withdrawals.some(({ document }) =>
    document.upload === null || document.upload === undefined
      ? document.from.submission === item.from.submission && !isClosing(document)
      : // A whole item was complete before the DELETE took effect, so the DELETE does not withdraw it.
        document.upload === item.upload && !(isWhole && isClosing(document)),
  )
  if (isWithdrawn) return 'withdrawn'
  return longer ? 'superseded' : null
}
