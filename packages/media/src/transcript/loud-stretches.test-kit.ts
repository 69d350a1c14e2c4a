import { execFile } from 'node:child_process'
import { chmod, mkdir, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawn, madeArgs } from '../made-media.test-kit.ts'

/**
 * A small recogniser for tests. It writes "loud one", "loud two" … for each stretch of sound above silence, so that its
 * times can be compared with how the clip was made.
 */
const LISTENER = `
import { readFileSync, writeFileSync } from 'node:fs'
const wav = readFileSync(process.argv.at(-1))
if (wav.toString('latin1', 0, 4) !== 'RIFF' || wav.readUInt32LE(24) !== 16000 || wav.readUInt16LE(22) !== 1) process.exit(2)
const pcm = wav.subarray(wav.indexOf('data') + 8)
const words = ['one', 'two', 'three', 'four']
const segments = []
let from
for (let at = 0; at + 320 < pcm.length; at += 320) {
  let loud = 0
  for (let i = 0; i < 320; i += 2) loud = Math.max(loud, Math.abs(pcm.readInt16LE(at + i)))
  const ms = at / 32
  if (loud > 1000 && from === undefined) from = ms
  if (loud <= 1000 && from !== undefined && ms - from > 100) {
    segments.push({ startMs: from, endMs: ms, text: 'loud ' + (words[segments.length] ?? 'more') })
    from = undefined
  }
}
writeFileSync('progress', '0.5')
console.error('listening')
console.log(JSON.stringify({ language: 'en', segments }))
`

const TRANSLATOR = `
let said = ''
process.stdin.on('data', (chunk) => { said += chunk })
process.stdin.on('end', () => {
  const { segments } = JSON.parse(said)
  console.log(JSON.stringify({ language: 'fi', segments: segments.map((one) => ({ ...one, text: one.text.replace('loud', 'kova') })) }))
})
`

/**
 * A folder on disk for adapter programs. The suite's temporary folder is in /dev/shm, and adapters under /dev are
 * refused.
 */
export const diskFolder = (): string => process.env['FIRSTHAND_TEST_DISK'] ?? tmpdir()

export const SCRIPTS = { listener: LISTENER, translator: TRANSLATOR } as const

/** Writes a script that runs under this Node, and returns its setting: `["<node>", "<script>"]`. */
export async function writeScript(folder: string, name: string, code: string): Promise<string> {
  const own = join(await realpath(folder), 'adapter')
  await mkdir(own, { recursive: true })
  const script = join(own, `${name}.mjs`)
  await writeFile(script, code)
  await chmod(script, 0o755)
  return JSON.stringify([await realpath(process.execPath), script])
}

/** Makes a recording of six seconds, loud from 1 to 2 s and from 3.5 to 5 s. */
export async function writeClip(ffmpeg: string, file: string): Promise<void> {
  const loud = 'between(t,1,2)+between(t,3.5,5)'
  const from = [drawn(`aevalsrc='0.5*sin(880*PI*t)*(${loud})':d=6:s=44100`)]
  await promisify(execFile)(ffmpeg, madeArgs(file, { from, audio: { codec: 'aac', bitRate: '96k' } }))
}
