import { describe, expect, test } from 'vitest'
import type { FileFacts } from '../facts/file-facts.ts'
import type { TagSet } from '../tags/tag-set.ts'
import { fileSigns } from './file-signs.ts'

const set = (tags: Record<string, string | number>): TagSet => ({
  reader: 'exiftool',
  version: 't',
  tags: new Map(Object.entries(tags)),
})
const signs = (tags: Record<string, string | number>, facts: FileFacts = {}, mediaType = 'image/jpeg') => {
  const kind = mediaType.startsWith('video') ? ('video' as const) : ('image' as const)
  return fileSigns([set(tags)], { facts, type: { kind, mediaType, extension: 'x' }, claims: [] })
}
const camera = { 'IFD0:Make': 'Google', 'IFD0:Model': 'Pixel 7', 'ExifIFD:DateTimeOriginal': '2023:07:09 20:36:33' }

describe('signs state what was seen, with its evidence', () => {
  test('a camera’s own file gives none, whatever its firmware is called', () => {
    for (const software of ['HDR+ 1.0.345618096zd', 'G991BXXU3AUF6', '17.1.2', 'Ver.1.02', 'Camera Phone']) {
      expect(signs({ ...camera, 'IFD0:Software': software, 'IFD0:ModifyDate': '2023:07:09 20:36:35' })).toEqual([])
    }
  })

  test.each([
    ['IFD0:Software', 'Adobe Photoshop Lightroom Classic 12.4', 'photoshop'],
    ['IFD0:Software', 'GIMP 2.10.34', 'gimp'],
    ['IFD0:Software', 'Snapseed 2.0', 'snapseed'],
    ['XMP-xmp:CreatorTool', 'PicsArt', 'picsart'],
    ['IFD0:Software', 'Picasa', 'google-photos'],
    ['PNG:Software', 'paint.net 5.0', 'paint'],
    ['Keys:Software', 'CapCut', 'capcut'],
    ['UserData:SoftwareVersion', 'InShot', 'inshot'],
  ])('%s: %s', (where, text, program) => {
    expect(signs({ [where]: text, ...camera })).toContainEqual({
      code: 'edited',
      evidence: { by: 'program', program, where },
    })
  })

  test('evidence repeats no words of the file', () => {
    const words = JSON.stringify(signs({ ...camera, 'IFD0:Software': 'Photoshop of Anna Meier' }))
    expect(words).toContain('photoshop')
    expect(words).not.toContain('Anna')
  })

  test('a history of edits, and a file date a day after the picture', () => {
    const edited = signs({
      ...camera,
      'XMP-xmpMM:HistoryAction': 'derived saved',
      'XMP-xmpMM:HistorySoftwareAgent': 'Adobe Photoshop 24',
      'IFD0:ModifyDate': '2023:07:10 20:36:33',
    })
    expect(edited).toEqual([
      { code: 'edited', evidence: { by: 'history', steps: 2, program: 'photoshop' } },
      { code: 'edited', evidence: { by: 'modified-later', byMs: 86_400_000 } },
    ])
  })

  test('a picture that no camera took, by its own statement', () => {
    const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
    expect(signs({ 'XMP-iptcExt:DigitalSourceType': type })).toContainEqual({
      code: 'generated',
      evidence: { by: 'source-type', type: 'trainedAlgorithmicMedia' },
    })
    expect(signs({ 'PNG:Parameters': 'a cat' }, {}, 'image/png')).toMatchObject([{ code: 'generated' }])
  })

  test('a rotated picture has the same size; a scaled one does not', () => {
    const said = { ...camera, 'ExifIFD:ExifImageWidth': 4000, 'ExifIFD:ExifImageHeight': 3000 }
    expect(signs(said, { width: 3000, height: 4000 })).toEqual([])
    expect(signs(said, { width: 2000, height: 1500 })).toMatchObject([
      { code: 'size-differs', evidence: { by: 'exif' } },
    ])
    expect(signs(said, { width: 4100, height: 3050 }, 'image/x-canon-cr3')).toEqual([])
    expect(signs(camera, { saidWidth: 10, saidHeight: 20, width: 10, height: 10 })).toMatchObject([
      { code: 'size-differs', evidence: { by: 'header' } },
    ])
  })

  test('an iPhone’s own JPEG has its maker note and no JFIF', () => {
    const iphone = { 'IFD0:Make': 'Apple', 'IFD0:Software': '17.1', 'Apple:MakerNoteVersion': 14 }
    expect(signs(iphone)).toEqual([])
    expect(signs({ ...iphone, 'JFIF:JFIFVersion': '1 1' })).toMatchObject([
      { code: 're-encoded', evidence: { by: 'ios-picker' } },
    ])
  })

  test('Apple’s muxer without Apple’s date was exported; with it, copied', () => {
    const film = {
      'Track1:HandlerDescription': 'Core Media Video',
      'QuickTime:CreateDate': '2023:07:09 18:36:33+00:00',
    }
    expect(signs(film, {}, 'video/quicktime')).toMatchObject([{ code: 're-encoded', evidence: { by: 'ios-export' } }])
    expect(signs({ ...film, 'Keys:CreationDate': '2023:07:09 20:36:33+02:00' }, {}, 'video/quicktime')).toEqual([])
  })
})
