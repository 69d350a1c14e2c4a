// Cameras: a clock set by hand, mostly no zone, and editors on computers behind them.
import type { Draft, Habit, Shot } from '../habit.ts'
import { exifStamp, offsetText, stamp } from '../stamps.ts'
import { sonyMeta } from './boxes.ts'
import { byWall, headerDates, photoDates } from './device.ts'

/** The card of a camera is copied to a computer, which keeps the date of the file or gives a new one. */
const cardModified = (shot: Shot, savedMs: number): number => {
  const isKept = shot.draw.chance(0.6)
  // A card's file system holds the wall time that the camera showed, which the computer reads by its own zone.
  const at = isKept ? byWall(shot, savedMs) - shot.scene.offsetMs : shot.sentMs - shot.draw.between(60, 7200) * 1000
  return Math.floor(at / 2000) * 2000
}

const nameOf = ({ draw, by }: Shot): string => {
  const n = draw.whole(1000, 9999)
  if (by.make.startsWith('NIKON')) return `DSC_${n}.JPG`
  if (by.make === 'Canon') return `IMG_${n}.JPG`
  if (by.make === 'Panasonic') return `P1${n}0.JPG`
  return by.make === 'FUJIFILM' ? `DSCF${n}.JPG` : `DSC0${n}.JPG`
}

function photo(shot: Shot): Draft {
  const { by, draw } = shot
  // Canon (R6), Fuji and newer Sony bodies write the zone that their owner set; older ones have none.
  const zone = ['Canon', 'FUJIFILM'].includes(by.make) && draw.chance(0.6)
  return {
    base: { form: 'jpeg' },
    tags: [...photoDates(shot, { zone, subSeconds: draw.chance(0.7) }), `-ExifIFD:SerialNumber=${by.serial}`],
    ...{ name: nameOf(shot), type: 'image/jpeg', lastModified: cardModified(shot, shot.startMs + 1500) },
  }
}

/** Developed on a computer: XMP and IPTC get the computer's zone, or +00:00, beside the same wall time. */
function developed(shot: Shot): Draft {
  const { draw, scene, sentMs } = shot
  const one = photo(shot)
  const wall = byWall(shot, shot.startMs)
  const at = sentMs - draw.between(300, 20_000) * 1000
  const zone = draw.pick(['+00:00', '+00:00', offsetText(scene.offsetMs), ''])
  const program = draw.pick(['Adobe Lightroom 12.0 (Windows)', 'Adobe Photoshop 24.1 (Macintosh)', 'darktable 4.4.2'])
  return {
    ...one,
    tags: [
      ...one.tags,
      `-IFD0:Software=${program}`,
      `-IFD0:ModifyDate=${exifStamp(at + scene.offsetMs)}`,
      `-IPTC:DateCreated=${stamp(wall, '%Y:%M:%D')}`,
      `-IPTC:TimeCreated=${stamp(wall, '%h:%m:%s')}${zone === '' ? '+00:00' : zone}`,
      `-XMP-photoshop:DateCreated=${exifStamp(wall)}${zone}`,
      `-XMP-xmp:CreateDate=${exifStamp(wall)}${zone}`,
      `-XMP-xmp:ModifyDate=${exifStamp(at + scene.offsetMs)}${offsetText(scene.offsetMs)}`,
      `-XMP-xmp:MetadataDate=${exifStamp(at + scene.offsetMs)}${offsetText(scene.offsetMs)}`,
      `-XMP-xmp:CreatorTool=${program}`,
    ],
    lastModified: Math.floor(at),
  }
}

/** Where a maker names itself in the list of compatible brands (listings of exiftool). */
const BRANDS: Readonly<Partial<Record<string, string>>> = {
  Canon: 'CAEP',
  'NIKON CORPORATION': 'niko',
  Panasonic: 'pana',
  SONY: 'XAVC',
}

function filmName(shot: Shot): string {
  const { by, draw } = shot
  if (by.make === 'SONY') return `C00${draw.whole(10, 99)}.MP4`
  return by.make === 'Canon' ? `MVI_${draw.whole(1000, 9999)}.MP4` : nameOf(shot).replace('.JPG', '.MOV')
}

