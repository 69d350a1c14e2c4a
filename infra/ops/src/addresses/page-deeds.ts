import type { PageTag } from './page-tags.ts'

/** Elements that show, ask or group. Any other one (a frame, an object, a base, a template) is too much. */
const KNOWN = new Set(
  (
    'html head meta title link style script body header nav main footer section article aside div p span b i em strong ' +
    'small bdi bdo br hr wbr h1 h2 h3 h4 ul ol li dl dt dd time a img svg path g use circle rect line polyline polygon ' +
    'form label input button textarea select optgroup option fieldset legend details summary noscript progress output ' +
    'table caption thead tbody tr th td audio video source figure figcaption dialog'
  ).split(' '),
)
const LOADS = ['src', 'poster', 'data', 'xlink:href'] as const
const SENDS = ['action', 'formaction'] as const

/** What in a page acts, beyond its own script and style: each as a phrase. */
export const deedsOf = (tags: readonly PageTag[], page: URL): readonly string[] =>
  tags.flatMap((tag) => [
    ...(KNOWN.has(tag.name) ? [] : [`<${tag.name}>`]),
    ...[...tag.attributes.keys()].filter(acts).map((name) => `${name} in <${tag.name}>`),
    ...LOADS.filter((name) => !isOwn(tag.attributes.get(name), page, true)).map((name) => `${name} of <${tag.name}>`),
    ...(isOddLink(tag, page) ? [`a link of <${tag.name}>`] : []),
  ])

const acts = (name: string): boolean => /^on|^(?:style|srcdoc|srcset|http-equiv|ping|background|is)$/.test(name)

/** A `<link>` loads, too: ours is the empty icon. A link that runs a script is no link. */
function isOddLink({ name, attributes }: PageTag, page: URL): boolean {
  const href = attributes.get('href')
  if (name === 'link') return attributes.get('rel') !== 'icon' || !isOwn(href, page, true)
  if (name === 'use') return !/^#/.test(href ?? '#')
  return href !== undefined && !/^(?:https?|tel|sms|mailto):$/.test(targetOf(href, page)?.protocol ?? '')
}

/** Forms, and buttons of forms, that send to another host: each as a phrase. */
export const formsElsewhere = (tags: readonly PageTag[], page: URL): readonly string[] =>
  tags.flatMap(({ name, attributes }) =>
    SENDS.filter((key) => !isOwn(attributes.get(key), page, false)).map(
      (key) => `${key} of <${name}> leads to ${targetOf(attributes.get(key) ?? '', page)?.host || 'no address'}`,
    ),
  )

/** The other hosts that the page links to: the quick exit, the force's own site. A person judges them. */
export const hostsLinked = (tags: readonly PageTag[], page: URL): readonly string[] => {
  const hosts = tags.flatMap(({ name, attributes }) => {
    const target = name === 'a' ? targetOf(attributes.get('href') ?? '', page) : undefined
    return target && /^https?:$/.test(target.protocol) && target.host !== page.host ? [target.host] : []
  })
  return [...new Set(hosts)].sort()
}

function isOwn(value: string | undefined, page: URL, mayBeData: boolean): boolean {
  if (value === undefined) return true
  const target = targetOf(value, page)
  return target?.origin === page.origin || (mayBeData && /^(?:data|blob):$/.test(target?.protocol ?? ''))
}

/** An entity that our door does not write could hide an address, so it makes none. */
function targetOf(value: string, page: URL): URL | undefined {
  const plain = value.replaceAll('&quot;', '"').replaceAll('&#39;', "'")
  if (/&(?!amp;)/.test(plain)) return undefined
  return URL.parse(plain.replaceAll('&amp;', '&'), page.href) ?? undefined
}
