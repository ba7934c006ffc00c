import { Scorm12API, Scorm2004API } from 'scorm-again'
import { toClockDuration, toIsoDuration } from '@/lib/iso-duration'

/** What the learner's launch of one activity begins with; times are milliseconds. */
export type SessionStart = {
  isResumed: boolean
  totalTimeMs: number
  learner: { id: string; name: string }
  isReview: boolean
  launchData: string | null
  masteryScore: number | null
  maxTimeAllowed: string | null
  timeLimitAction: string | null
}

/** The data model of one session between content and platform, as its edition has it. */
export type Engine = {
  initialize(): boolean
  terminate(): boolean
  get(key: string): string
  set(key: string, value: string): boolean
  /** What stands in the data model, whoever set it and whether or not content may read it. */
  peek(key: string): string
  lastError(): number
  errorText(code: string, isDetailed: boolean): string
}

/** Nothing of the engine's own transport, timers and logs. */
const QUIET = {
  autocommit: false,
  lmsCommitUrl: false,
  logLevel: 'NONE',
  uninitializedGetLogLevel: 'NONE',
  selfReportSessionTime: true,
  mastery_override: false,
  enableOfflineSupport: false,
  onLogMessage: () => undefined,
} as const

/** Sets what content may only read; what the engine finds unfit is left out. */
function preset(values: readonly (() => void)[]) {
  for (const set of values) {
    try {
      set()
    } catch {}
  }
}

type LibraryApi = Scorm12API | Scorm2004API

/** Content must never meet an error of the library's own: it would stop in the middle of what it does. */
function attempt<R>(call: () => R, otherwise: R): R {
  try {
    return call()
  } catch {
    return otherwise
  }
}

const engineOf = (api: LibraryApi): Engine => ({
  initialize: () => attempt(() => api.lmsInitialize('') === 'true', false),
  terminate: () => attempt(() => api.lmsFinish('') === 'true', false),
  get: (key) => attempt(() => api.lmsGetValue(key), ''),
  set: (key, value) => attempt(() => api.lmsSetValue(key, value) === 'true', false),
  peek: (key) => attempt(() => String(api.getCMIValue(key) ?? ''), ''),
  lastError: () => Number(api.lmsGetLastError()),
  errorText: (code, isDetailed) => (isDetailed ? api.lmsGetDiagnostic(code) : api.lmsGetErrorString(code)),
})

/** A session of SCORM 1.2. */
export function openEngine12(start: SessionStart): Engine {
  const api = new Scorm12API(QUIET)
  const { core, student_data: data } = api.cmi
  preset([
    () => (core.student_id = start.learner.id),
    () => (core.student_name = start.learner.name),
    () => (core.credit = start.isReview ? 'no-credit' : 'credit'),
    () => (core.lesson_mode = start.isReview ? 'review' : 'normal'),
    () => (core.entry = start.isResumed ? 'resume' : 'ab-initio'),
    () => (core.total_time = toClockDuration(start.totalTimeMs)),
    () => (api.cmi.launch_data = start.launchData ?? ''),
    () => (data.mastery_score = start.masteryScore === null ? '' : String(start.masteryScore)),
    () => (data.max_time_allowed = start.maxTimeAllowed ?? ''),
    () => (data.time_limit_action = start.timeLimitAction ?? ''),
  ])
  return engineOf(api)
}

type Start2004 = SessionStart & {
  completionThreshold: number | null
  sharedData: { targetID: string; readSharedData: boolean; writeSharedData: boolean }[]
  stores: Record<string, string>
}

const textOf = (value: string | number | null) => (value === null ? '' : String(value))

/** A session of SCORM 2004; its API also holds the data that activities share. */
export function openEngine2004(start: Start2004): { engine: Engine; api: Scorm2004API } {
  const api = new Scorm2004API(QUIET)
  const { cmi, adl } = api
  preset([
    () => (cmi.learner_id = start.learner.id),
    () => (cmi.learner_name = start.learner.name),
    () => (cmi.credit = start.isReview ? 'no-credit' : 'credit'),
    () => (cmi.mode = start.isReview ? 'review' : 'normal'),
    () => (cmi.entry = start.isResumed ? 'resume' : 'ab-initio'),
    () => (cmi.total_time = toIsoDuration(start.totalTimeMs)),
    () => (cmi.launch_data = textOf(start.launchData)),
    () => (cmi.scaled_passing_score = textOf(start.masteryScore)),
    () => (cmi.completion_threshold = textOf(start.completionThreshold)),
    () => (cmi.max_time_allowed = textOf(start.maxTimeAllowed)),
    () => (cmi.time_limit_action = textOf(start.timeLimitAction)),
    () => api.restoreSharedDataSnapshot(start.stores),
    () => adl.configureSharedDataMaps(start.sharedData),
  ])
  return { engine: engineOf(api), api }
}
