const GB = 1024 ** 3
const MB = 1024 ** 2

/** What an archive may hold. Sizes are bytes; `ratio` is how much a file larger than `ratioFrom` may unpack to. */
export const ARCHIVE_LIMITS = {
  archiveSize: GB,
  entries: 10_000,
  files: 5000,
  totalSize: 3 * GB,
  fileSize: GB,
  ratio: 250,
  ratioFrom: 10 * MB,
  path: 400,
  manifestSize: 20 * MB,
} as const

/** Why a package is not taken: keys of `scorm.failures` in the messages. */
export const REFUSALS = [
  'notZip',
  'damaged',
  'empty',
  'tooManyFiles',
  'tooLarge',
  'fileTooLarge',
  'bomb',
  'overlap',
  'encrypted',
  'compression',
  'symlink',
  'badPath',
  'duplicate',
  'caseCollision',
  'fileAndFolder',
  'wrongSize',
  'noManifest',
  'otherStandard',
  'manifestTooLarge',
  'manifestEntities',
  'manifestBroken',
  'manifestNotScorm',
  'noOrganization',
  'nothingToLaunch',
  'gone',
  'unexpected',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What an author should know of a package that was taken: keys of `scorm.notes` in the messages. */
export const NOTES = [
  'wrapped',
  'editionGuessed',
  'encodingGuessed',
  'unboundPrefix',
  'otherOrganizations',
  'missingResource',
  'missingLaunch',
  'externalLaunch',
  'launchCase',
  'missingFiles',
  'duplicateIdentifier',
  'noApiCall',
  'noCompletionCall',
  'externalHosts',
  'popup',
  'serviceWorker',
  'otherCourse',
  'flash',
  'nestedArchive',
] as const
export type NoteCode = (typeof NOTES)[number]

/** The rules by which a section with a package is complete. */
export const SCORM_RULES = ['COMPLETED', 'PASSED', 'SCORE', 'ALL_ACTIVITIES'] as const

/** Whether an import is still under way, so that its progress is worth asking for. */
export const isUnderWay = (status: string) => status === 'QUEUED' || status === 'RUNNING'

type Spoken = { completion: string; success: string }

const SCORM_STATUSES = ['not attempted', 'incomplete', 'completed', 'passed', 'failed'] as const
export type ScormStatus = (typeof SCORM_STATUSES)[number]
export const toScormStatus = (value: string | null): ScormStatus | null =>
  SCORM_STATUSES.find((status) => status === value) ?? null

/** The one word for completion and success that reports and the enrollment use. */
export function scormStatusOf({ completion, success }: Spoken): ScormStatus {
  if (success === 'PASSED') return 'passed'
  if (success === 'FAILED') return 'failed'
  if (completion === 'COMPLETED') return 'completed'
  return completion === 'NOT_ATTEMPTED' ? 'not attempted' : 'incomplete'
}

/** The first thing that stands between a learner and the rule. */
export type Lacking =
  | { kind: 'NOT_BEGUN' | 'NOT_COMPLETED' | 'NOT_PASSED' | 'FAILED' | 'NO_SCORE' }
  | { kind: 'SCORE_TOO_LOW'; score: number; needed: number }
  | { kind: 'ACTIVITY'; activityId: string; title: string }

/** What a sentence about it is filled with; `score` in per cent, to the hundredth. */
export const lackingParams = (lacking: Lacking) => ({
  title: lacking.kind === 'ACTIVITY' ? lacking.title : '',
  score: lacking.kind === 'SCORE_TOO_LOW' ? Math.round(lacking.score * 100) / 100 : 0,
  needed: lacking.kind === 'SCORE_TOO_LOW' ? lacking.needed : 0,
})

/** What a course is called where its module is not in sight; a module of one course often has its name. */
export const courseTitleOf = ({ title, module }: { title: string; module: { title: string } }) =>
  title === module.title ? title : `${module.title} · ${title}`

/** How many other sites a package may load from. */
export const MAX_HOSTS = 20

/** Of a learner in the report: under way, or done by the section's rule. */
export const REPORT_STATES = ['OPEN', 'DONE'] as const
export type ReportState = (typeof REPORT_STATES)[number]
export const toReportState = (value: string | null | undefined): ReportState | null =>
  REPORT_STATES.find((state) => state === value) ?? null
