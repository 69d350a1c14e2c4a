/** Parses a JSON object from a tool's output. Invalid UTF-8 is replaced; anything else unreadable gives undefined. */
export function parseObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  try {
    const value: unknown = JSON.parse(text)
    return asRecord(Array.isArray(value) ? value[0] : value)
  } catch {
    return undefined
  }
}

/** Parses objects from lines of JSON. Broken lines (a child killed mid-write) are skipped. */
export function parseLines(bytes: Uint8Array): Record<string, unknown>[] {
  const lines = new TextDecoder('utf-8', { fatal: false }).decode(bytes).split('\n')
  const objects: Record<string, unknown>[] = []
  for (const line of lines) {
    try {
      const object = asRecord(JSON.parse(line))
      if (object !== undefined) objects.push(object)
    } catch {
      // Skips a broken line; the lines before it still count.
    }
  }
  return objects
}

export const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? parseRecord(value) : undefined

const parseRecord = (value: object): Record<string, unknown> => value as Record<string, unknown>
