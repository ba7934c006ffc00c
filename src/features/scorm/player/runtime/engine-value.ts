const SUSPEND_DATA = 'cmi.suspend_data'
const LONGEST = { suspendData: 64_000, name: 200, text: 250 }

const IDENTIFIER = /\.(id|learner_response|student_response|pattern)$/
const ANSWER = /^cmi\.interactions\.\d+\.(learner_response|student_response|correct_responses\.\d+\.pattern)$/
const SCORE_12 = /^cmi\.(core|objectives\.\d+)\.score\.(raw|min|max)$/
const FREE_TEXT = /(location|comments|comment|description|learner_response|student_response|pattern)$/
const FOREIGN = /[^\x20-\x7e]/gu

/** A short number of a text, so that two long ones that begin alike stay two. */
function digest(text: string): string {
  let sum = 0
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum.toString(36)
}

const latin = (text: string) => text.replace(FOREIGN, (letter) => `.${letter.codePointAt(0)?.toString(16)}`)

const shortened = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length)}.${digest(text)}` : text

/** One of these fits whatever type of question it is: an answer is worth keeping in whatever form it was given. */
const answersLike = (value: string) => {
  const name = `x${digest(value)}`
  return [name, 'true', '1', `${name}[.]${name}`, '1[:]1']
}

/** Spellings of a value that the engine may take in its place, none of them twice. */
function* spellings(key: string, value: string, is2004: boolean): Generator<string> {
  if (!is2004 && SCORE_12.test(key)) {
    const number = Number(value)
    if (Number.isFinite(number)) yield String(Math.min(100, Math.max(0, number)))
    return
  }
  const oneLine = value.replace(/[\r\n\u2028\u2029]+/g, ' ')
  if (FREE_TEXT.test(key)) {
    if (oneLine !== value) yield oneLine
    if (oneLine.length > LONGEST.text) yield oneLine.slice(0, LONGEST.text)
  }
  const isForeign = /[^\x20-\x7e]/.test(value)
  if (IDENTIFIER.test(key) && isForeign) yield shortened(latin(oneLine).replaceAll(' ', '_'), LONGEST.name)
  if (ANSWER.test(key)) yield* answersLike(value)
}

/**
 * What may stand for a value in the engine, which knows Latin identifiers, one line and the least lengths that the
 * standard asks for: the value itself first. What the package set is kept beside it and answered.
 */
export function* engineValues(key: string, value: string, is2004: boolean): Generator<string> {
  if (key === SUSPEND_DATA) {
    yield value.slice(0, LONGEST.suspendData) || ' '
    return
  }
  yield value
  if (value.trim() !== '') yield* spellings(key, value, is2004)
  else if (ANSWER.test(key)) yield* answersLike(value)
  else if (FREE_TEXT.test(key)) yield ' '
}
