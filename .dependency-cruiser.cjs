// Who may import whom; no exceptions list. `npm run boundaries` fails on a violation.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no first file to read.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-unresolved', 'Every import exists.', {}, { couldNotResolve: true }),
    forbid('lib-is-pure', 'lib knows nothing of the app.', { path: '^src/lib/' }, { path: '^src/(app|components|features|server|trpc|test)/' }),
    forbid('components-are-domain-free', 'What knows the domain lives in its feature.', { path: '^src/components/' }, { path: '^src/(app|features|server|test)/' }),
    forbid('features-below-app', 'app → features, never back.', { path: '^src/(features|server|trpc|i18n)/' }, { path: '^src/app/' }),
    forbid(
      'server-below-features',
      'The server is the ground features stand on; only the root router and the job registry know them.',
      { path: '^src/server/', pathNot: '^src/server/(api/root|jobs/registry)\\.ts$' },
      { path: '^src/features/' },
    ),
    forbid(
      'features-meet-at-their-doors',
      'Across features only schema, service, policy and components.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/(?!$1/)[^/]+/', pathNot: '^src/features/[^/]+/(schema\\.ts|policy\\.ts|service\\.ts|service/|components/)' },
    ),
    forbid(
      'browser-code-stays-in-the-browser',
      'Components reach the server only through the API; a type is no code.',
      { path: '^src/(components/|trpc/client\\.tsx|features/[^/]+/(components/|policy\\.ts|schema\\.ts))' },
      { path: '^src/(server/|features/[^/]+/(router|service|queries|jobs))', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'one-maker-of-clients',
      'Only server/db makes a Prisma client.',
      { path: '^(src|prisma|scripts)/', pathNot: '^src/(server/db/|generated/)|^scripts/(db|bench|lib)/|^src/test/|\\.test\\.ts$|^prisma/migrate-prod' },
      { path: '@prisma/(adapter-|driver-adapter)|^node_modules/(pg|@neondatabase)/' },
    ),
    forbid(
      'platform-db-is-rare',
      'Work outside a tenant goes through the procedures that give it, sign-in and deliveries.',
      { path: '^src/', pathNot: '^src/(server/|test/|features/[^/]+/[^/]+\\.test\\.ts)' },
      { path: '^src/server/db/platform-db' },
    ),
    forbid('only-tests-use-test', 'Test helpers never ship.', { path: '^src/', pathNot: '^src/test/|\\.test\\.tsx?$' }, { path: '^src/test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
