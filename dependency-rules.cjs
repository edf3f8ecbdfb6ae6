/**
 * The picture in docs/architecture.md as rules for dependency-cruiser; `npm run check:layers` reads them.
 * Parser swc: TypeScript 7 has no compiler API yet, and where no parser fits the tool sees no imports and reports success. So
 * tools/check-layers.ts demands that enough modules were seen, and tools/read-layers.test.ts breaks every rule below once.
 */
const never = (name, from, to) => ({ name, severity: 'error', from, to })

/** Tests and their builders may reach across: a proof needs a database, a clock and the layers it sets up. */
const proofs = String.raw`\.(test|fixture)\.tsx?$`
/** What runs only on a developer's machine. */
const workbench = '^(testing|e2e|bench|tools)/'
const walls = (from, ...closed) =>
  never(`${from} is closed to ${closed.join(', ')}`, { path: `^${from}/`, pathNot: proofs }, { path: `^(${closed.join('|')})/` })

const npm = (...names) => `^node_modules/(${names.join('|')})/`

module.exports = {
  forbidden: [
    walls('domain', 'app', 'features', 'store', 'platform', 'ui'),
    walls('platform', 'app', 'features', 'store', 'ui'),
    walls('store', 'app', 'features', 'ui'),
    walls('features', 'app', 'ui'),
    walls('ui', 'app', 'features', 'store', 'platform'),
    walls('app/routes', 'store', 'platform', 'app/api', 'app/feeds', 'app/cli'), // pages ask features
    walls('app/(api|feeds|http|cli|mcp)', 'store', 'ui', 'app/routes'), // they may use platform: databases, schemas, the log
    never('the ways in ask features', { path: String.raw`^app/[^/]+\.tsx?$`, pathNot: proofs }, { path: '^store/' }),
    never(
      'rooms meet by id, not by import',
      { path: '^(?:features|store)/([^/]+)/', pathNot: proofs },
      { path: ['^features/', '^store/[^/]+/tables'], pathNot: '^[a-z]+/$1/' },
    ),
    walls('domain/(policy|rules)', 'domain/entitlement', 'domain/interview'), // a rule does not know who asks
    never('the domain is plain TypeScript', { path: '^domain/', pathNot: proofs }, { dependencyTypes: ['npm', 'npm-dev', 'core'] }),
    never(
      'ui knows only react and the domain',
      { path: '^ui/', pathNot: proofs },
      { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: npm('react', 'react-dom', '@types/react', '@types/react-dom') },
    ),
    never('SQL stays in store', { path: '^(app|domain|features|ui)/', pathNot: proofs }, { path: npm('drizzle-orm', 'pg') }),
    never(
      'the web stays in app',
      { pathNot: [String.raw`^(app|ui|platform/http)/|^[^/]+\.config\.ts$`, workbench, proofs] },
      { path: npm('react', 'react-dom', 'react-router', '@react-router', 'hono', '@hono') },
    ),
    never(
      'the house stands without its workbench',
      { path: '^(app|domain|features|store|platform|ui)/', pathNot: proofs },
      { path: [workbench, proofs] },
    ),
    never(
      'development packages stay on the workbench',
      { path: '^(app|domain|features|store|platform|ui)/', pathNot: [proofs, String.raw`^app/routes\.ts$`] }, // read by the build alone
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    never('no cycles', {}, { circular: true }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`\+types|^build/` },
  },
}
