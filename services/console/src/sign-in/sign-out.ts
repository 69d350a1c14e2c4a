import { api } from '../shared/api/client.ts'
import { notifyOtherTabs } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'

/** Signs out all tabs, and loads a fresh page, so that nothing of the evidence stays in memory. */
export async function signOut(): Promise<void> {
  await api.session.$delete().catch(() => undefined)
  notifyOtherTabs()
  dropAllDrafts()
  location.assign('/')
}
