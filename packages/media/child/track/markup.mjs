// Elements of XML by their names, without a tree: no entity is resolved, and no pattern runs over more than one element.

/** The text of the first `<name>` in a piece, which may have a prefix. */
export function within(piece, name) {
  const at = piece.search(new RegExp(`<(?:\\w{1,20}:)?${name}>`))
  if (at < 0) return undefined
  const open = piece.indexOf('>', at) + 1
  const close = piece.indexOf('<', open)
  return close < 0 ? undefined : piece.slice(open, close).trim().slice(0, 60)
}

/** The texts of all `<name>` in a piece, in order. */
export function all(piece, name, most = 100_000) {
  const found = []
  const open = `<${name}>`
  for (let at = piece.indexOf(open); at >= 0 && found.length <= most; at = piece.indexOf(open, at)) {
    at += open.length
    const close = piece.indexOf('<', at)
    if (close < 0) break
    found.push(piece.slice(at, Math.min(close, at + 120)).trim())
  }
  return found
}

/** What stands from each `open` to the next `shut`, no more than `longest` of it, and no more than `most` of them. */
export function* pieces(text, open, shut, { longest = Number.POSITIVE_INFINITY, most = 200_000 } = {}) {
  // Where the next one ends, while that is not behind; -1 where none does: then it is not looked for again.
  let close = 0
  let count = 0
  for (let at = text.indexOf(open); at >= 0 && count < most; count += 1) {
    const next = text.indexOf(open, at + open.length)
    if (close >= 0 && close < at) close = text.indexOf(shut, at)
    const ends = [next, close].filter((end) => end > 0)
    yield text.slice(at, Math.min(at + longest, ...(ends.length === 0 ? [text.length] : ends)))
    at = next
  }
}
