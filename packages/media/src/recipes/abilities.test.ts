import { expect, test } from 'vitest'
import { runApart } from './aside.test-kit.ts'

const ENCODERS = `Encoders:
 V..... = Video
 ------
 V....D libx264              libx264 H.264 / AVC (codec h264)
 A....D aac                  AAC (Advanced Audio Coding)
`
/** A filter with three flags, as ffmpeg 7 writes it; one with a variable number of inputs; one with two flags. */
const FILTERS = `Filters:
  T.. = Timeline support
  A = Audio input/output
 ... scale             V->V       Scale the input video size and/or convert the image format.
 TS. premultiply       N->V       PreMultiply first stream with first plane of second stream.
 T. crop              V->V       Crop the input video.
 ... color             |->V       Provide an uniformly colored input.
`
const said = `import { readAbilities } from './../renditions/ffmpeg-command.ts'
const asked = []
const ask = async (args) => {
  asked.push(args)
  return args[0] === '-encoders' ? ${JSON.stringify(ENCODERS)} : ${JSON.stringify(FILTERS)}
}
const { encoders, filters } = await readAbilities(ask)
`

test('an ffmpeg’s lists are parsed, with filters of any number of inputs and flags of any width', () => {
  const found = runApart(
    `${said}console.log(JSON.stringify({ asked, encoders: [...encoders], filters: [...filters].sort() }))`,
  )
  expect(found).toEqual({
    asked: [['-encoders'], ['-filters']],
    encoders: ['libx264', 'aac'],
    filters: ['color', 'crop', 'premultiply', 'scale'],
  })
})

test('another ffmpeg is not taken for the first one', () => {
  const again = `const again = await readAbilities(async () => '').then(() => 'answered', ({ message }) => message)
console.log(JSON.stringify(again))`
  expect(runApart(said + again)).toMatch(/asked before/)
})
