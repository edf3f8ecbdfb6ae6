/** Every page of the site, in one list. */
import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('routes/home/home.tsx'),
  route('check', 'routes/check/question.tsx'),
  route('check/result', 'routes/check/result.tsx'),
  route('policies', 'routes/policies/library.tsx'),
  route('policies/:policy', 'routes/policies/policy.tsx'),
  route('policies/:policy/report', 'routes/reports/report-mistake.tsx'),
  route('policies/:policy/:version/:anchor', 'routes/policies/clause.tsx'),
  route('reports/:code', 'routes/reports/report.tsx'),
  route('terms', 'routes/policies/terms.tsx'),
  route('settings', 'routes/settings/settings.tsx'),
  route('about/sources', 'routes/about/sources.tsx'),
  route('about/privacy', 'routes/about/privacy.tsx'),
  route('*', 'routes/errors/not-found.tsx'),
] satisfies RouteConfig
