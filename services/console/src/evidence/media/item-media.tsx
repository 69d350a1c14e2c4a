import { useState } from 'react'
import type { ItemPage } from '../../shared/api/types.ts'
import { KindIcon } from '../../shared/parts/kind-icon.tsx'
import { flagSentence } from '../../shared/words/flags.ts'
import { byteSize } from '../../shared/words/time.ts'
import { kindOf, renditionAddress } from '../item/item-words.ts'
import { Covered } from '../sensitive/covered.tsx'
import { Picture } from '../sensitive/picture.tsx'
import { useOpened } from '../sensitive/use-opened.ts'
import { AudioPlayer } from './audio-player.tsx'
import { isInfected } from './infected-notice.tsx'
import { findRendition, type MediaView } from './media-view.ts'
import { MEDIA_WORDS } from './media-words.ts'
import { Pages } from './pages.tsx'
import { Still } from './still.tsx'
import { useThumb } from './use-thumb.ts'
import { VideoPlayer } from './video-player.tsx'

/** The rendition that our workers made of the file, beside the preview that the phone sent before the file. */
export function ItemMedia({ view }: { readonly view: MediaView }) {
  const { item } = view.page
  if (!item.hasPhonePreview || !item.hasKey) return <MadeMedia view={view} />
  return (
    <div className="media-pair">
      <MadeMedia view={view} />
      <PhonePreview view={view} />
    </div>
  )
}

function PhonePreview({ view: { page, incident } }: { readonly view: MediaView }) {
  const what = MEDIA_WORDS.previewOfPhone
  const opened = useOpened(what, page.item.item)
  return (
    <figure className="phone-preview">
      <Covered {...{ opened, what, kind: kindOf(page.item.kind) }} size="card">
        <Picture src={renditionAddress(incident, page.item.item, 'phone-preview')} alt={MEDIA_WORDS.phoneShowed} />
      </Covered>
      <figcaption>{MEDIA_WORDS.notEvidence}</figcaption>
    </figure>
  )
}

/** The renditions that our workers made. The original is never shown. */
function MadeMedia({ view }: { readonly view: MediaView }) {
  const [hasFailed, setFailed] = useState(false)
  const { page, incident } = view
  const { item } = page
  const proxy = findRendition(page, 'proxy') ?? findRendition(page, 'proxy-1080')
  const preview = findRendition(page, 'preview')
  const hasOther = proxy !== undefined || preview !== undefined || findRendition(page, 'page') !== undefined
  const thumb = useThumb(incident, item.item, item.hasThumb && !hasOther && !isInfected(page))
  const onFail = () => setFailed(true)
  const what = MEDIA_WORDS.pictureOf(item.seq)
  if (!item.hasKey) return <Blank view={view} text={MEDIA_WORDS.erased} />
  if (isInfected(page)) return <Blank view={view} text={MEDIA_WORDS.infected} />
  if (hasFailed) return <Blank view={view} text={MEDIA_WORDS.didNotLoad} />
  if (proxy?.mediaType.startsWith('video/')) return <VideoPlayer {...{ view, onFail }} />
  if (proxy) return <AudioPlayer {...{ view, onFail }} />
  if (findRendition(page, 'page')) return <Pages {...{ view, onFail }} />
  const src = preview === undefined ? thumb : renditionAddress(incident, item.item, 'preview')
  if (src === undefined) return <Blank view={view} text={blankWords(view)} />
  const isFilm = item.kind === 'video'
  return (
    <Still
      {...{ src, what, onFail, item: item.item, kind: kindOf(item.kind), alt: MEDIA_WORDS.previewOf(item.seq) }}
      {...(isFilm ? { caption: MEDIA_WORDS.onePicture } : {})}
    />
  )
}

const UNREAD_LOG = new Set(['log-no-positions', 'log-damaged', 'log-not-read'])
/** Signs that explain why positions were read but form no path. */
const NO_PATH = new Set(['gps-no-fix', 'log-axes-swapped', 'gps-jumps'])

/** The caption of a location log: where its path is, or why there is none. */
function logWords({ flags, track, item }: ItemPage): string | undefined {
  if (item.kind === 'document' && track !== null && item.placement !== null) return MEDIA_WORDS.pathBeside
  const why =
    flags.find(({ code }) => UNREAD_LOG.has(code)) ??
    (item.kind === 'document' && track === null ? flags.find(({ code }) => NO_PATH.has(code)) : undefined)
  return why && flagSentence(why)
}

function blankWords({ page }: MediaView): string {
  if (page.making.some(({ state }) => state === 'waiting' || state === 'running')) return MEDIA_WORDS.beingMade
  if (findRendition(page, 'listing')) return MEDIA_WORDS.listedBelow
  const log = logWords(page)
  const text = page.texts.length > 0 ? MEDIA_WORDS.textBelow : undefined
  return log === undefined ? (text ?? MEDIA_WORDS.noPreview) : text === undefined ? log : `${log} ${text}`
}

function Blank({ view: { page }, text }: { readonly view: MediaView; readonly text: string }) {
  return (
    <div className="media media-blank">
      <KindIcon kind={kindOf(page.item.kind)} />
      <p>{text}</p>
      <p className="muted">
        {page.item.mediaType} · {byteSize(page.item.bytes)}
      </p>
    </div>
  )
}
