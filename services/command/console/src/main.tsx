import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueries } from './api/queries.ts'
import { App } from './app.tsx'
import { allowOwnWorker } from './map/worker-policy.ts'
import { FaultCatcher } from './parts/fault-catcher.tsx'
import { followTheme } from './parts/theme.ts'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/frame.css'
import './style/timeline.css'
import './style/cards.css'
import './style/item.css'
import './style/conversation.css'
import './style/sensitive.css'
import './style/understood.css'
import './style/search.css'
import './style/time.css'
import './style/overview.css'
import './style/alarms.css'
import './style/map.css'
import './style/wall.css'
import './style/triage.css'
import './style/police.css'
import './style/subjects.css'
import './style/briefs.css'
import './style/operations.css'
import './style/saved-views.css'
import './style/verification.css'

// Before anything else runs: the name is taken once, and no other script can.
allowOwnWorker()
followTheme()
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
