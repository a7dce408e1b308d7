import type { MarkPlan } from '../marks/plan.ts'
import { planMoments } from './moments.ts'

/** What this folder draws in marks, for the check (see `components/marks/marksRegistry.ts`). */
export const MARK_COMPONENTS: Record<string, () => MarkPlan[]> = {
  MarkMoments: () => planMoments().map(({ plan }) => plan),
}
