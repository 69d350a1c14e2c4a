/** Why a position log was not read: the `why` of the flag `log-not-read`. */
export type LogUnread = 'history' | 'format' | 'too-large' | 'timed-out' | 'off' | 'failed'
