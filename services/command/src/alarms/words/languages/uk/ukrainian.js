import { danger } from './danger.js';
import { denials } from './denials.js';
import { harmless } from './harmless.js';
export const UKRAINIAN = { danger, harmless, denials };
//# sourceMappingURL=ukrainian.js.map