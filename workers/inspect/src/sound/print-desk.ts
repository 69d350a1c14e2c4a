import { openThread } from '@firsthand/runtime'
import { SAMPLE_RATE } from '@firsthand/sound'
import type { PrintDesk } from './print-thread.ts'
import { printed } from './printed.ts'

/** A print of shorter sound is computed here, because starting a thread would take longer. */
const AT_ONCE_SECONDS = 30

/**
 * Returns the bytes of a print, or `silent`. Transfers `samples`. A print of long sound is computed in a thread that
 * then ends.
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
