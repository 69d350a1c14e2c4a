import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueries } from './api/queries.ts'
import { App } from './app.tsx'
import { allowOwnWorker } from './map/worker-policy.ts'
import { FaultCatcher } from './parts/fault-catcher.tsx'
import { steadyPresses } from './parts/steady-press.ts'
import { followTheme } from './parts/theme.ts'
import './style/tokens.css'
import './style/base.css'
import './style/dialogs.css'
import './style/choices.css'
import './style/parts.css'
import './style/notices.css'
import './style/grade-mark.css'
import './style/frame.css'
import './style/timeline.css'
import './style/timeline-filters.css'
import './style/timeline-axis.css'
import './style/timeline-peek.css'
import './style/timeline-brush.css'
import './style/timeline-legend.css'
import './style/timeline-calls.css'
import './style/cards.css'
import './style/item.css'
import './style/item-panels.css'
import './style/item-track.css'
import './style/item-media.css'
import './style/item-facts.css'
import './style/conversation.css'
import './style/sensitive.css'
import './style/understood.css'
import './style/search.css'
import './style/time.css'
import './style/overview.css'
import './style/alarm-bar.css'
import './style/alarms.css'
import './style/watch.css'
import './style/map-colours.css'
import './style/map.css'
import './style/map-stage.css'
import './style/map-card.css'
import './style/map-strip.css'
import './style/map-list.css'
import './style/map-narrow.css'
import './style/wall.css'
import './style/wall-transport.css'
import './style/wall-mini.css'
import './style/wall-tiles.css'
import './style/wall-nudge.css'
import './style/wall-picker.css'
import './style/wall-still.css'
import './style/wall-fit.css'
import './style/triage.css'
import './style/police.css'
import './style/subjects.css'
import './style/briefs.css'
import './style/operations.css'
import './style/preflight.css'
import './style/opening.css'
import './style/qr.css'
import './style/saved-views.css'
import './style/verification.css'

// Before anything else runs: the name is taken once, and no other script can.
allowOwnWorker()
followTheme()
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
