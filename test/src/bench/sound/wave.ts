const STEPS = 4096

/** Returns a function that reads a tone with overtones of these gains at any phase (in periods, ≥ 0). */
export function waveOf(overtones: readonly number[]): (phase: number) => number {
  const table = new Float32Array(STEPS + 1)
  for (let i = 0; i <= STEPS; i += 1) {
    for (const [n, gain] of overtones.entries()) {
      table[i] = (table[i] ?? 0) + gain * Math.sin((2 * Math.PI * i * (n + 1)) / STEPS)
    }
  }
  return (phase) => {
    const at = (phase - Math.floor(phase)) * STEPS
    const k = Math.floor(at)
    const low = table[k] ?? 0
    return low + (at - k) * ((table[k + 1] ?? 0) - low)
  }
}
