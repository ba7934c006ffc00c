import { type Place, sectionHref } from '@/features/enrollment/components/links'

type AttemptPlace = Place & { sectionId: string }

export const quizHref = ({ sectionId, ...place }: AttemptPlace) => sectionHref(place, sectionId)

export const attemptHref = (place: AttemptPlace, attemptId: string) => `${quizHref(place)}/attempts/${attemptId}`
