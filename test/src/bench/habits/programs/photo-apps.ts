// Programs for pictures: some keep the camera's tags, some write dates of their own.
import { type Draft, type Habit, PHONES, type Shot } from '../habit.ts'
import { exifStamp, stamp } from '../stamps.ts'
import { byClock, byWall, deviceTags, fixTags, jpeg, modified, photoDates, savedName } from './device.ts'

const editedMs = ({ draw, startMs, sentMs }: Shot): number =>
  Math.max(startMs + 15_000, sentMs - draw.logUniform(20_000, 4 * 3_600_000))

/** Snapseed and Google Photos keep the date of capture, and name themselves or their copy. */
function keeps(shot: Shot): Draft {
  const { draw } = shot
  const at = editedMs(shot)
  const program = draw.pick(['Snapseed 2.0', 'Google', 'Picasa'])
  const wall = byWall(shot, shot.startMs)
  const name =
    shot.by.kind === 'pixel'
      ? stamp(byClock(shot, shot.startMs), 'PXL_%Y%M%D_%h%m%s%f-EDIT.jpg')
      : stamp(wall, draw.pick(['IMG_%Y%M%D_%h%m%s-01.jpeg', '%Y%M%D_%h%m%s-edited.jpg']))
  const tags = [...photoDates(shot, { software: program, zone: draw.chance(0.5) }), ...fixTags(shot)]
  return jpeg({
    tags: [...tags, `-IFD0:ModifyDate=${exifStamp(byWall(shot, at))}`],
    name,
    lastModified: modified(shot, at),
  })
}

/** PicsArt, Canva and their like write a new file: no maker, and the date of the edit. */
function dates(shot: Shot): Draft {
  const { draw } = shot
  const at = editedMs(shot)
  const wall = exifStamp(byWall(shot, at))
  const tags = draw.pick([
    [`-IFD0:Software=PicsArt`, `-IFD0:ModifyDate=${wall}`],
    [`-IFD0:ModifyDate=${wall}`, `-EXIF:DateTimeOriginal=${wall}`, `-EXIF:CreateDate=${wall}`],
    [`-IFD0:Software=Adobe Photoshop Express (Android)`, `-XMP-xmp:CreateDate=${wall}`, `-XMP-xmp:ModifyDate=${wall}`],
  ])
  const name = draw.pick([
    stamp(byWall(shot, at), 'PicsArt_%M-%D-%h.%m.%s.jpg'),
    `${Math.floor(byClock(shot, at))}.jpg`,
  ])
  return jpeg({ tags, name: savedName(shot, name), lastModified: modified(shot, at) })
}

/** The camera of an app: B612 or a messenger's; the phone's model stays, with the moment of the picture. */
function appCamera(shot: Shot): Draft {
  const { draw, startMs } = shot
  const wall = byWall(shot, startMs)
  const tags = [
    ...deviceTags(shot, ''),
    `-EXIF:DateTimeOriginal=${exifStamp(wall)}`,
    `-IFD0:ModifyDate=${exifStamp(wall)}`,
  ]
  const name = draw.pick([stamp(wall, 'B612_%Y%M%D_%h%m%s_%f.jpg'), stamp(wall, 'IMG_%Y%M%D_%h%m%s_%f.jpg')])
  return jpeg({ tags, name: savedName(shot, name), lastModified: modified(shot, startMs + 1000) })
}

export const PHOTO_APPS: readonly Habit[] = [
  { name: 'photo app keeps the date', by: PHONES, weight: 10, of: 'own', write: keeps },
  { name: 'photo app dates anew', by: PHONES, weight: 10, of: 'copy', write: dates },
  { name: 'camera of an app', by: PHONES, weight: 8, of: 'own', write: appCamera },
]
