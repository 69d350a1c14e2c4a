import { execFileSync } from 'node:child_process'
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { openAdapter, parseAdapterSetting } from '../transcript/adapter.ts'
import { transcribe } from '../transcript/transcribe.ts'
import { heldSeconds, isLongSound, limitsFor, roomForCopies } from './length.ts'
import { makeAudioProxy, makeVideoProxy } from './moving.ts'
import type { RenderRequest } from './rendition.ts'
import { makeWaveform } from './waveform.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const withFile = (make: (file: string) => unknown, check: (request: RenderRequest) => Promise<void>): Promise<void> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file)
    const inspection = await inspectFile({ sandbox, file, scratch })
    await check({ sandbox, file, scratch, inspection })
  })

/** Makes a WAV of 8-bit mono PCM. */
function wav(rate: number, samples: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + samples, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.alloc(samples, 130)])
}

const MINUTE = 60
const DAY = 86_400

describe('a file’s claimed duration counts only as far as its bytes allow', () => {
  test('two megabytes of one sample a second: hours at most, and without pictures half an hour of work', () => {
    const bytes = 2_000_044
    const facts = { durationMs: 2_000_000_000 }
    expect(heldSeconds(bytes)).toBeLessThan(7 * 3600)
    expect(isLongSound({ bytes, facts })).toBe(true)
    const limits = limitsFor({ kind: 'audio', bytes, claimed: 2_000_000 })
    expect(limits.wallMs).toBeLessThanOrEqual(0.25 * heldSeconds(bytes) * 1000 + 60_000)
    expect(limits.outputBytes).toBeLessThan(2 ** 30)
  })

  test('sound with pictures gets half an hour at most, and so does a file without a claimed duration', () => {
    const short = { bytes: 1e9, facts: { durationMs: 10 * MINUTE * 1000 } }
    expect(isLongSound(short)).toBe(false)
    expect(limitsFor({ kind: 'audio', bytes: 1e9, claimed: 10 * MINUTE }).wallMs).toBeLessThanOrEqual(
      30 * MINUTE * 1000,
    )
    expect(isLongSound({ bytes: 1e6, facts: {} })).toBe(true)
  })

  test('decoders’ output limits stay within the promised room', () => {
    for (const kind of ['audio', 'video'] as const)
      for (const bytes of [1e4, 2e6, 1e8, 5e9])
        for (const claimed of [1, 600, 5 * 3600, 100 * 365 * DAY]) {
          const { outputBytes } = limitsFor({ kind, bytes, claimed })
          const promised = bytes + 512 * 2 ** 20 + roomForCopies({ kind, bytes, facts: { durationMs: claimed * 1000 } })
          expect([kind, bytes, claimed, outputBytes <= promised]).toEqual([kind, bytes, claimed, true])
        }
  })

  test('a sound of a sample a second is cut, marked as cut, and made in time', () =>
    withFile(
      (file) => writeFile(file, wav(1, 4996)),
      async (request) => {
        expect(request.inspection.facts.durationMs).toBe(4_996_000)
        const copy = await makeAudioProxy(request)
        const held = heldSeconds(5040) * 1000
        expect(copy.ok && copy.value).toMatchObject({ kind: 'audio', isCutShort: true })
        expect(Math.abs((copy.ok ? (copy.value.durationMs ?? 0) : 0) - held)).toBeLessThan(1000)
        const waveform = await makeWaveform(request)
        expect(waveform.ok && waveform.value).toMatchObject({ isCutShort: true, durationMs: Math.round(held) })
      },
    ))

  test('sound that claims days is not transcribed', () =>
    withFile(
      (file) => writeFile(file, wav(1, 100_000)),
      async (request) => {
        const setting = parseAdapterSetting(JSON.stringify({ command: ['/bin/true'], maker: 'none' }))
        if (!setting.ok) throw new Error(setting.error)
        const adapter = await openAdapter(setting.value, [])
        if (!adapter.ok) throw new Error(adapter.error)
        const heard = await transcribe(request, adapter.value)
        expect(!heard.ok && heard.error.code).toBe('too-large')
      },
    ))

  test('a film with a picture a day, with sound that begins a day later', () =>
    withFile(
      (file) => {
        const pictures = ['-f', 'lavfi', '-i', `testsrc=size=64x48:rate=1/${DAY}:duration=${5 * DAY}`]
        const sound = ['-itsoffset', String(DAY), '-f', 'lavfi', '-i', 'sine=duration=1']
        const codecs = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s16le']
        execFileSync('ffmpeg', ['-v', 'error', ...pictures, ...sound, ...codecs, '-f', 'matroska', file])
      },
      async (request) => {
        const most = heldSeconds((await stat(request.file)).size)
        const copy = await makeVideoProxy(request)
        expect(copy.ok && copy.value.isCutShort).toBe(true)
        expect(copy.ok ? copy.value.durationMs : 0).toBeLessThanOrEqual(most * 1000 + 1000)
        const waveform = await makeWaveform(request)
        expect(waveform.ok && waveform.value.durationMs).toBeLessThanOrEqual(most * 1000 + 1000)
      },
    ))
})
