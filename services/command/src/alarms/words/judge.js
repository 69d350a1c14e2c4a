/** Grave where a grave rule was heard; undefined where nothing was, or all of it was denied ("no one is hurt"). */
export function judge(hits, rules) {
    const classes = new Map(rules.map((rule) => [rule.code, rule.class]));
    const weight = (hit) => (hit.isDenied ? 2 : classes.get(hit.rule) === 'grave' ? 0 : 1);
    const ordered = hits.toSorted((a, b) => weight(a) - weight(b));
    const [gravest] = ordered;
    if (!gravest || gravest.isDenied)
        return undefined;
    return { class: weight(gravest) === 0 ? 'grave' : 'ordinary', rules: [...new Set(ordered.map(({ rule }) => rule))] };
}
//# sourceMappingURL=judge.js.map