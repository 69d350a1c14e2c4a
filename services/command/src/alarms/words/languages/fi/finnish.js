import { danger } from './danger.js';
import { denials } from './denials.js';
import { harmless } from './harmless.js';
export const FINNISH = { danger, harmless, denials };
//# sourceMappingURL=finnish.js.map