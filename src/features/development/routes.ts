import type { Router } from '../../platform/web/router.ts'
import { pairDevelopmentRoutes } from './pair/routes.ts'
import { stepRoutes } from './steps/routes.ts'
import { trainingRoutes } from './training/routes.ts'
import { wishRoutes } from './wish/routes.ts'

/** What the employee wants to become better at, the steps the two agree, and training with what it changed. */
export function developmentRoutes(router: Router): void {
  pairDevelopmentRoutes(router)
  wishRoutes(router)
  stepRoutes(router)
  trainingRoutes(router)
}
