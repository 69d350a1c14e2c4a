/** Why a log of positions was not read: what the sign `log-not-read` holds as its `why`. */
export type LogUnread = 'history' | 'format' | 'too-large' | 'timed-out' | 'off' | 'failed'
