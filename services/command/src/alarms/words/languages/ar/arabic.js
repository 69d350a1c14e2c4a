import { danger } from './danger.js';
import { denials } from './denials.js';
import { harmless } from './harmless.js';
export const ARABIC = { danger, harmless, denials };
//# sourceMappingURL=arabic.js.map