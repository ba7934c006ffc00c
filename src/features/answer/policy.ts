/** So many of a question's last replies are offered, one digit each. */
export const OFFERED_REPLIES = 9
/** A count of open questions goes no further. */
export const COUNTED_QUESTIONS = 99

type Party = { confirmerId: string; authorId: string }

/** Who marks an answer of their own earns nothing by it: nobody pays themselves. */
export const isPaid = ({ confirmerId, authorId }: Party) => confirmerId !== authorId
