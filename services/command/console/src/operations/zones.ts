export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Every zone that the browser knows, and UTC. */
export const allZones = (): readonly string[] => [
  ...new Set([zoneHere(), ...Intl.supportedValuesOf('timeZone'), 'UTC']),
]
