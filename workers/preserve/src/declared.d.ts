import type { DeclarationFacts, UploadRow } from '@firsthand/database/preserve'
import { type DeclarationDocument } from '@firsthand/domain'
import { type Keyring } from '@firsthand/sealing'
/**
 * What the witness's page said of the file: all of it is a claim, and whatever cannot be read is nothing said. Anybody
 * can seal to the incident, so the document is checked field by field as outside text.
 */
export declare function readDeclaration(keyring: Keyring, upload: UploadRow): Promise<DeclarationDocument>
export declare const declarationFacts: ({
  name,
  mediaType,
  lastModified,
  origin,
  handling,
}: DeclarationDocument) => DeclarationFacts
/** As it was sealed, its fields unchecked; undefined when it cannot be read. */
export declare function openDeclaration(
  keyring: Keyring,
  keyId: UploadRow['keyId'],
  sealed: Buffer,
): Promise<DeclarationDocument | undefined>
/** Postgres keeps no U+0000 and half a surrogate pair is no text: both are shown as what they are, unreadable. */
export declare function textOr(value: unknown, most: number): string | null
export declare const integerOr: (value: unknown) => number | null
