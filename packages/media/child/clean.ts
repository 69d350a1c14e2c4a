// Runs inside the sandbox: clean INPUT OUTPUT MAX_PX QUALITY ORIENTATION BOXES
// A JPEG drawn from pixels alone, for sharing: no field of the source survives, and what lies in a box is gone for good.
import sharp from 'sharp'
import { answer, type Drawing } from './answer.ts'
import { type Box, hideBoxes } from './hidden-boxes.ts'
import { openUpright } from './picture.ts'

const [input = '', output = '', px = '4096', quality = '90', orientation = '1', boxes = '[]'] = process.argv.slice(2)

/** Ours, from outside the walls; what is no number hides nothing. */
const parseBoxes = (json: string): readonly Box[] => JSON.parse(json) as readonly Box[]

async function draw(): Promise<Drawing> {
  const { size, open } = await openUpright({ input, orientation: Number(orientation), px: Number(px) })
  const { data, info } = await open()
    .resize(Number(px), Number(px), { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  hideBoxes({ data, width: info.width, height: info.height, channels: info.channels }, parseBoxes(boxes))
  const raw = { width: info.width, height: info.height, channels: info.channels }
  // No profile is attached: a JPEG without one is sRGB to every viewer, and a profile's text can tell of its maker.
  const made = await sharp(data, { raw })
    .jpeg({ quality: Number(quality), chromaSubsampling: '4:4:4' })
    .toFile(output)
  return { made, size }
}

void answer(draw)
