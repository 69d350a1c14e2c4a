/** Kinds of danger, the gravest first; an incident may add its own. */
export declare const KINDS: readonly ["in-danger", "attacker-near", "followed", "hiding", "trapped", "hostage", "not-breathing", "bleeding", "injured", "dying", "suicide", "shooting", "explosion", "weapon", "vehicle-attack", "suspicious-object", "threat", "fire", "gas", "water", "collapse", "crush", "children-in-danger", "missing-child", "missing", "help-us", "fleeing"];
export type Kind = (typeof KINDS)[number];
export declare const isShippedCode: (code: string) => code is Kind;
