import type { DrillCommand } from './drillKeys.ts'
import type { DrillPhase } from './drillTypes.ts'
import type { Grade } from './scheduler.ts'
import { commandOf } from './drillKeys.ts'
import { useKeys } from '../shared/useKeys.ts'

type Simple = Exclude<DrillCommand['kind'], 'tick' | 'grade'>

/** What each command does. */
export type DrillActions = Record<Simple, () => void> & {
  tick: (index: number) => void
  grade: (grade: Grade) => void
}

/** Works the drill by keyboard, for as long as the calling component lives. */
export function useDrillCommands(phase: () => DrillPhase, actions: DrillActions): void {
  useKeys((press) => {
    const command = commandOf(phase(), press)
    if (command?.kind === 'tick')
      return () => actions.tick(command.index)
    if (command?.kind === 'grade')
      return () => actions.grade(command.grade)
    return command && actions[command.kind]
  })
}
