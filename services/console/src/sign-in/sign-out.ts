import { api } from '../shared/api/client.ts'
import { tellOtherTabs } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'

/** A fresh page afterwards: nothing of what was seen stays in its memory. The other tabs of the browser are signed out with it. */
export async function signOut(): Promise<void> {
  await api.session.$delete().catch(() => undefined)
  tellOtherTabs()
  dropAllDrafts()
  location.assign('/')
}
