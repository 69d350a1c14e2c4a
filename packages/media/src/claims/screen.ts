import { type TagSet, textOf } from '../tags/tag-set.ts'
import { type FileClaim, TRUST } from './claim.ts'
import { notAfter } from './time-claim.ts'
import { namesCamera } from './unsigned.ts'

/** What iOS writes into a screenshot's EXIF and XMP, and into the films that it makes of its screen. */
const COMMENTS = ['ExifIFD:UserComment', 'XMP-exif:UserComment', 'IFD0:ImageDescription', 'PNG:Comment']
const AUTHORS = ['Keys:Author', 'UserData:Author', 'ItemList:Author', 'ItemList:Artist']
const SCREEN_COMMENT = /^\s*(?:ascii\s*)?screen ?shot\s*$/i
const SCREEN_AUTHOR = /replaykit/i

/**
 * Whether the file shows a screen: it says so, or it is a PNG that no camera signed (cameras write no PNG), or its name
 * says so (`named`). What a screen shows is older than the picture of it.
 */
export function isOfScreen(all: TagSet, named: readonly FileClaim[]): boolean {
  if (named.some(({ source }) => source === 'name.screenshot')) return true
  if (COMMENTS.some((key) => SCREEN_COMMENT.test(textOf(all, key) ?? ''))) return true
  if (AUTHORS.some((key) => SCREEN_AUTHOR.test(textOf(all, key) ?? ''))) return true
  return isPng(all) && !namesCamera(all)
}

const isPng = (all: TagSet): boolean => [...all.tags.keys()].some((key) => key.startsWith('PNG:'))

/** The moment of a picture of a screen is only an upper limit for what it shows. */
export const asLimit = (claim: FileClaim): FileClaim =>
  claim.about === 'time' && (claim.ref === 'start' || claim.ref === 'end')
    ? { ...claim, ref: 'upper', trust: TRUST.saveTime, errorModel: notAfter(2000 + (claim.errorModel.highMs ?? 0)) }
    : claim
