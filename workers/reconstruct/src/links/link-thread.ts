import { serveThread } from '@firsthand/runtime'
import { createLinkDesk } from './link-desk.ts'

serveThread(createLinkDesk({ incidents: 2, bytes: 256 * 1024 * 1024 }))
