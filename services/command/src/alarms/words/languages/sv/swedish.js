import { danger } from './danger.js';
import { denials } from './denials.js';
import { harmless } from './harmless.js';
export const SWEDISH = { danger, harmless, denials };
//# sourceMappingURL=swedish.js.map