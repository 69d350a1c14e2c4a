/** Who writes to custody when a person at the command line does something. */
export const OPS_ACTOR = 'ops:cli'
