import { openThread } from '@firsthand/runtime'
import { SAMPLE_RATE } from '@firsthand/sound'
import type { PrintDesk } from './print-thread.ts'
import { printed } from './printed.ts'

/** A short print is computed in place: starting a thread takes longer. */
const AT_ONCE_SECONDS = 30

/**
 * The bytes of a print, or `silent`. `samples` are transferred. Short sound is printed here, long sound in a thread
 * that ends with it.
 */
export async function encodedPrint(samples: Int16Array): Promise<Uint8Array | 'silent'> {
  if (samples.length <= AT_ONCE_SECONDS * SAMPLE_RATE) return printed(samples)
  const thread = openThread<PrintDesk>(new URL(`print-thread${extension()}`, import.meta.url))
  try {
    const { buffer } = samples
    return await thread.call('print', samples, buffer instanceof ArrayBuffer ? [buffer] : [])
  } finally {
    await thread.close()
  }
}

const extension = (): string => (import.meta.url.endsWith('.ts') ? '.ts' : '.js')
