import type { KeyId } from '@firsthand/domain'
import type { Identity, Keyring } from '@firsthand/sealing'
/** @throws Setback when the key is not there (yet) */
export declare function identityFor(keyring: Keyring, keyId: KeyId): Promise<Identity>
