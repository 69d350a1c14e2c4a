/** Words of the page on which a witness chooses among several open incidents. */
export const choice = {
  leadsTo: 'This opens the newest: {title}. The police see that you were not sure.',
} as const
