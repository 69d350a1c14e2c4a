import { KINDS } from './kinds.js';
import { dangerOf } from './shipped-words.js';
/** Worth knowing, and nobody dies of it in the next minute by itself. */
const ORDINARY = new Set(['fleeing']);
/** As Firsthand ships them; what an incident changed stands in its own rows. */
export const SHIPPED_RULES = KINDS.map((code) => ({
    code,
    class: ORDINARY.has(code) ? 'ordinary' : 'grave',
    isOn: true,
    phrases: dangerOf(code),
}));
//# sourceMappingURL=shipped-rules.js.map