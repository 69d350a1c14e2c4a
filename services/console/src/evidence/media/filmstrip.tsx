import { atStart } from '../../shared/words/sentence.ts'
import { playingTime } from '../../shared/words/time.ts'
import { renditionAddress } from '../item/item-words.ts'
import { Covered } from '../sensitive/covered.tsx'
import { useBackdrop } from '../sensitive/picture.tsx'
import { useOpened } from '../sensitive/use-opened.ts'
import { type FilmstripIndex, parseFilmstripIndex } from './filmstrip-index.ts'
import type { MediaView } from './media-view.ts'
import { MEDIA_WORDS } from './media-words.ts'
import { seekTo } from './seek.ts'
import { useRenditionJson } from './use-rendition-json.ts'

const HEIGHT = 72

/** Frames along the film. A click moves the player to the time of the frame. */
export function Filmstrip({ view: { page, incident, player } }: { readonly view: MediaView }) {
  const what = MEDIA_WORDS.stripOf(page.item.seq)
  const opened = useOpened(what, page.item.item)
  const index = useRenditionJson(renditionAddress(incident, page.item.item, 'filmstrip-index'), parseFilmstripIndex)
  if (index === undefined || index.tiles.length === 0) return null
  const sprite = renditionAddress(incident, page.item.item, 'filmstrip')
  return (
    <div className="filmstrip">
      <Covered {...{ opened, what, kind: 'video' }} size="strip">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
        <section className="tiles" tabIndex={0} aria-label={atStart(what)}>
          {index.tiles.map(({ atMs }, at) => (
            <button
              key={atMs}
              type="button"
              className="tile"
              aria-label={MEDIA_WORDS.goTo(playingTime(atMs))}
              onClick={() => seekTo(player.current, atMs)}
            >
              <TilePicture sprite={sprite} place={placeOf(index, at)} />
              <span aria-hidden="true">{playingTime(atMs)}</span>
            </button>
          ))}
        </section>
      </Covered>
    </div>
  )
}

const TilePicture = ({ sprite, place }: { readonly sprite: string; readonly place: ReturnType<typeof placeOf> }) => (
  <span className="tile-picture" style={{ ...useBackdrop(sprite), ...place }} />
)

/**
 * The style that scales the sprite so that a tile is `HEIGHT` pixels high, and shifts it so that only this tile shows.
 */
function placeOf({ tileWidth, tileHeight, columns, tiles }: FilmstripIndex, at: number) {
  const scale = HEIGHT / tileHeight
  const rows = Math.ceil(tiles.length / columns)
  return {
    width: tileWidth * scale,
    height: HEIGHT,
    backgroundSize: `${tileWidth * columns * scale}px ${rows * HEIGHT}px`,
    backgroundPosition: `${-(at % columns) * tileWidth * scale}px ${-Math.floor(at / columns) * HEIGHT}px`,
  }
}
