import type { FileFlag } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'
import { parseWallTime } from '../claims/wall-time.ts'
import { TOOL_KEYS } from '../claims/writer.ts'
import { type TagSet, textOf } from '../tags/tag-set.ts'
import { editorIn, encoderIn, generatorIn } from './editors.ts'

const PROGRAM_KEYS = [
  'IFD0:Software',
  'IFD0:ProcessingSoftware',
  'PNG:Software',
  'XMP-xmp:CreatorTool',
  'XMP-tiff:Software',
  'XMP-photoshop:History',
  'IPTC:OriginatingProgram',
  'Photoshop:WriterName',
  'RIFF:Software',
  ...TOOL_KEYS,
]

/** Signs of editing: programs that rewrote the file, dates that a rewrite leaves, and pictures that no camera took. */
export function editSigns(all: TagSet): FileFlag[] {
  return [...programSigns(all), ...historySign(all), ...dateSigns(all), ...generatedSign(all)]
}

function programSigns(all: TagSet): FileFlag[] {
  const signs: FileFlag[] = []
  for (const where of PROGRAM_KEYS) {
    const text = textOf(all, where)
    if (text === undefined) continue
    const program = editorIn(text)
    if (program !== undefined) signs.push(sign('edited', { by: 'program', program, where }))
    const encoder = program === undefined ? encoderIn(text) : undefined
    if (encoder !== undefined) signs.push(sign('re-encoded', { by: 'program', program: encoder, where }))
  }
  // One program may name itself in several places.
  const seen = new Set<string>()
  return signs.filter(({ code, evidence }) => {
    const key = `${code} ${evidence['program']}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The sign of an editing history: XMP keeps a list of actions with their times. */
function historySign(all: TagSet): FileFlag[] {
  const actions = textOf(all, 'XMP-xmpMM:HistoryAction')
  if (actions === undefined) return []
  const program = editorIn(textOf(all, 'XMP-xmpMM:HistorySoftwareAgent') ?? '')
  const steps = actions.split(/\s+/).length
  return [sign('edited', { by: 'history', steps, ...(program === undefined ? {} : { program }) })]
}

/** Cameras write the file within this time after the picture. A larger difference means a rewrite. */
const STAMPED_WITHIN_MS = 10_000

function dateSigns(all: TagSet): FileFlag[] {
  const taken = wall(all, 'ExifIFD:DateTimeOriginal')
  const changed = wall(all, 'IFD0:ModifyDate')
  const signs: FileFlag[] = []
  if (taken !== undefined && changed !== undefined && changed - taken > STAMPED_WITHIN_MS)
    signs.push(sign('edited', { by: 'modified-later', byMs: changed - taken }))
  const created = parseWallTime(textOf(all, 'Keys:CreationDate') ?? '')
  const written = wall(all, 'QuickTime:CreateDate')
  if (typeof created !== 'string' && created.zone !== undefined && written !== undefined) {
    const offset =
      Number(`${created.zone[0]}1`) * (Number(created.zone.slice(1, 3)) * 60 + Number(created.zone.slice(4))) * 60_000
    const lengthMs = 1000 * Number(textOf(all, 'Format:duration', 'QuickTime:Duration') ?? 0)
    const byMs = written - (created.wallMs - offset)
    if (byMs > lengthMs + 60_000) signs.push(sign('edited', { by: 'written-after-creation', byMs }))
  }
  return signs
}

const wall = (all: TagSet, key: string): number | undefined => {
  const read = parseWallTime(textOf(all, key) ?? '')
  return typeof read === 'string' ? undefined : read.wallMs
}

/** IPTC's digital source types for pictures that no camera took. */
const SYNTHETIC = /(trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia|compositeSynthetic)$/

function generatedSign(all: TagSet): FileFlag[] {
  const type = SYNTHETIC.exec(textOf(all, 'XMP-iptcExt:DigitalSourceType') ?? '')?.[1]
  if (type !== undefined) return [sign('generated', { by: 'source-type', type })]
  for (const where of ['IFD0:Software', 'PNG:Software', 'XMP-xmp:CreatorTool', 'IFD0:Make']) {
    const program = generatorIn(textOf(all, where) ?? '')
    if (program !== undefined) return [sign('generated', { by: 'program', program, where })]
  }
  const hasRecipe = all.tags.has('PNG:Parameters') || all.tags.has('PNG:Workflow') || all.tags.has('PNG:Prompt')
  return hasRecipe ? [sign('generated', { by: 'recipe', where: 'PNG' })] : []
}
