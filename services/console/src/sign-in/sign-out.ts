import { api } from '../shared/api/client.ts'
import { tellOtherTabs } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'

/**
 * Loads a fresh page, so that nothing of what was seen stays in memory. The browser's other tabs are signed out, too.
 */
export async function signOut(): Promise<void> {
  await api.session.$delete().catch(() => undefined)
  tellOtherTabs()
  dropAllDrafts()
  location.assign('/')
}
