import { migrate, OlderDatabase } from '@firsthand/database/migrate'
import type { Settings } from './settings.ts'

/** The data was made by a version whose data this one cannot continue. The message says what a person can do. */
class OlderData extends Error {
  readonly code = 'older-data'
}

/** Migrates the stack's database to the newest schema. @throws OlderData */
export async function migrateData(
  { data, databaseUrl }: Pick<Settings, 'data' | 'databaseUrl'>,
  ownerUrl: string,
): Promise<void> {
  try {
    await migrate({ ownerUrl })
  } catch (cause) {
    if (!(cause instanceof OlderDatabase)) throw cause
    throw new OlderData(databaseUrl === undefined ? adviceForFolder(data) : ADVICE_FOR_URL, { cause })
  }
}

const adviceForFolder = (data: string): string =>
  `The data folder ${data} was made by an earlier version of Firsthand, which this one cannot go on with: move it away, or start with another FIRSTHAND_DATA.`

// The message must not contain the connection string, which holds a password.
const ADVICE_FOR_URL =
  'The database of DATABASE_URL was made by an earlier version of Firsthand, which this one cannot go on with: name an empty one, with another FIRSTHAND_DATA.'
