import { useState } from 'react'
import type { ItemPage } from '../api/types.ts'
import { KindIcon } from '../parts/kind-icon.tsx'
import { byteSize } from '../words/time.ts'
import { kindOf, renditionAddress } from './item-words.ts'
import { Waveform } from './waveform.tsx'

interface ItemMediaProps {
  readonly page: ItemPage
  readonly incident: string
}

/** The file as our own workers made it visible, and beside it what the phone showed of it before it came. */
export function ItemMedia({ page, incident }: ItemMediaProps) {
  if (!page.item.hasPhonePreview || !page.item.hasKey) return <MadeMedia page={page} incident={incident} />
  return (
    <div className="media-pair">
      <MadeMedia page={page} incident={incident} />
      <figure className="phone-preview">
        <img src={renditionAddress(incident, page.item.item, 'phone-preview')} alt="What the phone showed beforehand" />
        <figcaption>Phone's preview, not evidence</figcaption>
      </figure>
    </div>
  )
}

/** What our own workers made of the file; the file itself is never shown. */
function MadeMedia({ page, incident }: ItemMediaProps) {
  const [hasFailed, setFailed] = useState(false)
  const { item, renditions } = page
  const find = (kind: string) => renditions.find((rendition) => rendition.kind === kind)
  const address = (kind: string) => renditionAddress(incident, item.item, kind)
  const proxy = find('proxy')
  const still = find('preview') ?? find('page') ?? find('filmstrip') ?? find('thumb')
  // Nothing is fetched before somebody presses play: custody tells of a play by its first byte.
  const poster = still === undefined ? {} : { poster: address(still.kind) }
  const fail = () => setFailed(true)
  if (!item.hasKey) return <Blank page={page} text="Its key was erased: nothing of this file can be opened." />
  if (hasFailed) return <Blank page={page} text="The preview did not load. Open the page again to try once more." />
  if (proxy?.mediaType.startsWith('video/'))
    return (
      <figure className="media">
        <video controls preload="none" playsInline onError={fail} src={address('proxy')} {...poster} />
      </figure>
    )
  if (proxy)
    return (
      <figure className="media media-audio">
        {find('waveform') && <Waveform address={address('waveform')} />}
        {/* biome-ignore lint/a11y/useMediaCaption: witnesses' recordings have no captions */}
        <audio controls preload="none" onError={fail} src={address('proxy')} />
      </figure>
    )
  if (still)
    return (
      <figure className="media">
        <img src={address(still.kind)} alt={`Preview of item ${item.seq}`} onError={fail} />
      </figure>
    )
  return <Blank page={page} text="There is no preview of this file." />
}

function Blank({ page, text }: { readonly page: ItemPage; readonly text: string }) {
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
