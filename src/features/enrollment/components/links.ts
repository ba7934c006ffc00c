export type Place = { slug: string; moduleSlug: string }

export const moduleHref = ({ slug, moduleSlug }: Place) => `/t/${slug}/modules/${moduleSlug}`

export const sectionHref = (place: Place, sectionId: string) => `${moduleHref(place)}/sections/${sectionId}`
