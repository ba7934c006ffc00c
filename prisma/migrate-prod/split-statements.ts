export type Statement = { text: string; line: number }

/** A comment, a string, a quoted name, a dollar quote, a word, or one other character. */
const TOKEN =
  /--[^\n]*|\/\*|[eE]'(?:[^'\\]|\\.|'')*'?|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|./gs

const ROUTINE = /^create( or replace)? (function|procedure)$/

/** Splits a script into its statements where PostgreSQL would: never inside a comment, a string or a routine's body. */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = []
  let start = -1
  let parentheses = 0
  let blocks = 0
  let opening: string[] = []

  const finish = (end: number) => {
    if (start >= 0) {
      const text = script.slice(start, end).trimEnd()
      statements.push({ text, line: script.slice(0, start).split('\n').length })
    }
    start = -1
    parentheses = 0
    blocks = 0
    opening = []
  }

  const tokens = new RegExp(TOKEN)
  for (let match = tokens.exec(script); match; match = tokens.exec(script)) {
    const token = match[0]
    if (token.startsWith('--') || /^\s$/.test(token)) continue
    if (token === '/*') {
      tokens.lastIndex = endOfComment(script, match.index)
      continue
    }
    if (token === ';' && parentheses === 0 && blocks === 0) {
      finish(match.index)
      continue
    }
    if (start < 0) start = match.index
    if (/^\$.*\$$/.test(token)) tokens.lastIndex = endOfQuote(script, token, tokens.lastIndex)
    else if (token === '(') parentheses += 1
    else if (token === ')') parentheses = Math.max(0, parentheses - 1)
    else if (/^\w/.test(token)) {
      const word = token.toLowerCase()
      if (opening.length < 4) opening.push(word)
      blocks = Math.max(0, blocks + changeOfDepth(word, opening, blocks))
    }
  }
  finish(script.length)
  return statements
}

/** `BEGIN ATOMIC … END` of a routine holds statements of its own; a CASE in it ends with END too. */
function changeOfDepth(word: string, opening: string[], depth: number): number {
  const isRoutine = ROUTINE.test(opening.slice(0, 2).join(' ')) || ROUTINE.test(opening.slice(0, 4).join(' '))
  if (!isRoutine) return 0
  if (word === 'begin' || (word === 'case' && depth > 0)) return 1
  return word === 'end' ? -1 : 0
}

/** Comments nest. */
function endOfComment(script: string, start: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = start
  let depth = 0
  for (let match = mark.exec(script); match; match = mark.exec(script)) {
    depth += match[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return script.length
}

function endOfQuote(script: string, tag: string, from: number): number {
  const end = script.indexOf(tag, from)
  return end < 0 ? script.length : end + tag.length
}
