/** A picture of a slide without paper, foot and surroundings, and what to look for in it. */
export interface BandOptions {
  selector: string
  /** Pixels of the slide's canvas. */
  margin: number
  /** CSS colour. */
  paper: string
  /** The whole viewport as PNG, base64. */
  png: string
}

/**
 * Looks into the bands along the edges of a slide and at its foot for ink, and names the elements that it belongs to.
 * Runs in the page, so it may use nothing from outside but the page's tools and `installPainters`.
 */
export async function readBands({ selector, margin, paper, png }: BandOptions): Promise<string[]> {
  /** Difference from the paper, of 255, below which nobody sees anything: a texture, the end of a shadow. */
  const VISIBLE = 10
  /** Screen pixels that an edge may be blurred over. */
  const BLUR = 1
  /** Elements are asked for by cells of so many screen pixels; asking for every pixel would take seconds. */
  const CELL = 6
  const { slide, width, height, toBox, nameOf, quote } = window.readSlide(selector)
  const frame = slide.getBoundingClientRect()
  const scale = frame.width / width

  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), character => character.charCodeAt(0))], { type: 'image/png' }))
  const pixelsOf = (size: { width: number, height: number }, draw: (context: OffscreenCanvasRenderingContext2D) => void) => {
    const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true })!
    draw(context)
    return context.getImageData(0, 0, size.width, size.height).data
  }
  const data = pixelsOf(bitmap, context => context.drawImage(bitmap, 0, 0))
  const blank = pixelsOf({ width: 1, height: 1 }, (context) => {
    context.fillStyle = paper
    context.fillRect(0, 0, 1, 1)
  })
  const isInk = (x: number, y: number): boolean => {
    const at = (y * bitmap.width + x) * 4
    const alpha = data[at + 3]! / 255
    return alpha > 0 && [0, 1, 2].some(channel => alpha * Math.abs(data[at + channel]! - blank[channel]!) >= VISIBLE)
  }

  /** Picture's pixels in a CSS pixel, and in one of the slide's canvas. */
  const density = bitmap.width / window.innerWidth
  const zoom = scale * density
  const foot = slide.querySelector('footer')?.getBoundingClientRect()
  const footBox = foot && foot.height > 0 ? toBox(foot) : undefined

  // The slide, its foot and what is inside the margin, in whole pixels of the picture.
  const whole = {
    left: Math.max(0, Math.ceil(frame.left * density)),
    top: Math.max(0, Math.ceil(frame.top * density)),
    right: Math.min(bitmap.width, Math.floor(frame.right * density)),
    bottom: Math.min(bitmap.height, Math.floor(frame.bottom * density)),
  }
  const depth = margin * zoom - BLUR
  const inner = {
    left: Math.ceil(frame.left * density + depth),
    top: Math.ceil(frame.top * density + depth),
    right: Math.floor(frame.right * density - depth),
    bottom: Math.floor(frame.bottom * density - depth),
  }
  const footRows = footBox
    ? { top: Math.ceil(frame.top * density + footBox.top * zoom + BLUR), bottom: Math.floor(frame.top * density + footBox.bottom * zoom - BLUR) }
    : { top: 0, bottom: 0 }

  /** Calls back for every pixel of a band that has ink. */
  const lookInto = (band: string, [left, right]: [number, number], [top, bottom]: [number, number], found: (band: string, x: number, y: number) => void) => {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        if (isInk(x, y))
          found(band, x, y)
      }
    }
  }
  const lookIntoAll = (found: (band: string, x: number, y: number) => void) => {
    const isFoot = (y: number) => y >= footRows.top && y < footRows.bottom
    const besideFoot = (band: string, x: number, y: number) => isFoot(y) || found(band, x, y)
    lookInto('foot', [whole.left, whole.right], [footRows.top, footRows.bottom], found)
    lookInto('top', [whole.left, whole.right], [whole.top, inner.top], besideFoot)
    lookInto('bottom', [whole.left, whole.right], [inner.bottom, whole.bottom], besideFoot)
    lookInto('left', [whole.left, inner.left], [inner.top, inner.bottom], besideFoot)
    lookInto('right', [inner.right, whole.right], [inner.top, inner.bottom], besideFoot)
  }

  interface Stain { band: string, element: Element, left: number, top: number, right: number, bottom: number }
  const stains: Stain[] = []
  const painterAt = window.readPainters(selector)
  const byCell = new Map<string, Stain>()
  lookIntoAll((band, pixelX, pixelY) => {
    const [left, top] = [(pixelX - frame.left * density) / zoom, (pixelY - frame.top * density) / zoom]
    const [right, bottom] = [left + 1 / zoom, top + 1 / zoom]
    const cell = `${band} ${Math.floor(pixelX / CELL)} ${Math.floor(pixelY / CELL)}`
    let stain = byCell.get(cell)
    if (!stain) {
      const element = painterAt((left + right) / 2, (top + bottom) / 2)
      stain = stains.find(other => other.band === band && other.element === element)
      if (!stain)
        stains.push(stain = { band, element, left, top, right, bottom })
      byCell.set(cell, stain)
    }
    stain.left = Math.min(stain.left, left)
    stain.top = Math.min(stain.top, top)
    stain.right = Math.max(stain.right, right)
    stain.bottom = Math.max(stain.bottom, bottom)
  })

  return stains.map(({ band, element, ...ink }) => {
    const text = element.textContent?.replace(/\s+/g, ' ').trim()
    const what = `${nameOf(element)}${text && text.length < 60 ? ` ${quote(text)}` : ''}`
    const [left, top, right, bottom] = [ink.left, ink.top, ink.right, ink.bottom].map(Math.round) as [number, number, number, number]
    const where = `painted at x ${left} to ${right}, y ${top} to ${bottom}`
    if (band === 'foot')
      return `${what} runs into the foot, which begins at y ${Math.round(footBox!.top)} (${where})`
    const distance = { left, top, right: width - right, bottom: height - bottom }[band]!
    return `${what} is ${distance} px from the ${band} edge, at least ${margin} px are to stay free (${where})`
  })
}
