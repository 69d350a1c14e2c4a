/** What a witness said, field by field as outside text: what cannot be true is nothing said. */
import type { NewStatement } from '@firsthand/database/preserve'
import { type StatementDocument } from '@firsthand/domain'
export type StatementFields = Omit<NewStatement, 'id' | 'submission' | 'incident' | 'receivedAt'>
export declare function statementFields(said: StatementDocument): StatementFields
