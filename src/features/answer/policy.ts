/** So many of a question's last replies are offered, one digit each. */
export const OFFERED_REPLIES = 9
/** A count of open questions goes no further. */
export const COUNTED_QUESTIONS = 99

export const INBOX_PAGE = 20

/** The inbox's place in an address: the id of a module, or `company`. */
export const COMPANY_PLACE = 'company'
export const filterOfPlace = (place: string) =>
  place === COMPANY_PLACE ? { isCompany: true } : place ? { moduleId: place } : {}

type Party = { confirmerId: string; authorId: string }

/** Who marks an answer of their own earns nothing by it: nobody pays themselves. */
export const isPaid = ({ confirmerId, authorId }: Party) => confirmerId !== authorId
