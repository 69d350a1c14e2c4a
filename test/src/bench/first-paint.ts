// Measures what a frightened person waits for on a bad connection: from the tap on an address until the page is
// painted.
import { atMost, type Bench, median } from './bench.ts'
import { measureOne, middle, type Seen } from './first-paint/seen.ts'
import { startSlowPhone } from './first-paint/slow-phone.ts'
import { machineNote } from './machine.ts'

const AIM_MS = 1200

export const firstPaint: Bench<{ readonly runs: number; readonly kbits: number; readonly rtt: number }> = {
  name: 'first-paint',
  summary: "the witness page's first paint over TLS on a slow line (--runs 9 --kbits 400 --rtt 400)",
  defaults: { runs: 9, kbits: 400, rtt: 400 },
  smoke: { runs: 1, kbits: 8000, rtt: 10 },
  needs: ['chromium', 'openssl'],
  async measure({ runs, kbits, rtt }, say, lent) {
    say('Starting the embedded stack and Chromium')
    const phone = await startSlowPhone({ kbits, rtt }, lent)
    try {
      const seen: Seen[] = []
      // The first load is not counted: the browser's own start says nothing about the page.
      for (let n = -1; n < runs; n += 1) {
        const one = await measureOne(phone.browser, phone.url)
        if (n < 0) continue
        seen.push(one)
        say(`run ${n + 1}: first paint ${one.paintMs.toFixed(0)} ms, usable with script ${one.scriptMs.toFixed(0)} ms`)
      }
      const paints = seen.map(({ paintMs }) => paintMs)
      return {
        rows: [
          atMost('first contentful paint, median', median(paints), 'ms', AIM_MS),
          atMost('first contentful paint, slowest', Math.max(...paints), 'ms', AIM_MS),
        ],
        notes: [
          `a new connection for each run: 1 round trip to set up, 1 for TLS 1.3, 1 for the page (${rtt} ms each, ${kbits} kbit/s)`,
          `the certificate has ${phone.certificateBytes} bytes; the page ${seen[0]?.htmlBytes ?? 0}, its script ${seen[0]?.scriptBytes ?? 0} as they were sent`,
          `of the medians: connected ${middle(seen, 'connectedMs')} ms, first byte ${middle(seen, 'firstByteMs')} ms, last byte ${middle(seen, 'lastByteMs')} ms; what follows until the paint is this machine's own time`,
          `script at work after ${middle(seen, 'scriptMs')} ms (median); the form works before`,
          'no name service is asked: its answer is commonly one more round trip, or none where it is known',
          machineNote(),
        ],
      }
    } finally {
      await phone.close()
    }
  },
}
