/** Kinds of danger, the gravest first; an incident may add its own. */
export const KINDS = [
    ...['in-danger', 'attacker-near', 'followed', 'hiding', 'trapped', 'hostage'],
    ...['not-breathing', 'bleeding', 'injured', 'dying', 'suicide'],
    ...['shooting', 'explosion', 'weapon', 'vehicle-attack', 'suspicious-object', 'threat'],
    ...['fire', 'gas', 'water', 'collapse', 'crush'],
    ...['children-in-danger', 'missing-child', 'missing', 'help-us', 'fleeing'],
];
export const isShippedCode = (code) => KINDS.some((one) => one === code);
//# sourceMappingURL=kinds.js.map