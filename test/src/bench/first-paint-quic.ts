// Measures the same first paint as `first-paint`, for a browser that has read from the name service that the door
// speaks HTTP/3 (decision 110). It is connected after one round trip instead of two.
import { startEdge } from '../edge/start-edge.ts'
import { startStack } from '../stack/start-stack.ts'
import { atMost, type Bench, median } from './bench.ts'
import { launchTrusting, measureOne, middle, type Seen } from './first-paint/seen.ts'
import { laySlowDatagrams } from './first-paint/slow-datagrams.ts'
import { portOf } from './first-paint/slow-phone.ts'
import { machineNote } from './machine.ts'

const AIM_MS = 1200

export const firstPaintQuic: Bench<{ readonly runs: number; readonly kbits: number; readonly rtt: number }> = {
  name: 'first-paint-quic',
  summary: "the witness page's first paint over HTTP/3 through nginx on a slow line (--runs 9 --kbits 400 --rtt 400)",
  defaults: { runs: 9, kbits: 400, rtt: 400 },
  smoke: { runs: 1, kbits: 8000, rtt: 10 },
  needs: ['chromium', 'openssl', 'nginx'],
  async measure({ runs, kbits, rtt }, say, lent) {
    say('Starting the embedded stack, nginx and Chromium')
    const stack = await (lent.stack ?? startStack)()
    const edge = await startEdge('nginx', `127.0.0.1:${portOf(stack)}`)
    const line = await laySlowDatagrams({ to: edge.port, kilobitsPerSecond: kbits, roundTripMs: rtt })
    // Stands in for the HTTPS record of the name service: the browser knows at once that HTTP/3 is spoken here.
    const known = [`--origin-to-force-quic-on=localhost:${line.port}`, '--host-resolver-rules=MAP localhost 127.0.0.1']
    const browser = await launchTrusting(edge.keyHash, known)
    try {
      const seen: Seen[] = []
      // The first load is not counted: the browser's own start says nothing about the page.
      for (let n = -1; n < runs; n += 1) {
        const one = await measureOne(browser, `https://localhost:${line.port}/${stack.slug}`)
        if (one.protocol !== 'h3') throw new Error(`the browser spoke ${one.protocol}`)
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
          `a new connection for each run: 1 round trip to set up with TLS 1.3, 1 for the page (${rtt} ms each, ${kbits} kbit/s)`,
          `the page has ${seen[0]?.htmlBytes ?? 0} bytes, its script ${seen[0]?.scriptBytes ?? 0} as they were sent`,
          `of the medians: connected ${middle(seen, 'connectedMs')} ms, first byte ${middle(seen, 'firstByteMs')} ms, last byte ${middle(seen, 'lastByteMs')} ms; what follows until the paint is this machine's own time`,
          `script at work after ${middle(seen, 'scriptMs')} ms (median); the form works before`,
          'the browser is told by a switch what the HTTPS record of the name service would tell it',
          machineNote(),
        ],
      }
    } finally {
      await browser.close()
      await line.close()
      await edge.stop()
      await stack.stop()
    }
  },
}
