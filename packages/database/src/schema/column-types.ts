import type { ColumnType } from 'kysely'

/** Written when nobody says a time. */
export type At = ColumnType<Date, Date | string | undefined, Date | string>
export type Json<T> = ColumnType<T, string, string>
/** For the database's own questions: no process reads or writes it. */
export type Unread = ColumnType<never, never, never>
