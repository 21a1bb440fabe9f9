import { index, type RouteConfig } from '@remix-run/route-config'

/** THE SITE MAP: every address and the file that answers it. */
export default [
  // Everyone
  index('routes/public/home.tsx'),
] satisfies RouteConfig
