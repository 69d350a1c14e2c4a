import { plainText } from '../cli/plain-text.ts'
import type { Gap } from './align-pieces.ts'
import { MASK } from './fresh-values.ts'
import { leavesOf, readSettings } from './page-settings.ts'
import type { PagePiece, PageTag } from './page-tags.ts'

/** What differs between our page and another one at one point, in sentences. */
export function wordsOfGap({ ours, theirs }: Gap<PagePiece>): readonly string[] {
  const left = [...theirs]
  const sentences = ours.flatMap((one) => {
    const at = left.findIndex((other) => isLike(one, other))
    const other = at < 0 ? undefined : left.splice(at, 1)[0]
    return other === undefined ? [`Missing: ${nameOf(one)}`] : changeOf(one, other)
  })
  return [...sentences, ...left.map((other) => `Too much: ${nameOf(other)}`)]
}

const isLike = (one: PagePiece, other: PagePiece): boolean =>
  one.isText === other.isText && one.tag?.name === other.tag?.name

function changeOf(one: PagePiece, other: PagePiece): readonly string[] {
  if (one.tag === undefined || other.tag === undefined)
    return [`A text differs: ${quoted(other.written)} where ours is ${quoted(one.written)}`]
  const names = new Set([...one.tag.attributes.keys(), ...other.tag.attributes.keys()])
  const changed = [...names].flatMap((name) => attributeChange(name, { one: one.tag, other: other.tag }))
  return changed.length > 0 ? changed : [`<${one.tag.name}> is written in another way than ours`]
}

interface Pair {
  readonly one: PageTag | undefined
  readonly other: PageTag | undefined
}

function attributeChange(name: string, { one, other }: Pair): readonly string[] {
  const [ours, theirs] = [one?.attributes.get(name), other?.attributes.get(name)]
  if (ours === theirs) return []
  if (name === 'href') {
    const [verb, link] = deedOf(theirs)
    return [`The page ${verb} ${link} where ours ${deedOf(ours).join(' ')}`]
  }
  const inside = name.startsWith('data-') ? settingsChange(ours, theirs) : []
  if (inside.length > 0) return inside.map((what) => `In ${name}, ${what}`)
  return [`${plainText(name)} of <${one?.name}> is ${quoted(theirs)} where ours is ${quoted(ours)}`]
}

/** What a link does, such as "dials 112". */
function deedOf(href: string | undefined): readonly [verb: string, target: string] {
  if (href === undefined) return ['has no link', '']
  const [, scheme, target = ''] = /^(tel|sms|mailto):(.*)$/s.exec(href) ?? []
  const verbs: Readonly<Record<string, string>> = { tel: 'dials', sms: 'texts', mailto: 'mails' }
  const verb = verbs[scheme ?? '']
  return verb === undefined ? ['links to', short(href)] : [verb, short(target)]
}

/** Each setting of the page's script that differs. */
function settingsChange(ours: string | undefined, theirs: string | undefined): readonly string[] {
  const [one, other] = [leavesOf(readSettings(ours ?? '')), leavesOf(readSettings(theirs ?? ''))]
  if (one.length !== other.length) return []
  return one.flatMap(([name, text], at) => {
    const [otherName, otherText = ''] = other[at] ?? []
    return name === otherName && text === otherText
      ? []
      : [`${plainText(name)} is ${quoted(otherText)} where ours is ${quoted(text)}`]
  })
}

/** A piece that only one of the pages has. */
function nameOf({ tag, written }: PagePiece): string {
  if (tag === undefined) return `the text ${quoted(written)}`
  const href = tag.attributes.get('href')
  return href === undefined ? `<${tag.name}>` : `<${tag.name}> that ${deedOf(href).join(' ')}`
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' }
const decoded = (text: string): string =>
  text.replace(/&(quot|#39|lt|gt|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** What stands in a strange page could fill a terminal, or command it. */
const short = (text: string): string => {
  const plain = plainText(decoded(text).replaceAll(MASK, '(new at each look)').trim().replace(/\s+/g, ' '))
  return plain.length > 160 ? `${plain.slice(0, 160)}…` : plain
}
const quoted = (text: string | undefined): string => (text === undefined ? 'nothing' : `“${short(text)}”`)
