import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Stack, startStack } from '../../stack/start-stack.ts'
import type { Lent } from '../lent.ts'
import { launchTrusting } from './seen.ts'
import { laySlowLine } from './slow-line.ts'
import { startTlsEnd } from './tls-end.ts'

/** A stack, and a browser that reaches its door over TLS on a slow line. */
export interface SlowPhone {
  readonly browser: Browser
  /** The address of the incident's page. */
  readonly url: string
  readonly certificateBytes: number
  close(): Promise<void>
}

/** What a bench on a slow line may be told. */
export interface LineOptions {
  readonly kbits: number
  readonly rtt: number
}

export async function startSlowPhone({ kbits, rtt }: LineOptions, lent: Lent): Promise<SlowPhone> {
  const stack = await (lent.stack ?? startStack)()
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-tls-'))
  const tls = await startTlsEnd(folder, portOf(stack))
  const line = await laySlowLine({ to: tls.port, kilobitsPerSecond: kbits, roundTripMs: rtt })
  const browser = await launchTrusting(tls.keyHash)
  return {
    browser,
    url: `https://localhost:${line.port}/${stack.slug}`,
    certificateBytes: tls.certificateBytes,
    async close() {
      await browser.close()
      await line.close()
      await tls.close()
      rmSync(folder, { recursive: true, force: true })
      await stack.stop()
    },
  }
}

export const portOf = (stack: Stack): number => Number(new URL(stack.intakeUrl).port)
