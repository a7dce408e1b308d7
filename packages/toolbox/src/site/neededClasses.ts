/**
 * The classes without which each part of a selector matches nothing; a page is asked for what its classes do not rule out. Its source
 * is sent to the browser page, so it uses nothing from outside.
 */
export function neededClasses(selector: string): string[][] {
  if (selector.includes('\\'))
    return [[]]
  let outer = selector.replace(/"[^"]*"/g, '').replace(/\[[^\]]*\]/g, '')
  for (let before = ''; before !== outer;)
    [before, outer] = [outer, outer.replace(/\([^()]*\)/g, '')]
  return outer.split(',').map(part => part.match(/(?<=\.)[^\s.,:#>+~*]+/g) ?? [])
}
