import type { IncidentFacts } from '@firsthand/database/ops'
import type { CommandContext } from '../cli/command.ts'
import { withDoor } from '../stack/with-door.ts'

export interface OwnAddresses {
  readonly address: string
  /** False if nobody configured a public address, so that `address` is that of this machine. */
  readonly isPublic: boolean
  readonly onion: string | null
  readonly incidents: readonly IncidentAddress[]
}

export interface IncidentAddress {
  readonly slug: string
  readonly title: string
  readonly exercise: boolean
  readonly address: string
  readonly onion: string | null
}

/** The door's addresses, and those of each incident that takes files now or is still ending. */
export async function ownAddresses({ stack }: Pick<CommandContext, 'stack'>): Promise<OwnAddresses> {
  const told = stack().publicUrl()
  const address = (told ?? stack().intakeUrl()).origin
  const onion = stack().onion()?.origin ?? null
  const all = await withDoor(stack(), (door) => door.listIncidents())
  const incidents = all.filter(isOpen).map(({ slug, title, exercise }) => ({
    ...{ slug, title, exercise, address: `${address}/${slug}` },
    onion: onion === null ? null : `${onion}/${slug}`,
  }))
  return { address, isPublic: told !== undefined, onion, incidents }
}

/** The canary's own incident has no readers. */
const isOpen = ({ kind, state }: IncidentFacts): boolean =>
  kind === 'event' && (state === 'drill' || state === 'active' || state === 'closing')
