import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { allowOwnWorker } from '../map/worker-policy.ts'
import { setRequestLanguage } from '../shared/api/client.ts'
import { FaultCatcher } from '../shared/parts/fault-catcher.tsx'
import { steadyPresses } from '../shared/parts/steady-press.ts'
import { followTheme } from '../shared/parts/theme.ts'
import { language } from '../shared/words/language.ts'
import { App } from './app.tsx'
import { makeQueries } from './queries.ts'
import '../shared/style/tokens.css'
import '../shared/style/base.css'
import '../shared/style/dialogs.css'
import '../shared/style/parts.css'
import '../shared/style/notices.css'
import '../shared/style/grade-mark.css'
import './frame.css'
import '../timeline/timeline.css'
import '../timeline/timeline-filters.css'
import '../timeline/timeline-axis.css'
import '../timeline/timeline-peek.css'
import '../timeline/timeline-brush.css'
import '../timeline/timeline-legend.css'
import '../timeline/timeline-calls.css'
import '../evidence/cards.css'
import '../items/item.css'
import '../items/item-panels.css'
import '../items/item-track.css'
import '../evidence/media/item-media.css'
import '../items/item-facts.css'
import '../conversation/conversation.css'
import '../evidence/sensitive/sensitive.css'
import '../items/understood.css'
import '../search/search.css'
import '../items/time/time.css'
import '../overview/overview.css'
import '../alarms/alarm-bar.css'
import '../alarms/alarms.css'
import '../alarms/watch/watch.css'
import '../map/map-colours.css'
import '../map/map.css'
import '../map/map-stage.css'
import '../map/map-card.css'
import '../map/map-strip.css'
import '../map/map-list.css'
import '../map/map-narrow.css'
import '../wall/wall.css'
import '../wall/wall-transport.css'
import '../wall/wall-mini.css'
import '../wall/wall-tiles.css'
import '../wall/wall-nudge.css'
import '../wall/wall-picker.css'
import '../wall/wall-still.css'
import '../wall/wall-fit.css'
import '../triage/triage.css'
import '../police/police.css'
import '../subjects/subjects.css'
import '../looked-for/looked-for.css'
import '../briefs/briefs.css'
import '../operations/operations.css'
import '../operations/preflight.css'
import '../operations/opening.css'
import '../shared/style/qr.css'
import '../saved-views/saved-views.css'
import '../verification/verification.css'

// Runs before anything else: a Trusted Types policy name can be taken only once, so no other script can take it later.
allowOwnWorker()
followTheme()
setRequestLanguage(language)
steadyPresses(document)
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueries()}>
        <FaultCatcher>
          <App />
        </FaultCatcher>
      </QueryClientProvider>
    </StrictMode>,
  )
