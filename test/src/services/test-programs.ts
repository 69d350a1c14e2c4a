import type { WantedProgram } from '@firsthand/local'

/** Programs that only tests run. Without them a developer's quick run skips by name; with CI=true they are required. */
export const testPrograms = (isNeeded: boolean): readonly WantedProgram[] => [
  {
    key: 'chromium',
    // The first is the headless engine, in which a page costs a third.
    names: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
    isNeeded,
    packages: {
      // Without a font every word of a screenshot is a row of boxes.
      apt: ['chromium-headless-shell|chromium|chromium-browser', 'fonts-liberation?'],
      brew: '--cask chromium',
      dnf: 'chromium',
      pacman: 'chromium',
      apk: 'chromium',
    },
  },
  {
    key: 'age',
    names: ['age'],
    isNeeded,
    packages: { apt: ['age'], brew: 'age', dnf: 'age', pacman: 'age', apk: 'age' },
  },
  // The three servers of infra/edge. Their packages start a system service under systemd, which nobody asked for.
  ...(['nginx', 'caddy', 'tor'] as const).map((name) => edgeProgram(name, isNeeded)),
]

function edgeProgram(name: 'nginx' | 'caddy' | 'tor', isNeeded: boolean): WantedProgram {
  const apt = name === 'nginx' ? ['nginx-light|nginx'] : [name]
  const packages = { apt, brew: name, dnf: name, pacman: name, apk: name }
  return { key: name, names: [name], isNeeded, bringsService: true, packages }
}
