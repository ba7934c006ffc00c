// Who may import whom; no exceptions list. `npm run boundaries` fails on a violation, scripts/boundaries.test.ts proves
// each rule. A new rule needs a violation there.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const isCode = { dependencyTypesNot: ['type-only'] }
const TESTS = '^src/test/|\\.test\\.tsx?$'
const BROWSER = '^src/(components/|trpc/client\\.tsx|features/[^/]+/(components/|policy\\.ts|schema\\.ts))'
const DOORS = '^src/features/[^/]+/(schema\\.ts|policy\\.ts|service\\.ts|service/|components/)'

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no first file to read.', {}, { circular: true, viaOnly: isCode }),
    forbid('no-unresolved', 'Every import exists.', {}, { couldNotResolve: true }),
    forbid(
      'lib-is-pure',
      'lib knows nothing of the app.',
      { path: '^src/lib/', pathNot: TESTS },
      { path: '^src/(app|components|features|server|trpc|test)/' },
    ),
    forbid(
      'components-are-domain-free',
      'What knows the domain lives in its feature.',
      { path: '^src/components/', pathNot: TESTS },
      { path: '^src/(app|features|server|test)/' },
    ),
    forbid(
      'features-below-app',
      'app → features, never back.',
      { path: '^src/(features|server|trpc|i18n)/' },
      { path: '^src/app/' },
    ),
    forbid(
      'server-below-features',
      'The server is the ground features stand on; only the root router and the job registry know them.',
      { path: '^src/server/', pathNot: `^src/server/(api/root|jobs/registry)\\.ts$|${TESTS}` },
      { path: '^src/(features|components|trpc)/' },
    ),
    forbid(
      'features-meet-at-their-doors',
      'Across features only schema, service, policy and components.',
      { path: '^src/features/([^/]+)/', pathNot: TESTS },
      { path: '^src/features/(?!$1/)[^/]+/', pathNot: DOORS },
    ),
    forbid(
      'browser-code-stays-in-the-browser',
      'Components reach the server only through the API; a type is no code.',
      { path: BROWSER, pathNot: TESTS },
      {
        path: '^src/(server/|env\\.ts|trpc/server\\.ts|generated/(?!prisma/enums)|features/[^/]+/(router|service|queries|jobs))',
        ...isCode,
      },
    ),
    forbid(
      'one-maker-of-clients',
      'Only server/db makes a Prisma client.',
      {
        path: '^(src|prisma|scripts)/',
        pathNot: `^src/server/db/|^scripts/(db|bench|lib)/|^prisma/migrate-prod|${TESTS}`,
      },
      { path: '@prisma/(adapter-|driver-adapter)|^node_modules/(pg|@neondatabase)/' },
    ),
    forbid(
      'clients-come-with-the-context',
      'A feature works with ctx.db, which knows its tenant; a type is no client.',
      { path: '^src/', pathNot: `^src/(server/|instrumentation\\.ts)|${TESTS}` },
      { path: '^src/server/db/', ...isCode },
    ),
    forbid(
      'platform-db-is-rare',
      'Work outside a tenant: the procedures and jobs that hand it out, sign-in and deliveries.',
      {
        path: '^src/',
        pathNot: `^src/server/(db/|auth/|jobs/|mail/|api/(trpc|transaction|platform-context)\\.ts$)|${TESTS}`,
      },
      { path: '^src/server/db/platform-db' },
    ),
    forbid(
      'only-tests-use-test',
      'Test helpers never ship.',
      { path: '^src/', pathNot: TESTS },
      { path: '^src/test/|\\.test\\.tsx?$' },
    ),
    forbid(
      'src-stands-alone',
      'The app needs neither the tools nor the seed.',
      { path: '^src/', pathNot: TESTS },
      { path: '^(prisma|scripts|e2e)/' },
    ),
  ],
  options: {
    doNotFollow: { path: '^(node_modules|src/generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // The only parser that reads TypeScript 7; it sees type-only imports, all but `import('…').Type`.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
