import type { Router } from '../../platform/web/router.ts'
import { summaryRoutes } from './summary/routes.ts'
import { timelineRoutes } from './timeline/routes.ts'

/** What the two have behind them: all of it in order, and gathered for a talk about a year. */
export function memoryRoutes(router: Router): void {
  timelineRoutes(router)
  summaryRoutes(router)
}
