import { useEventListener } from '@vueuse/core'

/** The part of a `KeyboardEvent` that is looked at. */
export interface KeyPress {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  repeat: boolean
}

/**
 * A key by its place (`KeyA`), not by what it types: with the Korean input method on, A types ㅁ. A key that is held down counts
 * once, so that nobody rushes through two questions; one with a modifier is the browser's.
 */
export function readKey(press: KeyPress): { code: string, digit?: number } | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey || press.repeat)
    return undefined
  const code = press.code === 'NumpadEnter' ? 'Enter' : press.code
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit ? { code, digit: Number(digit) } : { code }
}

/**
 * Works a page by keyboard, for as long as the calling component lives.
 *
 * @param actionOf what a key does; nothing where it is not the page's
 */
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

/** A focused control keeps the keys that work it: digits in a date, Space on a checkbox, Enter on a button or a link. */
function belongsToControl({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element))
    return false
  if (target.matches('input[type=date], audio'))
    return true
  return target.matches('button, a, input, summary') && ['Space', 'Enter', 'NumpadEnter'].includes(code)
}
