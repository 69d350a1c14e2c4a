import type { ColumnType } from 'kysely'

/** The default is the time of writing. */
export type At = ColumnType<Date, Date | string | undefined, Date | string>
export type Json<T> = ColumnType<T, string, string>
/** A column that only the database's own queries use. No process reads or writes it. */
export type Unread = ColumnType<never, never, never>
