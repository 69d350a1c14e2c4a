import { useEffect } from 'react'
import { goTo } from '../../shared/parts/address.ts'
import { LanguageChoice } from '../../shared/parts/language-choice.tsx'
import { Link } from '../../shared/parts/link.tsx'
import { OfflineBanner } from '../../shared/parts/offline-banner.tsx'
import { PARTS_WORDS } from '../../shared/parts/parts-words.ts'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { SoundControl } from '../sound-control.tsx'
import { RingingElsewhere } from './ringing-elsewhere.tsx'
import { useWatchSign } from './use-watch-sign.ts'
import { useWatch, WatchGaps } from './watch-gaps.tsx'
import { WATCH_WORDS } from './watch-words.ts'

/** After this officer was named as watcher, the alarms appear within seconds. */
const EVERY_MS = 3_000

/** An alarm screen for the time before an incident: an officer who has it open can be named as the watcher. */
export function WatchPage() {
  const sign = useWatchSign(undefined)
  const mine = useWatch(EVERY_MS).data?.mine ?? undefined
  useEffect(() => {
    document.title = `${WATCH_WORDS.title} · Firsthand`
  }, [])
  useEffect(() => {
    if (mine !== undefined) goTo(`/incidents/${mine}/alarms`, 'replace')
  }, [mine])
  return (
    <>
      <WatchGaps />
      <RingingElsewhere />
      <main className="plain">
        <OfflineBanner />
        <div className="plain-head">
          <Link href="/">{PARTS_WORDS.allIncidents}</Link>
          <LanguageChoice />
        </div>
        <h1>{WATCH_WORDS.title}</h1>
        <p>{WATCH_WORDS.waits}</p>
        <SoundControl />
        <p role="status" className="watch-there" data-told={sign.isSuccess}>
          {sign.isSuccess ? WATCH_WORDS.there : WATCH_WORDS.looking}
        </p>
        {sign.error && <Trouble cause={sign.error} again={() => sign.mutate()} />}
      </main>
    </>
  )
}
