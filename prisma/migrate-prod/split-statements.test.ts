import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitStatements } from './split-statements'

const texts = (script: string) => splitStatements(script).map(({ text }) => text)

describe('splitStatements', () => {
  it.each([
    ['two statements', 'SELECT 1; SELECT 2;', ['SELECT 1', 'SELECT 2']],
    ['none at the end', 'SELECT 1;\n\n;; SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['nothing but comments', '-- one;\n/* two; */ ;', []],
    ['a string', "SELECT 'a;b', 'it''s;'; SELECT 2", ["SELECT 'a;b', 'it''s;'", 'SELECT 2']],
    ['an escape string', "SELECT E'a\\';b'; SELECT 2", ["SELECT E'a\\';b'", 'SELECT 2']],
    ['a backslash that escapes nothing', "SELECT 'a\\'; SELECT 2", ["SELECT 'a\\'", 'SELECT 2']],
    ['a quoted name', 'SELECT 1 AS "a;""b"; SELECT 2', ['SELECT 1 AS "a;""b"', 'SELECT 2']],
    ['a line comment', 'SELECT 1 -- no; not here\n; SELECT 2', ['SELECT 1 -- no; not here', 'SELECT 2']],
    ['an apostrophe in a comment', "-- it's\nSELECT 1; SELECT 2", ['SELECT 1', 'SELECT 2']],
    ['nested comments', 'SELECT /* a; /* b; */ c; */ 1; SELECT 2', ['SELECT /* a; /* b; */ c; */ 1', 'SELECT 2']],
    ['a dollar quote', 'DO $$ BEGIN; END $$; SELECT 2', ['DO $$ BEGIN; END $$', 'SELECT 2']],
    ['a tagged one', 'DO $a$ $$;$$ $b$;$a$; SELECT 2', ['DO $a$ $$;$$ $b$;$a$', 'SELECT 2']],
    ['a dollar inside a name', 'SELECT a$b$; SELECT b$; SELECT 2', ['SELECT a$b$', 'SELECT b$', 'SELECT 2']],
    ['a parameter', 'PREPARE p AS SELECT $1; EXECUTE p(1)', ['PREPARE p AS SELECT $1', 'EXECUTE p(1)']],
    [
      'a routine with a body of statements',
      'CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3',
      [
        'CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
        'SELECT 3',
      ],
    ],
    [
      'a rule with several commands',
      'CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); SELECT 2',
      ['CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)', 'SELECT 2'],
    ],
  ])('%s', (_, script, expected) => {
    expect(texts(script)).toEqual(expected)
  })

  it('tells the line of each statement', () => {
    const script = "-- first\n\nSELECT 1;\nSELECT '\n';  SELECT 3"
    expect(splitStatements(script).map(({ line }) => line)).toEqual([3, 4, 5])
  })

  it('finds the statements that a script was put together from, whatever is quoted in them', () => {
    const filling = fc.string({ unit: fc.constantFrom('a', ' ', ';', '-', "'", '"', '$', '/', '*', '\n', '\\', 'č') })
    const quoted = filling.map((text) => `'${text.replaceAll("'", "''")}'`)
    const name = filling.map((text) => `"${text.replaceAll('"', '""')}"`)
    const dollars = filling.filter((text) => !text.includes('$')).map((text) => `$q$${text}$q$`)
    const comment = filling.filter((text) => !/[*/]/.test(text)).map((text) => `/*${text}*/`)
    const line = filling.filter((text) => !text.includes('\n')).map((text) => `--${text}\n`)
    const part = fc.oneof(quoted, name, dollars, comment, line, fc.constant('('), fc.constant(')'))
    const statement = fc
      .array(part, { maxLength: 6 })
      .filter((parts) => parts.filter((p) => p === '(').length <= parts.filter((p) => p === ')').length)
      .map((parts) => `SELECT ${parts.toSorted((a, b) => Number(a === ')') - Number(b === ')')).join(' ')} end`)
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        expect(texts(statements.map((text) => `${text};`).join('\n'))).toEqual(statements)
      }),
    )
  })
})
