import type { ScriptContent, ScriptPart, ScriptSlide } from './scriptContent.ts'

/**
 * Turns the print page into the script: the slides that are there, made small, with their notes beside them. Runs in the
 * browser, so it must not use anything from outside.
 */
export function layOutScript(content: ScriptContent): void {
  const script = make('main', 'script')
  script.append(cover())
  for (const part of content.parts)
    script.append(partOf(part))
  // Slidev sets the page's size in a style of its own.
  for (const style of document.querySelectorAll('style')) {
    if (style.textContent.includes('@page') && !style.textContent.includes('.script'))
      style.remove()
  }
  // Vue's app keeps its element, so that it does not notice; only the slides leave it.
  const app = document.querySelector<HTMLElement>('#app')!
  app.before(script)
  app.style.display = 'none'

  function cover(): HTMLElement {
    const sections = content.parts.flatMap(({ section }) => section ?? [])
    const header = make('header', 'script-cover')
    header.append(make('p', 'script-kind', '발표 대본'), make('h1', '', content.title))
    if (content.author)
      header.append(make('p', 'script-author', content.author))
    const table = make('table', 'script-sections')
    const head = make('thead')
    head.append(row('th', ['번호', '질문', '예산', '예상']))
    const body = make('tbody')
    for (const section of sections) {
      const line = row('td', [String(section.no), '', section.budget, section.estimate])
      const link = make('a', '', section.question)
      link.setAttribute('href', `#script-${section.slug}`)
      line.children[1]!.append(link)
      if (section.private)
        line.children[1]!.append(make('span', 'script-private', '비공개'))
      body.append(line)
    }
    const foot = make('tfoot')
    foot.append(row('td', ['', '합계', content.budget, content.estimate]))
    table.append(head, body, foot)
    header.append(table, make('p', 'script-hint', '예상 시간은 1분에 300음절을 말하는 속도로 셉니다.'))
    return header
  }

  function partOf({ section, slides }: ScriptPart): HTMLElement {
    const part = make('section', 'script-part')
    if (section) {
      part.id = `script-${section.slug}`
      const head = make('header', 'script-head')
      const title = make('h2')
      title.append(make('span', 'script-number', String(section.no)), make('span', '', section.question))
      const facts = make('p', 'script-time')
      facts.append(`예산 ${section.budget} · 예상 ${section.estimate} (${section.percent}%)`)
      if (!section.fits)
        facts.append(make('strong', 'script-warning', section.percent > 100 ? '▲ 예산을 넘습니다' : '▼ 예산보다 짧습니다'))
      if (section.private)
        facts.append(make('span', 'script-private', '비공개'))
      head.append(title, facts)
      part.append(head)
    }
    part.append(...slides.map(slideOf))
    return part
  }

  function slideOf({ no, paragraphs }: ScriptSlide): HTMLElement {
    const line = make('article', 'script-slide')
    const picture = make('div', 'script-picture')
    // Of a slide with a page for each step, the last.
    const container = [...document.querySelectorAll<HTMLElement>(`.print-slide-container[id^="${String(no).padStart(3, '0')}-"]`)].at(-1)!
    // A picture of the slide, whose own headings and links would get in the way of the script's.
    const heading = container.querySelector('h1, h2')?.textContent?.trim()
    picture.setAttribute('role', 'img')
    picture.setAttribute('aria-label', `슬라이드 ${no}${heading ? `: ${heading}` : ''}`)
    container.setAttribute('aria-hidden', 'true')
    container.querySelectorAll('a[href]').forEach(link => link.removeAttribute('href'))
    picture.append(container)
    const notes = make('div', 'script-notes')
    notes.append(make('p', 'script-label', `슬라이드 ${no}`))
    for (const pieces of paragraphs) {
      const paragraph = make('p')
      pieces.forEach((piece, index) => {
        if (index)
          paragraph.append(make('span', 'script-click', '클릭'), ' ')
        paragraph.append(piece, ' ')
      })
      notes.append(paragraph)
    }
    if (!paragraphs.length)
      notes.append(make('p', 'script-silent', '말없이 보여 주는 슬라이드입니다.'))
    line.append(picture, notes)
    return line
  }

  function row(tag: string, texts: string[]): HTMLElement {
    const line = make('tr')
    line.append(...texts.map(text => make(tag, '', text)))
    return line
  }

  function make(tag: string, className = '', text = ''): HTMLElement {
    const element = document.createElement(tag)
    element.className = className
    element.textContent = text
    return element
  }
}
