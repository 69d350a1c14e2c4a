/** What of an address narrows the queue; an address may hold more than that. */
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

/** In one order, so that the same selection is the same text. */
export function narrowingOf(query: URLSearchParams): string {
  const wanted = new URLSearchParams()
  for (const part of PARTS) {
    const value = query.get(part)
    if (value !== null && value !== '') wanted.set(part, value)
  }
  return wanted.toString()
}
