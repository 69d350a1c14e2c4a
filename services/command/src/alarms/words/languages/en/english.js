import { danger } from './danger.js';
import { denials } from './denials.js';
import { harmless } from './harmless.js';
export const ENGLISH = { danger, harmless, denials };
//# sourceMappingURL=english.js.map