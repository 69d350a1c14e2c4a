import { Covered } from '../evidence/sensitive/covered.tsx'
import { Film, Picture } from '../evidence/sensitive/picture.tsx'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import type { Brief } from './brief-row.tsx'
import { BRIEFS_WORDS } from './briefs-words.ts'

/**
 * The picture that patrols see, covered until the officer opens it. It is fetched only then, because custody records
 * each look.
 */
export function BriefShown({ brief, incident }: { readonly brief: Brief; readonly incident: string }) {
  const opened = useOpened(BRIEFS_WORDS.whatShown, brief.item, true)
  if (brief.withheldBy !== null)
    return (
      <div className="brief-thumb brief-withheld">
        <p className="muted">{BRIEFS_WORDS.pictureWithheld}</p>
      </div>
    )
  if (brief.picture !== 'ready')
    return (
      <div className="brief-thumb" role="status">
        <p className="muted">{brief.picture === 'failed' ? BRIEFS_WORDS.pictureFailed : BRIEFS_WORDS.pictureMaking}</p>
      </div>
    )
  const src = `/api/incidents/${incident}/briefs/${brief.id}/picture`
  return (
    <div className="brief-thumb media">
      <Covered opened={opened} what={BRIEFS_WORDS.whatShown} size="card">
        {brief.isClip ? (
          <Film src={src} controls muted playsInline aria-label={BRIEFS_WORDS.whatShown} />
        ) : (
          <Picture src={src} alt={BRIEFS_WORDS.whatShown} />
        )}
      </Covered>
    </div>
  )
}
