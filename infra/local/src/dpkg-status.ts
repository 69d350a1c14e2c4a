// Reduces dpkg's list of installed packages to a minimal Debian. apt then computes which packages a bare machine would
// lack, whatever this machine has installed.

/** The stanzas of required, important and essential packages, and of all their dependencies. */
export function minimalStatus(status: string): string {
  const stanzas = parse(status)
  const kept = new Set<string>()
  const waiting = [...stanzas.values()].filter(isBase).map((stanza) => stanza.name)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (kept.has(name)) continue
    kept.add(name)
    waiting.push(...(stanzas.get(name)?.depends ?? []))
  }
  return textOf([...stanzas.values()].filter((stanza) => kept.has(stanza.name)))
}

/** The list without the named packages, so that apt fetches them even if they are installed. */
export function statusWithout(status: string, names: readonly string[]): string {
  return textOf([...parse(status).values()].filter((stanza) => !names.includes(stanza.name)))
}

type Stanza = { readonly name: string; readonly text: string; readonly depends: readonly string[] }

function parse(status: string): Map<string, Stanza> {
  const stanzas = new Map<string, Stanza>()
  for (const text of status.split(/\n\n+/)) {
    const name = field(text, 'Package')
    if (name === '' || !/ installed$/.test(field(text, 'Status'))) continue
    const depends = `${field(text, 'Pre-Depends')},${field(text, 'Depends')}`.split(/[,|]/).map(packageName)
    // A package may have a stanza for each of two architectures. One is enough to show that it is installed, but both
    // texts are kept.
    const earlier = stanzas.get(name)
    stanzas.set(name, { name, depends, text: earlier === undefined ? text : `${earlier.text}\n\n${text}` })
  }
  return stanzas
}

function isBase(stanza: Stanza): boolean {
  return /^(required|important)$/.test(field(stanza.text, 'Priority')) || field(stanza.text, 'Essential') === 'yes'
}

function field(stanza: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(stanza)?.[1] ?? ''
}

// The name alone: `libc6:any (>= 2.38)` → `libc6`.
function packageName(dependency: string): string {
  return dependency.trim().replace(/[ (:].*$/s, '')
}

function textOf(stanzas: readonly Stanza[]): string {
  return `${stanzas.map((stanza) => stanza.text.trim()).join('\n\n')}\n`
}
