import { useState } from 'react'
import { renditionAddress } from '../../evidence/item/item-words.ts'
import type { MediaView } from '../../evidence/media/media-view.ts'
import { LISTING_NOTES, LISTING_WORDS } from '../../evidence/media/media-words.ts'
import { useRenditionJson } from '../../evidence/media/use-rendition-json.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { wordFor } from '../../shared/words/catalog.ts'
import { countOf } from '../../shared/words/number.ts'
import { byteSize } from '../../shared/words/time.ts'
import { type ArchiveEntry, parseListing } from './archive-listing.ts'
import { NamesDialog } from './names-dialog.tsx'

interface ListingProps {
  readonly view: MediaView
  readonly incident: IncidentFacts
}

/**
 * The content of an archive by its own table of contents. Nothing was unpacked. Names are shown only for a stated
 * reason, and are forgotten when the officer leaves the page.
 */
export function Listing({ view: { page }, incident }: ListingProps) {
  const { item } = page.item
  const listing = useRenditionJson(renditionAddress(incident.id, item, 'listing'), parseListing)
  const [names, setNames] = useState<readonly string[]>()
  const [isAsking, setAsking] = useState(false)
  if (listing === undefined) return null
  const { entries, more, note, format } = listing
  const mayAsk = names === undefined && entries.length > 0 && incident.may.includes('listing-names-open')
  return (
    <section className="panel" aria-labelledby="listing" data-names={names === undefined ? 'closed' : 'open'}>
      <h2 id="listing">{LISTING_WORDS.title}</h2>
      <p className="muted">
        {LISTING_WORDS.says(format)} {note !== undefined && wordFor(LISTING_NOTES, note)}{' '}
        {names === undefined ? LISTING_WORDS.noNames : ''}
      </p>
      <Entries {...{ entries, names }} />
      {more > 0 && <p className="muted">{LISTING_WORDS.more(countOf(more))}</p>}
      {mayAsk && (
        <button type="button" onClick={() => setAsking(true)}>
          {LISTING_WORDS.show}
        </button>
      )}
      {names !== undefined && (
        <button type="button" onClick={() => setNames(undefined)}>
          {LISTING_WORDS.hide}
        </button>
      )}
      {isAsking && (
        <NamesDialog
          {...{ incident: incident.id, item }}
          onClose={() => setAsking(false)}
          onShown={(shown) => {
            setNames(shown)
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}

interface EntriesProps {
  readonly entries: readonly ArchiveEntry[]
  readonly names: readonly string[] | undefined
}

function Entries({ entries, names }: EntriesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-box tall" tabIndex={0} aria-label={LISTING_WORDS.table}>
      <table className="narrow">
        <thead>
          <tr>
            <th scope="col">{names === undefined ? LISTING_WORDS.number : LISTING_WORDS.name}</th>
            <th scope="col">{LISTING_WORDS.type}</th>
            <th scope="col">{LISTING_WORDS.size}</th>
            <th scope="col">{LISTING_WORDS.packed}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ isFolder, type, bytes, packedBytes }, at) => (
            <tr key={at}>
              <th scope="row">{names === undefined ? at + 1 : <Name text={names[at] ?? ''} />}</th>
              <td>{isFolder ? LISTING_WORDS.folder : (type?.toUpperCase() ?? LISTING_WORDS.otherType)}</td>
              <td>{isFolder ? '–' : sizeWords(bytes)}</td>
              <td>{isFolder ? '–' : sizeWords(packedBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Name = ({ text }: { readonly text: string }) =>
  text === '' ? <span className="muted">{LISTING_WORDS.noName}</span> : <UntrustedText text={text} />

const sizeWords = (bytes: number | undefined): string => (bytes === undefined ? LISTING_WORDS.notSaid : byteSize(bytes))
