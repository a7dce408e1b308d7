import { useEventListener } from '@vueuse/core'

export interface KeyPress {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  repeat: boolean
}

/** By its place (`KeyA`): with the Korean input method on, A types ㅁ. Held down it counts once; with a modifier it is the browser's. */
export function readKey(press: KeyPress): { code: string, digit?: number } | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey || press.repeat)
    return undefined
  const code = press.code === 'NumpadEnter' ? 'Enter' : press.code
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit ? { code, digit: Number(digit) } : { code }
}

export function useKeys(actionOf: (press: KeyPress) => (() => void) | undefined): void {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.isComposing || belongsToControl(event))
      return
    const act = actionOf(event)
    if (!act)
      return
    event.preventDefault()
    act()
  })
}

function belongsToControl({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element))
    return false
  if (target.matches('input[type=date], audio'))
    return true
  return target.matches('button, a, input, summary') && ['Space', 'Enter', 'NumpadEnter'].includes(code)
}
