export const EDITOR_TABS = ['details', 'sections', 'people', 'versions'] as const
export type EditorTab = (typeof EDITOR_TABS)[number]

export const authoringHref = (slug: string) => `/t/${slug}/authoring`
export const newModuleHref = (slug: string) => `${authoringHref(slug)}/new`

export const editorHref = (slug: string, moduleId: string, tab: EditorTab = 'details') =>
  `${authoringHref(slug)}/${moduleId}${tab === 'details' ? '' : `?tab=${tab}`}`

export const sectionEditorHref = (slug: string, moduleId: string, sectionId: string) =>
  `${authoringHref(slug)}/${moduleId}/sections/${sectionId}`

export const previewHref = (slug: string, moduleId: string, sectionId?: string) =>
  `${authoringHref(slug)}/${moduleId}/preview${sectionId ? `?section=${sectionId}` : ''}`

export const tryPackageHref = (slug: string, moduleId: string, sectionId: string) =>
  `${sectionEditorHref(slug, moduleId, sectionId)}/play`
