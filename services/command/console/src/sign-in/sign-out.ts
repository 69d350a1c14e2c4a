import { api } from '../api/client.ts'
import { dropAllDrafts } from '../parts/drafts.ts'

/** A fresh page afterwards: nothing of what was seen stays in its memory. */
export async function signOut(): Promise<void> {
  await api.session.$delete().catch(() => undefined)
  dropAllDrafts()
  location.assign('/')
}
