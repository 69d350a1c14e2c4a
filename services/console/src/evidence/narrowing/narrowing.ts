/** The parameters that narrow the triage queue; an address may hold others. */
const PARTS = [
  ...([
    'kind',
    'stage',
    'state',
    'review',
    'flag',
    'grade',
    'submission',
    'rig',
    'scene',
    'subject',
    'conflicts',
  ] as const),
  ...(['tag', 'verified', 'box', 'circle', 'device', 'source', 'asked', 'from', 'to'] as const),
] as const

/** The narrowing parameters in a fixed order, so that equal selections give equal texts. */
export function narrowingOf(query: URLSearchParams): string {
  const wanted = new URLSearchParams()
  for (const part of PARTS) {
    const value = query.get(part)
    if (value !== null && value !== '') wanted.set(part, value)
  }
  return wanted.toString()
}
