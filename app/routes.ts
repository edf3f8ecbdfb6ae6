/** Every page of the site, in one list. */
import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('routes/home/home.tsx'),
  route('check', 'routes/check/question.tsx'),
  route('check/result', 'routes/check/result.tsx'),
  route('check/plan', 'routes/check/plan.tsx'),
  route('check/sheet', 'routes/check/sheet.tsx'),
  route('policies', 'routes/policies/library.tsx'),
  route('policies/:policy', 'routes/policies/policy.tsx'),
  route('search', 'routes/search/search.tsx'),
  route('certificates', 'routes/references/certificates.tsx'),
  route('places', 'routes/references/places.tsx'),
  route('changes', 'routes/changes/changes.tsx'),
  route('sources', 'routes/sources/sources.tsx'),
  route('compare', 'routes/compare/compare.tsx'),
  route('compare/versions', 'routes/compare/versions.tsx'),
  route('compare/levels/:benefit', 'routes/compare/levels.tsx'),
  route('compare/regions', 'routes/compare/regions.tsx'),
  route('policies/:policy/report', 'routes/reports/report-mistake.tsx'),
  route('policies/:policy/:version/:anchor', 'routes/policies/clause.tsx'),
  route('reports/:code', 'routes/reports/report.tsx'),
  route('terms', 'routes/policies/terms.tsx'),
  route('settings', 'routes/settings/settings.tsx'),
  route('about/sources', 'routes/sources/moved.ts'),
  route('about/privacy', 'routes/about/privacy.tsx'),
  route('*', 'routes/errors/not-found.tsx'),
] satisfies RouteConfig
