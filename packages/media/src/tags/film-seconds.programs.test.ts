import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import { makeVideoProxy } from '../renditions/moving.ts'
import { filmSeconds } from './film-seconds.ts'

const X264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac']
const VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus']

test.each([
  ['matroska', X264],
  ['webm', VP8],
  ['nut', X264],
  ['mpegts', X264],
  ['mp4', X264],
  ['flv', X264],
] as const)('six seconds of %s are six seconds, whenever they begin', (format, codecs) =>
  inScratch(async (scratch) => {
    const sandbox = await openTestSandbox()
    const file = join(scratch, 'film')
    const inputs = ['-f', 'lavfi', '-i', 'testsrc=s=160x120:d=6:r=10', '-f', 'lavfi', '-i', 'sine=d=6']
    execFileSync('ffmpeg', ['-v', 'error', ...inputs, ...codecs, '-output_ts_offset', '5', '-f', format, file])
    const inspection = await inspectFile({ sandbox, file, scratch })
    expect(Math.abs((inspection.facts.durationMs ?? 0) - 6000)).toBeLessThanOrEqual(60)
    const copy = await makeVideoProxy({ sandbox, file, scratch, inspection })
    if (!copy.ok) throw new Error(copy.error.code)
    expect(copy.value.isCutShort).toBeUndefined()
    expect(Math.abs((copy.value.durationMs ?? 0) - 6000)).toBeLessThanOrEqual(60)
  }),
)

test.each([
  ['what mkvmerge says is the length already', { writer: 'libebml v1.4.4 + libmatroska v1.7.1', start: 5 }, 11],
  ['a film that begins after its own end says its length', { writer: 'Lavf61', start: 500 }, 11],
  ['a film that begins at 0 ends where it says', { writer: 'Lavf61', start: 0 }, 11],
  ['sound that begins before 0 adds nothing', { writer: 'Lavf61', start: -0.007 }, 11],
  ['where nobody says who wrote it, it is where it ends', { writer: undefined, start: 5 }, 6],
] as const)('%s', (_name, times, seconds) => {
  expect(filmSeconds({ format: 'matroska,webm', duration: 11, ...times })).toBe(seconds)
})
