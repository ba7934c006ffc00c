import { packageHref, type SectionPlace } from './links'

export const reportHref = (place: SectionPlace) => `${packageHref(place)}/learners`

export const recordHref = (place: SectionPlace, registrationId: string) => `${reportHref(place)}/${registrationId}`
