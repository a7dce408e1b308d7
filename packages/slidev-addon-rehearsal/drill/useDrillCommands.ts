import type { DrillCommand } from './drillKeys.ts'
import type { DrillPhase } from './drillTypes.ts'
import type { Grade } from './scheduler.ts'
import { useEventListener } from '@vueuse/core'
import { commandOf } from './drillKeys.ts'

type Simple = Exclude<DrillCommand['kind'], 'tick' | 'grade'>

/** What each command does. */
export type DrillActions = Record<Simple, () => void> & {
  tick: (index: number) => void
  grade: (grade: Grade) => void
}

/** Works the drill by keyboard, for as long as the calling component lives. */
export function useDrillCommands(phase: () => DrillPhase, actions: DrillActions): void {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.isComposing || belongsToControl(event))
      return
    const command = commandOf(phase(), event)
    if (!command)
      return
    event.preventDefault()
    if (command.kind === 'tick')
      actions.tick(command.index)
    else if (command.kind === 'grade')
      actions.grade(command.grade)
    else
      actions[command.kind]()
  })
}

/** A focused control keeps the keys that work it: digits in a date, Space on a checkbox, Enter on a button or a link. */
function belongsToControl({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element))
    return false
  if (target.matches('input[type=date], audio'))
    return true
  return target.matches('button, a, input') && ['Space', 'Enter', 'NumpadEnter'].includes(code)
}
