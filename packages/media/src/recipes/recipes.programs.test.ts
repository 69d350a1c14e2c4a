import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { makeCleanCopy } from '../cleaned/clean-copy.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import { drawn, type Made, makeMedia } from '../made-media.test-kit.ts'
import { makeFilmstrip } from '../renditions/filmstrip.ts'
import { makeVideoProxy } from '../renditions/moving.ts'
import type { RenderRequest } from '../renditions/rendition.ts'
import { sourceBy } from '../renditions/still-source.ts'
import { makeThumb } from '../renditions/thumb.ts'
import { makeWaveform } from '../renditions/waveform.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { findPrograms, type Programs } from '../sandbox/programs.ts'
import { readFrames } from '../twins/read-picture.ts'
import { COPY_RECIPES, LOOK_RECIPES } from './all-recipes.ts'
import { runApart } from './aside.test-kit.ts'
import { withoutRecipes } from './check-recipes.ts'
import { writeLackingFfmpeg } from './lacking-ffmpeg.test-kit.ts'

let sandbox: Sandbox
let programs: Programs
beforeAll(async () => {
  sandbox = await openTestSandbox()
  programs = await findPrograms(process.env['PATH'] ?? '')
})

const offWith = (given: Programs): unknown =>
  runApart(`import { openSandbox } from './../sandbox/index.ts'
import { COPY_RECIPES, LOOK_RECIPES } from './all-recipes.ts'
import { checkRecipes } from './check-recipes.ts'
const sandbox = await openSandbox(${JSON.stringify(given)})
const { off } = await checkRecipes(sandbox, [...new Set([...LOOK_RECIPES, ...COPY_RECIPES])])
console.log(JSON.stringify(off ?? sandbox.state))`)

/** Makes a film of drawn colours and a tone. */
const film = (file: string, how: Omit<Made, 'from'>): void =>
  makeMedia(file, { from: [drawn('testsrc2=size=128x96:rate=10:duration=12'), drawn('sine=duration=12')], ...how })
const H264: Omit<Made, 'from'> = {
  video: { codec: 'libx264' },
  audio: { codec: 'aac' },
  options: ['-pix_fmt', 'yuv420p', '-g', '20'],
}

const asked = async (box: Sandbox, file: string, scratch: string): Promise<RenderRequest> => {
  const inspection = await inspectFile({ sandbox: box, file, scratch })
  return { sandbox: box, file, scratch, inspection }
}

describe('the requirements of ffmpeg', () => {
  test('a complete one lacks nothing', () => {
    expect(offWith(programs)).toEqual([])
  })

  test('without any, everything is off', () => {
    const { ffmpeg: _away, ...rest } = programs
    const names = new Set([...LOOK_RECIPES, ...COPY_RECIPES].map(({ name }) => name))
    expect(offWith(rest)).toEqual([...names].map((name) => ({ name, lacks: ['ffmpeg'] })))
  })

  test('one that lacks an encoder and a filter with any number of inputs turns off what needs them, and nothing else', () =>
    inScratch(async (folder) => {
      const lacking = join(folder, 'ffmpeg')
      await writeLackingFfmpeg(lacking, programs.ffmpeg ?? 'ffmpeg', ['libx264', 'premultiply'])
      expect(offWith({ ...programs, ffmpeg: lacking })).toEqual([
        { name: 'transparent', lacks: ['premultiply'] },
        { name: 'film', lacks: ['libx264'] },
      ])
    }))

  test('a recipe lists whatever its runs name', () =>
    inScratch(async (scratch) => {
      const named: string[] = []
      const ran = new Set<string>()
      const recording: Sandbox = {
        ...sandbox,
        async run(request) {
          const args = request.args({ input: '/in/file', out: '/out' })
          const followed = [...LOOK_RECIPES, ...COPY_RECIPES].filter(({ name }) => request.recipes?.includes(name))
          for (const { name } of followed) ran.add(name)
          const listed = new Set(followed.flatMap(({ encoders, filters }) => [...encoders, ...filters]))
          if (request.program === 'ffmpeg') named.push(...namesIn(args).filter((name) => !listed.has(name)))
          return await sandbox.run(request)
        },
      }
      const clear = 'format=yuva420p,setparams=color_trc=arib-std-b67:color_primaries=bt2020:colorspace=bt2020nc'
      film(join(scratch, 'clear.mkv'), { video: { codec: 'ffv1', filters: [clear] }, audio: { codec: 'libopus' } })
      film(join(scratch, 'fields.mpg'), {
        video: { codec: 'mpeg2video', filters: ['interlace'] },
        audio: { codec: 'mp2' },
        options: ['-flags', '+ildct+ilme'],
      })
      for (const name of ['clear.mkv', 'fields.mpg']) {
        const request = await asked(recording, join(scratch, name), scratch)
        await makeThumb(request)
        await makeFilmstrip(request)
        await makeWaveform(request)
        await readFrames(request)
        await sourceBy('ffmpeg', request)
        await makeCleanCopy(request, { boxes: [] })
      }
      expect(named).toEqual([])
      expect([...ran].sort()).toEqual(
        'clean film filmstrip interlaced likeness poster samples sound still transparent wide-colour'.split(' '),
      )
    }))
})

describe('what is off', () => {
  test('a film that needs a missing part is refused as such, and one that plays unchanged has its copy', () =>
    inScratch(async (scratch) => {
      const lacking = withoutRecipes(sandbox, [{ name: 'film', lacks: ['libx264'] }])
      film(join(scratch, 'old.avi'), { video: { codec: 'mpeg4' } })
      const old = await asked(lacking, join(scratch, 'old.avi'), scratch)
      expect(await makeVideoProxy(old)).toMatchObject({ ok: false, error: { code: 'program-missing' } })
      expect(await makeThumb(old)).toMatchObject({ ok: true })
      film(join(scratch, 'new.mp4'), H264)
      const fresh = await asked(lacking, join(scratch, 'new.mp4'), scratch)
      expect(await makeVideoProxy(fresh)).toMatchObject({ ok: true, value: { kind: 'video' } })
    }))

  test('a picture that only ffmpeg might have read is not called unreadable', () =>
    inScratch(async (scratch) => {
      const lacking = withoutRecipes(sandbox, [{ name: 'still', lacks: ['png'] }])
      film(join(scratch, 'film.mp4'), H264)
      const request = await asked(lacking, join(scratch, 'film.mp4'), scratch)
      const still = {
        ...request,
        inspection: { ...request.inspection, kind: 'image' as const, mediaType: 'image/jpeg' },
      }
      expect(await makeThumb(still)).toMatchObject({ ok: false, error: { code: 'program-missing' } })
    }))
})

/** The encoders and filters that are named in the arguments. */
function namesIn(args: readonly string[]): readonly string[] {
  return args.flatMap((arg, at) => {
    const value = args[at + 1] ?? ''
    if (arg === '-vcodec' || arg === '-acodec') return value === 'copy' ? [] : [value]
    if (arg !== '-filter:v' && arg !== '-filter:a') return []
    const plain = value.replace(/'[^']*'/g, '')
    return plain.split(',').map((filter) => filter.replace(/=.*$/, ''))
  })
}
