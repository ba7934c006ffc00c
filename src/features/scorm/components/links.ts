import { type Place, sectionHref } from '@/features/enrollment/components/links'

export type SectionPlace = Place & { sectionId: string }

export const packageHref = ({ sectionId, ...place }: SectionPlace) => sectionHref(place, sectionId)

/** `isHere`: the learner has been asked, and goes on here though another window is open. */
export const playHref = (place: SectionPlace, isHere = false) => `${packageHref(place)}/play${isHere ? '?here=1' : ''}`
