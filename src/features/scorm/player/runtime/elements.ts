const SHARED = `cmi objectives interactions id score raw min max type correct_responses pattern weighting result latency
  suspend_data launch_data credit entry exit session_time total_time language`
const OWN_12 = `core student_id student_name lesson_location lesson_status lesson_mode comments comments_from_lms status
  student_data mastery_score max_time_allowed time_limit_action student_preference audio speed text time
  student_response`
const OWN_2004 = `adl comments_from_learner comments_from_lms comment location timestamp completion_status
  completion_threshold scaled success_status progress_measure scaled_passing_score learner_id learner_name
  learner_preference audio_level delivery_speed audio_captioning max_time_allowed time_limit_action mode description
  learner_response nav request data store request_valid continue previous exitAll abandon abandonAll suspendAll choice
  jump`
const ABOUT = ['_children', '_count', '_version']

const words = (...lists: string[]) => new Set([...lists.flatMap((list) => list.split(/\s+/)), ...ABOUT])

const [WORDS_12, WORDS_2004] = [words(SHARED, OWN_12), words(SHARED, OWN_2004)]

/** Hold elements and are none: the engine would let them be replaced. */
const HOLDERS =
  /(^|\.)(cmi|core|adl|nav|data|request_valid|score|objectives|interactions|correct_responses|comments_from_learner|learner_preference|student_data|student_preference|\d+)$/
const HOLDER_2004 = /^cmi\.comments_from_lms$/
const TARGET = /\.\{target=[^}]*\}$/

/** Whether a key is made of what the edition's data model knows; the engine has parts of its own below such names. */
export function isElement(key: string, is2004: boolean): boolean {
  const known = is2004 ? WORDS_2004 : WORDS_12
  const path = is2004 ? key.replace(TARGET, '') : key
  if (path !== key) return path === 'adl.nav.request_valid.choice' || path === 'adl.nav.request_valid.jump'
  if (HOLDERS.test(path) || (is2004 && HOLDER_2004.test(path))) return false
  return path.split('.').every((part) => known.has(part) || /^\d+$/.test(part))
}
