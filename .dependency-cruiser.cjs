/** The table of imports in style §1: client → shared; server → shared, db; db → shared; shared → itself and zod. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'rules-know-no-copy',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/copy/' },
      to: { path: '^shared/copy/' },
    },
    {
      name: 'db-knows-shared',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(server|client|test)/' },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { path: '^node_modules/(kysely|pg|better-sqlite3)/' },
    },
    {
      name: 'server-knows-shared-and-db',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|test)/' },
    },
    {
      name: 'client-knows-shared',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(db|test)/' },
    },
    {
      name: 'client-knows-the-router-type',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: '^client/features/([^/]+)/' },
      to: { path: '^client/features/', pathNot: '^client/features/$1/' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      from: { path: '^client/(features|components|api)/' },
      to: { path: '^client/app/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^client/components/' },
      to: { path: '^client/(features|api)/' },
    },
    { name: 'not-to-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
