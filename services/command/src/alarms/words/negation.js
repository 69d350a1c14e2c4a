const REACH = { direct: 1, far: 5, after: 1, around: 6 };
/** Whether a denial reaches the words of `hit`: in their own clause, with nothing between that ends it. */
export function isDenied(words, hit, denials) {
    const ends = denials.filter(({ of }) => of === 'ends');
    const isOpen = (from, to) => words[from]?.clause === words[to]?.clause && !ends.some(({ start, end }) => from < start && end < to);
    return denials.some(({ of, ...denial }) => of !== 'ends' && reaches(of, { denial, hit, isOpen }));
}
function reaches(of, { denial, hit, isOpen }) {
    const isBefore = () => hit.start - denial.end - 1 <= REACH[of] && isOpen(denial.end, hit.start);
    const isAfter = () => denial.start - hit.end - 1 <= REACH[of] && isOpen(hit.end, denial.start);
    if (denial.end < hit.start)
        return of !== 'after' && isBefore();
    if (denial.start > hit.end)
        return (of === 'after' || of === 'around') && isAfter();
    return of !== 'after' && isBetween(denial, hit);
}
/** In the room that a phrase leaves: "children are not hurt". */
const isBetween = ({ start, end }, { skipped }) => Array.from({ length: end - start + 1 }, (_, index) => start + index).every((at) => skipped.includes(at));
//# sourceMappingURL=negation.js.map