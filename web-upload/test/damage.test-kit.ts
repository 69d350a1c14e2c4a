import fc from 'fast-check'

interface Damage {
  readonly flips: readonly (readonly [number, number])[]
  readonly isEarly: boolean
  readonly cut: number | null
}

/** Flipped bits and missing ends. Half of the damage is near the beginning of the file, where the structure is. */
export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 4 }),
  isEarly: fc.boolean(),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
})

export function damaged(whole: Buffer, { flips, isEarly, cut }: Damage): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(cut === null ? whole : whole.subarray(0, Math.floor(cut * whole.length)))
  const reach = isEarly ? Math.min(600, bytes.length) : bytes.length
  for (const [where, change] of reach === 0 ? [] : flips) bytes[where % reach] = (bytes[where % reach] ?? 0) ^ change
  return bytes
}