function film(shot: Shot): Draft {
  const { by, startMs, lengthMs } = shot
  const wall = byWall(shot, startMs)
  const isSony = by.make === 'SONY'
  const brand = BRANDS[by.make]
  return {
    base: {
      form: 'film',
      ext: isSony || by.make === 'Canon' ? 'mp4' : 'mov',
      codec: 'h264',
      lengthMs,
      handlers: ['Video Media Handler', 'Sound Media Handler'],
      brand: isSony || by.make === 'Canon' ? 'mp42' : 'qt  ',
      ...(brand === undefined ? {} : { maker: brand }),
    },
    // Sony and Canon write UTC by the zone set in the camera; Nikon and others write the wall time.
    tags: headerDates(isSony || by.make === 'Canon' ? wall - by.statedMs : wall),
    ...(isSony
      ? {
          tail: sonyMeta({
            created: `${stamp(wall, '%Y-%M-%DT%h:%m:%s')}${offsetText(by.statedMs)}`,
            model: by.model,
            serial: by.serial,
          }),
        }
      : {}),
    ...{ name: filmName(shot), type: 'video/mp4' },
    lastModified: cardModified(shot, startMs + lengthMs),
  }
}

/** GoPro and many DJI write the wall time into the header, which the standard wants in UTC. */
function action(shot: Shot): Draft {
  const { by, draw, startMs, lengthMs } = shot
  const wall = byWall(shot, startMs)
  const isGoPro = by.make === 'GoPro'
  const isOldDji = draw.chance(0.4)
  const dji = isOldDji ? ([' DJI.AVC', ' DJI.AAC'] as const) : (['VideoHandler', 'SoundHandler'] as const)
  const handlers = isGoPro ? (['GoPro AVC  ', 'GoPro AAC  '] as const) : dji
  const name = isGoPro ? `GX0100${draw.whole(10, 99)}.MP4` : stamp(wall, 'DJI_%Y%M%D%h%m%s_0003_D.MP4')
  return {
    base: { form: 'film', ext: 'mp4', codec: 'h264', lengthMs, handlers, brand: isGoPro ? 'mp41' : 'isom' },
    tags: [...headerDates(wall), ...(isGoPro || isOldDji ? [] : ['-ItemList:Encoder=DJIMini3Pro'])],
    ...{ name: isGoPro || !isOldDji ? name : `DJI_0${draw.whole(100, 999)}.MP4`, type: 'video/mp4' },
    lastModified: cardModified(shot, startMs + lengthMs),
  }
}

/** Cameras in cars and on uniforms: the name is the wall time of the start, the header the wall time of start or end. */
function dash(shot: Shot): Draft {
  const { draw, startMs, lengthMs } = shot
  const wall = byWall(shot, startMs)
  const name = draw.pick([
    '%Y%M%D_%h%m%s_F.mp4',
    '%Y_%M%D_%h%m%s_012A.MP4',
    'FILE%Y%M%D-%h%m%s.MP4',
    'REC_%Y_%M_%D_%h_%m_%s_F.MP4',
  ])
  return {
    base: {
      form: 'film',
      ext: 'mp4',
      codec: 'h264',
      lengthMs,
      handlers: ['VideoHandler', 'SoundHandler'],
      brand: 'isom',
    },
    tags: draw.weighted([
      [headerDates(wall), 40],
      [headerDates(wall + lengthMs), 30],
      [[], 30],
    ]),
    ...{ name: stamp(wall, name), type: 'video/mp4', lastModified: cardModified(shot, startMs + lengthMs) },
  }
}

export const CAMERAS: readonly Habit[] = [
  { name: 'camera photo', by: ['camera'], weight: 30, of: 'own', write: photo },
  { name: 'camera photo developed', by: ['camera'], weight: 14, of: 'own', write: developed },
  { name: 'camera film', by: ['camera'], weight: 10, of: 'own', write: film },
  { name: 'gopro or dji', by: ['action'], weight: 22, of: 'own', write: action },
  { name: 'dashcam or bodycam', by: ['action'], weight: 14, of: 'own', write: dash },
]
