import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const CONSOLE = fileURLToPath(new URL('../../../console/src', import.meta.url))

const ME = 'who is signed in'
const VIEW = 'opens a view, which is an entry of custody; what is seen under it follows'
const PLATFORM = 'of the platform: outside of an incident there is no feed, it asks now and then'
const TYPED = 'of what is typed at this moment; what was shown goes along with the act, and is refused where it is over'

/** Requests of the console that do not follow the live feed (`services/console/src/shared/live`), and why. */
const ASKED_ONCE: Readonly<Record<string, string>> = {
  'app/app.tsx': ME,
  'shared/live/use-live.tsx': ME,
  'items/restriction/restricted-gate.tsx': ME,
  'evidence/pins/second-officer.tsx': ME,
  'saved-views/saved-list.tsx': ME,
  'reconstruction/pins.tsx': ME,
  'members/members-page.tsx': ME,
  'evidence/nudges/proposal.tsx': ME,
  'timeline/use-view.ts': VIEW,
  'evidence/media/use-thumb.ts': VIEW,
  'map/map-queries.ts': VIEW,
  'wall/use-wall.ts': VIEW,
  'looked-for/use-looked-for.ts': VIEW,
  'search/use-search.ts': 'each search is an entry of custody: it is made anew by who asks alone',
  'sign-in/set-up-page.tsx': 'of a link, before there is a session',
  'operations/accounts.tsx': PLATFORM,
  'operations/members.tsx': PLATFORM,
  'operations/platform-api.ts': PLATFORM,
  'operations/open-form.tsx': PLATFORM,
  'operations/duty-call.tsx': PLATFORM,
  'operations/watcher-choice.tsx': PLATFORM,
  'alarms/watch/watch-gaps.tsx': PLATFORM,
  'incidents/incident-list.tsx': PLATFORM,
  'incidents/standing-warnings.tsx': PLATFORM,
  'incidents/summary-page.tsx': 'for who may hear no feed; it asks now and then',
  'app/incident-page.tsx': 'before there is a feed; inside of it the same is followed',
  'verification/tags-panel.tsx': TYPED,
  'items/time/link-dialog.tsx': TYPED,
  'items/time/pin-effect.tsx': TYPED,
  'wall/save-nudge.tsx': TYPED,
  'items/move/use-move.ts':
    'how much of its sending is here, and where it may go: asked when its page says so, and checked anew by the act',
  'police/log-mapping.tsx': TYPED,
  'police/police-source.tsx': 'final: who brought it, and where it is from',
  'reconstruction/revision-page.tsx': 'final: a numbered revision',
  'evidence/media/use-rendition-json.ts': 'final: a copy that was made',
  'timeline/axis/use-film.ts': 'final: a copy that was made',
  'triage/triage-item.tsx': 'what stands before an officer who decides changes by their own press alone',
  'triage/group-dialog.tsx': 'exactly those that were counted are decided on',
  'evidence/item/use-item-page.ts': 'followed by its own rule: each answer of a restricted item counts as a showing',
  'shared/live/use-fresh.ts': 'follows',
  'shared/live/use-fresh-pages.ts': 'follows',
}

test('every request of the console follows the live feed, or is listed here with a reason', () => {
  const asking = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[.]tsx?$/.test(path))
    .filter((path) => /\buse(?:Infinite)?Quer(?:y|ies)\b[<(]/.test(readFileSync(`${CONSOLE}/${path}`, 'utf8')))
  expect(asking.toSorted()).toEqual(Object.keys(ASKED_ONCE).toSorted())
})
