import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { countOf } from '../../words/number.ts'
import { byteSize } from '../../words/time.ts'
import { renditionAddress } from '../item-words.ts'
import { parseListing } from './archive-listing.ts'
import type { MediaView } from './media-view.ts'
import { LISTING_NOTES, LISTING_WORDS } from './media-words.ts'
import { useRenditionJson } from './use-rendition-json.ts'

/** What an archive says that is in it. Nothing of it was unpacked. */
export function Listing({ view: { page, incident } }: { readonly view: MediaView }) {
  const listing = useRenditionJson(renditionAddress(incident, page.item.item, 'listing'), parseListing)
  if (listing === undefined) return null
  const { entries, more, note, format } = listing
  return (
    <section className="panel" aria-labelledby="listing">
      <h2 id="listing">{LISTING_WORDS.title}</h2>
      <p className="muted">
        {LISTING_WORDS.says(format)} {LISTING_NOTES[note ?? '']}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="table-box tall" tabIndex={0} aria-label={LISTING_WORDS.table}>
        <table className="narrow">
          <thead>
            <tr>
              <th scope="col">{LISTING_WORDS.name}</th>
              <th scope="col">{LISTING_WORDS.size}</th>
              <th scope="col">{LISTING_WORDS.packed}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, at) => (
              <tr key={at}>
                <th scope="row">
                  <UntrustedText text={entry.path} />
                </th>
                <td>{entry.isFolder ? LISTING_WORDS.folder : sizeWords(entry.bytes)}</td>
                <td>{entry.isFolder ? '–' : sizeWords(entry.packedBytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="muted">{LISTING_WORDS.more(countOf(more))}</p>}
    </section>
  )
}

const sizeWords = (bytes: number | undefined): string => (bytes === undefined ? LISTING_WORDS.notSaid : byteSize(bytes))
