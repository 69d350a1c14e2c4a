export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** All zones that the browser knows, and UTC. */
export const allZones = (): readonly string[] => [
  ...new Set([zoneHere(), ...Intl.supportedValuesOf('timeZone'), 'UTC']),
]

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
