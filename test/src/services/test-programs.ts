import type { WantedProgram } from '@firsthand/local'

/** What only tests run. Without them a developer's quick run skips by name; with CI=true they are needed. */
export const testPrograms = (isNeeded: boolean): readonly WantedProgram[] => [
  {
    key: 'chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    isNeeded,
    packages: {
      // Without a font every word of a screenshot is a row of boxes.
      apt: ['chromium|chromium-browser', 'fonts-liberation?'],
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
]
