/** Who may import whom: docs/architecture.md has the table, this file enforces it. */
const LIB = '^src/lib/';
const office = `${LIB}server/(office|standards)/`;
/** Folders of the server that wrap one library each. */
const serverAdapters = `${LIB}server/(db|blobs|auth|pdf)/`;

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'a file that nobody imports is dead, unless a tool or the framework finds it by its name',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '\\.d\\.ts$',
          '^src/routes/',
          'hooks\\.server\\.ts$',
          'service-worker\\.ts$',
          '^src/app\\.html$',
          '^src/lib/ports/',
          '\\.css$',
          '\\.worker\\.ts$'
        ]
      },
      to: {}
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: `${LIB}(core|standards)/` },
      to: { pathNot: [`${LIB}(core|standards)/`, 'node_modules/zod/'] }
    },
    {
      name: 'ports-know-only-the-core',
      severity: 'error',
      from: { path: `${LIB}ports/` },
      to: { pathNot: [`${LIB}(core|ports)/`] }
    },
    {
      name: 'field-use-cases-know-core-and-ports',
      severity: 'error',
      from: { path: `${LIB}field/` },
      to: { pathNot: [`${LIB}(core|ports|field|standards)/`] }
    },
    {
      name: 'office-use-cases-know-no-adapter',
      severity: 'error',
      from: { path: office },
      to: { path: [`${LIB}adapters/`, '^src/routes/', 'node_modules/(better-sqlite3|better-auth|pdf-lib)'] }
    },
    {
      name: 'phone-adapters-stand-alone',
      severity: 'error',
      from: { path: `${LIB}adapters/([^/]+)/` },
      to: { path: [`${LIB}(field|server|ui)/`, '^src/routes/', `${LIB}adapters/(?!$1/)`] }
    },
    {
      name: 'server-adapters-know-no-route-and-no-phone',
      severity: 'error',
      from: { path: serverAdapters },
      to: { path: ['^src/routes/', `${LIB}(field|ui)/`, `${LIB}adapters/(dexie|http|camera)/`] }
    },
    {
      name: 'screens-take-from-the-wiring',
      severity: 'error',
      from: { path: ['^src/routes/', `${LIB}ui/`] },
      to: { path: ['node_modules/(dexie|kysely|pdf-lib|better-sqlite3)/', `${LIB}adapters/`] }
    },
    {
      name: 'phone-and-server-stay-apart',
      severity: 'error',
      from: { path: [`${LIB}(field|ui|adapters)/`, `${LIB}device\\.ts`] },
      to: { path: `${LIB}server/` }
    },
    {
      name: 'service-worker-stands-alone',
      severity: 'error',
      from: { path: '^src/service-worker\\.ts' },
      to: { path: LIB }
    }
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.cjs' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.svelte.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default']
    }
  }
};
