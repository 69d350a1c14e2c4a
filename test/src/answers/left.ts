/** Statements of which no test gets a row in its own process yet. The list only ever shrinks. */
export const LEFT: readonly string[] = [
  'packages/database/src/command/understanding.ts listFlags 1',
  'packages/database/src/command/understanding.ts listMaking 1',
  'packages/database/src/command/understanding.ts listTexts 1',
  'packages/database/src/command/standing-links.ts standingLinkOf 1',
  'packages/database/src/incidents/check-items.ts listCheckItems 1',
  'packages/database/src/incidents/who-answers.ts isAnswerInForce 1',
  'packages/database/src/command/platform-list.ts countWork 1',
  'packages/database/src/command/revisions.ts readNamed 1',
  'packages/database/src/command/saved-views.ts listSavedViews 1',
  'packages/database/src/command/triage-left.ts countFound 1',
  'packages/database/src/command/views.ts currentSlot 1',
  'packages/database/src/command/wall-pins.ts pinsOf 1',
  'packages/database/src/reconstruct/links.ts copiesOf 1',
]
