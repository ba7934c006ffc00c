/** A call of a script, spelled out; `key` may name an objective or a store by `&its identifier&` in place of its index. */
export type AdlCall = { method: string; key: string; value: string; answer: string; error: string; text: string }

/** What happens while one activity is shown: `questions` and `next` are what a tester is asked and told. */
export type AdlStep = {
  activity: string
  calls: AdlCall[]
  questions: { text: string; answer: boolean }[]
  next: string | null
}

export type AdlScript = { name: string; start: string; steps: AdlStep[] }

/** The abbreviations in which the scripts are written. */
const WORDS: Record<string, string> = {
  I: 'Initialize',
  T: 'Terminate',
  C: 'Commit',
  GET: 'GetValue',
  SET: 'SetValue',
  GES: 'GetErrorString',
  GLE: 'GetLastError',
  GeDi: 'GetDiagnostic',
  COI: 'compareObjIds',
}

const NAMES = Object.fromEntries(
  `a=adl c=cmi V=_version CFLRNR=comments_from_learner CFLMS=comments_from_lms CHIL=_children CNT=_count COM=comment
  LOC=location TS=timestamp CS=completion_status CT=completion_threshold CDT=credit E=entry X=exit INTR=interactions
  ID=id TY=type OB=objectives CR=correct_responses P=pattern W=weighting LR=learner_response R=result LAT=latency
  D=description LD=launch_data LI=learner_id LN=learner_name LP=learner_preference AL=audio_level LANG=language
  DS=delivery_speed AC=audio_captioning MAXTA=max_time_allowed M=mode S=score SCA=scaled RW=raw MN=min MX=max
  SS=success_status PM=progress_measure SPS=scaled_passing_score ST=session_time SD=suspend_data TLA=time_limit_action
  TT=total_time n=nav r=request rv=request_valid comp=completed incomp=incomplete notatt=not_attempted pass=passed
  fail=failed unk=unknown CDT.c=credit CDT.n=no-credit E.a=ab-initio E.r=resume es= X.t=time-out X.s=suspend X.l=logout
  TY.tf=true-false TY.c=choice TY.f=fill-in TY.lf=long-fill-in TY.l=likert TY.m=matching TY.p=performance TY.s=sequencing
  TY.n=numeric TY.o=other R.c=correct R.i=incorrect R.u=unanticipated R.n=neutral M.b=browse M.n=normal M.r=review
  TLA.em=exit,message TLA.cm=continue,message TLA.enm=exit,no_message TLA.cnm=continue,no_message t=true f=false
  ill=illegal WOV=WriteOnceViolation IlSt=illegal_state ivd=invalid N.c=continue N.p=previous N.ea=exitAll N.a=abandon
  N.aa=abandonAll N.sa=suspendAll N.n=_none_ DA=data STR=store N.j=jump`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
)
const SPACED = new Map([
  ['notatt', 'not attempted'],
  ['TLA.enm', 'exit,no message'],
  ['TLA.cnm', 'continue,no message'],
])

const word = (token: string) => SPACED.get(token) ?? (Object.hasOwn(NAMES, token) ? (NAMES[token] ?? '') : token)

const unescaped = (text: string) =>
  text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, code: string) =>
    code.length === 5 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : code,
  )

/** The lines of a file of properties, with what is continued and what is escaped. */
function properties(text: string): [string, string][] {
  const lines = text
    .replaceAll('\r', '')
    .replace(/\\\n[ \t]*/g, '')
    .split('\n')
  return lines
    .filter((line) => !/^\s*([#!]|$)/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')).trim(), unescaped(line.slice(line.indexOf('=') + 1).trimStart())])
}

const INDEXED = /^(\d+|&.*&)$/
const path = (segments: readonly string[]) =>
  segments.map((segment) => (INDEXED.test(segment) ? segment : word(segment))).join('.')

/** The target of a choice stands in segments of its own: `tar~activity_2~TY.c`. */
const withTargets = (text: string) =>
  text.replace(/tar~([^~]*)(?:~(TY\.c|N\.j))?/, (_, target: string, kind?: string) => {
    const named = `{target=${target}}`
    return kind ? named + word(kind) : named
  })

function settingOf(text: string): { key: string; value: string } {
  const cut = text.indexOf('!')
  if (cut < 0) return { key: path(text.split('~')), value: '' }
  const value = withTargets(text.slice(cut + 1))
  return { key: path(text.slice(0, cut).split('~')), value: word(value) }
}

function call(text: string): AdlCall {
  const parts = text.split('->')
  const method = WORDS[parts[0] ?? ''] ?? parts[0] ?? ''
  const error = parts.length > 2 ? (parts.at(-1) ?? '') : ''
  const answer = word(parts.slice(2, -1).join('->'))
  const argument = parts[1] ?? ''
  if (method === 'SetValue') return { method, ...settingOf(argument), answer, error, text }
  const key =
    method === 'GetValue'
      ? path(
          withTargets(argument)
            .replace(/![^~]*/, '')
            .split('~'),
        )
      : argument
  return { method, key, value: '', answer, error, text }
}

const STEP = /^Act(\d+[a-z]?V\d+)\.(commands\.(\d+)|CUI|UIQ|UIA)$/

type Draft = { visit: string; order: [number, AdlCall][]; next: string | null; asked: string; answers: string }

/** The steps in the order of the file; a name that comes again for another step was meant to be the next visit's. */
function draftsOf(lines: readonly [string, string][]): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  for (const [key, value] of lines) {
    const [, visit, what, index] = STEP.exec(key) ?? []
    if (!visit) continue
    const last = drafts.findLast((draft) => draft.visit === visit)
    const isAgain = seen.has(key) && last !== drafts.at(-1)
    const draft = last && !isAgain ? last : { visit, order: [], next: null, asked: '', answers: '' }
    if (draft !== last) drafts.push(draft)
    seen.add(key)
    if (index !== undefined) draft.order.push([Number(index), call(value)])
    else if (what === 'CUI') draft.next = value
    else if (what === 'UIQ') draft.asked = value
    else draft.answers = value
  }
  return drafts
}

/** A script of ADL's test suite: what is shown in which order, and what is called then. */
export function readAdlScript(name: string, text: string): AdlScript {
  const lines = properties(text)
  return {
    name,
    start: lines.find(([key]) => key === 'start')?.[1] ?? '.',
    steps: draftsOf(lines).map(({ visit, order, asked, answers, next }) => ({
      activity: visit.slice(0, visit.indexOf('V')),
      next,
      calls: order.sort(([a], [b]) => a - b).map(([, each]) => each),
      questions: (asked === '' ? [] : asked.split('~')).map((question, index) => ({
        text: question,
        answer: answers.split('~')[index] === 'Y',
      })),
    })),
  }
}
