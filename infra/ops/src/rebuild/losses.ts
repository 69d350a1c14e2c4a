/** Objects that could not be restored, as codes and keys, for the person who rebuilds. */
export interface Loss {
  readonly what: 'item-key' | 'sidecar' | 'as-received' | 'declaration' | 'document' | 'segment'
  readonly why: 'no-key-opens-it' | 'missing' | 'malformed' | 'broken' | 'no-declaration'
  readonly key: string
}

export interface Losses {
  add(loss: Loss): void
  list(): readonly Loss[]
}

export function createLosses(): Losses {
  const all: Loss[] = []
  return { add: (loss) => void all.push(loss), list: () => all }
}
