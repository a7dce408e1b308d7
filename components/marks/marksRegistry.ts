import type { FieldOptions, MarkPlan, ShareOptions, TicksOptions, Tone } from './plan.ts'
import { planField, planShare, planTicks } from './plan.ts'

/** Props as a slide writes them. */
export type MarkProps = Record<string, any>

/** First one searches, then one mends. */
const PART_TONES: Tone[] = ['searching', 'good']

/** `cause-time, response-time` as parts of a time. */
export function readParts(parts: string | undefined): TicksOptions['parts'] {
  return parts?.split(',').map((id, index) => ({ id: id.trim(), tone: PART_TONES[index] ?? 'ink' }))
}

/** `team-dev, team-infra` as ids. */
export function readIds(ids: string): string[] {
  return ids.split(',').map(id => id.trim()).filter(Boolean)
}

/**
 * What each component of this folder draws of its props, for the check, which looks for a `…Registry.ts` in every folder of components: a
 * fact that cannot be counted that way is an error there, too.
 */
export const MARK_COMPONENTS: Record<string, (props: MarkProps) => MarkPlan[]> = {
  MarkField: props => [planField(props.id, props as FieldOptions)],
  MarkShare: props => [planShare(props.id, props as ShareOptions)],
  MarkTicks: props => [planTicks(props.id, { ...props as TicksOptions, parts: readParts(props.parts) })],
  MarkGroups: props => readIds(props.ids).map(id => planField(id, {})),
}
