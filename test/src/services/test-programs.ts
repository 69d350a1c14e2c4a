import type { WantedProgram } from '@firsthand/local'

/**
 * Programs that only tests run. If one is missing, a developer's quick run skips its tests with the reason in their
 * names; with CI=true it is required.
 */
export const testPrograms = (isNeeded: boolean): readonly WantedProgram[] => [
  {
    key: 'chromium',
    // The headless engine comes first, because it shows a page with a third of the work.
    names: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
    isNeeded,
    packages: {
      // Without a font every word of a screenshot would be a row of boxes.
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
  // The three servers of infra/edge. Under systemd their packages would start a system service that nobody wants.
  ...(['nginx', 'caddy', 'tor'] as const).map((name) => edgeProgram(name, isNeeded)),
]

function edgeProgram(name: 'nginx' | 'caddy' | 'tor', isNeeded: boolean): WantedProgram {
  const apt = name === 'nginx' ? ['nginx-light|nginx'] : [name]
  const packages = { apt, brew: name, dnf: name, pacman: name, apk: name }
  return { key: name, names: [name], isNeeded, bringsService: true, packages }
}
