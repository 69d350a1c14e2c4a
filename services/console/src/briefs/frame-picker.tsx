import { useRef, useState } from 'react'
import { renditionAddress } from '../evidence/item/item-words.ts'
import { Covered } from '../evidence/sensitive/covered.tsx'
import { Film } from '../evidence/sensitive/picture.tsx'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import { BRIEFS_WORDS } from './briefs-words.ts'

interface FramePickerProps {
  readonly incident: string
  readonly item: string
  readonly startMs: number | undefined
  /**
   * Called with the chosen instant and its frame, to draw boxes on. The worker later makes the picture that patrols
   * see.
   */
  readonly onTake: (atMs: number, picture: string) => void
}

/** A film that the officer stops at the best frame. */
export function FramePicker({ incident, item, startMs, onTake }: FramePickerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [isReady, setReady] = useState(false)
  const opened = useOpened(BRIEFS_WORDS.whatFilm, item)
  const take = () => {
    const { current } = video
    if (!current) return
    current.pause()
    onTake(Math.round(current.currentTime * 1000), pictureOf(current))
  }
  return (
    <div className="brief-film">
      <p className="muted">{BRIEFS_WORDS.takeInstant}</p>
      <div className="media">
        <Covered opened={opened} what={BRIEFS_WORDS.whatFilm} kind="video" note={BRIEFS_WORDS.coveredNote}>
          <Film
            ref={(element) => {
              video.current = element
            }}
            {...{ controls: opened.isOpen, muted: true, playsInline: true, preload: 'auto' }}
            src={renditionAddress(incident, item, 'proxy')}
            onLoadedMetadata={({ currentTarget }) => {
              currentTarget.currentTime = (startMs ?? 0) / 1000
            }}
            onLoadedData={() => setReady(true)}
          />
        </Covered>
      </div>
      <button type="button" disabled={!isReady || !opened.isOpen} onClick={take}>
        {BRIEFS_WORDS.take}
      </button>
    </div>
  )
}

const MOST_PX = 960

function pictureOf(video: HTMLVideoElement): string {
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, MOST_PX / Math.max(1, video.videoWidth, video.videoHeight))
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale))
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale))
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.8)
}
