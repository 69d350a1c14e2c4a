import { api } from '../api/client.ts'

/** A fresh page afterwards: nothing of what was seen stays in its memory. */
export async function signOut(): Promise<void> {
  await api.session.$delete().catch(() => undefined)
  location.assign('/')
}
