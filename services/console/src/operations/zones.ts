export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** All zones that the browser knows, and UTC. */
export const allZones = (): readonly string[] => [
  ...new Set([zoneHere(), ...Intl.supportedValuesOf('timeZone'), 'UTC']),
]

/** A zone as people read and type it: `America/New York`. */
export const zoneWords = (zone: string): string => zone.replaceAll('_', ' ')

/** The zone that a text names, in any case: its name, or a part that only one zone has (`hels`). Undefined otherwise. */
export function zoneNamed(text: string, zones: readonly string[] = allZones()): string | undefined {
  const typed = zoneWords(text).trim().toLowerCase()
  if (typed === '') return undefined
  const names = zones.map((zone) => ({ zone, name: zoneWords(zone).toLowerCase() }))
  const whole = names.find(({ name }) => name === typed)
  if (whole) return whole.zone
  const parts = names.filter(({ name }) => name.includes(typed))
  return parts.length === 1 ? parts[0]?.zone : undefined
}

const NOWHERE = /^(etc\/.*|utc|gmt|universal|zulu)$/i

/**
 * The zone of this device. Nobody lives in UTC. So if the device's zone is UTC or another zone without a place, this is
 * the zone of the incident opened last.
 */
export function startingZone(
  opened: readonly { readonly zone: string; readonly openedAt: number }[],
  here = zoneHere(),
): string {
  if (!NOWHERE.test(here)) return here
  const places = opened.filter(({ zone }) => !NOWHERE.test(zone)).sort((one, other) => other.openedAt - one.openedAt)
  return places[0]?.zone ?? here
}
