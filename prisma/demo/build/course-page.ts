import type { DemoCourse } from '../types'

const STYLE = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem }
h1 { font-size: 1.6rem; line-height: 1.2 }
progress { width: 100% }
fieldset { border: 0; margin: 0; padding: 0 }
label { display: block; padding: .5rem 0 }
nav { display: flex; gap: .75rem; margin-top: 2rem }
button { font: inherit; padding: .6rem 1.2rem; border-radius: .5rem; border: 1px solid currentColor; cursor: pointer }
button:disabled { opacity: .4; cursor: default }
`

/** Speaks SCORM 1.2 as authoring tools do: place, answers, score, status and time. */
const SCRIPT = `
const course = JSON.parse(document.getElementById('course').textContent)
const began = Date.now()
let api = null
for (let frame = window; !api; frame = frame.parent) {
  try { api = frame.API || null } catch { break }
  if (frame === frame.parent) break
}
const set = (key, value) => api && api.LMSSetValue(key, String(value))
const get = (key) => (api ? api.LMSGetValue(key) : '')
if (api) api.LMSInitialize('')
const steps = [...course.pages, ...course.questions]
let answers = {}
try { answers = JSON.parse(get('cmi.suspend_data') || '{}') } catch {}
let at = Math.min(Number(get('cmi.core.lesson_location')) || 0, steps.length)
if (!['passed', 'completed', 'failed'].includes(get('cmi.core.lesson_status'))) set('cmi.core.lesson_status', 'incomplete')

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text })

function rightly() {
  return course.questions.filter((question, index) => answers[index] === question.right).length
}

function answer(index, choice) {
  const question = course.questions[index]
  answers[index] = choice
  const key = 'cmi.interactions.' + get('cmi.interactions._count') + '.'
  set(key + 'id', 'question-' + (index + 1))
  set(key + 'type', 'choice')
  set(key + 'student_response', 'abcd'[choice])
  set(key + 'correct_responses.0.pattern', 'abcd'[question.right])
  set(key + 'result', choice === question.right ? 'correct' : 'wrong')
  set('cmi.suspend_data', JSON.stringify(answers))
}

function finish() {
  const percent = Math.round((100 * rightly()) / course.questions.length)
  set('cmi.core.score.min', 0)
  set('cmi.core.score.max', 100)
  set('cmi.core.score.raw', percent)
  set('cmi.core.lesson_status', percent >= course.needed ? 'passed' : 'failed')
  if (api) api.LMSCommit('')
  return percent
}

function questionForm(question, index) {
  const set = document.createElement('fieldset')
  question.options.forEach((option, choice) => {
    const label = element('label', ' ' + option)
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'q', checked: answers[index] === choice })
    input.onchange = () => { answer(index, choice); buttons() }
    label.prepend(input)
    set.append(label)
  })
  return set
}

let next
const buttons = () => {
  const index = at - course.pages.length
  next.disabled = index >= 0 && at < steps.length && answers[index] === undefined
}

function go(to) {
  at = to
  set('cmi.core.lesson_location', at)
  show()
}

function show() {
  const main = document.querySelector('main')
  main.replaceChildren()
  const step = steps[at]
  document.querySelector('progress').value = at
  if (step) {
    main.append(element('h1', step.title))
    if (step.options) main.append(questionForm(step, at - course.pages.length))
    else for (const text of step.paragraphs) main.append(element('p', text))
  } else {
    const percent = finish()
    main.append(element('h1', percent >= course.needed ? course.words.passed : course.words.failed))
    main.append(element('p', course.words.score.replace('{percent}', percent)))
  }
  const nav = document.createElement('nav')
  const back = element('button', course.words.back)
  back.disabled = at === 0
  back.onclick = () => go(at - 1)
  next = element('button', step ? course.words.next : course.words.again)
  next.onclick = () => go(step ? at + 1 : course.pages.length)
  nav.append(back, next)
  main.append(nav)
  buttons()
}

function leave() {
  if (!api) return
  const seconds = Math.round((Date.now() - began) / 1000)
  const two = (value) => String(value).padStart(2, '0')
  set('cmi.core.session_time', two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60))
  set('cmi.core.exit', 'suspend')
  api.LMSFinish('')
  api = null
}
window.addEventListener('pagehide', leave)
document.querySelector('progress').max = steps.length
show()
`

/** The only page of a demo course: some texts, some questions, and what it says to the platform. */
export const coursePage = (course: DemoCourse, language: string) => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${course.title}</title>
<style>${STYLE}</style></head>
<body><progress value="0" aria-label="${course.words.progress}"></progress><main aria-live="polite"></main>
<script type="application/json" id="course">${JSON.stringify(course).replaceAll('<', '\\u003c')}</script>
<script>${SCRIPT}</script></body></html>
`

/** Its manifest, as the authoring tool would have written it. */
export const courseManifest = ({ title }: DemoCourse) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="course" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="course-organization"><organization identifier="course-organization"><title>${title}</title>
    <item identifier="course-item" identifierref="course-page"><title>${title}</title></item>
  </organization></organizations>
  <resources><resource identifier="course-page" type="webcontent" adlcp:scormtype="sco" href="index.html">
    <file href="index.html"/></resource></resources>
</manifest>
`
