import type { TagSet } from '../tags/tag-set.ts'

/** Names of tags that can name a person or one device. Shown only after a reason; absent from lists and search. */
const IDENTIFYING =
  /(serial ?number|ownername|cameraowner|^artist$|^author$|^creator$|lastmodifiedby|lastsavedby|^copyright|byline|^credit$|^contact|creatorcontact|accountname|username|hostcomputer|contentidentifier|uniqueid|uniquecameraid|mediauid|documentid|instanceid|originalfilename|imageuniqueid|phone|email|deviceserialno|applestoreaccount|purchaser|company|manager)/i

const MOST = 60

/** `group:name` → value, of every reader; binary and structured values are left out by the tag sets. */
export function identifyingFacts(sets: readonly TagSet[]): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  for (const [key, value] of sets.flatMap((set) => [...set.tags])) {
    const text = String(value).trim()
    if (!isIdentifying(key) || text === '' || found.has(key)) continue
    if (found.size < MOST) found.set(key, text.slice(0, 300))
  }
  return Object.fromEntries(found)
}

const isIdentifying = (key: string): boolean =>
  !/^(System|File|ICC|Composite|ExifTool|Format|Stream)/.test(key) && IDENTIFYING.test(key.slice(key.indexOf(':') + 1))
