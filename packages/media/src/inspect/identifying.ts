import type { TagSet } from '../tags/tag-set.ts'

/**
 * Names of tags that can identify a person or one device; each is a word or its beginning. Such tags are shown only
 * after a reason, and never in lists, search or renditions.
 */
const NAMES = {
  /** Tags that identify one device, lens, card or file. */
  device: [
    'serial ?number(?!format)',
    'serialno',
    'deviceserial',
    'serialnumberhash',
    'cameraid$',
    'uniqueid$',
    'imageuniqueid',
    'rawdatauniqueid',
    'mediauid',
    'mediauniqueid',
    'shuttercount',
    'imei',
    'macaddress',
    'devicename',
    'phonenumber',
    'hostcomputer',
    'computername',
    'machinename',
  ],
  /** Ids of Apple, Google and Adobe that link files of one phone or project. */
  ids: [
    'contentidentifier',
    'mediagroupuuid',
    'burstuuid',
    'photoidentifier',
    'livephotoid',
    'documentid',
    'instanceid',
    'ancestor',
    'applestore',
    'itunes(account|store)',
    'purchaser',
  ],
  /** People who made, own, edited or sent the file, or are seen in it. */
  people: [
    'ownername',
    'cameraowner',
    '^owner$',
    'artist$',
    '^author',
    'author$',
    'creator$',
    'initial-?creator',
    'lastmodifiedby',
    'lastsavedby',
    'lastprintedby',
    'savedby',
    'printedby',
    '^copyright(?!flag)',
    'copyrightnotice',
    '^rights$',
    'rightsholder',
    'usageterms',
    'webstatement',
    'by-?line',
    '^credit',
    '^contact',
    'creatorcontact',
    'creatorwork',
    'creatoraddress',
    'captionwriter',
    'writer-?editor',
    'descriptionwriter',
    'editor$',
    'accountname',
    'account$',
    'username',
    'user$',
    'email',
    'phone$',
    'manager',
    'company',
    'encodedby',
    'performer$',
    'composer$',
    'personinimage',
    'persondisplayname',
    'personname',
    'people',
    'face(name|sname|1?name)',
    'facesname',
    'regionname',
    'regioninfo.*name$',
    'region.*person.*name$',
    'submittedby',
    'from$',
    'sender',
    'recipient',
  ],
  /** Free text and paths that a person wrote. */
  words: [
    'originalfilename',
    'preservedfilename',
    'rawfilename',
    'originalrawfile',
    'filepath',
    '^template$',
    'ingredientsfilepath',
    'imagedescription',
    'caption-abstract',
    '^caption$',
    '^headline$',
    '^description$',
    '^comment$',
    'xpcomment',
    'xpauthor',
    'xptitle',
    'xpsubject',
    'xpkeywords',
    '^title$',
    '^keywords$',
    '^subject$',
    'displayname',
  ],
} as const

const IDENTIFYING = new RegExp(`(${Object.values(NAMES).flat().join('|')})`, 'i')
/** Tags that name programs, not people. */
const NOT_PEOPLE = /^(PDF:Creator|PDF:Producer|XMP-pdf:Producer|XMP-xmp:CreatorTool)$/i

const MOST = 120

/** Identifying facts from every reader, as `group:name` → value. Binary values are not among the tags. */
export function identifyingFacts(sets: readonly TagSet[]): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  for (const [key, value] of sets.flatMap((set) => [...set.tags])) {
    const text = String(value).trim()
    if (!isIdentifying(key) || text === '' || found.has(key)) continue
    if (found.size < MOST) found.set(key, text.slice(0, 300))
  }
  return Object.fromEntries(found)
}

/** Whether a tag may identify a person or one device; `key` is `Group:Name`. */
export const isIdentifying = (key: string): boolean =>
  key === 'File:Comment' ||
  (!/^(System|File|ICC|Composite|ExifTool|Format|Stream)/.test(key) &&
    !NOT_PEOPLE.test(key) &&
    IDENTIFYING.test(key.slice(key.indexOf(':') + 1)))
