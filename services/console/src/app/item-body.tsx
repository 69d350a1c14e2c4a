import { useEffect, useRef } from 'react'
import { DutyButton } from '../alarms/duty-button.tsx'
import { BriefButton } from '../briefs/brief-button.tsx'
import { Conversation } from '../conversation/conversation.tsx'
import { ItemContact } from '../conversation/item-contact.tsx'
import { CUSTODY_WORDS } from '../custody/custody-words.ts'
import { TrailList } from '../custody/trail-list.tsx'
import { BackToTimeline } from '../evidence/item/back-to-timeline.tsx'
import { kindOf } from '../evidence/item/item-words.ts'
import { NotHere } from '../evidence/item/not-here.tsx'
import { PoliceMark } from '../evidence/item/police-mark.tsx'
import { useItemPage } from '../evidence/item/use-item-page.ts'
import { InfectedNotice } from '../evidence/media/infected-notice.tsx'
import { ItemMedia } from '../evidence/media/item-media.tsx'
import { findRendition, type MediaView, parseStart } from '../evidence/media/media-view.ts'
import { seekTo } from '../evidence/media/seek.ts'
import { ClaimsTable } from '../items/claims-table.tsx'
import { CleaningPanel } from '../items/cleaning/cleaning-panel.tsx'
import { ClearItem } from '../items/clear-item.tsx'
import { FileFacts } from '../items/file-facts.tsx'
import { HiddenNotice } from '../items/hidden-notice.tsx'
import { IdentifyingPanel } from '../items/identifying/identifying-panel.tsx'
import { ItemFiles } from '../items/item-files.tsx'
import { ItemGlance } from '../items/item-glance.tsx'
import { ItemNav } from '../items/item-nav.tsx'
import { ItemNeighbours } from '../items/item-neighbours.tsx'
import { ITEM_WORDS } from '../items/item-page-words.ts'
import { Listing } from '../items/listing/listing.tsx'
import { MakingPanel } from '../items/making-panel.tsx'
import { MoveButton } from '../items/move/move-button.tsx'
import { Origin } from '../items/origin.tsx'
import { ExposureBanner } from '../items/restriction/exposure-banner.tsx'
import { RestrictPanel } from '../items/restriction/restrict-panel.tsx'
import { Signs } from '../items/signs.tsx'
import { Texts } from '../items/texts.tsx'
import { AnchorsPanel } from '../items/time/anchors-panel.tsx'
import { PinMoment } from '../items/time/pin-moment.tsx'
import { RigPanel } from '../items/time/rig-panel.tsx'
import { WherePanel } from '../items/time/where-panel.tsx'
import { TwinsPanel } from '../items/twins/twins-panel.tsx'
import { UnsureNotice } from '../items/unsure-notice.tsx'
import { PoliceSource } from '../police/police-source.tsx'
import type { IncidentFacts, ItemPage, Restriction } from '../shared/api/types.ts'
import { Waiting } from '../shared/parts/waiting.tsx'
import { KIND_WORDS } from '../shared/words/labels.ts'
import { ItemMarks } from '../subjects/item-marks.tsx'
import { MarkSubject } from '../subjects/mark-subject.tsx'
import { NotesPanel } from '../verification/notes-panel.tsx'
import { TagsPanel } from '../verification/tags-panel.tsx'
import { VerificationPanel } from '../verification/verification-panel.tsx'
import { ItemWall } from '../wall/item-wall.tsx'

interface ItemBodyProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly query: URLSearchParams
  readonly restriction: Restriction
  readonly onRefused: (cause: unknown) => void
}

/** Everything about one item: its media, when and where it was, why we think so, and who looked. */
export function ItemBody({ incident, item, query, restriction, onRefused }: ItemBodyProps) {
  const asked = useItemPage(incident.id, item)
  const player = useRef<HTMLMediaElement>(null)
  const tellRefused = useRef(onRefused)
  tellRefused.current = onRefused
  useEffect(() => {
    if (asked.error !== null) tellRefused.current(asked.error)
  }, [asked.error])
  if (asked.isPending) return <Waiting />
  if (!asked.data) return <NotHere incident={incident.id} cause={asked.error} again={() => void asked.refetch()} />
  const page = asked.data
  const { zone } = incident
  const view: MediaView = { page, incident: incident.id, player, ...parseStart(query) }
  return (
    <div className="item-page">
      <div className="item-top">
        <div className="item-head">
          <BackToTimeline incident={incident.id} />
          <h1>
            {KIND_WORDS[kindOf(page.item.kind)]} <span className="muted">№ {page.item.seq}</span>{' '}
            <PoliceMark source={page.item.source} />
          </h1>
          <ItemNeighbours {...{ incident: incident.id, item, query }} />
        </div>
        {/* The acts on an item: each feature adds its own button here. */}
        <section className="item-actions" aria-label={ITEM_WORDS.actions}>
          <ItemFiles page={page} incident={incident} />
          <BriefButton {...{ page, incident, at: () => msOf(player.current) }} />
          <ClearItem {...{ page, incident }} />
          <ItemWall {...{ incident, item }} />
          <PinMoment {...{ page, incident, player }} />
          <MarkSubject {...{ page, incident, player }} />
          <DutyButton {...{ incident, item }} />
          <MoveButton {...{ incident, item }} />
        </section>
      </div>
      <ItemNav page={page} />
      <HiddenNotice {...{ page, incident: incident.id }} />
      <UnsureNotice {...{ page, incident }} />
      <ExposureBanner {...{ restriction: page.restriction ?? restriction, zone }} />
      <InfectedNotice page={page} />
      <div className="item-columns">
        <div className="item-main">
          <div className="comes-first">
            <ItemMedia view={view} />
          </div>
          <MakingPanel {...{ page, incident }} />
          {findRendition(page, 'listing') && <Listing {...{ view, incident }} />}
          <Texts {...{ page, seek: (ms) => seekTo(player.current, ms) }} />
          {page.item.source !== 'police' && <Conversation {...{ page, incident }} />}
          {page.conversation.hasContact && <ItemContact {...{ incident, item }} />}
          <TagsPanel {...{ page, incident }} />
          <NotesPanel {...{ page, incident }} />
          <TwinsPanel {...{ page, incident }} />
          <CleaningPanel {...{ page, incident }} />
          <FileFacts {...{ page, incident }} />
          <IdentifyingPanel {...{ page, incident }} />
          <RestrictPanel {...{ incident, item, restriction }} />
        </div>
        <div className="item-side">
          <ItemGlance {...{ page, incident }} />
          <VerificationPanel {...{ page, incident }} />
          <WherePanel {...{ page, incident: incident.id }} />
          <AnchorsPanel {...{ page, incident }} />
          <ItemMarks {...{ page, incident }} />
          <RigPanel {...{ page, incident }} />
          <Signs page={page} />
          <Origin page={page} />
          <PoliceSource {...{ page, incident }} />
          <ClaimsTable claims={page.claims} zone={zone} recalled={recalledClaims(page)} />
          <section className="panel" aria-labelledby="trail">
            <h2 id="trail">{CUSTODY_WORDS.title}</h2>
            <TrailList entries={page.trail} zone={zone} />
          </section>
        </div>
      </div>
    </div>
  )
}

const msOf = (player: HTMLMediaElement | null): number | undefined =>
  player === null ? undefined : Math.round(player.currentTime * 1000)

const recalledClaims = ({ time }: ItemPage): ReadonlySet<string> =>
  new Set(time.anchors.flatMap(({ claim, recalled }) => (claim !== null && recalled !== null ? [claim] : [])))
